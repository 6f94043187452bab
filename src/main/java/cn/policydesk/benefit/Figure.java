package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.List;

/**
 * One figure that words state.
 *
 * @param says what it says; several where it can be read in several ways
 * @param start where it stands in the words without their blanks, inclusive
 * @param end where it ends, exclusive
 * @param text as printed; of a range or list that shares a unit, the whole of it
 * @param counts whether it makes a sentence one that holds a number; 全额 and 第一年 do not
 */
record Figure(List<Saying> says, int start, int end, String text, boolean counts) {

    Figure {
        says = List.copyOf(says);
    }

    /** What a figure says. */
    sealed interface Saying {}

    /** A number of something. */
    record Count(BigDecimal value, FigureUnit unit, String printed) implements Saying {}

    /** A share of a whole, such as 50/100. */
    record Share(BigDecimal over, BigDecimal under) implements Saying {
        boolean equal(BigDecimal otherOver, BigDecimal otherUnder) {
            return over.multiply(otherUnder).compareTo(under.multiply(otherOver)) == 0;
        }
    }

    /** A day, month or year; 0 for what is not said. */
    record Moment(int year, int month, int day) implements Saying {}
}
