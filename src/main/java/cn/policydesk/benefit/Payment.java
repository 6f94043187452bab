package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a benefit comes to.
 *
 * @param per for what the amount is due
 * @param purpose what the figure is
 * @param unit 元, %, 月 …; the whole sum per period for the given facts
 * @param low the least it can be, yuan rounded half up to fen; null where nothing bounds it
 * @param high the most it can be; null where nothing bounds it
 * @param periods for how many periods at most, or null where nothing is said
 * @param total what all periods together come to at most, or null where it is not known
 * @param settled whether what is known settles for how many periods
 * @param years the amounts of successive years where they differ; otherwise empty
 */
public record Payment(
        Per per,
        Purpose purpose,
        String unit,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable BigDecimal periods,
        @Nullable BigDecimal total,
        boolean settled,
        List<BigDecimal> years) {

    private static final BigDecimal HALF_FEN = new BigDecimal("0.005");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    public Payment {
        years = List.copyOf(years);
    }

    /** Whether it is one figure. */
    public boolean exact() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** What a version comes to in a box, the amount and periods as decided. */
    static Payment of(Amount amount, Box box, Span one, @Nullable Span term) {
        Unit unit = amount.formula().unit();
        BigDecimal low = scaled(one.low(), unit);
        BigDecimal high = scaled(one.high(), unit);
        BigDecimal periods = term == null ? amount.per() == Per.ONCE ? BigDecimal.ONE : null : term.high();
        Formula.ByYear years = Amount.years(amount.formula());
        BigDecimal total = years != null
                ? scaled(years.total(), unit)
                : one.high() == null || high == null || periods == null
                        ? null
                        : (told(amount) ? one.high() : high).multiply(periods);
        BigDecimal most =
                amount.total() == null ? null : scaled(amount.total().span(box).high(), unit);
        if (most != null) {
            total = total == null ? most : total.min(most);
        }
        boolean money = unit.over().equals(List.of("元"));
        return new Payment(
                amount.per(),
                amount.purpose(),
                name(unit),
                low,
                high,
                periods == null ? null : periods.stripTrailingZeros(),
                total == null ? null : money ? Shown.fen(total) : total,
                (term == null || term.exact())
                        && (amount.term() == null || !amount.term().open(box)),
                years == null
                        ? List.of()
                        : years.years().stream().map(q -> Shown.fen(q.value())).toList());
    }

    /** Whether it is a sum that was told, as it is: a year's one, paid by the month, comes to that sum again. */
    private static boolean told(Amount amount) {
        return amount.formula() instanceof Formula.Worth(Expr.FactTerm fact, Basis basis);
    }

    private static String name(Unit unit) {
        return unit.over().isEmpty() ? "%" : String.join("·", unit.over());
    }

    private static @Nullable BigDecimal scaled(@Nullable BigDecimal value, Unit unit) {
        if (value == null) {
            return null;
        }
        if (unit.over().isEmpty()) {
            return new BigDecimal(Shown.plain(value.movePointRight(2).setScale(6, java.math.RoundingMode.HALF_UP)));
        }
        return unit.over().contains("元") ? Shown.fen(value) : new BigDecimal(Shown.plain(value));
    }

    /**
     * What the highest amount comes to in so many periods, yuan; null where it has no upper end. A third of a year's sum each month is,
     * in a year, that sum to the fen.
     */
    public @Nullable BigDecimal over(BigDecimal count) {
        if (high == null) {
            return null;
        }
        BigDecimal plain = high.multiply(count);
        if (total == null
                || periods == null
                || periods.signum() == 0
                || !rounded()
                || total.compareTo(high.multiply(periods)) == 0) {
            return plain;
        }
        return total.multiply(count).divide(periods, 2, java.math.RoundingMode.HALF_UP);
    }

    /** Whether the total is that of the single amounts, but for what rounding them to the fen adds. */
    boolean rounded() {
        return high != null
                && total != null
                && periods != null
                && years.isEmpty()
                && high.multiply(periods).subtract(total).abs().compareTo(HALF_FEN.multiply(periods)) <= 0;
    }

    /** The amount in words, such as 每年6000元 or 最高500000元. */
    public String text() {
        String every = (purpose.paid() ? "" : purpose.word())
                + (per != Per.ONCE ? "每" + per.word() : purpose.paid() ? "一次性" : "");
        if (exact()) {
            return every + figure(low);
        }
        if (low != null && low.signum() == 0 && high != null) {
            return every + "最高" + figure(high);
        }
        return low == null
                ? every + "待定"
                : high == null ? every + "不少于" + figure(low) : every + figure(low) + "至" + figure(high);
    }

    /** A figure with the unit. */
    public String figure(@Nullable BigDecimal value) {
        if (value == null) {
            return "不限";
        }
        boolean round =
                unit.equals("元") && value.signum() > 0 && value.remainder(WAN).signum() == 0;
        return switch (unit) {
            case "月" -> Shown.plain(value) + "个月";
            case "工作日" -> Shown.plain(value) + "个工作日";
            default -> round ? Shown.plain(value.divide(WAN)) + "万元" : Shown.plain(value) + unit;
        };
    }
}
