package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What several figures of a text tell of one fact together: a time between two days, a total in pieces, kinds added up. */
final class Joined {

    /**
     * A fact that several figures tell.
     *
     * @param figures those that are used up by it, at least one
     */
    record Fact(cn.policydesk.benefit.Fact fact, Span value, List<Figure> figures, int start, int end) {
        Fact {
            figures = List.copyOf(figures);
        }
    }

    /** So far from the age or the day of somebody the kind may stand: 一个42岁重庆户口登记失业的. */
    private static final int NEAR = 4;

    private final String text;
    private final List<Figure> figures;
    private final List<Sayings.Match> hints;
    private final cn.policydesk.benefit.@Nullable Fact open;
    private final Stipulated stipulated;
    private final HearingWords words;

    Joined(
            String text,
            List<Figure> figures,
            List<Sayings.Match> hints,
            cn.policydesk.benefit.@Nullable Fact open,
            Stipulated stipulated,
            HearingWords words) {
        this.stipulated = stipulated;
        this.text = text;
        this.figures = figures;
        this.hints = hints;
        this.open = open;
        this.words = words;
    }

    /**
     * All of them.
     *
     * @param reckoned the facts that are worked out of other numbers
     * @param every all figures of the text, those that are no fact by themselves too
     */
    List<Fact> all(HeadSums sums, List<cn.policydesk.benefit.Fact> reckoned, List<Figure> every, Deducted deducted) {
        List<Fact> all = new ArrayList<>();
        for (cn.policydesk.benefit.Fact fact : reckoned) {
            Fact less = deducted.of(fact);
            Fact rate = Ratio.of(fact, text, every, words);
            Span between = Lapse.told(fact, text, figures, words);
            if (less != null) {
                all.add(less);
            } else if (rate != null) {
                all.add(rate);
            } else if (between != null) {
                List<Figure> days =
                        figures.stream().filter(Figure.Day.class::isInstance).toList();
                all.add(new Fact(
                        fact,
                        between,
                        List.of(days.getLast()),
                        days.getFirst().start(),
                        days.getLast().end()));
            }
        }
        Span lapse = Lapse.of(open, figures, words);
        Span total = sums.inPieces(open) ? sums.total() : null;
        Span value = lapse != null ? lapse : total;
        if (open != null && value != null && !figures.isEmpty()) {
            List<Figure> used = figures.stream()
                    .filter(figure -> lapse == null ? SumPeriods.isSum(figure) : figure instanceof Figure.Day)
                    .toList();
            all.add(new Fact(open, value, used.isEmpty() ? figures : used, 0, text.length()));
        }
        if (words.all(Bag.AMONG).stream().noneMatch(text::contains)) {
            kinds().forEach((fact, kinds) -> {
                Fact added = added(fact, kinds);
                if (added != null) {
                    all.add(added);
                }
            });
        }
        return all;
    }

    /** Of each fact that counts several kinds, the counts with the kind right behind them. */
    private Map<cn.policydesk.benefit.Fact, Map<Figure.Count, Sayings.Match>> kinds() {
        Map<cn.policydesk.benefit.Fact, Map<Figure.Count, Sayings.Match>> kinds = new LinkedHashMap<>();
        for (Sayings.Match hint : hints) {
            cn.policydesk.benefit.Fact fact = hint.saying().fact();
            for (Figure figure : figures) {
                if (figure instanceof Figure.Count count
                        && words.has(Bag.ADDED, fact.id())
                        && Worth.direct(fact, count)
                        && behind(count, hint)
                        && saysEnough(fact, count)) {
                    kinds.computeIfAbsent(fact, key -> new LinkedHashMap<>()).putIfAbsent(count, hint);
                }
            }
        }
        return kinds;
    }

    /** 2个应届生, 1个22岁登记失业的, 1个今年刚毕业的: the kind right behind the number, with an age or a day between at most. */
    private boolean behind(Figure.Count count, Sayings.Match hint) {
        if (hint.start() == count.end()) {
            return true;
        }
        int at = count.end();
        if (text.startsWith("是", at)) {
            at++;
        }
        for (Figure between : figures) {
            if ((between instanceof Figure.Age || between instanceof Figure.Day) && between.start() == at) {
                at = between.end();
            }
        }
        return at > count.end() + 1
                && hint.start() >= at - 1
                && hint.start() - at <= NEAR
                && inOneBreath(at, hint.start());
    }

    private boolean inOneBreath(int from, int to) {
        return from >= to || text.substring(from, to).chars().noneMatch(c -> Surroundings.parts((char) c));
    }

    private boolean saysEnough(cn.policydesk.benefit.Fact fact, Figure.Count count) {
        Stipulated.Verdict verdict = stipulated.around(fact, count, false);
        return verdict == Stipulated.Verdict.SAID || fact.equals(open) && verdict == Stipulated.Verdict.LACKING;
    }

    /** Whether so many people are told of before those of each kind: 招了三个人 一个… 一个… 一个…. */
    private boolean total(BigDecimal sum, Set<Figure.Count> kinds) {
        return figures.stream()
                .filter(figure ->
                        !kinds.contains(figure) && kinds.stream().allMatch(kind -> figure.end() <= kind.start()))
                .anyMatch(figure -> figure instanceof Figure.Count count
                        && words.measures("人").contains(count.measure())
                        && count.number().exact()
                        && count.number().low() != null
                        && sum.compareTo(count.number().low()) == 0);
    }

    /** 3个应届生 2个失业青年: the sum, where each kind is another. */
    private @Nullable Fact added(cn.policydesk.benefit.Fact fact, Map<Figure.Count, Sayings.Match> kinds) {
        long different = kinds.values().stream()
                .map(hint -> hint.saying().text())
                .distinct()
                .count();
        if (kinds.size() < 2) {
            return null;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (Figure.Count count : kinds.keySet()) {
            BigDecimal one = count.number().exact() ? count.number().low() : null;
            if (one == null) {
                return null;
            }
            sum = sum.add(one);
        }
        if (different < kinds.size() && !total(sum, kinds.keySet())) {
            return null;
        }
        List<Figure> used = List.copyOf(kinds.keySet());
        int end = kinds.values().stream().mapToInt(Sayings.Match::end).max().orElse(0);
        return new Fact(fact, SpokenNumber.point(sum), used, used.getFirst().start(), end);
    }
}
