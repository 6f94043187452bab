package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Sums that are told in pieces where their total is asked: 每人养老640医疗360失业20 一共8个人. So much for each is never taken for the
 * total while nobody has said for how many.
 */
final class HeadSums {

    private final String text;
    private final List<Figure> figures;
    private final Listening listening;
    private final SumPeriods periods;
    private final HearingWords words;
    private final SumParts reading;
    private @Nullable List<SumParts.Part> told;

    /**
     * @param figures all figures of the text, those that are no fact by themselves too
     * @param periods for how many months its sums are
     */
    HeadSums(String text, List<Figure> figures, Listening listening, SumPeriods periods, HearingWords words) {
        this.periods = periods;
        this.listening = listening;
        this.text = text;
        this.figures = figures;
        this.words = words;
        this.reading = new SumParts(words, LocalDate.EPOCH);
    }

    /** Whether a total is asked for and told in pieces, so that no single number is the answer. */
    boolean inPieces(@Nullable Fact open) {
        return open != null
                && words.has(Bag.TOTALS, open.id())
                && (perHead() || told().size() > 1 || !reading.whole(open, told()));
    }

    /** The total in the unit of what is asked; null where a piece is missing or there are several of one kind. */
    @Nullable
    Span total() {
        Fact open = listening.open();
        Span sum = sum(open);
        return open == null || sum == null ? null : Worth.turned(open, sum, periods.ofAll(), true);
    }

    private @Nullable Span sum(@Nullable Fact open) {
        List<BigDecimal> sums = open == null ? new ArrayList<>() : parts(open);
        if (sums.isEmpty() && !told().isEmpty()) {
            return null;
        }
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
        if (heads.isEmpty() && open != null) {
            // Of whom the question is was told before.
            for (String id : words.linked(Link.HEADS, open.id())) {
                if (listening.told().get(id) instanceof Known.Between(Span told)) {
                    add(heads, told);
                }
            }
        }
        return heads.size() == 1 ? SpokenNumber.point(sum.multiply(heads.getFirst())) : null;
    }

    /** Whether a text tells so much for each: 每人每月1100, and not 就一个人. */
    static boolean perHead(String text, HearingWords words) {
        return IntStream.range(0, text.length())
                .anyMatch(at -> words.starts(Bag.PER_HEAD, text, at) > 0
                        && (at == 0 || "就只共".indexOf(text.charAt(at - 1)) < 0));
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

    /** The parts that are told, those that do not count too. */
    private List<SumParts.Part> told() {
        if (told == null) {
            told = reading.in(text);
        }
        return told;
    }

    /** The sums of the parts that count; none where they are a piece of the whole. */
    private List<BigDecimal> parts(Fact open) {
        List<SumParts.Part> told = told();
        List<BigDecimal> parts = new ArrayList<>();
        if (reading.whole(open, told)) {
            told.stream()
                    .filter(part -> reading.counts(open, part.kinds()))
                    .map(SumParts.Part::value)
                    .forEach(parts::add);
        }
        return parts;
    }

    private static void add(List<BigDecimal> sums, @Nullable Span number) {
        if (number != null && number.exact() && number.low() != null) {
            sums.add(number.low());
        }
    }
}
