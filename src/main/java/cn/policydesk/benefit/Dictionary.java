package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The dictionary of facts, with the rules by which some follow from others.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Dictionary {

    /** How a fact follows from others. */
    sealed interface Definition {
        /** A yes-no fact: yes exactly where the condition holds. */
        record Rule(Condition condition) implements Definition {}

        /** A number. */
        record Sum(Expr expr) implements Definition {}
    }

    private final List<Fact> facts;
    private final Map<String, Fact> byId = new LinkedHashMap<>();
    private final Map<Fact, Definition> definitions;
    private final List<Condition> impossible;

    /**
     * @param definitions in an order in which each uses only facts without definition or defined before it
     * @param impossible what cannot hold of anybody, each saying why
     */
    Dictionary(List<Fact> facts, Map<Fact, Definition> definitions, List<Condition> impossible) {
        this.facts = List.copyOf(facts);
        this.impossible = List.copyOf(impossible);
        this.definitions = new LinkedHashMap<>(definitions);
        facts.forEach(fact -> byId.put(fact.id(), fact));
    }

    /** All facts in file order. */
    public List<Fact> all() {
        return facts;
    }

    /** All ids in file order. */
    public Collection<String> ids() {
        return byId.keySet();
    }

    /** The fact of an id. */
    public Optional<Fact> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** @throws IllegalArgumentException where there is none */
    Fact get(String id) {
        Fact fact = byId.get(id);
        if (fact == null) {
            throw new IllegalArgumentException("no fact " + id);
        }
        return fact;
    }

    @Nullable
    Definition definition(Fact fact) {
        return definitions.get(fact);
    }

    /** The facts from which a derived fact is worked out directly; empty for others. */
    public List<Fact> parts(Fact fact) {
        Definition definition = definitions.get(fact);
        return switch (definition) {
            case null -> List.of();
            case Definition.Rule(Condition condition) -> Uses.of(condition);
            case Definition.Sum(Expr expr) -> Uses.of(expr);
        };
    }

    /**
     * The box of what is known, derived facts worked out.
     *
     * @throws Contradiction where a derived fact is said to be what its parts rule out
     */
    Box box(Facts known, Map<String, BigDecimal> parameters, LocalDate asOf) throws Contradiction {
        Box box = Box.of(this, known, parameters, asOf);
        for (Map.Entry<Fact, Definition> entry : definitions.entrySet()) {
            Fact fact = entry.getKey();
            switch (entry.getValue()) {
                case Definition.Rule(Condition condition) -> {
                    Tri truth = condition.eval(box);
                    if (truth != Tri.OPEN) {
                        int mask = box.options(fact) & (truth == Tri.TRUE ? 1 : 2);
                        if (mask == 0) {
                            throw new Contradiction(fact, "");
                        }
                        box.narrow(fact, mask);
                    }
                }
                case Definition.Sum(Expr expr) -> {
                    Span span = expr.span(box).meet(box.span(fact));
                    if (span.empty()) {
                        throw new Contradiction(fact, "");
                    }
                    box.narrow(fact, span);
                }
            }
        }
        for (Condition condition : impossible) {
            Says says = condition.says();
            if (says != null && condition.eval(box) == Tri.TRUE) {
                throw new Contradiction(Uses.of(condition).getFirst(), says.wording());
            }
        }
        return box;
    }

    /** Thrown where what is known cannot all be true. */
    static final class Contradiction extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Fact fact;
        private final String wording;

        /** @param wording what does not fit, in Chinese; empty where a derived fact and its parts do not */
        Contradiction(Fact fact, String wording) {
            super("contradiction at " + fact.id());
            this.fact = fact;
            this.wording = wording;
        }

        String wording() {
            return wording;
        }

        Fact fact() {
            return fact;
        }
    }
}
