package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The whole months between two days that are told where a time is asked for: 22年6月开的 24年12月关的. */
final class Lapse {

    private static final Pattern TO = Pattern.compile("(?:份|开的?|注册的?|办的?|成立|登记|一直|开了?|做了?|，| )*(?:到|至|[-—~])了?");

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
        List<Figure.Day> joined = first != null && second != null ? List.of() : joined(text, figures, words);
        if (!joined.isEmpty()) {
            first = joined.getFirst();
            second = joined.getLast();
        }
        return first == null || second == null || second.from().isBefore(first.to())
                ? null
                : new Span(months(first.to(), second.from()), months(first.from(), second.to()));
    }

    /** 18年3月到19年6月 where something was closed: the two days, right behind each other; empty where not. */
    private static List<Figure.Day> joined(String text, List<Figure> figures, HearingWords words) {
        List<Figure.Day> days = figures.stream()
                .filter(Figure.Day.class::isInstance)
                .map(Figure.Day.class::cast)
                .sorted(Comparator.comparingInt(Figure.Day::start))
                .toList();
        boolean closed = words.all(Bag.CLOSED).stream().anyMatch(text::contains);
        return closed
                        && days.size() == 2
                        && TO.matcher(text.substring(
                                        days.getFirst().end(), days.getLast().start()))
                                .matches()
                ? days
                : List.of();
    }

    /** The only day with such a word behind it; null where there is none, or are several. */
    private static Figure.@Nullable Day with(Bag bag, String text, List<Figure> figures, HearingWords words) {
        Figure.Day found = null;
        for (Figure figure : figures) {
            if (!(figure instanceof Figure.Day day) || day.just()) {
                continue;
            }
            int at = day.end();
            while (at < text.length() && !Surroundings.parts(text.charAt(at))) {
                int soft = words.starts(Bag.SOFT, text, at);
                if (soft == 0 && !words.isFiller(text.charAt(at))) {
                    break;
                }
                at += Math.max(soft, 1);
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
