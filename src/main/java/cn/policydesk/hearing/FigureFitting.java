package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Gives each figure of a text to the fact whose saying stands nearest, the open fact before others, wanted ones before the
 * rest; a figure two facts claim alike is left out.
 */
final class FigureFitting {

    /** A figure as the value of a fact. */
    record Fit(Fact fact, Figure figure, Span value, int score, int start, int end) {}

    /**
     * Facts that are heard without a saying of their own.
     *
     * @param ages in years
     * @param heads people counted, the speaker left out
     * @param reckoned those that are worked out of several numbers
     * @param sums those that are worked out of others
     * @param told what was told before, with its value
     */
    record Facts(List<Fact> ages, List<Fact> heads, List<Fact> reckoned, Set<Fact> sums, Map<Fact, Known> told) {}

    private static final Pattern NAMED = Pattern.compile("[那这][个项笔条种档]?(?:补贴)?的?$|[算补领拿给][得到]?$");
    private static final int OPEN = 6;
    private static final int BARE = 4;
    private static final int WANTED = 2;
    private static final int TURNED = 4;
    private static final int SELF = 14;

    private final String text;
    private final List<Figure> figures;
    private final List<Figure> every;
    private final Corrections corrections;
    private final List<Sayings.Match> hints;
    private final Listening listening;
    private final HearingWords words;
    private final Worth worth;
    private final SumPeriods periods;
    private final Nearness nearness;
    private final WithoutSelf self;
    private final HeadSums sums;
    private final Beside beside;
    private final Stipulated stipulated;
    private final Set<Fact> blocked = new LinkedHashSet<>();

    FigureFitting(
            String text,
            Corrections corrections,
            List<Figure> all,
            List<Sayings.Match> hints,
            Listening listening,
            Stipulated stipulated,
            LocalDate today,
            HearingWords words) {
        this.stipulated = stipulated;
        this.text = text;
        this.corrections = corrections;
        this.figures = Breakdown.without(corrections.figures(), all, hints, words);
        this.every = all;
        this.hints = hints;
        this.listening = listening;
        this.words = words;
        this.worth = new Worth(today, words);
        this.periods = new SumPeriods(text, figures, hints, words);
        periods.move(corrections.sources());
        this.nearness = new Nearness(text, figures, periods, worth, words);
        this.beside = new Beside(text, figures, periods.spent(), words);
        this.self = new WithoutSelf(text, figures, words);
        this.sums = new HeadSums(text, all, listening, periods, words);
    }

    /** The facts the figures give. */
    List<Fit> fits(Facts facts) {
        Map<Fact, Fit> chosen = new LinkedHashMap<>();
        Deducted deducted = new Deducted(text, ordered(), facts.told(), words);
        facts.reckoned().stream().filter(deducted::spokenOf).forEach(blocked::add);
        Set<Figure> used = new LinkedHashSet<>();
        for (Joined.Fact one : new Joined(text, figures, hints, listening.open(), stipulated, words)
                .all(sums, facts.reckoned(), every, deducted)) {
            boolean open = one.fact().equals(listening.open()) || facts.told().containsKey(one.fact());
            if (beside.said(one.fact(), open)) {
                used.addAll(one.figures());
                Figure first = one.figures().getFirst();
                chosen.put(one.fact(), new Fit(one.fact(), first, one.value(), OPEN + SELF, one.start(), one.end()));
            }
        }
        List<Fit> all = new ArrayList<>();
        for (Figure figure : figures) {
            if (!periods.spent().contains(figure) && !used.contains(figure)) {
                all.addAll(candidates(figure, facts));
            }
        }
        all.sort(Comparator.comparingInt(Fit::score)
                .thenComparing(fit -> listening.wanted().contains(fit.fact().id()))
                .thenComparing(fit -> !anyone(fit.fact(), facts))
                .reversed());
        Set<Fact> torn = new LinkedHashSet<>();
        for (Fit fit : all) {
            if (used.contains(fit.figure()) || torn.contains(fit.fact())) {
                continue;
            }
            if (rivalled(fit, all, chosen, facts)) {
                used.add(fit.figure());
                continue;
            }
            Fit before = chosen.get(fit.fact());
            if (before == null) {
                chosen.put(fit.fact(), fit);
                used.add(fit.figure());
            } else if (before.score() - fit.score() <= 2) {
                used.add(fit.figure());
                Fit both = both(before, fit);
                if (both == null) {
                    torn.add(fit.fact());
                    chosen.remove(fit.fact());
                } else {
                    chosen.put(fit.fact(), both);
                }
            }
        }
        KindsLeft left = new KindsLeft(text, figures, hints, used, stipulated, words);
        chosen.values().removeIf(fit -> !fit.fact().equals(listening.open()) && left.after(fit));
        return List.copyOf(chosen.values());
    }

    /** Whether a fact counts whoever works for the speaker, or several kinds: a fact that says more of them goes before it. */
    private boolean anyone(Fact fact, Facts facts) {
        boolean wide = words.has(Bag.EXCLUDES_SELF, fact.id()) || facts.sums().contains(fact);
        return wide && !fact.equals(listening.open());
    }

    private List<Figure> ordered() {
        return every.stream().sorted(Comparator.comparingInt(Figure::start)).toList();
    }

    /** Whether another fact claims the figure as well as this one does. */
    private boolean rivalled(Fit fit, List<Fit> all, Map<Fact, Fit> chosen, Facts facts) {
        for (Fit other : all) {
            if (other.figure().equals(fit.figure())
                    && !other.fact().equals(fit.fact())
                    && other.score() == fit.score()
                    && (anyone(fit.fact(), facts) || !anyone(other.fact(), facts))
                    && !chosen.containsKey(other.fact())
                    && (listening.wanted().contains(other.fact().id())
                            || !listening.wanted().contains(fit.fact().id()))) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable Fit both(Fit a, Fit b) {
        BigDecimal low = a.value().low() == null
                ? b.value().low()
                : b.value().low() == null
                        ? a.value().low()
                        : a.value().low().max(b.value().low());
        BigDecimal high = a.value().high() == null
                ? b.value().high()
                : b.value().high() == null
                        ? a.value().high()
                        : a.value().high().min(b.value().high());
        return low != null && high != null && low.compareTo(high) > 0
                ? null
                : new Fit(a.fact(), a.figure(), new Span(low, high), a.score(), a.start(), a.end());
    }

    private List<Fit> candidates(Figure figure, Facts facts) {
        Map<Fact, Fit> best = new LinkedHashMap<>();
        if (figure instanceof Figure.Age age && !age.ofChild(text)) {
            for (Fact fact : facts.ages()) {
                offer(best, figure, fact, OPEN + BARE, figure.start(), figure.end());
            }
        }
        WithoutSelf.Self counted = self.near(figure);
        for (Fact fact : counted == null ? List.<Fact>of() : facts.heads()) {
            if (Worth.direct(fact, figure)) {
                int score = counted == WithoutSelf.Self.LEFT_OUT ? SELF : BARE;
                offer(best, figure, fact, score, figure.start(), figure.end());
            }
        }
        Fact again = corrected(figure, facts.told());
        if (again != null) {
            offer(best, figure, again, OPEN + BARE, figure.start(), figure.end());
        }
        for (Sayings.Match hint : hints) {
            int score = nearness.of(figure, hint);
            boolean others =
                    words.has(Bag.OWN, hint.saying().fact().id()) && Hired.counted(text, hint.start(), figures, words);
            if (score > Nearness.NONE && !beside.granted(figure, hint) && !others) {
                offer(
                        best,
                        figure,
                        hint.saying().fact(),
                        score,
                        Math.min(hint.start(), figure.start()),
                        Math.max(hint.end(), figure.end()));
            }
        }
        Fact open = nearness.asked(figure, listening.open());
        if (open != null && !sums.inPieces(open) && beside.answers(open, figure)) {
            offer(best, figure, open, BARE, figure.start(), figure.end());
        }
        return List.copyOf(best.values());
    }

    /** The fact told before that a figure corrects: the one that had the wrong value, or the only one it can be of. */
    private @Nullable Fact corrected(Figure figure, Map<Fact, Known> told) {
        Figure wrong = corrections.wrongs().get(figure);
        if (wrong == null && !corrections.loose().contains(figure)) {
            return worth.otherwise(figure, periods.of(figure), told);
        }
        if (wrong == null && figure instanceof Figure.Day && !beside.alone(figure)) {
            return null; // 哦不对 厂里上个月给我停了: of what happened then.
        }
        Fact found = null;
        for (Map.Entry<Fact, Known> one : told.entrySet()) {
            Fact fact = one.getKey();
            boolean fits = Worth.direct(fact, figure) && worth.of(fact, figure, periods.of(figure), false) != null;
            Span before = fits && wrong != null ? worth.of(fact, wrong, null, false) : null;
            if (fits && (wrong == null || before != null && one.getValue().equals(new Known.Between(before)))) {
                if (found != null) {
                    return null;
                }
                found = fact;
            }
        }
        return found;
    }

    /** Whether a figure is of the fact's own kind: then 50 beside 两年 is no time. */
    private boolean direct(Fact fact) {
        return figures.stream().anyMatch(figure -> Worth.direct(fact, figure));
    }

    /** Whether all that the fact means is said of what the figure counts; where it was asked for, that nothing speaks against it. */
    private boolean saysEnough(Fact fact, Figure figure, int start, boolean open) {
        Stipulated.Verdict verdict = fact.kind() == Kind.COUNT
                ? stipulated.around(fact, figure, start < figure.start())
                : stipulated.whole(fact);
        return verdict == Stipulated.Verdict.SAID || open && verdict == Stipulated.Verdict.LACKING;
    }

    /** 困难村的那个500: the sum of a benefit, no number of heads. */
    private boolean benefit(Fact fact, Figure figure) {
        return fact.kind() == Kind.COUNT
                && SumPeriods.isSum(figure)
                && NAMED.matcher(text.substring(0, figure.start())).find();
    }

    private void offer(Map<Fact, Fit> best, Figure figure, Fact fact, int score, int start, int end) {
        boolean open = fact.equals(listening.open());
        Span value = worth.of(fact, figure, periods.of(figure), open);
        boolean others = !open
                && (words.ends(Bag.WITHIN, text, figure.end()) > 0
                        || Hired.before(text, figure.start(), fact, words)
                        || Hired.asked(listening.open(), text, figure.start(), fact, words));
        boolean some = (words.has(Bag.OF_HIRED, fact.id()) || words.has(Bag.ADDED, fact.id()) && !open)
                && Partly.says(text, words);
        boolean unclear = blocked.contains(fact)
                || self.unclear(fact, corrections.sources().getOrDefault(figure, figure), open);
        if (value == null
                || others
                || some
                || unclear
                || benefit(fact, figure)
                || NoHeads.sum(fact, figure, text)
                || !beside.said(fact, open, listening.open())
                || !saysEnough(fact, figure, start, open)) {
            return;
        }
        int total = score
                + (open ? OPEN : 0)
                + (listening.wanted().contains(fact.id()) ? WANTED : 0)
                - (Worth.direct(fact, figure) || open && !direct(fact) ? 0 : TURNED);
        Fit before = best.get(fact);
        if (before == null || before.score() < total) {
            Figure source = corrections.sources().getOrDefault(figure, figure);
            Span counted = self.of(fact, source, value);
            best.put(fact, new Fit(fact, figure, counted, total, start, Math.max(end, source.end())));
        }
    }
}
