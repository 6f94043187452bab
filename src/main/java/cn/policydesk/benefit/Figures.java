package cn.policydesk.benefit;

import cn.policydesk.benefit.Figure.Count;
import cn.policydesk.benefit.Figure.Moment;
import cn.policydesk.benefit.Figure.Saying;
import cn.policydesk.benefit.Figure.Share;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Predicate;

/**
 * The figures that the words of a notice state, so that a rule's numbers can be held against its quote. 2万元 is 20000元, 一年半 is
 * 18月, 三分之二 is 2/3, 16—24岁 holds both 16岁 and 24岁.
 *
 * <p>Where the words print no unit behind a number, any unit of the rule will do, save the percent; where they print one, it must
 * be the same: 3年 is not 3元.
 */
final class Figures {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final List<Figure> all;

    private Figures(List<Figure> all) {
        this.all = all;
    }

    /** The figures of some words. */
    static Figures in(String words) {
        return new Figures(FigureReader.read(bare(words)));
    }

    /**
     * Whether a sentence holds a number: digits in any width, or Chinese numerals that count something, as in 半年 and 三项. A clause
     * label in front, a document number, 一次性, 第一 and the like are none.
     */
    static boolean any(String sentence) {
        return in(sentence).all.stream().anyMatch(Figure::counts);
    }

    /** The words without blanks, which is how they are compared everywhere. */
    static String bare(String words) {
        StringBuilder bare = new StringBuilder(words.length());
        words.chars().filter(c -> !blank((char) c)).forEach(c -> bare.append((char) c));
        return bare.toString();
    }

    static boolean blank(char c) {
        return c <= ' ' || c == '\ufeff' || Character.isWhitespace(c) || Character.isSpaceChar(c);
    }

    /**
     * Whether the words state a number.
     *
     * @param value the number; 50 for 50%
     * @param unit the first base unit of the rule's literal, {@code %}, or empty for a number alone
     */
    boolean hold(BigDecimal value, String unit) {
        return say(saying -> switch (saying) {
            case Share share ->
                unit.equals("%") && share.equal(value, HUNDRED) || unit.isEmpty() && share.equal(value, BigDecimal.ONE);
            case Moment moment -> unit.equals("年") && value.compareTo(BigDecimal.valueOf(moment.year())) == 0;
            case Count count -> same(count, value, unit);
        });
    }

    private static boolean same(Count count, BigDecimal value, String unit) {
        boolean equal = count.value().compareTo(value) == 0;
        return switch (count.unit()) {
            case NONE -> equal && !unit.equals("%");
            case MULTIPLE ->
                equal && unit.isEmpty()
                        || unit.equals("%") && count.value().multiply(HUNDRED).compareTo(value) == 0;
            case OTHER, LOOKALIKE -> equal && (unit.isEmpty() || unit.equals(count.printed()));
            default -> count.unit().same(count.value(), value, unit);
        };
    }

    /** Whether the words state a fraction, or the same share in another way. */
    boolean holdFraction(int numerator, int denominator) {
        return say(saying -> saying instanceof Share share
                && share.equal(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)));
    }

    /** Whether the words state a day, or a month or year of which it is the first or last. A day without a year is of any. */
    boolean hold(LocalDate day) {
        return say(saying -> saying instanceof Moment moment && on(moment, day));
    }

    private static boolean on(Moment moment, LocalDate day) {
        if (moment.year() != 0 && moment.year() != day.getYear()) {
            return false;
        }
        if (moment.day() > 0) {
            return moment.month() == day.getMonthValue() && moment.day() == day.getDayOfMonth();
        }
        return moment.month() > 0
                ? moment.month() == day.getMonthValue()
                        && (day.getDayOfMonth() == 1 || day.getDayOfMonth() == day.lengthOfMonth())
                : day.getDayOfYear() == 1 || day.getDayOfYear() == day.lengthOfYear();
    }

    /** Whether the words state a month, alone or with a day, or a year of which it is the first or last. */
    boolean holdMonth(YearMonth month) {
        return say(saying -> saying instanceof Moment moment
                && (moment.year() == 0 || moment.year() == month.getYear())
                && (moment.month() > 0
                        ? moment.month() == month.getMonthValue()
                        : month.getMonthValue() == 1 || month.getMonthValue() == 12));
    }

    /** The figures as printed, each once. */
    List<String> spoken() {
        return all.stream().map(Figure::text).distinct().toList();
    }

    /** The figures in order. */
    List<Figure> all() {
        return all;
    }

    private boolean say(Predicate<Saying> what) {
        return all.stream().anyMatch(figure -> figure.says().stream().anyMatch(what));
    }
}
