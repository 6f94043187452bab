package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 只贷50万 where the loan that was told is the firm's: a number that was taken for a fact nobody spoke of is of the one told whose name ends alike. */
final class SameEnd {

    private static final Pattern OF_HIMSELF = Pattern.compile("个人|我自己|本人|创业担保|创业贷款");

    private SameEnd() {}

    /** Puts what was heard where it belongs. */
    static void meant(String text, Map<Fact, Known> told, @Nullable Fact open, Map<Fact, HeardFact> facts) {
        List<HeardFact> heard = new ArrayList<>(facts.values());
        for (HeardFact one : heard) {
            Fact fact = one.fact();
            if (!fact.kind().ordered()
                    || fact.equals(open)
                    || told.containsKey(fact)
                    || OF_HIMSELF.matcher(text).find()) {
                continue;
            }
            List<Fact> meant = told.keySet().stream()
                    .filter(other -> other.id().endsWith(fact.id()) && other.kind() == fact.kind())
                    .filter(other -> !facts.containsKey(other))
                    .toList();
            if (meant.size() == 1) {
                facts.remove(fact);
                facts.put(meant.getFirst(), new HeardFact(meant.getFirst(), one.known(), one.start(), one.end()));
            }
        }
    }
}
