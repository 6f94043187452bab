package cn.policydesk.hearing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether an answer names one of the kinds a question lists: 就业困难人员 to 您是…失业半年以上、就业困难人员、有残疾人证…吗. */
final class OptionNamed {

    private static final Pattern EXPLAINED = Pattern.compile("（[^）]*）");
    private static final Pattern SEPARATOR = Pattern.compile("、|，|或者|：|里的|中的");
    private static final Pattern LEADING =
            Pattern.compile("^(?:(?:我们?家?|他|她|您)?(?:就是|也是|是|属于|算|有|享受|正在享受|经认定的|认定的|您是|要))+");
    private static final Pattern TRAILING = Pattern.compile("(?:的|户|家庭|那种|那一?类|那一?样|这一?类|这一?样|里的一类|里的一种)+$");
    private static final Pattern OF_SORT = Pattern.compile("(\\p{IsHan}{2,6}?)(?:的|户口的?|户籍的?|来的|出来的|人|这边的)?");
    private static final Pattern PEOPLE = Pattern.compile("劳动力|劳动者|人员|家庭成员|军人|士兵");
    private static final int LEAST = 2;
    private static final int LONG = 5;

    private OptionNamed() {}

    /**
     * Whether it does, and says nothing against it.
     *
     * @param said the answer's first part without marks, in the form messages are read in
     * @param question as it is put
     */
    static boolean in(String said, String question, HearingWords words) {
        String core = EXPLAINED.matcher(question).replaceAll("");
        int end = core.indexOf('？');
        String asked = end < 0 ? core : core.substring(0, end);
        String own = bare(said);
        if (!asked.contains("、") || own.length() < LEAST) {
            return false;
        }
        for (String written : SEPARATOR.split(asked)) {
            String option = bare(words.form(written.replaceAll("吗$", "")));
            boolean short1 = words.has(HearingWords.Bag.LISTED, own) && option.endsWith(own);
            boolean holder = own.length() > LEAST && (option.equals(own + "证") || option.equals("持证" + own));
            if (option.equals(own) || short1 || holder || shortened(own, option) || kind(said, option)) {
                return true;
            }
        }
        return false;
    }

    /** 农村的, 失业的 to 失业人员、农村劳动力: only what sort of people it is. */
    private static boolean kind(String said, String option) {
        Matcher sort = OF_SORT.matcher(LEADING.matcher(said).replaceFirst(""));
        return sort.matches()
                && option.length() > sort.group(1).length()
                && option.startsWith(sort.group(1))
                && PEOPLE.matcher(option.substring(sort.group(1).length())).matches();
    }

    /** 返乡农民工 is short for 返乡入乡农民工. */
    private static boolean shortened(String own, String option) {
        return own.length() >= LONG
                && own.length() < option.length()
                && own.startsWith(option.substring(0, 2))
                && own.endsWith(option.substring(option.length() - 3));
    }

    private static String bare(String text) {
        String own = LEADING.matcher(text).replaceFirst("");
        return TRAILING.matcher(own).replaceFirst("");
    }
}
