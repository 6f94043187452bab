package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What stands beside a figure: whether it can be the answer by itself, or a sum that is given, and whether a fact is spoken of. */
final class Beside {

    private static final int LEFT_OVER = 3;
    private static final int WORDY = 8;
    private static final int LONG = 12;
    private static final BigDecimal SUM = BigDecimal.valueOf(100);

    private final String text;
    private final List<Figure> figures;
    private final Set<Figure> spent;
    private final HearingWords words;

    /** @param spent the figures that only say how often */
    Beside(String text, List<Figure> figures, Set<Figure> spent, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.spent = spent;
        this.words = words;
    }

    /** Whether a figure without a saying can be the value of the fact that was asked for. */
    boolean answers(Fact open, Figure figure) {
        return leftOver(figure) <= most(open, figure);
    }

    /** Whether hardly anything stands beside a figure. */
    boolean alone(Figure figure) {
        return leftOver(figure) <= LEFT_OVER + 1;
    }

    /** How many characters may stand beside a figure that names no fact, for it to be of the open one. */
    private int most(Fact open, Figure figure) {
        if (figure instanceof Figure.Day && open.kind() == Kind.DURATION) {
            return since(open, figure) ? LONG : 1;
        }
        return only(open, figure) ? WORDY : LEFT_OVER;
    }

    /** 从23年开始交的: a day from which a time is counted. */
    private boolean since(Fact open, Figure figure) {
        return figure instanceof Figure.Day
                && words.has(Bag.SINCE, open.id())
                && words.all(Bag.SINCE_WORDS).stream().anyMatch(text::contains)
                && figures.stream().filter(Figure.Day.class::isInstance).count() == 1;
    }

    /** Whether the figure alone, by its unit, can be a number of the fact: then more words may stand around it. */
    private boolean only(Fact open, Figure figure) {
        if (sum(open, figure)) {
            // 两个人一起2300
            return words.ends(Bag.ASKING, text, text.length()) == 0
                    && figures.stream().filter(other -> sum(open, other)).count() == 1;
        }
        return Worth.direct(open, figure)
                && open.kind() != Kind.DATE
                && words.ends(Bag.ASKING, text, text.length()) == 0
                && figures.stream().filter(other -> Worth.direct(open, other)).count() == 1;
    }

    /** Whether a number without a unit is so great that it can be a sum. */
    private static boolean sum(Fact open, Figure figure) {
        return open.kind() == Kind.MONEY
                && figure instanceof Figure.Count count
                && count.measure().isEmpty()
                && count.number().low() != null
                && count.number().low().compareTo(SUM) >= 0;
    }

    /** 补贴5000, 5000能领吗: a sum that is given or asked about, unless the words before it are the fact's own. */
    boolean granted(Figure figure, Sayings.Match hint) {
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

    /** Whether one of the words without which a fact is not heard is said. */
    boolean said(Fact fact, boolean open) {
        List<String> musts = words.musts(fact.id());
        return open || musts.isEmpty() || musts.stream().anyMatch(this::claimed);
    }

    /** As the other; a sum may also be of what the question that is answered asks after. */
    boolean said(Fact fact, boolean open, @Nullable Fact asked) {
        return said(fact, open)
                || fact.kind() == Kind.MONEY
                        && asked != null
                        && words.musts(fact.id()).stream().anyMatch(asked.id()::contains);
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
            for (Figure other : spent) {
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
