package cn.policydesk.search;

/**
 * Something a text can be found by.
 *
 * @param kind the way of looking
 * @param text the form it is indexed in
 * @param weight how much it says in a question, 1 for the text's own words, less for what was added to widen it
 * @param key kind and text in one, to look it up by
 */
record Feature(Kind kind, String text, float weight, String key) {

    Feature(Kind kind, String text, float weight) {
        this(kind, text, weight, kind.key() + text);
    }

    /** The ways a text is looked at; the key names its index field. */
    enum Kind {
        /** A word of SmartChineseAnalyzer. */
        WORD("w"),
        /** Two characters that stand side by side, or a run of letters or digits. */
        PAIR("b"),
        /** A single character. */
        CHAR("c"),
        /** A term or lay expression of the word files. */
        TERM("t"),
        /** The sounds of two characters that stand side by side. */
        SOUND("p");

        private final String key;

        Kind(String key) {
            this.key = key;
        }

        String key() {
            return key;
        }
    }
}
