package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Arithmetic over all numbers from one to another. */
class SpanTest {

    private static final int ROUNDS = 1500;
    private final Random random = new Random(11);

    @Test
    void everySumLiesInTheSumAndItsEndsAreReached() {
        holds(BigDecimal::add, Span::plus, true);
    }

    @Test
    void everyDifferenceLiesInTheDifferenceAndItsEndsAreReached() {
        holds(BigDecimal::subtract, (a, b) -> a.plus(b.negate()), true);
    }

    @Test
    void everyProductLiesInTheProduct() {
        holds(BigDecimal::multiply, Span::times, true);
    }

    @Test
    void everySmallerOneLiesInTheSmaller() {
        holds(BigDecimal::min, Span::smaller, true);
    }

    @Test
    void everyLargerOneLiesInTheLarger() {
        holds(BigDecimal::max, Span::larger, true);
    }

    @Test
    void everyQuotientLiesInTheQuotient() {
        holds((a, b) -> b.signum() == 0 ? null : a.divide(b, Quantity.PRECISE), Span::over, false);
    }

    @Test
    void everyQuotientByNumbersAboveZeroHasReachedEnds() {
        for (int round = 0; round < ROUNDS; round++) {
            Span a = span(-4, 4, false);
            Span b = span(1, 6, false);
            List<BigDecimal> all = new ArrayList<>();
            points(a).forEach(x -> points(b).forEach(y -> all.add(x.divide(y, Quantity.PRECISE))));
            assertThat(a.over(b)).as(a + " ÷ " + b).isEqualTo(hull(all));
        }
    }

    @Test
    void hullHoldsBothAndMeetHoldsWhatIsInBoth() {
        for (int round = 0; round < ROUNDS; round++) {
            Span a = span(-4, 4, true);
            Span b = span(-4, 4, true);
            assertThat(a.within(a.hull(b))).isTrue();
            assertThat(b.within(a.hull(b))).isTrue();
            for (int i = -6; i <= 6; i++) {
                Span one = Span.point(BigDecimal.valueOf(i));
                assertThat(one.within(a.meet(b))).isEqualTo(one.within(a) && one.within(b));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0..0|×|..|0..0",
                "..|×|0..0|0..0",
                "0..0|×|3..|0..0",
                "2..3|×|4..|8..",
                "2..|×|4..5|8..",
                "-1..2|×|3..|..",
                "..2|×|3..4|..",
                "0..5|×|0..|0..",
                "1..2|+|3..|4..",
                "..2|+|3..4|..6",
                "..|+|1..1|..",
                "1..|−|2..3|-2..",
                "1..2|−|3..|..-1",
                "1..|−|1..|..",
                "6..6|÷|2..3|2..3",
                "6..|÷|2..3|2..",
                "6..6|÷|2..|0..3",
                "-6..6|÷|2..|-3..3",
                "-6..-3|÷|2..|-3..0",
                "-6..-3|÷|1..3|-6..-1",
                "..6|÷|2..3|..3",
                "..-6|÷|2..3|..-2",
                "6..8|÷|0..2|3..",
                "6..8|÷|0..|0..",
                "6..8|÷|0..0|0..",
                "-1..8|÷|0..2|..",
                "6..8|÷|-1..2|..",
                "6..8|÷|-4..-2|..",
                "6..8|÷|..2|..",
                "1..5|较小|3..|1..5",
                "1..|较小|3..4|1..4",
                "1..|较小|3..|1..",
                "..5|较小|3..4|..4",
                "1..5|较大|3..|3..",
                "..5|较大|3..4|3..5",
                "..5|较大|..4|..5",
                "1..5|较大|..|1.."
            })
    void openEndStaysOpenOnlyWhereItMatters(String a, String op, String b, String result) {
        Span got = switch (op) {
            case "+" -> read(a).plus(read(b));
            case "−" -> read(a).plus(read(b).negate());
            case "×" -> read(a).times(read(b));
            case "÷" -> read(a).over(read(b));
            case "较小" -> read(a).smaller(read(b));
            case "较大" -> read(a).larger(read(b));
            default -> throw new AssertionError(op);
        };
        assertThat(shown(got)).isEqualTo(result);
    }

    @Test
    void onlyANumberIsExact() {
        assertThat(read("3..3").exact()).isTrue();
        assertThat(new Span(new BigDecimal("3.0"), new BigDecimal("3.00")).exact())
                .isTrue();
        assertThat(read("3..4").exact()).isFalse();
        assertThat(read("3..").exact()).isFalse();
        assertThat(read("..3").exact()).isFalse();
    }

    @Test
    void emptyHoldsNothing() {
        assertThat(read("4..3").empty()).isTrue();
        assertThat(read("3..3").empty()).isFalse();
        assertThat(read("..3").empty()).isFalse();
        assertThat(read("1..2").meet(read("3..")).empty()).isTrue();
    }

    @Test
    void openSpanIsWithinNoBoundedOne() {
        assertThat(read("1..").within(read("1..9"))).isFalse();
        assertThat(read("..9").within(read("1..9"))).isFalse();
        assertThat(read("1..9").within(Span.ANY)).isTrue();
        assertThat(Span.ANY.within(Span.ANY)).isTrue();
        assertThat(read("1..9").within(read("1..9"))).isTrue();
        assertThat(read("0..9").within(read("1..9"))).isFalse();
        assertThat(read("1..10").within(read("1..9"))).isFalse();
    }

    private void holds(
            java.util.function.BiFunction<BigDecimal, BigDecimal, @Nullable BigDecimal> plain,
            BinaryOperator<Span> spans,
            boolean tight) {
        for (int round = 0; round < ROUNDS; round++) {
            Span a = span(-4, 4, true);
            Span b = span(-4, 4, true);
            Span result = spans.apply(a, b);
            List<BigDecimal> all = new ArrayList<>();
            for (BigDecimal x : points(a)) {
                for (BigDecimal y : points(b)) {
                    BigDecimal value = plain.apply(x, y);
                    if (value != null) {
                        if (!Span.point(value).within(result)) {
                            fail(x + " of " + a + " with " + y + " of " + b + " is not within " + result);
                        }
                        all.add(value);
                    }
                }
            }
            if (tight && a.low() != null && a.high() != null && b.low() != null && b.high() != null) {
                assertThat(result).as(a + " with " + b).isEqualTo(hull(all));
            }
        }
    }

    private Span span(int from, int to, boolean open) {
        int low = from + random.nextInt(to - from + 1);
        int high = low + random.nextInt(to - low + 1);
        return new Span(
                open && random.nextInt(6) == 0 ? null : BigDecimal.valueOf(low),
                open && random.nextInt(6) == 0 ? null : BigDecimal.valueOf(high));
    }

    /** Some numbers of a span, its ends among them. */
    private static List<BigDecimal> points(Span span) {
        BigDecimal low = span.low();
        BigDecimal high = span.high();
        int from = low == null ? (high == null ? 0 : high.intValue()) - 9 : low.intValue();
        int to = high == null ? (low == null ? 0 : low.intValue()) + 9 : high.intValue();
        List<BigDecimal> points = new ArrayList<>();
        for (int i = from; i <= to; i++) {
            points.add(BigDecimal.valueOf(i));
        }
        return points;
    }

    private static Span hull(List<BigDecimal> all) {
        return new Span(
                all.stream().min(BigDecimal::compareTo).orElseThrow(),
                all.stream().max(BigDecimal::compareTo).orElseThrow());
    }

    private static Span read(String text) {
        String[] ends = text.split("\\.\\.", -1);
        return new Span(end(ends[0]), end(ends[1]));
    }

    private static @Nullable BigDecimal end(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String shown(Span span) {
        return (span.low() == null ? "" : Shown.plain(span.low())) + ".."
                + (span.high() == null ? "" : Shown.plain(span.high()));
    }
}
