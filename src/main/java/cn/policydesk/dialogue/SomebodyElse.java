package cn.policydesk.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我妹也开店 她社保才交了8个月, 还有个小王也是报这个的 他报了3次, 我表哥不是困难村的: somebody else is what a message behind a result is about. What is
 * told is his, the same benefit is worked out for him, and nothing of it is written over what the asker told. One per message.
 */
final class SomebodyElse {

    private static final String BEFORE = "^(?:那|还有|另外|对了|再说|但是?|不过|可是?|而|像|哦|再问问?|还想问|顺便问下?)*[,，\\s]*";

    /** Not told of: who does something with or for the asker, or only says so. */
    private static final String NOT_HIS =
            "(?![们呢]|夫|[里的]?(?:店|厂|公司)|的(?:钱|店|房|名字|身份)|开的|办的|介绍|(?:让|叫|给|帮|替|带|劝|告诉|催|陪|送|借|推荐)(?:了|着)?我|[^他她]{0,4}说(?![他她])|在[店厂]|不(?!是(?!我|说|问))|也在店)";

    /** 我妹, 我有个邻居, 我们隔壁的表哥. */
    private static final Pattern KIN = Pattern.compile(BEFORE
            + "(?:[我俺咱]们?家?|[我俺咱]们?(?:还|也)?(?:有|认识)一?个|(?:[我俺咱]们?家?的?)?(?:隔壁|对门|楼上|楼下)的?|一?个|(?=(?:同学|室友|舍友|邻居|朋友|[表堂][弟妹哥姐]|亲戚|老乡|战友|工友|同事|闺蜜|发小)(?![,，\\s]|们)))("
            + Kin.WORD + ")" + NOT_HIS + "(?=(.{4,}))");

    private static final String WITH_ME = "(?:(?:跟|和|同)[我俺咱]们?(?:一[块起道][儿的]?|同[^,，\\s]{1,3})[^,，\\s我]{0,4}的|"
            + "一[块起道]儿?[^,，\\s我他她]{1,4}的|(?:[我俺咱]们?家?的?)?(?:隔壁|对门|楼上|楼下|同[村组批班]|[我俺咱]们?(?:村|组|队|班|寝室|宿舍|学校|小区|车间|厂|单位|那儿|这儿|那边)[里上]?)的?)?";

    /** 还有个小王, 跟我一块儿的王姐, 隔壁李阿姨. */
    private static final Pattern NAMED = Pattern.compile(BEFORE + "(?:还有|有)?(?:一?个|一?位)?" + WITH_ME + "(?:那个)?("
            + People.NAME + "|" + People.GIVEN + ")(?![们呢的店厂]|说(?![他她])|(?:让|叫|给|帮|替|告诉)我)(?=(.{4,}))");

    /** Of her, as one of whom something is asked or told. */
    private static final Pattern HERS =
            Pattern.compile("(?:^|[,，。;；\\s])(?:[他她](?!们|说|让|叫|给我|帮|觉得|问)|也)|^也(?!说|知道|觉得|想知道|问|这么)|"
                    + "[他她](?:自己|也|又|还|去学|一个人|这种|这样|那个|那边)*(?:的?呢|能|可以|会|算|有|够|行|给|拿|领|补|咋|怎么|该)");

    /** 我跟我妹, 我们俩: of both. */
    private static final Pattern BOTH =
            Pattern.compile("[我俺咱]们?[俩两]|一起|合伙|[跟和同与]我(?!一[块起道]|一样|同)|给我(?!们)|我们?(?:这边)?(?:能|可以)");

    /** 我妈一查说我那补贴…: who says so is not told of. */
    private static final Pattern REPORTS =
            Pattern.compile("^[我俺咱]们?家?" + Kin.WORD + "[^,，。\\s他她]{0,6}说[,，\\s]*(?:是|其实)?[我俺咱]");

    private static final Pattern BEHIND_WORDS =
            Pattern.compile("^([^,，。;；!！\\s]{1,12})[,，。;；!！\\s]+(?=[我俺咱]们?家?" + Kin.WORD + ")");

    /** What says of whom or of what it goes on to tell. */
    private static final Pattern ITS_OWN = Pattern.compile("不|没|要是|如果|假如|万一|[招雇请聘]|[店厂]|公司|改|错|" + Kin.WORD + "|[他她]");

    private final Scene scene;

    SomebodyElse(Scene scene) {
        this.scene = scene;
    }

    /** Whether a relative only says something of the asker. */
    static boolean reports(String text) {
        return REPORTS.matcher(text).find();
    }

    /** Whether a message begins to tell of somebody else. */
    static boolean begins(String message) {
        String text = Kin.withoutLead(message);
        Matcher kin = KIN.matcher(text);
        Matcher named = NAMED.matcher(text);
        return kin.find() && (kin.group(2).startsWith("不是") || about(kin.group(2)))
                || named.find() && about(named.group(2));
    }

    /** The label of the one a message behind a result is about; null where it is about nobody new, or of one who is hired. */
    @Nullable
    String of(String message) {
        String text = Kin.withoutLead(message);
        if (!worked()
                || KinTold.hires(scene)
                || reports(text)
                || BOTH.matcher(text).find()) {
            return null;
        }
        Matcher kin = KIN.matcher(text);
        if (kin.find() && (kin.group(2).startsWith("不是") || about(kin.group(2)))) {
            return other(Kin.label(kin.group(1)));
        }
        Matcher named = NAMED.matcher(text);
        return named.find() && about(named.group(2)) ? other(named.group(1)) : null;
    }

    private boolean worked() {
        return scene.busy() && scene.open() == null && scene.person().goal() instanceof Goal.One;
    }

    /** 六百啊挺好 我闺蜜2022年毕业的: from the relative on, where what stands before tells nothing of the asker. */
    String plain(String message) {
        if (!worked()) {
            return message;
        }
        String text = Kin.withoutLead(message);
        Matcher behind = BEHIND_WORDS.matcher(text);
        if (behind.find()
                && !ITS_OWN.matcher(behind.group(1)).find()
                && scene.hear(behind.group(1), null).facts().isEmpty()) {
            text = text.substring(behind.end());
        }
        return begins(text) ? text : message;
    }

    private static boolean about(String told) {
        return HERS.matcher(told).find();
    }

    private @Nullable String other(String label) {
        return new KinTold(scene).same(label) ? null : label;
    }
}
