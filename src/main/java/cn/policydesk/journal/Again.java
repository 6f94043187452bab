package cn.policydesk.journal;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.FactInput;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Mistake;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Rulebook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A quote worked out once more. */
public sealed interface Again {

    /**
     * It came to a result.
     *
     * @param result what
     * @param same whether it says what it said then, however it is worked out
     * @param ignored facts and figures that these rules do not know or take any more, by name
     */
    record Worked(Result result, boolean same, List<String> ignored) implements Again {
        public Worked {
            ignored = List.copyOf(ignored);
        }
    }

    /** These rules do not know the benefit. */
    record Vanished() implements Again {}

    /** By these rules the facts cannot all be true. */
    record Contradictory() implements Again {}

    /** What it was worked out from cannot be read any more. */
    record FactsLost() implements Again {}

    /** A kept quote by some rules, for the day it was asked for. */
    static Again of(KeptQuote kept, Rulebook rules) {
        Benefit benefit = rules.benefit(kept.benefit()).orElse(null);
        Told told = kept.told();
        if (benefit == null) {
            return new Vanished();
        }
        if (told == null) {
            return new FactsLost();
        }
        List<Mistake> mistakes = new ArrayList<>();
        Facts facts = new FactInput(mistakes).facts(told.facts(), rules.dictionary());
        List<String> ignored =
                new ArrayList<>(mistakes.stream().map(Mistake::fact).toList());
        Map<String, BigDecimal> parameters = parameters(told, benefit.region(), rules, ignored);
        try {
            Result result = Result.of(new Calculator(rules).quote(benefit, facts, parameters, kept.asOf()));
            return new Worked(result, result.says(kept.result()), ignored);
        } catch (ContradictoryFacts e) {
            return new Contradictory();
        }
    }

    private static Map<String, BigDecimal> parameters(Told told, String region, Rulebook rules, List<String> ignored) {
        List<String> known =
                rules.parameters(region).stream().map(Parameter::id).toList();
        Map<String, BigDecimal> parameters = new LinkedHashMap<>();
        told.parameters().forEach((name, value) -> {
            if (known.contains(name)) {
                parameters.put(name, new BigDecimal(value));
            } else {
                ignored.add(name);
            }
        });
        return parameters;
    }
}
