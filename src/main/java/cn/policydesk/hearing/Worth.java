package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a figure is as a value of a fact: only where its unit is the fact's, or can be turned into it. */
public final class Worth {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal MONTH_DAYS = BigDecimal.valueOf(30);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** So many that a year's sum, turned into a month's and back, is the same to the fen. */
    private static final int DIGITS = 10;

    private final LocalDate today;
    private final HearingWords words;

    Worth(LocalDate today, HearingWords words) {
        this.today = today;
        this.words = words;
    }

    /**
     * The value, or null where the figure is none of the fact.
     *
     * @param period how many months a sum is for, or null where it is not said
     * @param open whether the fact was just asked for, so that a number alone is in its unit
     */
    @Nullable
    public Span of(Fact fact, Figure figure, @Nullable BigDecimal period, boolean open) {
        return switch (fact.kind()) {
            case YES_NO, CHOICE -> null;
            case DATE -> day(figure);
            case DURATION -> time(fact, figure, open);
            case COUNT -> period != null && figure instanceof Figure.Count ? null : count(fact, figure, open);
            case MONEY -> money(fact, figure, period, open);
            case RATE -> rate(figure);
        };
    }

    /** Whether the figure is of the fact's own kind, rather than turned into it. */
    static boolean direct(Fact fact, Figure figure) {
        return switch (fact.kind()) {
            case YES_NO, CHOICE -> false;
            case DATE -> figure instanceof Figure.Day;
            case DURATION -> figure instanceof Figure.Time;
            case COUNT ->
                figure instanceof Figure.Count count && !count.measure().isEmpty()
                        || figure instanceof Figure.Days
                        || figure instanceof Figure.Age;
            case MONEY -> figure instanceof Figure.Money;
            case RATE -> figure instanceof Figure.Share;
        };
    }

    private @Nullable Span day(Figure figure) {
        return switch (figure) {
            case Figure.Day day -> day.span();
            case Figure.Time time ->
                DayFinder.ago(today, time.months(), false, 0, 0).span();
            case Figure.Count count -> null;
            case Figure.Days days -> null;
            case Figure.Money money -> null;
            case Figure.Share share -> null;
            case Figure.Age age -> null;
        };
    }

    private @Nullable Span time(Fact fact, Figure figure, boolean open) {
        boolean years = fact.unitText().equals("年");
        return switch (figure) {
            case Figure.Time time -> whole(time.months(), years ? YEAR : BigDecimal.ONE);
            case Figure.Days days -> whole(days.days(), years ? BigDecimal.valueOf(365) : MONTH_DAYS);
            case Figure.Count count ->
                open && count.measure().isEmpty() && isWhole(count.number()) ? count.number() : null;
            case Figure.Day day
            when words.has(Bag.UNTIL_DAY, fact.id()) && day.from().isAfter(today) ->
                new Span(until(day.from()), until(day.to()));
            case Figure.Day day ->
                (words.has(Bag.COUNTED_FROM_DAY, fact.id()) || open && words.has(Bag.SINCE, fact.id()))
                                && !day.just()
                                && !day.from().isAfter(today)
                        ? new Span(months(day.to().isAfter(today) ? today : day.to()), months(day.from()))
                        : null;
            case Figure.Money money -> null;
            case Figure.Share share -> null;
            case Figure.Age age -> null;
        };
    }

    private BigDecimal months(LocalDate day) {
        return BigDecimal.valueOf(Period.between(day, today).toTotalMonths());
    }

    private BigDecimal until(LocalDate day) {
        return BigDecimal.valueOf(Period.between(today, day).toTotalMonths());
    }

    private static Span whole(Span span, BigDecimal unit) {
        return new Span(
                span.low() == null ? null : span.low().divide(unit, 0, RoundingMode.FLOOR),
                span.high() == null ? null : span.high().divide(unit, 0, RoundingMode.FLOOR));
    }

    private @Nullable Span count(Fact fact, Figure figure, boolean open) {
        String unit = fact.unitText();
        return switch (figure) {
            case Figure.Age age -> unit.equals("岁") ? age.years() : null;
            case Figure.Days days -> unit.equals("天") ? days.days() : null;
            case Figure.Count count ->
                isWhole(count.number())
                                && (count.measure().isEmpty()
                                        ? open || !unit.equals("岁")
                                        : words.measures(unit).contains(count.measure()))
                        ? count.number()
                        : null;
            case Figure.Time time -> null;
            case Figure.Money money -> null;
            case Figure.Share share -> null;
            case Figure.Day day -> null;
        };
    }

    private static boolean isWhole(Span span) {
        return isWhole(span.low()) && isWhole(span.high());
    }

    private static boolean isWhole(@Nullable BigDecimal value) {
        return value == null || value.stripTrailingZeros().scale() <= 0;
    }

    private static @Nullable Span money(Fact fact, Figure figure, @Nullable BigDecimal period, boolean open) {
        Span yuan = switch (figure) {
            case Figure.Money money -> money.yuan();
            case Figure.Count count ->
                count.measure().isEmpty() && (open || reaches(count.number(), HUNDRED)) ? count.number() : null;
            case Figure.Time time -> null;
            case Figure.Days days -> null;
            case Figure.Share share -> null;
            case Figure.Age age -> null;
            case Figure.Day day -> null;
        };
        return yuan == null ? null : turned(fact, yuan, period, open);
    }

    /** A sum for so many months, or null where that is not said, in the unit of a fact; null where it is none of it. */
    static @Nullable Span turned(Fact fact, Span yuan, @Nullable BigDecimal period, boolean open) {
        return switch (fact.unitText()) {
            case "元/年" -> period != null ? over(yuan, YEAR, period) : open ? yuan : null;
            case "元/月" -> period != null ? over(yuan, BigDecimal.ONE, period) : yuan;
            case "元" -> period == null || period.compareTo(YEAR) == 0 ? yuan : null;
            default -> yuan;
        };
    }

    /** The sum told before that a message repeats with another time: 32万是一年的. Null where it repeats none, or several. */
    @Nullable
    Fact otherwise(Figure figure, @Nullable BigDecimal period, Map<Fact, Known> told) {
        Fact found = null;
        for (Map.Entry<Fact, Known> one : told.entrySet()) {
            Fact fact = one.getKey();
            boolean sum = fact.kind() == Kind.MONEY && !fact.unitText().equals("元");
            Span before = sum && period != null ? money(fact, figure, null, true) : null;
            if (before != null && one.getValue() instanceof Known.Between(Span last) && same(before, last)) {
                if (found != null) {
                    return null;
                }
                found = fact;
            }
        }
        return found;
    }

    private static boolean same(Span one, Span other) {
        BigDecimal low = one.exact() ? one.low() : null;
        BigDecimal last = other.exact() ? other.low() : null;
        return low != null && last != null && low.compareTo(last) == 0;
    }

    private static boolean reaches(Span span, BigDecimal least) {
        BigDecimal value = span.low() == null ? span.high() : span.low();
        return value != null && value.compareTo(least) >= 0;
    }

    private static Span over(Span yuan, BigDecimal months, BigDecimal period) {
        return new Span(over(yuan.low(), months, period), over(yuan.high(), months, period));
    }

    private static @Nullable BigDecimal over(@Nullable BigDecimal yuan, BigDecimal months, BigDecimal period) {
        if (yuan == null) {
            return null;
        }
        BigDecimal value = yuan.multiply(months)
                .divide(period, DIGITS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return value.setScale(Math.max(2, value.scale()));
    }

    private static @Nullable Span rate(Figure figure) {
        return switch (figure) {
            case Figure.Share share -> percent(share.percent());
            case Figure.Count count ->
                count.measure().isEmpty() && !count.scaled() && !reaches(count.number(), HUNDRED)
                        ? percent(count.number())
                        : null;
            case Figure.Time time -> null;
            case Figure.Days days -> null;
            case Figure.Money money -> null;
            case Figure.Age age -> null;
            case Figure.Day day -> null;
        };
    }

    private static Span percent(Span span) {
        return new Span(
                span.low() == null ? null : span.low().movePointLeft(2),
                span.high() == null ? null : span.high().movePointLeft(2));
    }
}
