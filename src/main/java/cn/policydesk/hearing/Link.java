package cn.policydesk.hearing;

/** The keys of {@code bot/phrases.yaml} that hold a list for each of some facts. */
enum Link {
    MUSTS("要说到"),
    NOBODY("等于零"),
    DEDUCTED("减去的月"),
    COUNTED_IN("够数的人"),
    SHARE_OF("几个里的几个"),
    BOTH_SIDES("单位职工一共的"),
    ONE_SIDE("只算单位那份的"),
    LEFT_OUT("够了才数的"),
    YEAR_START("年初的"),
    YEAR_END("年末的"),
    TAKEN_BACK("改口就不是"),
    NOT_YET("还没到时候"),
    HEADS("按这几个人算"),
    SUM_OF("只加这几项"),
    SAME_AS("没另说就是这几个"),
    NOT_ONE_OF("说不是就少一个"),
    EXCLUDED("除去这样的"),
    MONTHLY_MOST("一个月多半不到"),
    NOT_BEFORE_DAY("不早于那天"),
    RUNS_SINCE("开着就有"),
    RETIRES_FROM("最早退休"),
    RETIRES_BY_LAW("法定最早退休"),
    RETIRES_AT("满几岁退休"),
    HERE("没说别处就在这里");

    /** Whether what a fact is linked to are facts, not words. */
    boolean facts() {
        return this == COUNTED_IN
                || this == HEADS
                || this == SAME_AS
                || this == NOT_ONE_OF
                || this == NOT_BEFORE_DAY
                || this == RUNS_SINCE
                || this == HERE;
    }

    private final String key;

    Link(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }
}
