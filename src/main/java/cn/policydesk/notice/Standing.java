package cn.policydesk.notice;

/** What a notice says of itself, whatever the day: {@code 状态} in its header. */
public enum Standing {
    /** 草案: not issued yet. */
    DRAFT("草案"),
    /** 现行: issued; whether it still runs follows from its dates. */
    ISSUED("现行"),
    /** 废止: withdrawn by words of a later notice. */
    REPEALED("废止");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    /** The word staff write. */
    public String word() {
        return word;
    }
}
