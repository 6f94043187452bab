package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** How numbers are shown to people: money with fen only where it has some, shares in percent. */
final class Shown {

    private Shown() {}

    /** Rounds yuan half up to fen, once, at the payable amount. */
    static BigDecimal fen(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }

    /** A number without needless zeros. */
    static String plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    /** A number of a unit, as 2000元, 50% or 3.5%/年. */
    static String value(BigDecimal value, Unit unit) {
        if (unit.percent() || unit.over().isEmpty() && unit.under().equals(java.util.List.of("年"))) {
            return plain(value.movePointRight(2).setScale(6, RoundingMode.HALF_UP)) + "%"
                    + unit.text().replace("%", "");
        }
        boolean money = unit.over().contains("元");
        return plain(value.setScale(money ? 2 : 6, RoundingMode.HALF_UP)) + unit.text();
    }

    /** A value of a fact; a day as 2024年6月30日. */
    static String value(Fact fact, BigDecimal value) {
        return switch (fact.kind()) {
            case DATE -> day(LocalDate.ofEpochDay(value.longValueExact()));
            case RATE -> plain(value.movePointRight(2)) + fact.unitText();
            case YES_NO, CHOICE, COUNT, MONEY, DURATION -> value(value, fact.unit());
        };
    }

    static String day(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /** What a box still allows for a fact. */
    static String value(Fact fact, Box box) {
        if (!fact.kind().ordered()) {
            int mask = box.options(fact);
            return String.join(
                    "或",
                    fact.options().stream()
                            .filter(option -> (mask & 1 << fact.options().indexOf(option)) != 0)
                            .toList());
        }
        Span span = box.span(fact);
        return span.exact() && span.low() != null ? value(fact, span.low()) : range(fact, span.low(), span.high());
    }

    private static String range(Fact fact, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        return low == null && high == null
                ? "未知"
                : (low == null ? "" : value(fact, low)) + "至" + (high == null ? "不限" : value(fact, high));
    }
}
