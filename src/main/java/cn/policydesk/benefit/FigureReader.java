package cn.policydesk.benefit;

import cn.policydesk.benefit.Figure.Count;
import cn.policydesk.benefit.Figure.Moment;
import cn.policydesk.benefit.Figure.Saying;
import cn.policydesk.benefit.Figure.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Puts the numbers of words together: ranges and lists that share a unit, days, months and years. */
final class FigureReader {

    /** What joins the numbers of a range or list. */
    private static final Pattern JOINT = Pattern.compile("[-—–−~〜至到或、/和及]|——|--|或者|以及");

    private static final Pattern RANGE = Pattern.compile("[-—–−~〜至到或]|——|--|或者");

    private final String printed;
    private final String text;
    private final List<FigureMark> found;

    private FigureReader(String printed) {
        this.printed = printed;
        this.text = FigureScan.oneForm(printed);
        this.found = FigureScan.of(text);
    }

    /** Reads words without blanks. */
    static List<Figure> read(String bare) {
        FigureReader reader = new FigureReader(bare);
        reader.share();
        return reader.figures();
    }

    /** Gives the numbers of ranges and lists the unit of the next: 16—24岁, 3—12个月, 5至10万元. */
    private void share() {
        for (int i = found.size() - 2; i >= 0; i--) {
            FigureMark one = found.get(i);
            FigureMark next = found.get(i + 1);
            String gap = text.substring(one.end, next.start);
            boolean joined = (one.chinese() ? RANGE : JOINT).matcher(gap).matches();
            if (one.open() && joined && next.number != null && next.unit.unit() != FigureUnit.NONE) {
                one.unit = next.unit;
                one.groupEnd = next.groupEnd;
                if (!one.scaled() && next.scaled()) {
                    BigDecimal factor = next.number.factor();
                    List.copyOf(one.values).forEach(value -> one.values.add(value.multiply(factor)));
                }
            }
        }
        for (int i = 1; i < found.size(); i++) {
            if (found.get(i - 1).groupEnd >= found.get(i).end) {
                found.get(i).groupStart = found.get(i - 1).groupStart;
            }
        }
    }

    private List<Figure> figures() {
        List<Figure> figures = new ArrayList<>();
        int year = 0;
        @Nullable Moment before = null;
        for (int i = 0; i < found.size(); i++) {
            FigureMark one = found.get(i);
            int last = i;
            if (one.number == null) {
                before = one.says.getFirst() instanceof Moment moment ? moment : null;
            } else if (isFigure(one)) {
                boolean follows = i > 0
                        && RANGE.matcher(text.substring(found.get(i - 1).end, one.start))
                                .matches();
                Moment moment = moment(i, year, follows ? before : null);
                before = moment;
                if (moment != null) {
                    one.says.add(moment);
                    last = i + parts(i, moment);
                } else if (monthsFollow(i)) {
                    last = i + 1;
                    FigureNumber months = found.get(last).number;
                    BigDecimal more =
                            months == null ? BigDecimal.ZERO : months.values().getFirst();
                    BigDecimal years = one.values.getFirst().multiply(BigDecimal.valueOf(12));
                    one.says.add(new Count(years.add(more), FigureUnit.MONTH, "个月"));
                } else {
                    one.values.forEach(value -> one.says.add(saying(value, one.unit)));
                }
                one.counts = !(one.chinese() && one.ordinal);
            }
            year = before != null && before.year() > 0 ? before.year() : year;
            if (!one.says.isEmpty()) {
                int end = Math.max(found.get(last).end, one.end);
                int start = one.groupStart - (one.ordinal ? 1 : 0);
                String words = printed.substring(start, Math.max(one.groupEnd, end));
                figures.add(new Figure(one.says, one.start, end, words, one.counts));
            }
            i = last;
        }
        return List.copyOf(figures);
    }

    private static boolean isFigure(FigureMark one) {
        FigureUnit unit = one.unit.unit();
        if (one.values.isEmpty()) {
            return false;
        }
        if (!one.chinese()) {
            return true;
        }
        BigDecimal value = one.values.getFirst();
        return switch (unit) {
            case LOOKALIKE -> false;
            case NONE -> value.compareTo(BigDecimal.valueOf(100)) >= 0;
            default -> unit.countsOne() || one.values.size() > 1 || value.compareTo(BigDecimal.ONE) != 0;
        };
    }

    private static Saying saying(BigDecimal value, FigureUnit.Printed unit) {
        int whole = unit.unit().whole();
        return whole > 0 ? new Share(value, BigDecimal.valueOf(whole)) : new Count(value, unit.unit(), unit.word());
    }

    /** The day, month or year that starts with a number; null where it is only so many of something. */
    private @Nullable Moment moment(int i, int year, @Nullable Moment before) {
        int value = found.get(i).small();
        String word = found.get(i).unit.word();
        if (value >= 1900 && value <= 2100 && (word.equals("年") || word.equals("年度"))) {
            int month = part(i + 1, "月", 12);
            return new Moment(value, month, month > 0 ? part(i + 2, "日号", 31) : 0);
        }
        if (value >= 1 && value <= 12 && word.equals("月")) {
            int day = part(i + 1, "日号", 31);
            boolean range = before != null && before.month() > 0 && before.day() == 0;
            return day > 0 || range ? new Moment(year, value, day) : null;
        }
        boolean range = before != null && before.day() > 0;
        return range && before != null && value >= 1 && value <= 31 && word.equals("日")
                ? new Moment(year, before.month(), value)
                : null;
    }

    /** How many more numbers a moment takes up. */
    private int parts(int i, Moment moment) {
        boolean fromYear = found.get(i).unit.word().startsWith("年");
        boolean fromMonth = found.get(i).unit.word().equals("月");
        int month = fromYear && moment.month() > 0 ? 1 : 0;
        return month + ((fromYear || fromMonth) && moment.day() > 0 ? 1 : 0);
    }

    /** The month or day that follows without a gap; 0 where none does. */
    private int part(int i, String words, int most) {
        if (i >= found.size() || found.get(i).start != found.get(i - 1).end) {
            return 0;
        }
        String word = found.get(i).unit.word();
        return word.length() == 1 && words.contains(word) && found.get(i).small() <= most
                ? found.get(i).small()
                : 0;
    }

    /** Whether this is the 1年 of 1年6个月. */
    private boolean monthsFollow(int i) {
        if (i + 1 >= found.size() || !found.get(i).unit.word().equals("年") || found.get(i).ordinal) {
            return false;
        }
        String gap = text.substring(found.get(i).end, found.get(i + 1).start);
        return (gap.isEmpty() || gap.equals("零") || gap.equals("又"))
                && found.get(i + 1).unit.word().equals("个月");
    }
}
