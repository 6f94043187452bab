package cn.policydesk.simulator;

/** Thrown where what is asked of a simulator cannot be; tells why, in Chinese. */
public final class Refused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    /** @param words why, for whoever asked */
    public Refused(String words) {
        super(words);
        this.words = words;
    }

    /** Why. */
    public String words() {
        return words;
    }
}
