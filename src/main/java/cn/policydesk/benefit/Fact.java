package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing about a person or firm that a benefit may depend on.
 *
 * @param id its Chinese name, unique
 * @param index its position in the dictionary
 * @param kind what answers it takes
 * @param unit what a number of it counts; none for a date
 * @param options the answers of a choice; 是 and 否 for yes-no; empty otherwise
 * @param range what can be believed; yuan, persons, a share of one or the unit's time; open for dates
 * @param future whether a date of it may lie after the day of application
 * @param sensitive whether it is asked last and may be declined
 * @param whole whether a derived fact is asked as one question rather than by its parts
 * @param note what it means, in Chinese; may be empty
 * @param basis the words that define it, or null
 */
public record Fact(
        String id,
        int index,
        Kind kind,
        Unit unit,
        List<String> options,
        Span range,
        boolean future,
        boolean sensitive,
        boolean whole,
        String note,
        @Nullable Basis basis) {

    static final List<String> YES_NO = List.of("是", "否");
    private static final BigDecimal FEN = new BigDecimal("0.01");
    private static final BigDecimal FINE = new BigDecimal("0.000001");
    private static final BigDecimal MANY = BigDecimal.valueOf(1000);

    public Fact {
        options = List.copyOf(options);
    }

    /** The unit as staff write it; empty for dates and choices. */
    public String unitText() {
        return kind == Kind.RATE ? "%" + unit.text().replace("%", "") : unit.text();
    }

    /** The distance from one possible number to the next. */
    BigDecimal step() {
        return switch (kind) {
            case MONEY -> FEN;
            case RATE -> FINE;
            case COUNT, DURATION, DATE, YES_NO, CHOICE -> BigDecimal.ONE;
        };
    }

    /** The numbers it can have on a day when nothing is known; what is merely hard to believe does not bound it. */
    Span domain(LocalDate asOf) {
        if (kind == Kind.DATE) {
            return new Span(null, future ? null : BigDecimal.valueOf(asOf.toEpochDay()));
        }
        boolean open = kind == Kind.MONEY
                || kind == Kind.RATE && !unit.under().isEmpty()
                || kind == Kind.COUNT && range.high() != null && range.high().compareTo(MANY) > 0;
        return open ? new Span(range.low(), null) : range;
    }

    /** All its options as bits. */
    int allOptions() {
        return (1 << options.size()) - 1;
    }

    /** Whether the numbers of a span are one as far as this fact can tell. */
    boolean exact(Span span) {
        return span.exact();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fact that && that.index == index && that.id.equals(id);
    }

    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public String toString() {
        return id;
    }
}
