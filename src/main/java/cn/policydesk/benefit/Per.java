package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(12);

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

    /** So many of these: 36个月, 3年; what is no whole number of years as months: 7个月. */
    public String lasting(BigDecimal count) {
        BigDecimal months = months(count);
        return months == null ? Shown.plain(count) + (this == MONTH ? "个月" : word) : Shown.plain(months) + "个月";
    }

    /** The same as a factor: 36个月, 3年, 7/12年. */
    String times(BigDecimal count) {
        BigDecimal months = months(count);
        return months == null ? lasting(count) : Shown.plain(months) + "/12年";
    }

    /** The months that so many years are, where years and halves of them do not say it; else null. */
    private @Nullable BigDecimal months(BigDecimal count) {
        if (this != YEAR || count.stripTrailingZeros().scale() <= 1) {
            return null;
        }
        return count.multiply(A_YEAR).setScale(4, RoundingMode.HALF_UP);
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
