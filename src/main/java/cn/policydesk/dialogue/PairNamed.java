package cn.policydesk.dialogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 帮我妈和我自己问, 我跟我弟两个都考了中级工, 我爸和我都是失业人员: a relative and the asker named side by side are two people, never one of that name. What
 * they do together, 我和我老公一起开了店, names no two cases. Pure.
 *
 * @param labels who they are, in the order they are named; the asker's is empty
 * @param said the words that name them
 */
record PairNamed(List<String> labels, String said) {

    private static final String KIN = "(?:[我俺咱]们?家?)?(" + Kin.WORD + ")";
    private static final String ME = "(?:[我俺咱](?:自己个?儿?|自个儿?|本人)?|自己|本人)";
    private static final String AND = "\\s*(?:和|跟|与|同|还有|以及|、|加上?)\\s*";
    private static final String FOR = "(?:帮|替|给|为|算|查|看|问|说)(?:忙|一下|一哈|下|问|算|看|查|说)*\\s*";
    private static final String HEADS = "(?:我们?)?(?:[两俩二]个?人?|一家[两俩]口)?";
    /** Asked for, or each of them: what they own together stands behind none of these. */
    private static final String EACH =
            "(?=\\s*(?:的?(?:情况)?(?:$|[,，。;；!！?？\\s]|一?起?(?:来|也|都)?(?:想|要|来)?(?:问|算|查|看))|的(?!店|厂|公司|钱|房|家|车|名)|都|各|分别|能|可以|想问|要问|一起[问算查看领拿考学]|一块[问算查看领拿考学]))";

    private static final Pattern KIN_FIRST =
            Pattern.compile("(" + FOR + ")?" + KIN + AND + ME + "(?!们?家?" + Kin.WORD + "|们|家)(" + HEADS + ")" + EACH);
    private static final Pattern ME_FIRST = Pattern.compile(
            "(" + FOR + ")?(?<![\\p{IsHan}&&[^帮替给为算查看问说下]])" + ME + AND + KIN + "(" + HEADS + ")" + EACH);
    /** 他们俩, 各, 都, 一起问: what shows that two are meant where nothing asks for them. */
    private static final Pattern TWO = Pattern.compile("^\\s*(?:的?情况)?\\s*(?:都|各|分别|一起[问算查看]|一块[问算查看]|想问|要问)");
    /** 两个都开了店, 两个合伙: one business of both. */
    private static final Pattern JOINT =
            Pattern.compile("^\\s*(?:都|一起|一块|两个|俩)*(?:合伙|合开|合办|合作|开了|办了|搞了|盘了|接了|开的|办的|在店|在一个|有个店|守店|看店)");
    /** 我和我老公的事 a question asked of either by the other. */
    private static final Pattern TOLD_BY = Pattern.compile("^(?:说|讲|商量|吵|离)");

    /** The two a text names side by side; null where it names no such two. */
    static @Nullable PairNamed in(String text) {
        Matcher kin = KIN_FIRST.matcher(text);
        if (kin.find() && two(text, kin, kin.group(3))) {
            return new PairNamed(List.of(Kin.label(kin.group(2)), ""), kin.group());
        }
        Matcher me = ME_FIRST.matcher(text);
        return me.find() && two(text, me, me.group(3))
                ? new PairNamed(List.of("", Kin.label(me.group(2))), me.group())
                : null;
    }

    private static boolean two(String text, Matcher named, String heads) {
        String behind = text.substring(named.end());
        boolean asked = named.group(1) != null
                || !heads.isBlank()
                || TWO.matcher(behind).find();
        return asked
                && !JOINT.matcher(behind).find()
                && !TOLD_BY.matcher(behind).find();
    }

    /** What is said beside them. */
    String rest(String text) {
        return text.replace(said, " ").strip();
    }
}
