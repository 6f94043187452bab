package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.library.Library;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** What somebody of whom some facts are known answers to the question for another: a micro firm is a small one, 2 and 3 are 5. */
final class ImpliedFact {

    private ImpliedFact() {}

    /** @param possible whether facts can all be true */
    static Known of(Fact fact, Map<String, Known> facts, Library library, Predicate<Map<String, Known>> possible) {
        List<Fact> parts = library.rules().dictionary().parts(fact);
        if (fact.kind().ordered()) {
            return parts.isEmpty() ? Known.UNKNOWN : sum(parts, facts);
        }
        List<Known> all = fact.options().stream()
                .map(option -> (Known) new Known.OneOf(Set.of(option)))
                .filter(known -> {
                    Map<String, Known> with = new LinkedHashMap<>(facts);
                    with.put(fact.id(), known);
                    return possible.test(with);
                })
                .toList();
        return all.size() == 1 ? all.getFirst() : Known.UNKNOWN;
    }

    private static Known sum(List<Fact> parts, Map<String, Known> facts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Fact part : parts) {
            if (!(facts.get(part.id()) instanceof Known.Between(Span span)) || !span.exact()) {
                return Known.UNKNOWN;
            }
            sum = sum.add(Objects.requireNonNull(span.low()));
        }
        return new Known.Between(new Span(sum, sum));
    }
}
