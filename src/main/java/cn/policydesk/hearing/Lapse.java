package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The whole months between two days that are told where a time is asked for: 22年6月开的 24年12月关的. */
final class Lapse {

    private Lapse() {}

    /** The months, for a fact that lasts between two days (两天之间 of the word file); null where not exactly two are told. */
    static @Nullable Span of(@Nullable Fact open, List<Figure> figures, HearingWords words) {
        if (open == null || !words.has(Bag.BETWEEN_DAYS, open.id())) {
            return null;
        }
        List<Figure.Day> days = figures.stream()
                .filter(Figure.Day.class::isInstance)
                .map(Figure.Day.class::cast)
                .toList();
        if (days.size() != 2 || figures.stream().anyMatch(Figure.Time.class::isInstance)) {
            return null;
        }
        Figure.Day first = days.getFirst();
        Figure.Day second = days.getLast();
        if (second.from().isBefore(first.to())) {
            return null;
        }
        return new Span(months(first.to(), second.from()), months(first.from(), second.to()));
    }

    /** The months from the day something was opened to the day it was closed, each with its word behind it; null where not. */
    static @Nullable Span told(Fact fact, String text, List<Figure> figures, HearingWords words) {
        if (!words.has(Bag.BETWEEN_DAYS, fact.id())) {
            return null;
        }
        Figure.Day first = with(Bag.OPENED, text, figures, words);
        Figure.Day second = with(Bag.CLOSED, text, figures, words);
        return first == null || second == null || second.from().isBefore(first.to())
                ? null
                : new Span(months(first.to(), second.from()), months(first.from(), second.to()));
    }

    /** The only day with such a word behind it; null where there is none, or are several. */
    private static Figure.@Nullable Day with(Bag bag, String text, List<Figure> figures, HearingWords words) {
        Figure.Day found = null;
        for (Figure figure : figures) {
            if (!(figure instanceof Figure.Day day) || day.just()) {
                continue;
            }
            int at = day.end();
            while (at < text.length() && !Surroundings.parts(text.charAt(at)) && words.isFiller(text.charAt(at))) {
                at++;
            }
            if (words.starts(bag, text, at) > 0) {
                if (found != null) {
                    return null;
                }
                found = day;
            }
        }
        return found;
    }

    private static BigDecimal months(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(Period.between(from, to).toTotalMonths());
    }
}
