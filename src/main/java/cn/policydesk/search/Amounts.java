package cn.policydesk.search;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sums of money a text names, in yuan: 1500元, 一千五, 3千2, 1.2万, 三万二, 两千块. From 100 yuan on, since smaller numbers are
 * mostly heads, months and years.
 */
final class Amounts {

    private static final String NUMERALS = "零一二三四五六七八九";
    private static final Pattern ARABIC = Pattern.compile("(\\d+(?:\\.\\d+)?)(万|千|百)?(\\d(?!\\d))?");
    private static final Pattern CHINESE = Pattern.compile("[一二两三四五六七八九十百千万]{2,}|[一二两三四五六七八九十](?=万)");
    /** What behind a number says that it is no sum. */
    private static final Pattern OTHER_UNIT = Pattern.compile("^ ?[多余来几]?(年|个|名|人|岁|月|天|日|号|次|户|家|级|届|%|期|条|楼|平).*");

    private Amounts() {}

    static Set<Long> of(String text) {
        Set<Long> amounts = new HashSet<>();
        Matcher arabic = ARABIC.matcher(text);
        while (arabic.find()) {
            double unit = unit(arabic.group(2));
            double value = Double.parseDouble(shorten(arabic.group(1))) * unit;
            if (arabic.group(3) != null && unit > 1) {
                value += Integer.parseInt(arabic.group(3)) * unit / 10;
            }
            // A bare number that is not round is a service number, 12333, or a code.
            if (unit > 1
                    || value % 10 == 0
                    || text.startsWith("元", arabic.end())
                    || text.startsWith("块", arabic.end())) {
                add(amounts, value, text, arabic.end());
            }
        }
        Matcher chinese = CHINESE.matcher(text);
        while (chinese.find()) {
            add(amounts, (double) chinese(chinese.group()), text, chinese.end());
        }
        return amounts;
    }

    private static String shorten(String digits) {
        return digits.length() > 12 ? digits.substring(0, 12) : digits;
    }

    private static void add(Set<Long> amounts, double value, String text, int end) {
        String behind = text.substring(end, Math.min(text.length(), end + 3));
        if (value >= 100 && !OTHER_UNIT.matcher(behind).matches()) {
            amounts.add(Math.round(value));
        }
    }

    private static double unit(@Nullable String word) {
        return word == null
                ? 1
                : switch (word) {
                    case "万" -> 10_000;
                    case "千" -> 1_000;
                    default -> 100;
                };
    }

    /** 三万二 is 32000, 一千五 1500, 两百 200; 0 where it is no number above 99. */
    private static long chinese(String text) {
        long total = 0;
        long part = 0;
        long last = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int digit = c == '两' ? 2 : NUMERALS.indexOf(c);
            if (digit > 0) {
                part = digit;
            } else {
                long unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1_000 : 10_000;
                total = unit == 10_000 ? (total + part) * unit : total + Math.max(part, unit == 10 ? 1 : 0) * unit;
                part = 0;
                last = unit;
            }
        }
        // A digit left over stands one power below the last unit: 一千五.
        return total + (part > 0 && total > 0 ? part * last / 10 : 0);
    }
}
