package cn.policydesk.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words for relatives and others near the asker: 我表弟, 我闺女, 我对象. They name a person as a name does. */
final class Kin {

    /** One such word, without the 我 before it. */
    static final String WORD =
            "(?:儿子|娃儿|老爹|爹(?!娘)|老娘|闺女|女儿|姑娘|对象|老公|老婆|媳妇|爱人|丈夫|妻子|老伴|婆娘|男人(?!的)|男朋友|女朋友|男友|女友|未婚妻|未婚夫|爸爸|妈妈|父亲|母亲|爸|妈|爷爷|奶奶|外公|外婆|岳父|岳母|公公|婆婆"
                    + "|[表堂]?(?:弟弟|妹妹|哥哥|姐姐|弟妹|弟|妹|哥|姐)|(?:小|大)?(?:舅子|姨子|姑子|叔子)|女婿|儿媳妇?|嫂子|嫂嫂|丈母娘|老丈人|丈人|连襟|妯娌|姐夫|妹夫|侄子|侄女|外甥女?|孙子|孙女"
                    + "|(?:大|二|三|小)?(?:叔叔?|伯伯|伯父|伯母|姑姑|姑妈|姑父|姑夫|舅舅|舅妈|姨妈|姨父|姨夫|阿姨|婶婶|婶子|婶|姨|姑|舅)"
                    + "|(?<=[我俺咱家])(?:大|二|三|四|五|小|幺|老幺?)(?:哥|姐|弟|妹|嫂子?|儿子|女儿|闺女|小子)"
                    + "|(?<=[我俺咱家])(?:小子|丫头|大小子|小丫头)(?!们)|老表|朋友|同学|学[姐长妹弟哥]|师[姐兄妹弟]|同事|邻居|室友|舍友|徒弟|老乡|战友|闺蜜|亲戚|工友|发小|哥们|兄弟|师傅)";

    /** 我表哥说是SYB: he only says so, and is not told of. */
    private static final Pattern SPOKEN =
            Pattern.compile("(?:[我俺咱]们?家?|[0-9]岁的)(" + WORD + ")(?!说的?是|说过|告诉我|跟我[说讲]|给我[说讲]|和我[说讲]|[推介][荐绍]|讲的?是|提过)");

    private static final Pattern SOMEBODY = Pattern.compile(WORD);

    private static final Pattern ELSEWHERE = Pattern.compile(
            "[表堂].*|.*(?:叔叔?|伯伯|伯父|伯母|姑姑|姑妈|姑父|姑夫|舅舅|舅妈|舅|姨|姨妈|姨父|姨夫|阿姨|婶婶|婶子|婶|舅子|姨子)|侄子|侄女|外甥女?|老表|朋友|同学|学[姐长妹弟哥]|师[姐兄妹弟]|同事|邻居|室友|舍友|徒弟|老乡|战友|闺蜜|亲戚|工友|发小|哥们|师傅|连襟");

    /** 哈哈好的，还有个事，谢谢啊: what people say before they come to somebody. */
    private static final Pattern LEAD = Pattern.compile(
            "^(?:(?:哈哈+|嘿嘿?|嘻嘻|呵呵|好|行|成|中|嗯+|哦+|噢|喔|唉|哎|诶|欸|哎呀|哎哟|对|那个|对了|谢谢|多谢|谢|麻烦|晓得|知道|明白|懂|清楚|原来如此|这样|"
                    + "(?:我?(?:还|再|另外|也|又))?(?:有|问|想问|想问问|请教)?(?:你|您)?(?:一?[个件句])?(?:别的|另外)?(?:事儿?|事情|问题)|话说|说起来|顺便|顺带|我想起来|想起来)"
                    + "(?:[了啦的嘞呢吧啊呀哈嘛哟咯一下你您]|[,，。;；:：!！~、\\s])*)+(?=[我俺咱隔]|有个|" + WORD + ")");

    /** 我家两口子, 夫妻俩: of whom 他 is the other. */
    private static final Pattern COUPLE = Pattern.compile("两口子|俩口子|小两口|老两口|夫妻[俩两]");

    /** What the other of a couple is called who was not called otherwise. */
    static final String SPOUSE = "爱人";

    private Kin() {}

    /** Whether a text speaks of a couple. */
    static boolean couple(String text) {
        return COUPLE.matcher(text).find();
    }

    /** 徒弟是52岁 while it is about the asker: a number without words of its own is not the asker's then. */
    static boolean somebody(Person person, String text) {
        return person.label().isEmpty()
                && person.trail().kin().isEmpty()
                && SOMEBODY.matcher(text).find();
    }

    /** The relative a text speaks of first, or null where it speaks of none. */
    static @Nullable String in(String text) {
        Matcher matcher = SPOKEN.matcher(text);
        return matcher.find() ? label(matcher.group(1)) : null;
    }

    /** 二婶登记失业 家里低保: behind what is told of one who lives elsewhere, as 老公 and 儿子 do not, it is that one's house. */
    static boolean theirHouse(String part, @Nullable String who) {
        return who != null && ELSEWHERE.matcher(who).matches() && (part.startsWith("家里") || part.startsWith("一家"));
    }

    /** A message without what is only said before it comes to somebody: 还有个事，我闺蜜…. */
    static String withoutLead(String text) {
        Matcher lead = LEAD.matcher(text);
        return lead.find() ? text.substring(lead.end()) : text;
    }

    /** How a relative is called: 妈 is 妈妈, 女儿 and 闺女 stay as they are said. */
    static String label(String word) {
        return switch (word) {
            case "妈", "母亲", "老娘" -> "妈妈";
            case "爸", "父亲", "爹", "老爹" -> "爸爸";
            case "弟" -> "弟弟";
            case "妹" -> "妹妹";
            case "哥" -> "哥哥";
            case "姐" -> "姐姐";
            default -> word;
        };
    }

    /** Whether two words mean the same relative: 女儿 and 闺女. */
    static boolean same(String one, String other) {
        return group(one) == group(other) && group(one) > 0;
    }

    /** Whether a word means husband or wife, of whom what is told is often of one household. */
    static boolean spouse(String word) {
        return group(word) == 2;
    }

    private static int group(String word) {
        return switch (word) {
            case "女儿", "闺女", "姑娘" -> 1;
            case "儿子", "娃儿" -> 5;
            case "对象", "老婆", "媳妇", "妻子", "老公", "男人", "丈夫", "爱人", "老伴", "婆娘", "男朋友", "女朋友", "男友", "女友", "未婚妻", "未婚夫" ->
                2;
            case "妈妈", "妈", "母亲" -> 3;
            case "爸爸", "爸", "父亲" -> 4;
            default -> 0;
        };
    }
}
