package cn.policydesk.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 我男朋友22年毕业的 跟着我一起干: a relative who works for the asker is somebody hired, and no new applicant. Stateless. */
final class WorksForAsker {

    private static final Pattern WORKS = Pattern.compile("(?:跟着我|跟我|和我|同我)(?:一起|一块儿?|后面)*(?:干|做|忙活)"
            + "|(?:给|帮|替)我(?:们店里?|店里|厂里)?(?:干|打工|打下手|帮工|帮忙|看店|守店|做事|做工|上班)"
            + "|(?:在|到|来)我们?(?:这里?|这儿|店里?|厂里?|公司|这边)(?:干|上班|帮忙|做事|做工|打工|工作)"
            + "|我(?:招|雇|聘|请)了?[他她]");
    /** It sounds as if something were asked on his behalf. */
    private static final Pattern FOR_ME = Pattern.compile("(?:给|帮|替)我(?:干活?|打工|打下手|帮工|帮忙|做事|做工|上班)(?:的|呢)?");

    private static final Pattern KIN = Pattern.compile("(?:我们?家?)?(" + Kin.WORD + ")(?![和跟与同]我)");
    private static final Pattern HIRED = Pattern.compile("[招雇聘请](?:用|了)*(?:一|1)[个名位]");

    /** 跟我一块干的 他也能先领一半不: he does the same beside the asker, and it is asked for himself. */
    private static final Pattern BESIDE = Pattern.compile("(?:跟着?|和|同)我(?:一起|一块儿?)*(?:干|做|忙活)");

    private static final Pattern FOR_HIM =
            Pattern.compile("[他她](?:自己|自个儿?|也|是不是|那个|这种|这样)*(?:能|可以|会|该)(?:不能|不可以)?(?:也|先|再)*(?:领|拿|补|贷|申请|享受|给|办|报)");

    private WorksForAsker() {}

    private static boolean forHimself(String text) {
        Matcher beside = BESIDE.matcher(text);
        return beside.find()
                && FOR_HIM.matcher(text.substring(beside.end())).find()
                && !WORKS.matcher(BESIDE.matcher(text).replaceAll("")).find();
    }

    /** The message with 招了1个人 where it names the relative; the message itself where nobody works for the asker. */
    static String of(String text) {
        Matcher kin = KIN.matcher(text);
        if (!WORKS.matcher(text).find()
                || forHimself(text)
                || HIRED.matcher(text).find()
                || !kin.find()) {
            return text;
        }
        String rest = FOR_ME.matcher(text.substring(kin.end())).replaceFirst("");
        String hired = rest.isEmpty() || !Character.isLetterOrDigit(rest.charAt(0)) ? "我招了1个人" : "我招了1个";
        return text.substring(0, kin.start()) + hired + rest;
    }
}
