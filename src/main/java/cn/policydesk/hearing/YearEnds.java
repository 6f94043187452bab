package cn.policydesk.hearing;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Heads at the beginning and at the end of a year in one breath: 年初200年末150, each to its own fact. */
final class YearEnds {

    private static final Pattern BETWEEN = Pattern.compile(
            "(?:的时候|其实|实际上?|后来|应该|到|得|才|又|变成|的|时|那时|有|是|在|参加|参保|失业保险|保险|交|社保|大概|大约|约|差不多|总共|一共|共|剩下|剩|只|还|就|单位|职工|员工|人数|[ ，])*");
    private static final String BEHIND = "人个名位口号 ，。0123456789一二两三四五六七八九十百多年期初末底到";

    private YearEnds() {}

    /** How many heads are told behind one of some words; null where not. */
    static @Nullable BigDecimal of(String text, List<String> said, HearingWords words) {
        for (int at = 0; at < text.length(); at++) {
            int place = at;
            int length = said.stream()
                    .filter(word -> text.startsWith(word, place))
                    .mapToInt(String::length)
                    .max()
                    .orElse(0);
            if (length == 0) {
                continue;
            }
            Matcher between = BETWEEN.matcher(text).region(at + length, text.length());
            int from = between.lookingAt() ? between.end() : at + length;
            SpokenNumber number = SpokenNumber.at(text, from, words);
            BigDecimal value = number == null ? null : number.value();
            if (number != null
                    && value != null
                    && (number.end() == text.length() || BEHIND.indexOf(text.charAt(number.end())) >= 0)) {
                return value;
            }
        }
        return null;
    }
}
