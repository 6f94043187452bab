package cn.policydesk.channel;

/**
 * What a message came to, ready to be sent.
 *
 * @param text what is sent in answer; empty where nothing is to be said
 * @param later the same for when it is told after something else: without numbers to choose by; empty where nothing is to be said
 */
public record Answer(String text, String later) {

    /** Nothing to be said. */
    public static final Answer SILENT = new Answer("", "");

    /** The same words at any time. */
    public static Answer of(String text) {
        return new Answer(text, text);
    }
}
