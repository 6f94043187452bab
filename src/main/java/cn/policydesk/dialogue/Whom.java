package cn.policydesk.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a question about the one it is about: 您妈妈 where the asker's mother is meant, 小陈 where somebody has a name. */
final class Whom {

    /** 您 that stands for one person: not 您家, nor the firm of the one who asks. */
    private static final Pattern YOU = Pattern.compile("您(?!家|们|单位|公司|前面|自己说|说)");

    private static final Pattern NUMBERED = Pattern.compile("第\\d+位");
    private static final Pattern KIN = Pattern.compile(Kin.WORD);

    private Whom() {}

    /**
     * @param whom as {@link #of} calls them; empty for the asker
     * @param question as it is put to the asker
     */
    static String asked(String whom, String question) {
        if (!whom.isEmpty() && !SameHouse.asked(whom, question).equals(question)) {
            return SameHouse.asked(whom, question);
        }
        Matcher you = YOU.matcher(question);
        return whom.isEmpty() || !you.find()
                ? question
                : question.substring(0, you.start()) + whom + question.substring(you.end());
    }

    /** 您妈妈, 小陈; empty where it is the asker, or no name is known. */
    static String of(Conversation c) {
        String label = c.person().label();
        if (label.isEmpty() && KinTold.begins(c.question())) {
            label = c.person().trail().kin();
        }
        return label.isEmpty() || NUMBERED.matcher(label).matches()
                ? ""
                : KIN.matcher(label).matches() ? "您" + label : label;
    }
}
