package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Cuts what a fact can still be into cells within which no test of a version on that fact changes. */
final class Cells {

    private final Fact fact;
    private final Box box;
    private final NavigableSet<BigDecimal> starts = new TreeSet<>();

    private Cells(Fact fact, Box box) {
        this.fact = fact;
        this.box = box;
    }

    /** The box once for each cell of the fact, ascending. */
    static List<Box> of(Version version, Fact fact, Box box) {
        return fact.kind().ordered() ? numbers(version, fact, box) : options(fact, box);
    }

    private static List<Box> options(Fact fact, Box box) {
        List<Box> cells = new ArrayList<>();
        for (int i = 0; i < fact.options().size(); i++) {
            if ((box.options(fact) & 1 << i) != 0) {
                cells.add(box.with(fact, 1 << i));
            }
        }
        return cells;
    }

    private static List<Box> numbers(Version version, Fact fact, Box box) {
        Span domain = box.span(fact);
        List<Box> cells = new ArrayList<>();
        BigDecimal low = domain.low();
        for (BigDecimal start : starts(version, fact, box)) {
            if (low != null && start.compareTo(low) <= 0) {
                continue;
            }
            if (domain.high() != null && start.compareTo(domain.high()) > 0) {
                break;
            }
            cells.add(box.with(fact, new Span(low, start.subtract(fact.step()))));
            low = start;
        }
        cells.add(box.with(fact, new Span(low, domain.high())));
        return cells;
    }

    /** Where new cells start, ascending. */
    static NavigableSet<BigDecimal> starts(Version version, Fact fact, Box box) {
        Cells cells = new Cells(fact, box);
        cells.condition(version.condition());
        cells.formula(version.amount().formula());
        Amount.Term term = version.amount().term();
        if (term != null) {
            term.changes().forEach(change -> cells.condition(change.when()));
        }
        return cells.starts;
    }

    private void condition(Condition condition) {
        switch (condition) {
            case Condition.Compared compared -> {
                Span value = compared.value().span(box);
                if (compared.fact().equals(fact) && value.exact() && value.low() != null) {
                    boolean after = compared.op() == Condition.Op.MORE || compared.op() == Condition.Op.AT_MOST;
                    start(value.low(), after);
                }
            }
            case Condition.Lasting lasting when lasting.fact().equals(fact) -> allowed(lasting.allowed(box.asOf()));
            case Condition.OnDay day when day.fact().equals(fact) -> allowed(day.allowed());
            case Condition.Derived derived -> condition(derived.definition());
            case Condition.All all -> all.parts().forEach(this::condition);
            case Condition.Any any -> any.parts().forEach(this::condition);
            case Condition.Not not -> condition(not.part());
            case Condition.Among among -> {}
            case Condition.Related related -> {}
            case Condition.Lasting lasting -> {}
            case Condition.OnDay day -> {}
        }
    }

    private void allowed(Span span) {
        if (span.low() != null) {
            start(span.low(), false);
        }
        if (span.high() != null) {
            start(span.high(), true);
        }
    }

    /** The first possible number at, or after, a value. */
    private void start(BigDecimal value, boolean after) {
        BigDecimal step = fact.step();
        BigDecimal grid = value.divide(step, 0, RoundingMode.CEILING).multiply(step);
        starts.add(after && grid.compareTo(value) == 0 ? grid.add(step) : grid);
    }

    private void formula(Formula formula) {
        switch (formula) {
            case Formula.ByOption table -> table.rows().forEach(this::formula);
            case Formula.ByBand table -> {
                for (Formula.ByBand.Band band : table.bands()) {
                    if (table.fact().equals(fact)) {
                        allowed(new Span(band.when().low(), null));
                    }
                    formula(band.row());
                }
            }
            case Formula.Bounded bounded -> formula(bounded.inner());
            case Formula.Uplift uplift -> {
                formula(uplift.inner());
                if (uplift.when() != null) {
                    condition(uplift.when());
                }
            }
            case Formula.Worth worth -> {}
            case Formula.ByYear years -> {}
            case Formula.Limit limit -> {}
        }
    }

    /** The day a number of a date fact stands for. */
    static @Nullable LocalDate day(@Nullable BigDecimal number) {
        return number == null ? null : LocalDate.ofEpochDay(number.longValueExact());
    }
}
