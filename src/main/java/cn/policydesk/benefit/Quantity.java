package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number with its unit, as a rule file writes it: {@code 2万元}, {@code 1000元/人}, {@code 50%}, {@code 1.5%/年}, {@code 2/3}.
 *
 * @param value the number; a percentage as a share of one
 * @param unit what it counts
 * @param text as written
 */
record Quantity(BigDecimal value, Unit unit, String text) {

    /** Precise enough that a sum rounded to fen does not depend on it. */
    static final MathContext PRECISE = MathContext.DECIMAL128;

    private static final Pattern FRACTION = Pattern.compile("(\\d{1,4})/(\\d{1,4})");
    private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,8})?)(万|亿)?(%)?(.*)");

    /** Reads one; null where it is none. */
    static @Nullable Quantity parse(String written) {
        String text = written.strip();
        Matcher fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            BigDecimal below = new BigDecimal(fraction.group(2));
            return below.signum() == 0
                    ? null
                    : new Quantity(new BigDecimal(fraction.group(1)).divide(below, PRECISE), Unit.NONE, text);
        }
        Matcher number = NUMBER.matcher(text);
        if (!number.matches()) {
            return null;
        }
        boolean percent = number.group(3) != null;
        String rest = number.group(4);
        Unit unit = Unit.parse(percent ? "%" + rest : rest);
        if (unit == null || percent && !unit.over().isEmpty()) {
            return null;
        }
        BigDecimal value = new BigDecimal(number.group(1));
        if ("万".equals(number.group(2))) {
            value = value.movePointRight(4);
        } else if ("亿".equals(number.group(2))) {
            value = value.movePointRight(8);
        }
        return new Quantity(percent ? value.movePointLeft(2) : value, unit, text);
    }

    /** A time in months, where this is a time; null otherwise. */
    @Nullable
    BigDecimal months() {
        return !unit.isTime() ? null : unit.over().contains("年") ? value.multiply(BigDecimal.valueOf(12)) : value;
    }
}
