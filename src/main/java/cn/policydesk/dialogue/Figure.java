package cn.policydesk.dialogue;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A number, time or day that stands in a text, from {@link #start} to {@link #end}. */
sealed interface Figure {

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
    record Age(Span years, int start, int end) implements Figure {}

    /**
     * A day or several.
     *
     * @param just whether it only says that it is not long ago: then it counts for the word right behind it alone
     */
    record Day(LocalDate from, LocalDate to, boolean just, int start, int end) implements Figure {
        Span span() {
            return new Span(BigDecimal.valueOf(from.toEpochDay()), BigDecimal.valueOf(to.toEpochDay()));
        }
    }

    /** The months an exact time is, or null. */
    default @Nullable BigDecimal period() {
        return this instanceof Time time && time.round() && time.months().exact()
                ? time.months().low()
                : null;
    }
}
