package cn.policydesk.dingtalk;

import java.util.List;

/** Something a robot says. */
public sealed interface Saying {

    /**
     * A text in the subset of Markdown that DingTalk shows (platforms.md, row markdown subset).
     *
     * @param title what lists of conversations and notifications show of it
     * @param text the text; a name to mention does not stand in it yet
     * @param mention ids of the staff to mention, in groups alone; may be empty
     */
    record Markdown(String title, String text, List<String> mention) implements Saying {
        /** Copies the list. */
        public Markdown {
            mention = List.copyOf(mention);
        }

        /** Nothing of what is said. */
        @Override
        public String toString() {
            return "Markdown";
        }
    }

    /**
     * A file; into a one-to-one chat alone.
     *
     * @param name with its extension
     * @param bytes its content, which nobody changes
     */
    @SuppressWarnings("ArrayRecordComponent") // Passed on once, never compared.
    record Sheet(String name, byte[] bytes) implements Saying {

        /** Nothing of what it holds. */
        @Override
        public String toString() {
            return "Sheet";
        }
    }
}
