package cn.policydesk.dialogue;

import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers, times, days, sums and ages of a text, from left to right; what only looks like one is left out. */
final class FigureFinder {

    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern MONTHS = Pattern.compile("(?:个|来)?(多|来|半)?个?(多|来|半)?月");
    private static final Pattern HALF = Pattern.compile("([大小多])?半(?:年|个年头)");
    private static final Pattern HALF_MONTH = Pattern.compile("半个?月");
    private static final Pattern PER_CENT = Pattern.compile("([百千])分之");

    private final String text;
    private final HearingWords words;
    private final LocalDate today;
    private final DayFinder days;
    private final AgeFinder ages;
    private final boolean[] blotted;
    private final List<Figure> found = new ArrayList<>();

    private FigureFinder(String text, LocalDate today, HearingWords words) {
        this.text = text;
        this.words = words;
        this.today = today;
        this.days = new DayFinder(text, today, words);
        this.ages = new AgeFinder(text, today, words);
        this.blotted = new boolean[text.length()];
        for (int i = 0; i < blotted.length; i++) {
            int length = words.starts(Bag.NO_NUMBERS, text, i);
            for (int at = i; at < i + length; at++) {
                blotted[at] = true;
            }
        }
    }

    static List<Figure> in(String text, LocalDate today, HearingWords words) {
        FigureFinder finder = new FigureFinder(text, today, words);
        int at = 0;
        while (at < text.length()) {
            Figure figure = finder.blotted[at] ? null : finder.at(at);
            if (figure == null) {
                at++;
            } else {
                if (!finder.isNoFact(figure)) {
                    finder.found.add(figure);
                }
                at = Math.max(at + 1, figure.end());
            }
        }
        return finder.ages.narrowed(finder.found);
    }

    private @Nullable Figure at(int at) {
        Figure age = ages.at(at);
        if (age != null) {
            return age;
        }
        Figure shortOf = shortOf(at);
        if (shortOf != null) {
            return shortOf;
        }
        Figure.Day day = days.at(at);
        if (day != null) {
            return day;
        }
        Figure half = half(at);
        if (half != null) {
            return half;
        }
        Matcher percent = match(PER_CENT, at);
        if (percent != null) {
            SpokenNumber number = SpokenNumber.at(text, percent.end(), words);
            BigDecimal factor = percent.group(1).equals("百") ? BigDecimal.ONE : new BigDecimal("0.1");
            return number == null ? null : share(at, number.end(), SpokenNumber.times(number.span(), factor));
        }
        return SpokenNumber.mayStart(text.charAt(at), words.vague()) ? number(at) : null;
    }

    // ---- times

    /** 差两个月满一年 */
    private @Nullable Figure shortOf(int at) {
        int length = words.starts(Bag.SHORT_OF, text, at);
        if (length == 0
                || !(bare(at + length) instanceof Figure.Time lacking)
                || !lacking.months().exact()) {
            return null;
        }
        int to = words.starts(Bag.TO, text, lacking.end());
        if (to == 0 || !(bare(lacking.end() + to) instanceof Figure.Time whole)) {
            return null;
        }
        BigDecimal high = whole.months().high();
        BigDecimal lacks = lacking.months().low();
        if (high == null || lacks == null || lacks.compareTo(high) > 0) {
            return null;
        }
        return new Figure.Time(SpokenNumber.point(high.subtract(lacks)), false, at, whole.end());
    }

    private @Nullable Figure half(int at) {
        Matcher half = match(HALF, at);
        if (half != null) {
            boolean more = text.startsWith("多", half.end());
            Span span = switch (half.group(1)) {
                case "大" -> span(7, 11);
                case "小" -> span(3, 5);
                case null, default -> more ? span(6, 11) : span(6, 6);
            };
            return time(at, half.end() + (more ? 1 : 0), span, true);
        }
        Matcher month = match(HALF_MONTH, at);
        return month == null ? null : time(at, month.end(), span(0, 0), false);
    }

    /** A time without the words around it. */
    private @Nullable Figure bare(int at) {
        if (at >= text.length()) {
            return null;
        }
        Matcher half = match(HALF, at);
        if (half != null) {
            return new Figure.Time(span(6, 6), true, at, half.end());
        }
        SpokenNumber number = SpokenNumber.at(text, at, words);
        return number == null ? null : timeOf(at, number, false);
    }

    private static Span span(int low, int high) {
        return new Span(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    private @Nullable Figure timeOf(int at, SpokenNumber number, boolean compared) {
        int end = number.end();
        Matcher months = match(MONTHS, end);
        if (months != null && (months.group().length() > 1 || number.span().low() != null)) {
            return finished(
                    at, withDays(months.end()), number.span(), months.group().length() > 1, compared);
        }
        if (text.startsWith("个季度", end) || text.startsWith("季度", end)) {
            int stop = text.indexOf("度", end) + 1;
            return finished(at, stop, SpokenNumber.times(number.span(), BigDecimal.valueOf(3)), true, compared);
        }
        boolean year = text.startsWith("年", end);
        if (!year && !text.startsWith("个年头", end) || text.startsWith("年级", end) || text.startsWith("年代", end)) {
            return null;
        }
        int stop = end + (year ? 1 : 3);
        Span span = SpokenNumber.times(number.span(), YEAR);
        if (text.startsWith("半", stop)) {
            return finished(at, stop + 1, plus(span, span(6, 6)), false, compared);
        }
        int joined = text.startsWith("零", stop) || text.startsWith("又", stop) ? stop + 1 : stop;
        SpokenNumber rest = joined < text.length() ? SpokenNumber.at(text, joined, words) : null;
        Matcher more = rest == null ? null : match(MONTHS, rest.end());
        if (rest != null && more != null && more.group().startsWith("个")) {
            return finished(at, more.end(), plus(span, rest.span()), false, compared);
        }
        if (number.more() || text.startsWith("多", stop) || text.startsWith("来", stop)) {
            stop += text.startsWith("多", stop) || text.startsWith("来", stop) ? 1 : 0;
            return finished(at, stop, plus(span, span(0, 11)), false, compared);
        }
        return finished(at, stop, span, true, compared);
    }

    /** 八个月零五天: the days do not make a month. */
    private int withDays(int end) {
        SpokenNumber rest =
                text.startsWith("零", end) && end + 1 < text.length() ? SpokenNumber.at(text, end + 1, words) : null;
        return rest != null && text.startsWith("天", rest.end()) ? rest.end() + 1 : end;
    }

    private static Span plus(Span a, Span b) {
        return new Span(
                a.low() == null || b.low() == null ? null : a.low().add(b.low()),
                a.high() == null || b.high() == null ? null : a.high().add(b.high()));
    }

    private Figure finished(int start, int end, Span months, boolean round, boolean compared) {
        return compared ? time(start, end, months, round) : new Figure.Time(months, round, start, end);
    }

    /** A time with the words around it; a day where it lies that long before today. */
    private Figure time(int start, int end, Span months, boolean round) {
        int ago = words.starts(Bag.AGO, text, end);
        if (ago > 0) {
            return DayFinder.ago(today, months, true, start, end + ago);
        }
        Comparison comparison = Comparison.around(text, start, end, words);
        return new Figure.Time(
                comparison.of(months, BigDecimal.ONE, null),
                round && comparison.bag() == null,
                comparison.start(),
                comparison.end());
    }

    // ---- numbers

    private @Nullable Figure number(int at) {
        SpokenNumber number = SpokenNumber.at(text, at, words);
        if (number == null) {
            return null;
        }
        int end = number.end();
        if (end < text.length() && text.charAt(end) == Utterance.BLANK && !number.scaled() && unitFollows(end + 1)) {
            number = new SpokenNumber(number.span(), end + 1, number.arabic(), number.scaled(), number.more());
        }
        if (asksHowMany(at, number.end())) {
            return null;
        }
        Figure time = timeOf(at, number, true);
        if (time != null) {
            return time;
        }
        int weeks = week(number.end());
        if (weeks > 0) {
            Span span = SpokenNumber.times(number.span(), BigDecimal.valueOf(7));
            return new Figure.Days(span, at, number.end() + weeks);
        }
        int yuan = words.starts(Bag.YUAN, text, number.end());
        if (yuan > 0) {
            return money(at, number.end() + yuan, number);
        }
        int percent = words.starts(Bag.PERCENT, text, number.end());
        if (percent > 0) {
            return share(at, number.end() + percent, number.span());
        }
        String measure = measure(number.end());
        if (measure.equals("天")) {
            Comparison comparison = Comparison.around(text, at, number.end() + 1, words);
            return new Figure.Days(
                    comparison.of(number.span(), BigDecimal.ONE, null), comparison.start(), comparison.end());
        }
        if (measure.isEmpty() && number.scaled() && atLeastHundred(number)) {
            return money(at, number.end(), number);
        }
        BigDecimal value = number.value();
        if (measure.isEmpty()
                && !number.arabic()
                && value != null
                && value.compareTo(BigDecimal.TEN) < 0
                && wordGoesOn(number.end())) {
            return null;
        }
        Comparison comparison = Comparison.around(text, at, number.end() + measure.length(), words);
        String noun = measure.endsWith("个") ? noun(number.end() + measure.length()) : "";
        return new Figure.Count(
                comparison.of(number.span(), BigDecimal.ONE, null),
                measure + noun,
                number.scaled(),
                comparison.start(),
                comparison.end());
    }

    /** 几天能办 asks; 干了几年 and 好几年 tell. */
    private boolean asksHowMany(int at, int end) {
        return text.substring(at, end).equals("几")
                && (at == 0 || "了过有".indexOf(text.charAt(at - 1)) < 0)
                && text.indexOf('了', end) != end + 1;
    }

    /** 一批, 三保: the digit is part of a word. */
    private boolean wordGoesOn(int end) {
        return end < text.length() && Glyphs.isHan(text.charAt(end)) && !words.isFiller(text.charAt(end));
    }

    private static boolean atLeastHundred(SpokenNumber number) {
        return number.span().low() != null && number.span().low().compareTo(HUNDRED) >= 0;
    }

    private boolean unitFollows(int at) {
        return !measure(at).isEmpty()
                || words.starts(Bag.YUAN, text, at) > 0
                || at < text.length() && "%".indexOf(text.charAt(at)) >= 0
                || text.startsWith("年", at) && (at + 1 >= text.length() || "了半多的 ，。".indexOf(text.charAt(at + 1)) >= 0);
    }

    private int week(int at) {
        for (String week : List.of("个星期", "个礼拜", "星期", "礼拜", "周")) {
            if (text.startsWith(week, at) && !text.startsWith("周岁", at)) {
                return week.length();
            }
        }
        return 0;
    }

    private String measure(int at) {
        String best = "";
        for (String unit : words.measured()) {
            for (String word : words.measures(unit)) {
                if (word.length() > best.length() && text.startsWith(word, at)) {
                    best = word;
                }
            }
        }
        return best;
    }

    /** What is counted, where it is surely no person. */
    private String noun(int at) {
        int length = words.starts(Bag.NO_PERSONS, text, at);
        return text.substring(at, at + length);
    }

    private Figure money(int at, int end, SpokenNumber number) {
        Span span = number.span();
        if (number.more() && span.high() != null) {
            boolean below = span.high().remainder(BigDecimal.TEN).intValue() == 9;
            span = below ? new Span(span.low(), span.high().add(BigDecimal.ONE).subtract(FEN)) : span;
        }
        Comparison comparison = Comparison.around(text, at, end, words);
        return new Figure.Money(comparison.of(span, FEN, null), comparison.start(), comparison.end());
    }

    private Figure share(int at, int end, Span percent) {
        Comparison comparison = Comparison.around(text, at, end, words);
        return new Figure.Share(comparison.of(percent, FEN, null), comparison.start(), comparison.end());
    }

    // ---- what is no fact

    private boolean isNoFact(Figure figure) {
        int before = figure.start();
        while (before > 0 && words.isFiller(text.charAt(before - 1))) {
            before--;
        }
        boolean none =
                figure instanceof Figure.Count && (words.ends(Bag.NOT, text, before) > 0 || noneBehind(figure.end()));
        boolean monthly = figure instanceof Figure.Share && words.ends(Bag.MONTHLY_RATE, text, before) > 0;
        return none
                || monthly
                || words.ends(Bag.NOT_AFTER, text, before) > 0
                || words.starts(Bag.NOT_BEFORE, text, figure.end()) > 0;
    }

    /** 一个都没有 */
    private boolean noneBehind(int end) {
        int at = end;
        while (at < text.length() && "都也".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at > end && words.starts(Bag.NOT, text, at) > 0;
    }

    private @Nullable Matcher match(Pattern pattern, int from) {
        if (from >= text.length()) {
            return null;
        }
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
