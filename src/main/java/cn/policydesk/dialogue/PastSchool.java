package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.util.List;

/**
 * Of 46 years nobody is asked for a graduation of the last years while everything is looked at, unless a degree was spoken of: what hangs on it
 * stays undecided in the table. Pure.
 */
final class PastSchool {

    private static final String AGE = "年龄";
    private static final String GRADUATE = "高校毕业生";
    /** In the names of all that is asked of a graduation. */
    private static final String GRADUATION = "毕业";

    private static final BigDecimal OLD = BigDecimal.valueOf(40);

    private PastSchool() {}

    /** The facts that are asked for still. */
    static List<Fact> without(List<Fact> missing, Person person) {
        Told age = person.facts().get(AGE);
        boolean old = age != null
                && age.known() instanceof Known.Between(var span)
                && span.low() != null
                && span.low().compareTo(OLD) >= 0;
        return !old || person.facts().containsKey(GRADUATE)
                ? missing
                : missing.stream()
                        .filter(fact -> !fact.id().contains(GRADUATION))
                        .toList();
    }
}
