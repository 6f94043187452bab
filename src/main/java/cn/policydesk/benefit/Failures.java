package cn.policydesk.benefit;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects the conditions that no case of a box meets, each with how far off it is. */
final class Failures {

    private final Box box;
    private final Basis main;
    private final Tri wanted;
    private final List<Failed> found = new ArrayList<>();

    private Failures(Box box, Basis main, Tri wanted) {
        this.box = box;
        this.main = main;
        this.wanted = wanted;
    }

    /** Why a version fails in every case of a box. */
    static List<Failed> of(Version version, Box box) {
        Failures failures = new Failures(box, version.bases().getFirst(), Tri.FALSE);
        failures.walk(version.condition());
        if (failures.found.isEmpty()) {
            failures.each(version);
        }
        return failures.found;
    }

    /** The conditions that no fact can decide, such as a share of nobody. */
    static List<Failed> undecided(Version version, Box box) {
        Failures failures = new Failures(box, version.bases().getFirst(), Tri.OPEN);
        failures.walk(version.condition());
        return failures.found;
    }

    /** Each case fails, not all by the same condition: all that fail in some case are told. */
    private void each(Version version) {
        Set<Failed> all = new LinkedHashSet<>();
        for (Fact fact : Opening.of(version, box).facts()) {
            for (Box cell : Cells.of(version, fact, box)) {
                if (version.condition().eval(cell) == Tri.FALSE) {
                    all.addAll(of(version, cell));
                }
            }
        }
        found.addAll(all);
    }

    private void walk(Condition condition) {
        if (condition.eval(box) != wanted) {
            return;
        }
        Says says = condition.says();
        switch (condition) {
            case Condition.All all when says == null -> all.parts().forEach(this::walk);
            case Condition.Any any when says == null -> add(any, new Says(oneOf(any), main, null));
            default -> add(condition, says == null ? new Says("", main, null) : says);
        }
    }

    private static String oneOf(Condition.Any any) {
        List<String> wordings = new ArrayList<>();
        for (Condition part : any.parts()) {
            Says says = part.says();
            wordings.add(says == null ? all(part) : says.wording());
        }
        return "至少符合一项：" + String.join("；", wordings);
    }

    private static String all(Condition condition) {
        List<String> wordings = new ArrayList<>();
        if (condition instanceof Condition.All(var parts, var own)) {
            for (Condition part : parts) {
                Says says = part.says();
                if (says != null) {
                    wordings.add(says.wording());
                }
            }
        }
        return String.join("，并且", wordings);
    }

    private void add(Condition condition, Says says) {
        String doubt = says.doubt();
        found.add(new Failed(
                says.wording(),
                wanted == Tri.OPEN ? "算不出来" : Gap.of(condition, box),
                says.basis(),
                facts(condition).stream().map(Fact::id).toList(),
                doubt == null ? "" : doubt));
    }

    private static Set<Fact> facts(Condition condition) {
        Set<Fact> facts = new LinkedHashSet<>();
        if (condition instanceof Condition.Derived derived) {
            facts.add(derived.fact());
        }
        facts.addAll(Uses.of(condition));
        return facts;
    }
}
