package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure while it is put together; a number carries its values until its unit is certain. */
final class FigureMark {
    final int start;
    final int end;
    final @Nullable FigureNumber number;
    final boolean ordinal;
    FigureUnit.Printed unit;
    /** Other values the number has where it takes the 万 of its neighbour. */
    final List<BigDecimal> values = new ArrayList<>();

    final List<Figure.Saying> says = new ArrayList<>();
    boolean counts = true;
    /** Where the range or list starts that it shares its unit with. */
    int groupStart;
    /** Where that ends. */
    int groupEnd;

    FigureMark(int start, int end, @Nullable FigureNumber number, FigureUnit.Printed unit, boolean ordinal) {
        this.start = start;
        this.end = end;
        this.number = number;
        this.unit = unit;
        this.ordinal = ordinal;
        this.groupStart = start;
        this.groupEnd = end;
    }

    boolean chinese() {
        return number != null && number.chinese();
    }

    /** The whole number it is, up to 9999; 0 where it is none. */
    int small() {
        if (values.isEmpty()) {
            return 0;
        }
        BigDecimal value = values.getFirst();
        return value.stripTrailingZeros().scale() <= 0 && value.compareTo(BigDecimal.valueOf(9999)) <= 0
                ? value.intValue()
                : 0;
    }

    /** Whether a 万 or the like stands behind its digits. */
    boolean scaled() {
        return number != null && number.factor().compareTo(BigDecimal.ONE) != 0;
    }

    boolean open() {
        return number != null && unit.unit() == FigureUnit.NONE;
    }
}
