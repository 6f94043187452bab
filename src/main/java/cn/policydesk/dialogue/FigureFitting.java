package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Gives each figure of a text to the fact whose saying stands nearest, the open fact before others, wanted ones before the
 * rest; a figure two facts claim alike is left out.
 */
final class FigureFitting {

    /** A figure as the value of a fact. */
    record Fit(Fact fact, Figure figure, Span value, int score, int start, int end) {}

    private static final int OPEN = 6;
    private static final int BARE = 4;
    private static final int WANTED = 2;
    private static final int TURNED = 4;
    private static final int LEFT_OVER = 3;
    private static final int WORDY = 8;

    private final String text;
    private final List<Figure> figures;
    private final List<Sayings.Match> hints;
    private final Listening listening;
    private final HearingWords words;
    private final Worth worth;
    private final SumPeriods periods;
    private final Nearness nearness;

    FigureFitting(
            String text,
            List<Figure> figures,
            List<Sayings.Match> hints,
            Listening listening,
            LocalDate today,
            HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.hints = hints;
        this.listening = listening;
        this.words = words;
        this.worth = new Worth(today, words);
        this.periods = new SumPeriods(text, figures, hints, words);
        this.nearness = new Nearness(text, figures, periods, worth, words);
    }

    /** The facts the figures give. */
    List<Fit> fits(List<Fact> ages) {
        List<Fit> all = new ArrayList<>();
        for (Figure figure : figures) {
            if (!periods.spent().contains(figure)) {
                all.addAll(candidates(figure, ages));
            }
        }
        all.sort(Comparator.comparingInt(Fit::score).reversed());
        Map<Fact, Fit> chosen = new LinkedHashMap<>();
        Set<Figure> used = new HashSet<>();
        Set<Fact> torn = new HashSet<>();
        for (Fit fit : all) {
            if (used.contains(fit.figure()) || torn.contains(fit.fact())) {
                continue;
            }
            if (rivalled(fit, all, chosen)) {
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
        return List.copyOf(chosen.values());
    }

    /** Whether another fact claims the figure as well as this one does. */
    private static boolean rivalled(Fit fit, List<Fit> all, Map<Fact, Fit> chosen) {
        for (Fit other : all) {
            if (other.figure().equals(fit.figure())
                    && !other.fact().equals(fit.fact())
                    && other.score() == fit.score()
                    && !chosen.containsKey(other.fact())) {
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

    private List<Fit> candidates(Figure figure, List<Fact> ages) {
        Map<Fact, Fit> best = new HashMap<>();
        if (figure instanceof Figure.Age) {
            for (Fact fact : ages) {
                offer(best, figure, fact, OPEN + BARE, figure.start(), figure.end());
            }
        }
        for (Sayings.Match hint : hints) {
            int score = nearness.of(figure, hint);
            if (score > Nearness.NONE && !granted(figure, hint)) {
                offer(
                        best,
                        figure,
                        hint.saying().fact(),
                        score,
                        Math.min(hint.start(), figure.start()),
                        Math.max(hint.end(), figure.end()));
            }
        }
        Fact open = listening.open();
        if (open != null && leftOver(figure) <= (only(open, figure) ? WORDY : LEFT_OVER)) {
            offer(best, figure, open, BARE, figure.start(), figure.end());
        }
        return List.copyOf(best.values());
    }

    /** Whether the figure alone, by its unit, can be a number of the fact: then more words may stand around it. */
    private boolean only(Fact open, Figure figure) {
        return Worth.direct(open, figure)
                && open.kind() != Kind.DATE
                && words.ends(Bag.ASKING, text, text.length()) == 0
                && figures.stream().filter(other -> Worth.direct(open, other)).count() == 1;
    }

    private void offer(Map<Fact, Fit> best, Figure figure, Fact fact, int score, int start, int end) {
        boolean open = fact.equals(listening.open());
        Span value = worth.of(fact, figure, periods.of(figure), open);
        boolean others = !open
                && (words.ends(Bag.WITHIN, text, figure.end()) > 0 || Hired.before(text, figure.start(), fact, words));
        if (value == null || others || !said(fact, open)) {
            return;
        }
        int total = score
                + (open ? OPEN : 0)
                + (listening.wanted().contains(fact.id()) ? WANTED : 0)
                - (Worth.direct(fact, figure) || open ? 0 : TURNED);
        Fit before = best.get(fact);
        if (before == null || before.score() < total) {
            best.put(fact, new Fit(fact, figure, value, total, start, end));
        }
    }

    /** 补贴5000, 5000能领吗: a sum that is given or asked about, unless the words before it are the fact's own. */
    private boolean granted(Figure figure, Sayings.Match hint) {
        if (!SumPeriods.isSum(figure)) {
            return false;
        }
        int before = figure.start();
        int length;
        do {
            while (before > 0 && words.isFiller(text.charAt(before - 1))) {
                before--;
            }
            length = Math.max(words.ends(Bag.MONTHLY, text, before), words.ends(Bag.YEARLY, text, before));
            before -= length;
        } while (length > 0);
        return words.starts(Bag.NO_MONEY_BEFORE, text, figure.end()) > 0
                || hint.end() < before && words.ends(Bag.NO_MONEY_AFTER, text, before) > 0
                || hint.start() >= figure.end() && words.ends(Bag.NO_MONEY_AFTER, text, before) > 0
                || words.ends(Bag.NO_MONEY_AFTER, text, hint.end()) > hint.end() - hint.start();
    }

    private boolean said(Fact fact, boolean open) {
        List<String> musts = words.musts(fact.id());
        return open || musts.isEmpty() || musts.stream().anyMatch(this::claimed);
    }

    /** Whether a word is said, and not denied or doubted. */
    private boolean claimed(String word) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int before = at;
            while (before > 0
                    && (words.isFiller(text.charAt(before - 1)) || "去办有".indexOf(text.charAt(before - 1)) >= 0)) {
                before--;
            }
            if (words.ends(Bag.NOT, text, before) == 0 && words.ends(Bag.UNREAL, text, before) == 0) {
                return true;
            }
        }
        return false;
    }

    /** How many characters the part of the message around a figure holds beside it. */
    private int leftOver(Figure figure) {
        int from = figure.start();
        while (from > 0 && !parts(text.charAt(from - 1))) {
            from--;
        }
        int to = figure.end();
        while (to < text.length() && !parts(text.charAt(to))) {
            to++;
        }
        int rest = 0;
        for (int i = from; i < to; i++) {
            boolean inside = i >= figure.start() && i < figure.end();
            for (Figure other : periods.spent()) {
                inside |= i >= other.start() && i < other.end();
            }
            rest += inside || words.isFiller(text.charAt(i)) ? 0 : 1;
        }
        return rest;
    }

    private static boolean parts(char c) {
        return c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK;
    }
}
