package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.HearingWords.Bag;
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

    private static BigDecimal months(LocalDate from, LocalDate to) {
        return BigDecimal.valueOf(Period.between(from, to).toTotalMonths());
    }
}
