package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads ages: 52岁, 虚岁五十, 71年的, 1985年6月出生, 90后, 我妈52了; the year's animal narrows an age that is said too. */
final class AgeFinder {

    private static final Pattern AFTER = Pattern.compile("(\\d[05]|[五六七八九零][零五])后");
    private static final Pattern BORN = Pattern.compile(
            "((?:19|20)\\d\\d|\\d\\d|[一二]九[零一二三四五六七八九]{2}|[零一二三四五六七八九]{2})年(?:的?(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?)?(?:(\\d{1,2})[日号])?");
    /** What says a day of birth: 身份证上是62年12月的. */
    private static final String CARD = "身份证";

    /** 一人80, 每人80: what is paid for one. */
    private static final Pattern FOR_ONE = Pattern.compile("(?<!我|就|她|他)[一每1]个?人$");

    private static final int YOUNGEST = 12;
    private static final int OLDEST = 110;
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);

    private final String text;
    private final LocalDate today;
    private final HearingWords words;
    private int animal = -1;

    AgeFinder(String text, LocalDate today, HearingWords words) {
        this.text = text;
        this.today = today;
        this.words = words;
    }

    /** The age that starts at a place; null where none does. */
    @Nullable
    Figure at(int from) {
        hearAnimal(from);
        Matcher after = match(AFTER, from);
        if (after != null && (from == 0 || !Character.isDigit(text.charAt(from - 1)))) {
            return decade(after, from);
        }
        Figure born = born(from);
        return born == null && SpokenNumber.mayStart(text.charAt(from), words.vague()) ? years(from) : born;
    }

    private Figure decade(Matcher after, int from) {
        int two = digits(after.group(1));
        int first = two <= today.getYear() % 100 ? 2000 + two : 1900 + two;
        int last = first + (two % 10 == 0 ? 9 : 4);
        return new Figure.Age(
                span(Math.max(0, today.getYear() - last - 1), today.getYear() - first), from, after.end());
    }

    private @Nullable Figure born(int from) {
        if (from > 0 && Character.isDigit(text.charAt(from - 1))) {
            return null;
        }
        Matcher born = match(BORN, from);
        int word = born == null ? 0 : words.starts(Bag.BORN, text, born.end());
        if (born == null || word == 0) {
            return null;
        }
        int end = born.end() + word;
        String said = text.substring(born.end(), end);
        boolean loose = said.equals("的");
        boolean open = end < text.length() && "男女人属 ，。".indexOf(text.charAt(end)) < 0;
        boolean plain = born.group(1).matches("[4-9]\\d");
        if (loose && (open && !plain || born.group(2) != null) && !text.contains(CARD)) {
            return null;
        }
        int written = digits(born.group(1));
        int year = written > 100 ? written : written <= today.getYear() % 100 ? 2000 + written : 1900 + written;
        int least = today.getYear() - year - 1;
        int most = today.getYear() - year;
        if (least < YOUNGEST || most > OLDEST) {
            return null;
        }
        if (born.group(2) != null) {
            int month = digits(born.group(2));
            if (month < 1 || month > 12) {
                return null;
            }
            LocalDate first = LocalDate.of(year, month, 1);
            LocalDate last = first.plusMonths(1).minusDays(1);
            if (born.group(3) != null) {
                first = first.plusDays(Math.min(31, Math.max(1, digits(born.group(3)))) - 1L);
                last = first;
            }
            least = Period.between(last, today).getYears();
            most = Period.between(first, today).getYears();
        }
        return new Figure.Age(span(least, most), from, end);
    }

    private @Nullable Figure years(int from) {
        SpokenNumber number = SpokenNumber.at(text, from, words);
        if (number == null
                || number.scaled()
                || text.substring(from, number.end()).equals("几")) {
            return null;
        }
        int end = number.end();
        String unit = "";
        for (String measure : words.measures("岁")) {
            if (unit.isEmpty() && text.startsWith(measure, end)) {
                unit = measure;
            }
        }
        if (unit.isEmpty() && !isAge(from, number)) {
            return null;
        }
        end += unit.length();
        int before = from;
        int nominal = words.ends(Bag.NOMINAL_AGE, text, before);
        Comparison comparison = Comparison.around(text, from, end, words);
        Span span = comparison.of(number.span(), BigDecimal.ONE, NEAR);
        // 刚满18岁 is 18: nobody says of an age that it is at least.
        if (comparison.bag() == Bag.AT_LEAST && text.startsWith("满", comparison.start())) {
            span = number.span();
        }
        if (nominal > 0) {
            span = new Span(
                    span.low() == null ? null : span.low().subtract(BigDecimal.TWO),
                    span.high() == null ? null : span.high().subtract(BigDecimal.ONE));
        }
        return new Figure.Age(span, comparison.start() - nominal, comparison.end());
    }

    /** A number alone is an age behind 今年 or a person, or where 了 alone follows it. */
    private boolean isAge(int from, SpokenNumber number) {
        BigDecimal low = number.span().low();
        if (low == null
                || number.span().high() == null
                || low.scale() > 0
                || low.intValue() < YOUNGEST
                || low.intValue() > 99) {
            return false;
        }
        int end = number.end();
        if (FOR_ONE.matcher(text.substring(0, from)).find()) {
            return false;
        }
        if (words.ends(Bag.NOMINAL_AGE, text, from) > 0) {
            return true;
        }
        boolean done = end < text.length() && "了啦咯".indexOf(text.charAt(end)) >= 0;
        boolean over = end >= text.length() || " ，。".indexOf(text.charAt(end)) >= 0;
        boolean starts = from == 0 || " ，。".indexOf(text.charAt(from - 1)) >= 0;
        int before = from;
        while (before > 0 && (words.isFiller(text.charAt(before - 1)) || " ，。".indexOf(text.charAt(before - 1)) >= 0)) {
            before--;
        }
        int word = words.ends(Bag.BEFORE_AGE, text, starts ? before : from);
        // Behind a mark a word of one character says too little: 请了人，20.
        if (starts && word == 1 && before < from && "男女".indexOf(text.charAt(before - 1)) < 0) {
            word = 0;
        }
        if (done) {
            boolean overThen = end + 1 >= text.length() || " ，。".indexOf(text.charAt(end + 1)) >= 0;
            return word > 0 || starts && overThen && low.intValue() >= 16;
        }
        boolean self = word > 0 && !starts && low.intValue() >= 18 && number.value() != null && !counted(end);
        return over && word > 0 && low.intValue() >= 14 || self && text.charAt(from - 1) != '人';
    }

    /** 我50平的店, 我20个人 */
    private boolean counted(int end) {
        boolean unit = words.starts(Bag.NO_PERSONS, text, end) > 0
                || words.starts(Bag.YUAN, text, end) > 0
                || words.starts(Bag.PERCENT, text, end) > 0
                || end < text.length() && "年月日号.-/~到至点多".indexOf(text.charAt(end)) >= 0;
        return unit
                || words.measured().stream()
                        .flatMap(one -> words.measures(one).stream())
                        .anyMatch(measure -> text.startsWith(measure, end));
    }

    // ---- the animal of the year

    private void hearAnimal(int from) {
        int word = words.starts(Bag.ANIMAL, text, from);
        if (word > 0 && from + word < text.length()) {
            int at = words.all(Bag.ANIMALS).indexOf(text.substring(from + word, from + word + 1));
            animal = at >= 0 ? at : animal;
        }
    }

    /** The figures, ages narrowed to those the animal allows. */
    List<Figure> narrowed(List<Figure> figures) {
        if (animal < 0) {
            return figures;
        }
        List<Figure> narrowed = new ArrayList<>();
        for (Figure figure : figures) {
            narrowed.add(figure instanceof Figure.Age age ? narrowed(age) : figure);
        }
        return narrowed;
    }

    private Figure.Age narrowed(Figure.Age age) {
        BigDecimal low = age.years().low();
        BigDecimal high = age.years().high();
        if (low == null || high == null) {
            return age;
        }
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int years = low.intValue(); years <= high.intValue(); years++) {
            if (animal(today.getYear() - years) == animal || animal(today.getYear() - years - 1) == animal) {
                least = Math.min(least, years);
                most = Math.max(most, years);
            }
        }
        return most < least ? age : new Figure.Age(span(least, most), age.start(), age.end());
    }

    /** 2020 was a year of the rat, the first. */
    private static int animal(int year) {
        return Math.floorMod(year - 2020, 12);
    }

    private static Span span(int low, int high) {
        return new Span(BigDecimal.valueOf(low), BigDecimal.valueOf(high));
    }

    private static int digits(String written) {
        if (written.matches("\\d+")) {
            return Integer.parseInt(written);
        }
        int ten = written.indexOf('十');
        String digits = "零一二三四五六七八九";
        int value = 0;
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            value = c == '十'
                    ? Math.max(1, value) * 10
                    : ten >= 0 ? value + digits.indexOf(c) : 10 * value + digits.indexOf(c);
        }
        return value;
    }

    private @Nullable Matcher match(Pattern pattern, int from) {
        Matcher matcher = pattern.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }
}
