package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Says in Chinese how far a failed condition is off: 还差1人, 再过4个月满, 已超过1个月3天. */
final class Gap {

    private Gap() {}

    /** How far off it is; empty where that cannot be measured. */
    static String of(Condition condition, Box box) {
        return switch (condition) {
            case Condition.Compared compared ->
                compared(
                        compared.fact().unit(),
                        box.span(compared.fact()),
                        compared.op(),
                        compared.value().span(box));
            case Condition.Related related ->
                compared(
                        unit(related),
                        related.left().span(box),
                        related.op(),
                        related.right().span(box));
            case Condition.Lasting lasting -> lasting(lasting, box);
            case Condition.OnDay day -> (day.notBefore() ? "不能早于" : "不能晚于") + Shown.day(day.day());
            case Condition.Among among
            when among.fact().kind() == Kind.CHOICE -> "现在是" + Shown.value(among.fact(), box);
            case Condition.Derived derived when derived.wanted() -> of(derived.definition(), box);
            case Condition.All all -> first(all.parts(), box);
            case Condition.Any any -> any.parts().size() == 1 ? of(any.parts().getFirst(), box) : "";
            case Condition.Among among -> "";
            case Condition.Derived derived -> "";
            case Condition.Not not -> "";
        };
    }

    /** A share is told in percent where its bound is. */
    private static Unit unit(Condition.Related related) {
        Unit bound = related.right().unit();
        return bound.percent() ? bound : related.left().unit();
    }

    private static String first(Iterable<Condition> parts, Box box) {
        for (Condition part : parts) {
            if (part.eval(box) == Tri.FALSE) {
                String gap = of(part, box);
                if (!gap.isEmpty()) {
                    return gap;
                }
            }
        }
        return "";
    }

    private static String compared(Unit unit, Span actual, Condition.Op op, Span bound) {
        BigDecimal value = bound.low();
        if (value == null || !bound.exact()) {
            return "";
        }
        return switch (op) {
            case AT_LEAST -> actual.high() == null ? "" : "还差" + between(unit, value, actual.high(), actual.low());
            case AT_MOST -> actual.low() == null ? "" : "超出" + between(unit, actual.low(), value, null);
            case MORE -> "要多于" + figure(unit, value);
            case LESS -> "要少于" + figure(unit, value);
        };
    }

    private static String between(Unit unit, BigDecimal above, BigDecimal below, @Nullable BigDecimal least) {
        BigDecimal gap = above.subtract(below);
        if (least == null || least.compareTo(below) == 0) {
            return figure(unit, gap);
        }
        String most = figure(unit, above.subtract(least));
        String word = unit.matches(Unit.MONTHS) ? "个月" : unit.text();
        return figure(unit, gap).replace(word, "") + "至" + most;
    }

    private static String figure(Unit unit, BigDecimal value) {
        return unit.matches(Unit.MONTHS) ? months(value) : Shown.value(value, unit);
    }

    private static String months(BigDecimal value) {
        return Shown.plain(value) + "个月";
    }

    private static String lasting(Condition.Lasting lasting, Box box) {
        Span span = box.span(lasting.fact());
        LocalDate day = span.exact() ? Cells.day(span.low()) : null;
        if (day == null) {
            return "";
        }
        LocalDate full = day.plus(lasting.period());
        return switch (lasting.since()) {
            case FULL -> "再过" + time(box.asOf(), full) + "满（" + Shown.day(full) + "）";
            case WITHIN -> "已超过" + time(full, box.asOf());
            case SHORT -> full.equals(box.asOf()) ? "今天刚好满" : "已满并超过" + time(full, box.asOf());
        };
    }

    private static String time(LocalDate from, LocalDate to) {
        long months = ChronoUnit.MONTHS.between(from, to);
        long days = ChronoUnit.DAYS.between(from.plusMonths(months), to);
        StringBuilder text = new StringBuilder();
        if (months >= 12) {
            text.append(months / 12).append('年');
        }
        if (months % 12 > 0) {
            text.append(months % 12).append("个月");
        }
        if (days > 0 || text.isEmpty()) {
            text.append(days).append('天');
        }
        return text.toString();
    }
}
