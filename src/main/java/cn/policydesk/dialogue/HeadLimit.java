package cn.policydesk.dialogue;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A number of people told, against the limit a quoted sentence writes: 11 people are not among 10人以下, which 10 are. */
final class HeadLimit {

    private static final Pattern LIMIT = Pattern.compile("([0-9]{1,4})人(?:及)?(以下|以上|以内)");
    private static final Pattern TOLD = Pattern.compile("([0-9]{1,4})(?:个|名|位|来)?人(?![均月])");

    /**
     * What is written and what was told.
     *
     * @param limit as written
     * @param told as said
     */
    record Beyond(String limit, String told) {}

    private HeadLimit() {}

    /** The limit that the only number of people told is beyond; null where it is not, or either is not a single one. */
    static @Nullable Beyond of(String sentence, String text) {
        return measured(sentence, text, false);
    }

    /** The limit that the only number of people told is within; null where it is not, or either is not a single one. */
    static @Nullable Beyond within(String sentence, String text) {
        return measured(sentence, text, true);
    }

    private static @Nullable Beyond measured(String sentence, String text, boolean wanted) {
        Matcher limit = LIMIT.matcher(sentence);
        Matcher told = TOLD.matcher(text);
        if (!limit.find() || !told.find()) {
            return null;
        }
        Beyond beyond = new Beyond(limit.group(), told.group());
        int most = Integer.parseInt(limit.group(1));
        int number = Integer.parseInt(told.group(1));
        boolean within = limit.group(2).equals("以上") ? number >= most : number <= most;
        return within != wanted || limit.find() || told.find() ? null : beyond;
    }
}
