package cn.policydesk.hearing;

import java.util.List;
import java.util.regex.Pattern;

/** 一个交了4个月 一个才2个月: people told of apart with different times, so that neither time is of all of them. */
final class UnlikeTimes {

    private static final Pattern ONE = Pattern.compile(
            "(?:[0-9一二两三四五六七八九十]|另外?|还有|其他|其余|剩下)[一二两三]?个(?!月|季|多月)|[0-9一二两三四五六七八九十](?:名|位|人)|另外的|其他的|其余的|剩下的");

    private UnlikeTimes() {}

    /** Whether the time at a place is one of two such times. */
    static boolean at(String text, int start, int end, List<Figure> figures) {
        List<Figure> times = figures.stream()
                .filter(Figure.Time.class::isInstance)
                .filter(one -> one(text, one, figures))
                .toList();
        return times.size() > 1
                && times.stream().anyMatch(one -> one.start() >= start && one.end() <= end)
                && times.stream()
                                .map(one -> ((Figure.Time) one).months())
                                .distinct()
                                .count()
                        > 1;
    }

    /** Whether one of several people is named between a time and the figure of time before it. */
    private static boolean one(String text, Figure time, List<Figure> figures) {
        int from = 0;
        for (Figure other : figures) {
            if (other instanceof Figure.Time && other.end() <= time.start()) {
                from = Math.max(from, other.end());
            }
        }
        return ONE.matcher(text.substring(from, time.start())).find();
    }
}
