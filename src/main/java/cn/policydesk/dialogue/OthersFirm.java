package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我有个朋友开大公司 年初320人…他能返多少, 隔壁那家店招了2个 behind the result of the asker's firm: a firm of its own, whose numbers never go over
 * the asker's; 我说的是我朋友的公司 behind such numbers sets it right, and 那我们律所自己那个是多少来着 brings the asker's back. One per
 * message.
 */
final class OthersFirm {

    private static final String FIRM =
            "(?:公司|工厂|厂子?|店铺?(?!面)|企业|铺子|饭馆|餐馆|饭店|超市|工作室|合作社|事务所|律所|会计所|集团|单位|学校|养老院|网店|创业园|孵化基地|园区|零工市场)";

    /** 开了个大公司, 他们那家公司, 的厂, 那家. */
    private static final String HAS = "(?:[他她]们?|自己|那边|家|也|还|就|又|是)*"
            + "(?:(?:开|办|搞|弄|经营)(?:着|了|的|有)?[^,，。\\s和跟我]{0,6}?" + FIRM
            + "|的?(?:那|这)?(?:一?[家个间])?(?:大|小|老|建筑|装修|食品|电商|物流|家政){0,2}" + FIRM
            + "|那[家间](?=[,，\\s是去年交招有能也的]))";

    private static final Pattern OF_KIN = Pattern.compile(
            "(?<![和跟与同在给从向帮替被把去到比])(?:[我俺咱]们?家?(?:还|也)?(?:有|认识)?(?:一?个)?|人家|隔壁|听我?|(?:^|[,，。\\s])(?:那|像|但是?|不过|还有|另外)*)(?<!在|和我|跟我|在我|给我|从我|到我|去我|帮我们)("
                    + Kin.WORD + ")(?![和跟与同夫们])" + HAS);

    /** 隔壁那家店, 楼下那个厂. */
    private static final Pattern NEXT_DOOR =
            Pattern.compile("(?<![在给从向])((?:隔壁|对门|对面|旁边|楼上|楼下)(?:的|那|这|一)*[家个间]?[^,，。\\s我和跟]{0,4}?" + FIRM + ")");

    /** 高校那个创业园他们孵化了3家, 隔壁镇也建了个: others that are spoken of as 他们. */
    private static final Pattern THEIRS = Pattern.compile(
            "(?:[跟和与同](?:我们|咱们?|我)(?:一直|长期|一起|有|在|常|经常)*(?:合作|对接|签约|打交道|搭伙)的|(?:我们|咱们?)(?:长期|一直|经常)*合作的)(?:(?:那|这|另)?一?[家个间所])?([^,，。\\s我他她]{0,8}?(?:"
                    + FIRM + "|机构|中介|中心|学院|职校|技校))|"
                    + "(?:^|[,，。\\s])(?:那|还有|像|另外|对了)*((?:[^,，。\\s我这咱那他她]{1,5}(?:的|那[个家])?" + FIRM
                    + "(?=他们|她们|人家|那边))|(?:隔壁|旁边|邻|对面)(?:的|那个?)?(?:镇|村|县|社区|街道|乡)(?=也|他们|人家|那边))");

    /** Works there, is paid by it, or deals with it: no firm that is to be paid. */
    private static final Pattern JOB =
            Pattern.compile("上班|打工|工作(?!室)|干活|实习|见习|招我|雇我|聘我|要我|让我|叫我|给我|租|转给|盘给|招了我|签了?我|我也?在|一样的?$|介绍");

    private static final Pattern MEANT =
            Pattern.compile("(?:说|问|讲|报|算)的?(?:是|都是)|^(?:不是?|不对|错了)*[,，\\s]*(?:那|这|刚才|刚刚|前面)?[^,，\\s]{0,4}是");

    private static final Pattern OURS = Pattern.compile(
            "^(?:那|那么|哎|对了|还有|再说|回到|说回)*[,，\\s]*(?:我们|咱们?|我)(?:自己|自家|这边|这家|家|的)*" + FIRM
                    + "(?:自己|本身|这边|这家|那个|那份|的)*[,，\\s]*(?:是|能|可以|又|该|到底|一共)*(?:返|领|拿|补|有)?到?(?:多少|好多|几多)?钱?(?:来着|呢|啊|哦|嘞)*[?？]?$");

    /** 那我们学校35个那个 一共最高多少, 我问的是我们学校的 不是朋友的: with more said of the asker's own. */
    private static final Pattern OURS_MEANT = Pattern.compile(
            "^(?:不对|不是|错了|我?(?:是)?(?:[问说讲算]的?)?(?:还?是)?|那么?|哎|对了|还有|再说|先说|回到|说回|换回|[,，\\s])*(?:我们|咱们?|我)(?:自己|自家|这边|这家|家|的)*"
                    + FIRM + "(?=.*(?:不是|多少|好多|几|呢|吗|能|那个|那边|这边|一共|的$))");

    private static final Pattern HOW_MUCH = Pattern.compile("(?:多少|好多|几多|几钿)钱?(?:来着|呢|啊|呀|嘛)*[?？。]*$");
    private static final Pattern NOT_THEIRS =
            Pattern.compile("不是(?:问|说|算)?(?:我们?家?)?(" + Kin.WORD + ")(?:们|那边|那家|家|公司|厂|店)*(?:的|那个)?");

    private final Scene scene;

    OthersFirm(Scene scene) {
        this.scene = scene;
    }

    /** The label of somebody else's firm that a message tells of or asks for; null where it is of no such firm, or of the one in view. */
    @Nullable
    String of(String text) {
        String label = named(text);
        if (label == null || !begun() || JOB.matcher(text).find()) {
            return null;
        }
        boolean tells = scene.wants(Intent.AMOUNT, Intent.GRANT, Intent.ALL)
                || !scene.hear(text, null).facts().isEmpty();
        return tells ? label : null;
    }

    /** Goes back to the asker's own firm, or sets right whose it is what the message before told; false where neither is said. */
    boolean take(String text) {
        return back(text) || meant(text) || setRight(text);
    }

    /** 那我们学校35个那个 一共最高多少, 我问的是我们学校的 不是朋友的: the asker's own, with more said of it; false where it is another's still. */
    private boolean meant(String text) {
        String now = scene.person().label();
        Person asker = now.isEmpty() ? scene.person() : scene.c().others().get("");
        Matcher ours = OURS_MEANT.matcher(text);
        Matcher denied = NOT_THEIRS.matcher(text);
        if (asker == null || asker.facts().isEmpty() || !ours.find()) {
            return false;
        }
        boolean not = denied.find()
                && (denied.group(1).equals(now) || scene.c().others().containsKey(Kin.label(denied.group(1))));
        if (now.isEmpty() && !not) {
            return false;
        }
        scene.keep(scene.c().about(""));
        scene.say(Phrase.TALK_BACK_TO, "谁", "您自己");
        if (!not && !HOW_MUCH.matcher(text).find()) {
            return false;
        }
        if (!not) {
            var _ = new Remembering(scene).take(text);
        }
        pursue();
        return true;
    }

    private boolean back(String text) {
        if (scene.person().label().isEmpty()
                || !scene.c().others().containsKey("")
                || !OURS.matcher(text).find()) {
            return false;
        }
        scene.keep(scene.c().about(""));
        scene.say(Phrase.TALK_BACK_TO, "谁", "您自己");
        pursue();
        return true;
    }

    /** What the message before told becomes theirs, and the asker's is as it was. */
    private boolean setRight(String text) {
        String label = named(text);
        Person asker = scene.person();
        if (label == null || !asker.label().isEmpty() || !MEANT.matcher(text).find()) {
            return false;
        }
        int turn = scene.c().turn() - 1;
        Map<String, Told> theirs = new LinkedHashMap<>();
        Map<String, Told> own = new LinkedHashMap<>();
        asker.facts().forEach((fact, told) -> {
            if (told.turn() == turn) {
                theirs.put(fact, new Told(told.known(), told.words(), turn));
            }
            Told kept = told.turn() == turn ? told.before() : told;
            if (kept != null) {
                own.put(fact, kept);
            }
        });
        if (theirs.isEmpty()) {
            return false;
        }
        scene.keep(asker.without(List.copyOf(asker.facts().keySet())).with(own));
        scene.keep(scene.c().about(label));
        scene.keep(scene.person().with(theirs).firm(true));
        scene.say(Phrase.TALK_SOMEBODY, "谁", label);
        var _ = new Remembering(scene).take(text);
        scene.say(Phrase.TALK_KNOWN, "事实", scene.known());
        if (asker.goal() instanceof Goal.One(String id)) {
            scene.keep(scene.person().wants(new Goal.One(kindOf(id))));
        }
        pursue();
        return true;
    }

    /** Of the benefits of one name the one for their kind of firm. */
    private String kindOf(String id) {
        Benefit same = scene.desk.library().rules().benefit(id).orElse(null);
        Benefit kind = same == null ? null : new GivesWay(scene).ofName(same);
        return kind == null ? id : kind.id();
    }

    private void pursue() {
        if (scene.busy()) {
            scene.go();
        } else {
            Wishes.offer(scene);
        }
    }

    private @Nullable String named(String text) {
        Matcher kin = OF_KIN.matcher(text);
        Matcher door = NEXT_DOOR.matcher(text);
        if (!kin.find()) {
            Matcher theirs = THEIRS.matcher(text);
            return door.find()
                    ? door.group(1)
                    : theirs.find() ? Objects.requireNonNullElse(theirs.group(1), theirs.group(2)) : null;
        }
        String label = Kin.label(kin.group(1));
        // 我老公的厂 is most often the very one that is talked of.
        return Kin.same(label, "老公") && !text.contains("也") ? null : label;
    }

    /** Whether something is told already of the one it is about: there is somebody to take it for. */
    private boolean begun() {
        Person person = scene.person();
        return !person.facts().isEmpty() || scene.busy();
    }
}
