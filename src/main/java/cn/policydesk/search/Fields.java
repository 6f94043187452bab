package cn.policydesk.search;

/** Names of the index's fields. A feature field is a prefix and the key of a {@link Feature.Kind}. */
final class Fields {

    /** The paragraph's own words. */
    static final String BODY = "b_";
    /** The clause's heading. */
    static final String HEAD = "h_";
    /** All lines asked for the paragraph, together. */
    static final String ASKED = "q_";
    /** One asked line, in a document of its own. */
    static final String LINE = "l_";

    static final String REGION = "region";
    /** Region of topics that no notice decides. */
    static final String OUTSIDE = "#outside";
    /** Before a region: region of topics that its notice is silent on. */
    static final String SILENT = "#silent:";
    /** Set on topics and their lines, absent on paragraphs and theirs. */
    static final String TOPIC = "topic";
    /** The paragraph's number; of a line, the number of its paragraph. */
    static final String UNIT = "unit";
    /** The line's number. */
    static final String LINE_NUMBER = "line";

    private Fields() {}
}
