package cn.policydesk.batch;

/** The columns that are added to a list, in order. */
enum ResultColumn {
    GETS("能领"),
    SUM("最多合计"),
    MAYBE("可能能领（还缺）"),
    FAILS("不符合"),
    BEST("最优组合"),
    MISSING("还缺的事实"),
    SILENT("未写明"),
    PROBLEM("问题");

    private final String word;

    ResultColumn(String word) {
        this.word = word;
    }

    /** The column's name. */
    String word() {
        return word;
    }
}
