package cn.policydesk.benefit;

import cn.policydesk.benefit.Mutants.Changed;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Small changes to conditions. */
final class ConditionMutants {

    private ConditionMutants() {}

    /** All changed conditions, one change each. */
    static List<Changed<Condition>> of(Condition condition) {
        Says says = condition.says();
        String where = says == null ? "" : "条件“" + says.wording() + "”";
        return plain(condition).stream().map(changed -> changed.in(where)).toList();
    }

    private static List<Changed<Condition>> plain(Condition condition) {
        List<Changed<Condition>> all = new ArrayList<>();
        switch (condition) {
            case Condition.All(List<Condition> parts, @Nullable Says says) ->
                group(parts, all, next -> new Condition.All(next, says));
            case Condition.Any(List<Condition> parts, @Nullable Says says) ->
                group(parts, all, next -> new Condition.Any(next, says));
            case Condition.Not(Condition part, @Nullable Says says) -> {
                all.add(new Changed<>("去掉“不”", part));
                of(part).forEach(changed -> all.add(changed.as(c -> new Condition.Not(c, says))));
            }
            case Condition.Among among -> among(among, all);
            case Condition.Compared(Fact fact, Condition.Op op, Expr value, @Nullable Says says) -> {
                ops(op, fact.kind() == Kind.MONEY || fact.kind() == Kind.RATE)
                        .forEach(other -> all.add(new Changed<>(
                                op.word() + "改成" + other.word(), new Condition.Compared(fact, other, value, says))));
                Mutants.exprs(value)
                        .forEach(changed -> all.add(changed.as(e -> new Condition.Compared(fact, op, e, says))));
            }
            case Condition.Related(Expr left, Condition.Op op, Expr right, @Nullable Says says) -> {
                ops(op, true)
                        .forEach(other -> all.add(new Changed<>(
                                op.word() + "改成" + other.word(), new Condition.Related(left, other, right, says))));
                Mutants.exprs(left)
                        .forEach(changed -> all.add(changed.as(e -> new Condition.Related(e, op, right, says))));
                Mutants.exprs(right)
                        .forEach(changed -> all.add(changed.as(e -> new Condition.Related(left, op, e, says))));
            }
            case Condition.Lasting lasting -> lasting(lasting, all);
            case Condition.OnDay(Fact fact, boolean notBefore, var day, @Nullable Says says) -> {
                all.add(new Changed<>("不早于、不晚于互换", new Condition.OnDay(fact, !notBefore, day, says)));
                all.add(new Changed<>("推后一天", new Condition.OnDay(fact, notBefore, day.plusDays(1), says)));
                all.add(new Changed<>("提前一天", new Condition.OnDay(fact, notBefore, day.minusDays(1), says)));
            }
            case Condition.Derived(Fact fact, Condition definition, boolean wanted, @Nullable Says says) ->
                all.add(new Changed<>("是否反过来", new Condition.Derived(fact, definition, !wanted, says)));
        }
        return all;
    }

    private static void among(Condition.Among among, List<Changed<Condition>> all) {
        Fact fact = among.fact();
        if (fact.kind() == Kind.YES_NO) {
            all.add(new Changed<>("是否反过来", new Condition.Among(fact, 3 & ~among.options(), among.says())));
            return;
        }
        for (int i = 0; i < fact.options().size(); i++) {
            int options = among.options() ^ 1 << i;
            boolean out = (among.options() & 1 << i) != 0;
            if (options != 0) {
                all.add(new Changed<>(
                        (out ? "去掉" : "加上") + "选项“" + fact.options().get(i) + "”",
                        new Condition.Among(fact, options, among.says())));
            }
        }
    }

    private static void lasting(Condition.Lasting lasting, List<Changed<Condition>> all) {
        Fact fact = lasting.fact();
        for (Condition.Since other : Condition.Since.values()) {
            if (other != lasting.since()) {
                all.add(new Changed<>(
                        lasting.since().word() + "改成" + other.word(),
                        new Condition.Lasting(fact, other, lasting.period(), lasting.says())));
            }
        }
        for (int change : new int[] {1, -1}) {
            Period period = lasting.period().plusDays(change);
            all.add(new Changed<>(
                    (change > 0 ? "多" : "少") + "一天",
                    new Condition.Lasting(fact, lasting.since(), period, lasting.says())));
        }
    }

    private static List<Condition.Op> ops(Condition.Op op, boolean fine) {
        Condition.Op opposite = switch (op) {
            case AT_LEAST -> Condition.Op.LESS;
            case AT_MOST -> Condition.Op.MORE;
            case MORE -> Condition.Op.AT_MOST;
            case LESS -> Condition.Op.AT_LEAST;
        };
        Condition.Op strict = switch (op) {
            case AT_LEAST -> Condition.Op.MORE;
            case AT_MOST -> Condition.Op.LESS;
            case MORE -> Condition.Op.AT_LEAST;
            case LESS -> Condition.Op.AT_MOST;
        };
        return fine ? List.of(opposite, strict) : List.of(opposite);
    }

    private static void group(
            List<Condition> parts, List<Changed<Condition>> all, Function<List<Condition>, Condition> build) {
        for (int i = 0; i < parts.size(); i++) {
            int at = i;
            Condition part = parts.get(i);
            List<Condition> rest = new ArrayList<>(parts);
            rest.remove(at);
            all.add(new Changed<>("去掉条件“" + name(part) + "”", build.apply(rest)));
            for (Changed<Condition> changed : of(part)) {
                all.add(changed.as(c -> {
                    List<Condition> next = new ArrayList<>(parts);
                    next.set(at, c);
                    return build.apply(next);
                }));
            }
        }
    }

    private static String name(Condition condition) {
        Says says = condition.says();
        return says != null
                ? says.wording()
                : String.join("、", Uses.of(condition).stream().map(Fact::id).toList());
    }
}
