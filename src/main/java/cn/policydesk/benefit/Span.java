package cn.policydesk.benefit;

import static cn.policydesk.benefit.Quantity.PRECISE;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * All numbers from one to another, both included.
 *
 * @param low the least, or null where there is none
 * @param high the greatest, or null where there is none
 */
public record Span(@Nullable BigDecimal low, @Nullable BigDecimal high) {

    static final Span ANY = new Span(null, null);
    static final Span ZERO = point(BigDecimal.ZERO);

    static Span point(BigDecimal value) {
        return new Span(value, value);
    }

    /** Whether it is one number. */
    public boolean exact() {
        return low != null && high != null && low.compareTo(high) == 0;
    }

    /** Whether it holds nothing. */
    boolean empty() {
        return low != null && high != null && low.compareTo(high) > 0;
    }

    boolean within(Span outer) {
        return atLeast(low, outer.low) && atMost(high, outer.high);
    }

    private static boolean atLeast(@Nullable BigDecimal a, @Nullable BigDecimal bound) {
        return bound == null || a != null && a.compareTo(bound) >= 0;
    }

    private static boolean atMost(@Nullable BigDecimal a, @Nullable BigDecimal bound) {
        return bound == null || a != null && a.compareTo(bound) <= 0;
    }

    Span meet(Span other) {
        BigDecimal l = low == null ? other.low : other.low == null ? low : low.max(other.low);
        BigDecimal h = high == null ? other.high : other.high == null ? high : high.min(other.high);
        return new Span(l, h);
    }

    Span hull(Span other) {
        return new Span(
                low == null || other.low == null ? null : low.min(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    Span plus(Span other) {
        return new Span(
                low == null || other.low == null ? null : low.add(other.low),
                high == null || other.high == null ? null : high.add(other.high));
    }

    Span negate() {
        return new Span(high == null ? null : high.negate(), low == null ? null : low.negate());
    }

    Span times(Span other) {
        if (equalsZero() || other.equalsZero()) {
            return ZERO;
        }
        if (low != null && low.signum() >= 0 && other.low != null && other.low.signum() >= 0) {
            return new Span(
                    low.multiply(other.low, PRECISE),
                    high == null || other.high == null ? null : high.multiply(other.high, PRECISE));
        }
        if (low == null || high == null || other.low == null || other.high == null) {
            return ANY;
        }
        BigDecimal a = low.multiply(other.low, PRECISE);
        BigDecimal b = low.multiply(other.high, PRECISE);
        BigDecimal c = high.multiply(other.low, PRECISE);
        BigDecimal d = high.multiply(other.high, PRECISE);
        return new Span(a.min(b).min(c).min(d), a.max(b).max(c).max(d));
    }

    /** Division by a span; unbounded where the divisor can be zero or less. */
    Span over(Span other) {
        if (other.low == null || other.low.signum() < 0) {
            return ANY;
        }
        if (other.low.signum() == 0) {
            return low != null && low.signum() >= 0
                    ? new Span(
                            other.high == null || other.high.signum() == 0
                                    ? BigDecimal.ZERO
                                    : low.divide(other.high, PRECISE),
                            null)
                    : ANY;
        }
        BigDecimal least = other.low;
        BigDecimal l = low == null
                ? null
                : low.signum() >= 0
                        ? other.high == null ? BigDecimal.ZERO : low.divide(other.high, PRECISE)
                        : low.divide(least, PRECISE);
        BigDecimal h = high == null
                ? null
                : high.signum() >= 0
                        ? high.divide(least, PRECISE)
                        : other.high == null ? BigDecimal.ZERO : high.divide(other.high, PRECISE);
        return new Span(l, h);
    }

    Span smaller(Span other) {
        return new Span(
                low == null || other.low == null ? null : low.min(other.low),
                high == null ? other.high : other.high == null ? high : high.min(other.high));
    }

    Span larger(Span other) {
        return new Span(
                low == null ? other.low : other.low == null ? low : low.max(other.low),
                high == null || other.high == null ? null : high.max(other.high));
    }

    private boolean equalsZero() {
        return low != null && high != null && low.signum() == 0 && high.signum() == 0;
    }
}
