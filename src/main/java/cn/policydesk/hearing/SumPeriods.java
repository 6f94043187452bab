package cn.policydesk.hearing;

import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For how many months the sums of a text are: 每月两千, 一年3万; the times that say so tell nothing else. */
final class SumPeriods {

    private static final Set<Integer> PERIODS = Set.of(1, 3, 6, 12);
    private static final int WINDOW = 9;
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final String text;
    private final List<Figure> figures;
    private final List<Sayings.Match> hints;
    private final HearingWords words;
    private final Set<Figure> spent = new LinkedHashSet<>();
    private final Map<Figure, BigDecimal> periods = new LinkedHashMap<>();

    SumPeriods(String text, List<Figure> figures, List<Sayings.Match> hints, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.hints = hints;
        this.words = words;
        figures.forEach(this::read);
        BigDecimal whole = whole();
        if (whole != null) {
            figures.stream()
                    .filter(SumPeriods::isSum)
                    .filter(figure -> !(figure instanceof Figure.Count count) || hundreds(count))
                    .forEach(figure -> periods.putIfAbsent(figure, whole));
        }
    }

    /** For how many months all sums of the text are, or null where that is not said of each, or differs. */
    @Nullable
    BigDecimal ofAll() {
        Set<BigDecimal> all = new LinkedHashSet<>();
        figures.stream().filter(periods::containsKey).forEach(figure -> all.add(periods.get(figure)));
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** 去年一整年的数 养老9万6 医疗4万8: twelve, where a year is spoken of as a whole and of a month nothing but that it is none; or null. */
    private @Nullable BigDecimal whole() {
        boolean year = words.all(Bag.WHOLE_YEAR).stream().anyMatch(text::contains);
        if (!year) {
            return null;
        }
        for (int at = 0; at < text.length(); at++) {
            if (words.starts(Bag.MONTHLY, text, at) > 0
                    && !text.substring(0, at).endsWith("不是")
                    && !text.substring(0, at).endsWith("不按")) {
                return null;
            }
        }
        return YEAR;
    }

    /** The months a sum is for, or null where it is not said. */
    @Nullable
    BigDecimal of(Figure figure) {
        return periods.get(figure);
    }

    /** Gives a figure in the place of a wrong one the period of the right one. */
    void move(Map<Figure, Figure> sources) {
        sources.forEach((moved, right) -> {
            BigDecimal months = periods.get(right);
            if (months != null) {
                periods.putIfAbsent(moved, months);
            }
        });
    }

    /** The times that only say how often. */
    Set<Figure> spent() {
        return spent;
    }

    static boolean isSum(Figure figure) {
        return figure instanceof Figure.Money
                || figure instanceof Figure.Count count && count.measure().isEmpty();
    }

    /** Finds for how many months a sum is: 每月两千, 一年3万. */
    private void read(Figure figure) {
        if (!isSum(figure) || figure instanceof Figure.Count count && !hundreds(count)) {
            return;
        }
        int from = Math.max(0, figure.start() - WINDOW);
        for (int i = figure.start() - 1; i >= from; i--) {
            if (text.charAt(i) == Utterance.STOP || text.charAt(i) == Utterance.COMMA || inSum(i, figure)) {
                from = i + 1;
            }
        }
        for (int at = figure.start() - 1; at >= from; at--) {
            if (take(figure, at, figure.start())) {
                return;
            }
        }
        int behind = figure.end();
        boolean apart = false;
        // 4万是一年的
        while (behind < text.length() && (words.isFiller(text.charAt(behind)) || text.charAt(behind) == '是')) {
            apart |= text.charAt(behind) == Utterance.BLANK;
            behind++;
        }
        Figure time = behind < text.length() ? figureAt(behind) : null;
        BigDecimal months = time == null ? null : time.period();
        boolean month = months != null && months.compareTo(BigDecimal.ONE) == 0;
        if (behind < text.length() && (!apart || month || time == null)) {
            take(figure, behind, text.length());
        }
    }

    private static boolean hundreds(Figure.Count count) {
        BigDecimal low = count.number().low();
        return low == null || low.compareTo(BigDecimal.valueOf(100)) >= 0;
    }

    private boolean inSum(int at, Figure figure) {
        for (Figure other : figures) {
            if (isSum(other) && !other.equals(figure) && at >= other.start() && at < other.end()) {
                return true;
            }
        }
        return false;
    }

    private boolean take(Figure figure, int at, int to) {
        int longest = 0;
        BigDecimal months = null;
        for (Map.Entry<Bag, Integer> one :
                Map.of(Bag.MONTHLY, 1, Bag.YEARLY, 12, Bag.QUARTERLY, 3).entrySet()) {
            int length = words.starts(one.getKey(), text, at);
            if (length > longest && at + length <= to) {
                longest = length;
                months = BigDecimal.valueOf(one.getValue());
            }
        }
        if (months == null) {
            Figure time = figureAt(at);
            months = time == null ? null : time.period();
            longest = time == null ? 0 : time.end() - at;
        }
        if (months == null || !PERIODS.contains(months.intValue()) || lasting(at)) {
            return false;
        }
        periods.put(figure, months);
        for (Figure other : figures) {
            if (other instanceof Figure.Time && other.start() < at + longest && other.end() > at) {
                spent.add(other);
            }
        }
        return true;
    }

    private @Nullable Figure figureAt(int at) {
        for (Figure figure : figures) {
            if (figure.start() == at && figure instanceof Figure.Time) {
                return figure;
            }
        }
        return null;
    }

    /** 开店一年房租两万: the time belongs to the words before it, unless those stand apart: 去年10月开的店 一年房租两万. */
    private boolean lasting(int at) {
        Figure time = figureAt(at);
        if (time == null) {
            return false;
        }
        int before = at;
        boolean apart = false;
        while (before > 0 && words.isFiller(text.charAt(before - 1))) {
            before--;
            apart |= text.charAt(before) == Utterance.BLANK;
        }
        if (apart && named(time.end())) {
            return false;
        }
        for (Sayings.Match hint : hints) {
            if (hint.end() == before && hint.saying().fact().kind() == Kind.DURATION && before > 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a sum of money is named right there. */
    private boolean named(int at) {
        return hints.stream()
                .anyMatch(hint -> hint.start() == at && hint.saying().fact().kind() == Kind.MONEY);
    }

    /** How long a word for a month, a quarter or a year is that stands somewhere; 0 where none does. */
    static int word(HearingWords words, String text, int at) {
        return Math.max(
                words.starts(HearingWords.Bag.MONTHLY, text, at),
                Math.max(
                        words.starts(HearingWords.Bag.YEARLY, text, at),
                        words.starts(HearingWords.Bag.QUARTERLY, text, at)));
    }
}
