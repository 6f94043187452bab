package cn.policydesk.wechat.outbound;

/** WeChat did not tell or take a menu; {@link #words} says why and what to do. */
public final class MenuRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final String words;

    MenuRefused(String words) {
        super(words);
        this.words = words;
    }

    /** What is wrong and what to do, in Chinese, without a full stop at the end. */
    public String words() {
        return words;
    }
}
