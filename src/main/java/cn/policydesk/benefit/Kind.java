package cn.policydesk.benefit;

/** What sort of answer a fact takes, with the word of the HTTP contract and the word of the staff files. */
public enum Kind {
    YES_NO("yes-no", "是否"),
    CHOICE("choice", "选项"),
    COUNT("count", "数量"),
    MONEY("money", "金额"),
    RATE("rate", "比率"),
    DATE("date", "日期"),
    DURATION("duration", "时长");

    private final String code;
    private final String word;

    Kind(String code, String word) {
        this.code = code;
        this.word = word;
    }

    /** The word of the HTTP contract. */
    public String code() {
        return code;
    }

    /** The word of the staff files. */
    public String word() {
        return word;
    }

    /** Whether its answers stand in an order: all but yes-no and choice. */
    public boolean ordered() {
        return this != YES_NO && this != CHOICE;
    }
}
