package cn.policydesk.wechat.outbound;

/** What WeChat's error codes mean for us: the second table of platforms.md, and the typing codes of the first. */
enum Meaning {
    /** -1: try again soon. */
    BUSY,
    /** 40001, 40014, 42001: the access token is wrong, illegal or too old. */
    TOKEN,
    /** 40164: this server's address is not in the whitelist of the console. */
    ADDRESS,
    /** 43004, 48002: no follower any more, or messages are refused. */
    GONE,
    /** 45002: the text is too long. */
    TOO_LONG,
    /** 45009: the interface's calls of the day are used up. */
    DAY_USED_UP,
    /** 45015: the time in which this follower may be written to is over. */
    CLOSED,
    /** 45047: no message is left in that time. */
    USED_UP,
    /** 48001, 48004: the account may not use the interface. */
    NOT_GRANTED,
    /** 45080, 45081: 正在输入 comes too late, or is shown already. */
    NOT_NOW,
    /** 46003: there is no menu. */
    NO_MENU,
    /** Anything else. */
    OTHER;

    static Meaning of(int code) {
        return switch (code) {
            case -1 -> BUSY;
            case 40001, 40014, 42001 -> TOKEN;
            case 40164 -> ADDRESS;
            case 43004, 48002 -> GONE;
            case 45002 -> TOO_LONG;
            case 45009 -> DAY_USED_UP;
            case 45015 -> CLOSED;
            case 45047 -> USED_UP;
            case 48001, 48004 -> NOT_GRANTED;
            case 45080, 45081 -> NOT_NOW;
            case 46003 -> NO_MENU;
            default -> OTHER;
        };
    }
}
