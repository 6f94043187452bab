package cn.policydesk.benefit;

import org.jspecify.annotations.Nullable;

/** For what one amount is due, with the word of the HTTP contract, of the staff files, and the unit it stands for. */
public enum Per {
    ONCE("once", "一次", ""),
    MONTH("month", "月", "月"),
    YEAR("year", "年", "年"),
    PERSON("person", "人", "人"),
    SESSION("session", "场", "场"),
    HOUSEHOLD("household", "户", "户"),
    PROJECT("project", "项目", "项目"),
    POST("post", "岗", "岗"),
    TIME("time", "次", "次"),
    HOUR("hour", "小时", "小时"),
    DAY("day", "天", "天");

    private final String code;
    private final String word;
    private final String unit;

    Per(String code, String word, String unit) {
        this.code = code;
        this.word = word;
        this.unit = unit;
    }

    /** The word of the HTTP contract. */
    public String code() {
        return code;
    }

    /** The word of the staff files. */
    public String word() {
        return word;
    }

    /** The base unit an amount per this may carry below the line; empty for a single payment. */
    String unit() {
        return unit;
    }

    static @Nullable Per of(String word) {
        for (Per per : values()) {
            if (per.word.equals(word)) {
                return per;
            }
        }
        return null;
    }
}
