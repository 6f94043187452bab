package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes values of facts: as {@link FactWords} reads them, and as people read them. */
public final class FactValues {

    private FactValues() {}

    /** A value as {@link FactWords} reads it: {@code 3}, {@code 2000.00}, {@code 3.5%/年}, {@code 2024-06-30}. */
    public static String written(Fact fact, BigDecimal value) {
        return switch (fact.kind()) {
            case DATE -> LocalDate.ofEpochDay(value.longValueExact()).toString();
            case RATE -> Shown.plain(value.movePointRight(2)) + fact.unitText();
            case MONEY -> Shown.fen(value).toPlainString();
            case YES_NO, CHOICE, COUNT, DURATION -> Shown.plain(value);
        };
    }

    /** A value as people read it: 3人, 2024年6月30日. */
    public static String shown(Fact fact, BigDecimal value) {
        if (fact.kind() == Kind.DURATION && fact.unit().equals(Unit.MONTHS)) {
            return Shown.plain(value) + "个月";
        }
        return Shown.value(fact, value);
    }

    /** The greatest value the fact can have below another. */
    public static BigDecimal below(Fact fact, BigDecimal value) {
        return value.subtract(fact.step());
    }

    /** What is known of a fact, for people: 3人, 至少3人, 男或女; 不知道 where nothing is. */
    public static String shown(Fact fact, Known known) {
        return switch (known) {
            case Known.Unknown() -> "不知道";
            case Known.Declined() -> "不愿说";
            case Known.OneOf(var options) ->
                String.join(
                        "或", fact.options().stream().filter(options::contains).toList());
            case Known.Between(Span span) -> shown(fact, span.low(), span.high());
        };
    }

    private static String shown(Fact fact, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null && low.compareTo(high) == 0) {
            return shown(fact, low);
        }
        if (fact.kind() == Kind.DATE && low != null && high != null) {
            String whole =
                    whole(LocalDate.ofEpochDay(low.longValueExact()), LocalDate.ofEpochDay(high.longValueExact()));
            if (whole != null) {
                return whole;
            }
        }
        if (fact.kind() == Kind.DATE && low != null) {
            return high == null ? shown(fact, low) + "或更晚" : shown(fact, low) + "至" + shown(fact, high);
        }
        if (fact.kind() == Kind.DATE && high != null) {
            return shown(fact, high) + "或更早";
        }
        List<String> ends = new ArrayList<>();
        if (low != null) {
            ends.add("至少" + shown(fact, low));
        }
        if (high != null) {
            ends.add("至多" + shown(fact, high));
        }
        return ends.isEmpty() ? "不知道" : String.join("、", ends);
    }

    /** 2024年6月 or 2024年 where two days are the first and the last of it; else null. */
    private static @Nullable String whole(LocalDate first, LocalDate last) {
        if (first.getDayOfMonth() != 1 || !last.equals(last.with(TemporalAdjusters.lastDayOfMonth()))) {
            return null;
        }
        if (YearMonth.from(first).equals(YearMonth.from(last))) {
            return first.getYear() + "年" + first.getMonthValue() + "月";
        }
        boolean year = first.getMonthValue() == 1 && last.getMonthValue() == 12 && first.getYear() == last.getYear();
        return year ? first.getYear() + "年" : null;
    }
}
