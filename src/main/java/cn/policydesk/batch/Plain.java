package cn.policydesk.batch;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Takes off words what people vary when they type them: blanks, full-width forms, ways to write a day or a sum. */
final class Plain {

    private static final Pattern BLANK = Pattern.compile("[\\s\\p{Z}\\p{Cf}]+");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?(?:\\s*T?0{1,2}:00(?::00)?)?");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern THOUSANDS = Pattern.compile("(?<![\\d.])(\\d{1,3}(?:,\\d{3})+)(?=\\.?\\d*)");

    private Plain() {}

    /** For comparing names: without blanks, full-width forms as the plain ones, small letters. */
    static String name(String text) {
        return BLANK.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("")
                .toLowerCase(java.util.Locale.ROOT);
    }

    /** Words as they are, full-width forms as the plain ones. */
    static String width(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }

    /** A day as {@code 2024-06-30}, a month as {@code 2024-06}; anything else as it is. */
    static String day(String text) {
        String plain = width(text);
        Matcher parts = DAY.matcher(plain);
        if (parts.matches()) {
            String month = parts.group(1) + "-" + two(parts.group(2));
            return parts.group(3) == null ? month : month + "-" + two(parts.group(3));
        }
        Matcher digits = DIGITS.matcher(plain);
        return digits.matches() ? digits.group(1) + "-" + digits.group(2) + "-" + digits.group(3) : plain;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** A sum or number without the marks of currency and thousands and without blanks. */
    static String number(String text) {
        String plain = BLANK.matcher(width(text)).replaceAll("").replaceFirst("^[¥￥]", "");
        return THOUSANDS.matcher(plain).replaceAll(match -> match.group(1).replace(",", ""));
    }

    /** The name of a list that differs from the text in what people vary, or null. */
    static @Nullable String among(String text, Collection<String> names) {
        Map<String, String> byPlain = new HashMap<>();
        names.forEach(name -> byPlain.put(name(name), name));
        return byPlain.get(name(text));
    }

    /** Whether two names have enough in common that one may be meant for the other. */
    static boolean alike(String text, String name) {
        long common = text.chars().filter(c -> name.indexOf(c) >= 0).count();
        return common * 2 >= Math.max(text.length(), name.length());
    }
}
