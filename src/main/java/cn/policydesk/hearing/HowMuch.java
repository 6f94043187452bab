package cn.policydesk.hearing;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether it is asked how much for one: 一个大学生补多少. */
final class HowMuch {

    private static final Pattern HOW_MUCH = Pattern.compile("多少|好多|几多|几何");

    private HowMuch() {}

    /** Whether it is asked behind a place, and nobody is told of in between: 一个应届生 都签了两年 一共多少 asks for no share. */
    static boolean asked(String text, int from) {
        int to = from;
        while (to < text.length() && !Surroundings.parts(text.charAt(to))) {
            to++;
        }
        boolean bare = to - from <= 1 && to < text.length();
        return HOW_MUCH.matcher(bare ? text.substring(from) : text.substring(from, to))
                .find();
    }

    /** Whether a sum is for a month or a year. */
    static boolean shortPeriod(@Nullable BigDecimal months) {
        return months != null && (months.intValue() == 1 || months.intValue() == 12);
    }
}
