package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number, time or day that stands in a text, from {@link #start} to {@link #end}. */
public sealed interface Figure {

    int start();

    int end();

    /** So many of something: 3个, 5人. The measure is empty for a number alone. */
    record Count(Span number, String measure, boolean scaled, int start, int end) implements Figure {}

    /** So long, in months; whether its words are 年 or the like alone, as they are when they say how often. */
    record Time(Span months, boolean round, int start, int end) implements Figure {}

    /** So many days. */
    record Days(Span days, int start, int end) implements Figure {}

    /** So much money, in yuan. */
    record Money(Span yuan, int start, int end) implements Figure {}

    /** So many percent. */
    record Share(Span percent, int start, int end) implements Figure {}

    /** An age in years. */
    record Age(Span years, int start, int end) implements Figure {

        private static final BigDecimal OLD_ENOUGH = BigDecimal.valueOf(14);

        /** 五岁的女儿: nobody works or is trained at that age, it is never that of those who are asked for. */
        boolean ofChild(String text) {
            return years.high() != null && years.high().compareTo(OLD_ENOUGH) < 0 && text.startsWith("的", end);
        }
    }

    /**
     * A day or several.
     *
     * @param just whether it only says that it is not long ago: then it counts for the word right behind it alone
     */
    record Day(LocalDate from, LocalDate to, boolean just, int start, int end) implements Figure {
        Span span() {
            return new Span(BigDecimal.valueOf(from.toEpochDay()), BigDecimal.valueOf(to.toEpochDay()));
        }

        /** This day in the place of a wrong one; 6月 behind 2022年5月 不对 is June 2022. */
        private Day inYearOf(Day wrong, String text) {
            boolean yearless = text.substring(start, end).matches("[\\d一二三四五六七八九十]{1,3}月.*");
            int years = yearless ? wrong.from.getYear() - from.getYear() : 0;
            return new Day(from.plusYears(years), to.plusYears(years), just, wrong.start, wrong.end);
        }
    }

    /** Whether it is one number of money, of people or things, or a share: no time, day or age, nothing rough. */
    default boolean exact() {
        Span number = number();
        return number != null
                && number.exact()
                && (this instanceof Count || this instanceof Money || this instanceof Share);
    }

    /** The months an exact time is, or null. */
    default @Nullable BigDecimal period() {
        return this instanceof Time time && time.round() && time.months().exact()
                ? time.months().low()
                : null;
    }

    /** Its numbers, in its own unit; null for a day. */
    default @Nullable Span number() {
        return switch (this) {
            case Count count -> count.number();
            case Time time -> time.months();
            case Days days -> days.days();
            case Money money -> money.yuan();
            case Share share -> share.percent();
            case Age age -> age.years();
            case Day day -> null;
        };
    }

    /**
     * This figure in the place of a wrong one, where it can stand for it: of the same sort, or a number alone; else null. A month
     * without a year is of the wrong one's year.
     */
    default @Nullable Figure as(Figure wrong, String text) {
        Span bare = this instanceof Count count && count.measure().isEmpty() ? count.number() : null;
        int start = wrong.start();
        int end = wrong.end();
        return switch (wrong) {
            case Count count ->
                this instanceof Count other
                                && (bare != null
                                        || count.measure().isEmpty()
                                        || count.measure().charAt(0)
                                                == other.measure().charAt(0))
                        ? new Count(
                                other.number(),
                                count.measure().isEmpty() ? other.measure() : count.measure(),
                                other.scaled(),
                                start,
                                end)
                        : null;
            case Time time -> this instanceof Time other ? new Time(other.months(), other.round(), start, end) : null;
            case Days days -> this instanceof Days other ? new Days(other.days(), start, end) : null;
            case Money money ->
                this instanceof Money other
                        ? new Money(other.yuan(), start, end)
                        : bare == null ? null : new Money(bare, start, end);
            case Share share ->
                this instanceof Share other
                        ? new Share(other.percent(), start, end)
                        : bare == null ? null : new Share(bare, start, end);
            case Age age ->
                this instanceof Age other
                        ? new Age(other.years(), start, end)
                        : bare == null ? null : new Age(bare, start, end);
            case Day day -> this instanceof Day other ? other.inYearOf(day, text) : null;
        };
    }
}
