package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Sums that are told in pieces where their total is asked: 每人养老640医疗360失业20 一共8个人. So much for each is never taken for the
 * total while nobody has said for how many.
 */
final class HeadSums {

    private final String text;
    private final List<Figure> figures;
    private final Listening listening;
    private final HearingWords words;

    /** @param figures all figures of the text, those that are no fact by themselves too */
    HeadSums(String text, List<Figure> figures, Listening listening, HearingWords words) {
        this.listening = listening;
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    /** Whether a total is asked for and told in pieces, so that no single number is the answer. */
    boolean inPieces(@Nullable Fact open) {
        return open != null && words.has(Bag.TOTALS, open.id()) && (perHead() || parts().size() > 1);
    }

    /** The total; null where a piece is missing or there are several of one kind. */
    @Nullable
    Span total() {
        List<BigDecimal> sums = parts();
        if (sums.isEmpty()) {
            figures.stream()
                    .filter(figure -> SumPeriods.isSum(figure))
                    .map(Figure::number)
                    .forEach(number -> add(sums, number));
            if (sums.size() == 2 && perHead() && heads().size() == 1) {
                // 一个人1275 两个人2550
                BigDecimal all = sums.getFirst().multiply(heads().getFirst());
                return all.compareTo(sums.getLast()) == 0 ? SpokenNumber.point(all) : null;
            }
            if (sums.size() != 1) {
                return null;
            }
        }
        BigDecimal sum = sums.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!perHead()) {
            return SpokenNumber.point(sum);
        }
        List<BigDecimal> heads = heads();
        if (heads.isEmpty() && listening.open() != null) {
            // Of whom the question is was told before.
            for (String id : words.linked(Link.HEADS, listening.open().id())) {
                if (listening.told().get(id) instanceof Known.Between(Span told)) {
                    add(heads, told);
                }
            }
        }
        return heads.size() == 1 ? SpokenNumber.point(sum.multiply(heads.getFirst())) : null;
    }

    private boolean perHead() {
        for (int at = 0; at < text.length(); at++) {
            if (each(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether 每人 or the like starts at a place; 就一个人 counts heads. */
    private boolean each(int at) {
        return (words.starts(Bag.PER_HEAD, text, at) > 0 || beforeSum(at))
                && (at == 0 || "就只共".indexOf(text.charAt(at - 1)) < 0);
    }

    /** 一个1420两个人: one counted, and right behind it the sum. */
    private boolean beforeSum(int at) {
        return figures.stream()
                .filter(figure -> figure.start() == at)
                .filter(figure -> figure instanceof Figure.Count one
                        && words.measures("人").contains(one.measure())
                        && HeardFact.isOne(new Known.Between(one.number())))
                .anyMatch(one -> figures.stream().anyMatch(sum -> sum.start() == one.end() && SumPeriods.isSum(sum)));
    }

    private List<BigDecimal> heads() {
        List<BigDecimal> heads = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure instanceof Figure.Count count
                    && words.measures("人").contains(count.measure())
                    && !each(count.start())) {
                add(heads, count.number());
            }
        }
        return heads;
    }

    /** The sums that stand behind a part's name: 养老640. */
    private List<BigDecimal> parts() {
        List<BigDecimal> parts = new ArrayList<>();
        for (Figure figure : figures) {
            int before = figure.start();
            while (before > 0 && words.isFiller(text.charAt(before - 1))) {
                before--;
            }
            if (SumPeriods.isSum(figure) && words.ends(Bag.SUM_PARTS, text, before) > 0) {
                add(parts, figure.number());
            }
        }
        return parts;
    }

    private static void add(List<BigDecimal> sums, @Nullable Span number) {
        if (number != null && number.exact() && number.low() != null) {
            sums.add(number.low());
        }
    }
}
