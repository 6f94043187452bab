package cn.policydesk.dialogue;

import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a message says of the answer before it: 有用 or 没用, typed, or picked among what was offered. */
final class Judging {

    /** What a message wants before anything else, whatever it says beside it. */
    private static final Intent[] STRONGER = {Intent.FORGET, Intent.PERSON, Intent.RESTART, Intent.HELP, Intent.KNOWN};

    private Judging() {}

    /**
     * Whether the last answer was of use; empty where the message does not say.
     *
     * @param before the conversation so far, or null where there was no answer yet
     */
    static Optional<Boolean> of(String message, @Nullable Conversation before, IntentWords words) {
        if (before == null) {
            return Optional.empty();
        }
        String picked = picked(message, before);
        if (!words.says(Intent.USEFUL, picked) && !words.says(Intent.USELESS, picked)) {
            return Optional.empty();
        }
        IntentWords.Wants wants = words.of(picked);
        if (wants.any(STRONGER) || !wants.any(Intent.USEFUL, Intent.USELESS)) {
            return Optional.empty();
        }
        return Optional.of(!wants.any(Intent.USELESS));
    }

    /** The number of an answer at hand stands for its words, unless a question is open that it may answer. */
    private static String picked(String message, Conversation before) {
        String plain = IntentWords.plain(message);
        for (int i = 0; i < before.choices().size() && before.person().asked() == null; i++) {
            if (plain.equals(String.valueOf(i + 1))) {
                return before.choices().get(i).text();
            }
        }
        return message;
    }
}
