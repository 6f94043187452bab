package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.library.Library;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How few of the facts that were asked for would have led to the same result, with what was said unasked. */
final class FewestQuestions {

    private final Library library;
    private final Benefit benefit;
    private final LocalDate asOf;

    FewestQuestions(Library library, String benefit, LocalDate asOf) {
        this.library = library;
        this.benefit = library.rules().benefit(benefit).orElseThrow();
        this.asOf = asOf;
    }

    int of(Map<String, Told> told, Set<String> asked) {
        Map<String, Known> facts = new LinkedHashMap<>();
        told.forEach((fact, one) -> facts.put(fact, one.known()));
        List<String> rest = new ArrayList<>(asked);
        rest.retainAll(facts.keySet());
        try {
            String wanted = outcome(facts);
            for (String fact : List.copyOf(rest)) {
                Map<String, Known> fewer = new LinkedHashMap<>(facts);
                fewer.remove(fact);
                if (outcome(fewer).equals(wanted)) {
                    facts.remove(fact);
                    rest.remove(fact);
                }
            }
        } catch (Calculator.ContradictoryFacts e) {
            return -1;
        }
        return rest.size();
    }

    /** What it comes to; for what is not met, only that it is not. */
    private String outcome(Map<String, Known> facts) throws Calculator.ContradictoryFacts {
        Outcome outcome = library.calculator()
                .quote(benefit, new Facts(facts), Map.of(), asOf)
                .outcome();
        return outcome instanceof Outcome.Ineligible ? "不符合" : outcome.toString();
    }
}
