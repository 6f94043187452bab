package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 我是问试验乡镇，不是社区, 那个试验乡镇到底给好多钱 文件写了没有, behind the result of something else: what the notice grants to that, and that it writes no
 * sum where it writes none. What stands is never told for its answer. One per message.
 */
final class ClauseMeant {

    private static final String LEAD = "^(?:不是|不对|哎呀?|喂|那|[,，。\\s])*";
    private static final String WHAT = "(?:那个|那|这个|一下)?([^,，。\\s我你他她呢不]{2,26}?)";
    /** 我是问X，不是Y; 我问的是X，一趟报好多. */
    private static final Pattern ASKED = Pattern.compile(LEAD
            + "[我俺咱](?:是|就是)?(?:想)?(?:问|说|讲)的?(?:都|就)?是?" + WHAT
            + "(?:的事|的)?(?:[,，。\\s]+(?:又?不是|没问|不问|没说)(?:问|说)?(.*)|[,，\\s]+.{0,6}(?:好多|多少|几多|几钿).*)$");
    /** 不是Y，是X. */
    private static final Pattern NOT_BUT = Pattern.compile(
            "^(?:我)?(?:问|说)?的?(?:不是|没问|不问)(?:问|说)?([^,，。\\s]{2,10})[,，\\s]+(?:我)?(?:是)?(?:问|说|讲)的?(?:是)?" + WHAT
                    + "[啊呀嘛的]*[。!！]*$");
    /** 那个试验乡镇到底给好多钱，文件写了没有. */
    private static final Pattern HOW_MUCH = Pattern.compile(
            "^(?:那么?|还有|[,，\\s])*(?:那个|这个)?([^,，。\\s我你他她呢那]{3,10}?)(?:呢[,，\\s]*)?(?:到底|究竟)?(?:是|又|能|可以)*"
                    + "[补奖给贴领拿报](?:好多|多少|几多|几钿)(?:钱)?(?:嘛|啊|呀|呢)?(?:[,，\\s]*(?:文件|通知|政策|上头|上面)(?:上|里|头)?(?:有没有)?(?:写|说|讲|规定)?了?(?:没有?|吗|不)?)?[?？]*$");

    private static final Pattern PARTS = Pattern.compile("[，,；;。：]");
    /** So much of what is asked for must stand in it: 奖励 alone is in many clauses. */
    private static final int THIRD = 3;

    private static final Pattern SENTENCES = Pattern.compile("[。；]");
    /** 按当地最低工资标准的60%给予: a share is how much it is, too. */
    private static final Pattern SHARE = Pattern.compile("[0-9]+[%％]|[一二三四五六七八九十]成|全额|一半");

    private static final Pattern GRANTS = Pattern.compile("给予|补贴|补助|奖|资金|减免|发放|救助|贴息|津贴");
    private static final Pattern KIN = Pattern.compile(Kin.WORD);

    private final Scene scene;
    private final Clauses clauses;

    ClauseMeant(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Answers; false where nothing else than what stands is asked for so. */
    boolean take(String text) {
        Matcher asked = ASKED.matcher(text.strip());
        Matcher not = NOT_BUT.matcher(text.strip());
        Matcher much = HOW_MUCH.matcher(text.strip());
        boolean named = asked.matches();
        boolean denied = !named && not.matches();
        if (scene.c().region() == null || !named && !denied && !(scene.open() == null && much.matches())) {
            return false;
        }
        String what = named ? asked.group(1) : denied ? not.group(2) : much.group(1);
        what = what.replaceFirst("^[那这个]+(?=.{2})", "");
        String other = named ? asked.group(2) : denied ? not.group(1) : "";
        Benefit now = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (KIN.matcher(what).find() || what.equals(scene.person().label()) || now == null) {
            return false;
        }
        String questions =
                now.facts().stream().map(scene.desk.slots()::question).collect(Collectors.joining());
        Set<String> parts = parts(what, now.name() + (other == null ? "" : other) + questions);
        if (parts.isEmpty()) {
            return false;
        }
        Paragraph own = scene.desk.library().paragraph(now.ref()).orElse(null);
        String granted = own == null ? "" : granted(own.body(), parts);
        if (!granted.isEmpty()) {
            return tell(what, granted, now.ref().label(), now.ref().paragraph(), scene.standing(now));
        }
        if (new OtherMatter(scene, clauses).take("那" + what + "呢")) {
            return true;
        }
        AskReply reply = clauses.ask(MatterNamed.grant(what));
        ClauseAnswer answer =
                reply.outcome().equals("answered") ? reply.answers().getFirst() : null;
        return answer != null && !answer.ref().label().equals(now.ref().label()) && tell(what, answer, parts);
    }

    private boolean tell(String what, ClauseAnswer answer, Set<String> parts) {
        String granted = granted(answer.text(), parts);
        return !granted.isEmpty()
                && tell(
                        what,
                        granted,
                        answer.clause(),
                        answer.paragraph(),
                        answer.validity().note());
    }

    private boolean tell(String what, String granted, String label, int paragraph, String standing) {
        scene.keep(scene.person().wants(Goal.NOTHING));
        scene.keep(scene.c().asked(MatterNamed.grant(what)));
        String said = scene.phrase(
                Phrase.VIEW_GRANT_NO_SUM,
                "什么",
                what,
                "条",
                label,
                "款",
                String.valueOf(paragraph),
                "原文",
                granted,
                "时效",
                standing);
        scene.said.say(scene.c().last().contains(said) ? scene.phrase(Phrase.VIEW_STILL) : said);
        return true;
    }

    /** The part of a paragraph that grants something to it without a sum; empty where none does, or it writes a sum. */
    private static String granted(String paragraph, Set<String> parts) {
        String best = "";
        String around = "";
        int most = 0;
        for (String sentence : SENTENCES.split(paragraph)) {
            for (String part : PARTS.split(sentence)) {
                int score = (int) parts.stream().filter(part::contains).count();
                if (score > most && GRANTS.matcher(part).find()) {
                    best = part;
                    around = sentence;
                    most = score;
                }
            }
        }
        if (THIRD * most < parts.size()) {
            // 奖励 alone is in many clauses.
            return "";
        }
        // 发放基本生活费的，按最低工资的60%给予: what is granted stands behind the condition.
        String granted = best.endsWith("的") ? around.substring(around.indexOf(best)) : best;
        return Clauses.sum(granted) || SHARE.matcher(granted).find() ? "" : best.strip();
    }

    /** The pairs of characters of some words that others do not hold. */
    private static Set<String> parts(String words, String others) {
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i + 2 <= words.length(); i++) {
            String part = words.substring(i, i + 2);
            if (!others.contains(part) && part.codePoints().allMatch(Character::isIdeographic)) {
                parts.add(part);
            }
        }
        return parts;
    }
}
