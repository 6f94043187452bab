package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Finds the numbers, times, days, sums and ages of a text, from left to right; what only looks like one is left out. */
final class FigureFinder {

    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final int FAR = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal WEEK = BigDecimal.valueOf(7);

    private final String text;
    private final HearingWords words;
    private final DayFinder days;
    private final AgeFinder ages;
    private final TimeFinder times;
    private final boolean[] blotted;
    private final List<Figure> found = new ArrayList<>();
    private final List<Figure> left = new ArrayList<>();

    /**
     * What was found.
     *
     * @param figures what may be facts
     * @param left what is no fact by itself: denied, or so much for each
     */
    record Found(List<Figure> figures, List<Figure> left) {
        Found {
            figures = List.copyOf(figures);
            left = List.copyOf(left);
        }
    }

    private FigureFinder(String text, LocalDate today, HearingWords words) {
        this.text = text;
        this.words = words;
        this.days = new DayFinder(text, today, words);
        this.ages = new AgeFinder(text, today, words);
        this.times = new TimeFinder(text, today, words);
        this.blotted = new boolean[text.length()];
        for (int i = 0; i < blotted.length; i++) {
            int length = words.starts(Bag.NO_NUMBERS, text, i);
            // 合同一年: the 同 is of another word.
            length = words.straddles(Bag.WHOLE, text, i, i + length) ? 0 : length;
            for (int at = i; at < i + length; at++) {
                blotted[at] = true;
            }
        }
    }

    static Found in(String text, LocalDate today, HearingWords words) {
        FigureFinder finder = new FigureFinder(text, today, words);
        int at = 0;
        while (at < text.length()) {
            Figure figure = finder.blotted[at] ? null : finder.at(at);
            if (figure == null) {
                at++;
            } else {
                (finder.isNoFact(figure) || Benchmark.is(text, figure, words) ? finder.left : finder.found).add(figure);
                at = Math.max(at + 1, figure.end());
            }
        }
        return new Found(NearerDay.settled(finder.ages.narrowed(finder.found), text), finder.left);
    }

    private @Nullable Figure at(int at) {
        Figure age = ages.at(at);
        if (age != null) {
            return age;
        }
        Figure shortOf = times.shortOf(at);
        if (shortOf != null) {
            return shortOf;
        }
        Figure.Day day = days.at(at);
        if (day != null) {
            return day;
        }
        Figure half = times.half(at);
        if (half != null) {
            return half;
        }
        Figure share = ShareFinder.at(text, at, words);
        if (share != null) {
            return share;
        }
        Figure one = OneHired.at(text, at, words);
        if (one != null) {
            return one;
        }
        return SpokenNumber.mayStart(text.charAt(at), words.vague()) ? number(at) : null;
    }

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
        Figure time = times.of(at, number);
        if (time != null) {
            return time;
        }
        int weeks = TimeFinder.week(text, number.end());
        if (weeks > 0) {
            return new Figure.Days(SpokenNumber.times(number.span(), WEEK), at, number.end() + weeks);
        }
        int yuan = words.starts(Bag.YUAN, text, number.end());
        if (yuan > 0) {
            return money(at, number.end() + yuan, number);
        }
        Figure share = ShareFinder.behind(text, at, number, words);
        if (share != null) {
            return share;
        }
        String measure = measure(number.end());
        if (measure.equals("天")) {
            Comparison comparison = Comparison.around(text, at, number.end() + 1, words);
            return new Figure.Days(
                    comparison.of(number.span(), BigDecimal.ONE, null), comparison.start(), comparison.end());
        }
        if (measure.isEmpty() && number.scaled() && atLeastHundred(number.span().low())) {
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

    private static boolean atLeastHundred(@Nullable BigDecimal low) {
        return low != null && low.compareTo(HUNDRED) >= 0;
    }

    private boolean unitFollows(int at) {
        return !measure(at).isEmpty() && !text.startsWith("岗位", at)
                || words.starts(Bag.YUAN, text, at) > 0
                || at < text.length() && "%".indexOf(text.charAt(at)) >= 0
                || text.startsWith("年", at) && (at + 1 >= text.length() || "了半多的 ，。".indexOf(text.charAt(at + 1)) >= 0);
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

    /** What is counted, where it is surely no person; 8个娃儿在这见习 are people at work. */
    private String noun(int at) {
        int length = words.starts(Bag.NO_PERSONS, text, at);
        for (int i = at + length;
                length > 0 && "娃孩儿女小老".indexOf(text.charAt(at)) >= 0 && i < text.length() && i < at + length + FAR;
                i++) {
            if (words.starts(Bag.AT_WORK, text, i) > 0) {
                return "";
            }
        }
        return text.substring(at, at + length);
    }

    private Figure money(int at, int end, SpokenNumber number) {
        BigDecimal tenths = tenths(end);
        if (tenths != null && number.span().exact()) {
            BigDecimal yuan = Objects.requireNonNull(number.span().low()).add(tenths);
            return new Figure.Money(SpokenNumber.point(yuan), at, end + 1);
        }
        Span span = number.span();
        if (number.more() && span.high() != null) {
            boolean below = span.high().remainder(BigDecimal.TEN).intValue() == 9;
            span = below ? new Span(span.low(), span.high().add(BigDecimal.ONE).subtract(FEN)) : span;
        }
        Comparison comparison = Comparison.around(text, at, end, words);
        return new Figure.Money(comparison.of(span, FEN, null), comparison.start(), comparison.end());
    }

    /** 一百八十六块五: the digit behind 块, which counts nothing itself, is of tenths; else null. */
    private @Nullable BigDecimal tenths(int end) {
        if (end >= text.length() || text.charAt(end - 1) != '块') {
            return null;
        }
        SpokenNumber behind = SpokenNumber.at(text, end, words);
        BigDecimal digit = behind == null ? null : behind.value();
        boolean one = behind != null && behind.end() == end + 1 && !unitFollows(end + 1);
        return one && digit != null && digit.signum() > 0 ? digit.movePointLeft(1) : null;
    }

    // ---- what is no fact

    private boolean isNoFact(Figure figure) {
        int before = figure.start();
        while (before > 0 && words.isFiller(text.charAt(before - 1))) {
            before--;
        }
        boolean none = figure instanceof Figure.Count
                && (denied(
                                figure.start() - before > 0 && text.charAt(figure.start() - 1) == Utterance.BLANK
                                        ? figure.start()
                                        : before)
                        || noneBehind(figure.end()));
        boolean monthly = figure instanceof Figure.Share && words.ends(Bag.MONTHLY_RATE, text, before) > 0;
        return none || monthly || isShare(figure) || words.ends(Bag.NOT_AFTER, text, before) > 0 || after(figure.end());
    }

    /** 三个月后; 41个后来 and 41个后面 are no time that is over. */
    private boolean after(int end) {
        return words.starts(Bag.NOT_BEFORE, text, end) > 0
                && "来面头边".indexOf(end + 1 < text.length() ? text.charAt(end + 1) : ' ') < 0;
    }

    /** 不是3个; the 不 of 哦不 3个 denies nothing. */
    private boolean denied(int before) {
        return words.ends(Bag.NOT, text, before) > 0 && words.ends(Bag.CORRECTING, text, before) == 0;
    }

    /** 一年能领, 一个人补: so much for each. */
    private boolean isShare(Figure figure) {
        int behind = figure.end();
        while (behind < text.length()
                && text.charAt(behind) != Utterance.BLANK
                && words.isFiller(text.charAt(behind))) {
            behind++;
        }
        boolean given = words.starts(Bag.PER, text, behind) > 0;
        boolean one = figure instanceof Figure.Count count
                && !count.measure().isEmpty()
                && count.number().exact()
                && count.number().low() != null
                && count.number().low().compareTo(BigDecimal.ONE) == 0;
        boolean asked = one
                && (figure.start() == 0 || "了和跟与、".indexOf(text.charAt(figure.start() - 1)) < 0)
                // 1个22岁登记失业的 tells who it is.
                && (behind >= text.length() || !Character.isDigit(text.charAt(behind)))
                && HowMuch.asked(text, figure.end());
        return one && behind < text.length() && times.of(behind) != null
                || asked
                || given && (one || figure.period() != null && HowMuch.shortPeriod(figure.period()));
    }

    /** 一个都没有 */
    private boolean noneBehind(int end) {
        for (int at = end; at < Math.min(text.length(), end + FAR); at++) {
            char c = text.charAt(at);
            if (c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK) {
                return false;
            }
            boolean right = at == end;
            if ("都也".indexOf(c) >= 0) {
                return words.starts(Bag.NOT, text, at + 1) > 0;
            }
            if (right && words.starts(Bag.NOT, text, at) > 0 && !text.startsWith("不", at)) {
                return true;
            }
        }
        return false;
    }
}
