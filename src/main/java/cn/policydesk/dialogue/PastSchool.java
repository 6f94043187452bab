package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Somebody who is still at school is not asked of the job they have, and of 46 years nobody is asked for a graduation of the last years while everything is looked at, unless a degree was spoken of: what hangs on it
 * stays undecided in the table. Pure.
 */
final class PastSchool {

    private static final String AGE = "年龄";
    private static final String GRADUATE = "高校毕业生";
    /** In the names of all that is asked of a graduation. */
    private static final String GRADUATION = "毕业";

    /** What says that somebody is at school still. */
    private static final Set<String> AT_SCHOOL = Set.of("在校大学生", "东阳毕业学年学生");
    /** In the names of all that is asked of a job somebody has. */
    private static final Pattern JOB = Pattern.compile("入职|受雇|合同年限|企业上班");

    private static final BigDecimal OLD = BigDecimal.valueOf(40);

    private PastSchool() {}

    /** The facts that are asked for still. */
    static List<Fact> without(List<Fact> missing, Person person) {
        boolean school = AT_SCHOOL.stream()
                .map(person.facts()::get)
                .anyMatch(told -> told != null && Known.YES.equals(told.known()));
        if (school) {
            return missing.stream()
                    .filter(fact -> !JOB.matcher(fact.id()).find())
                    .toList();
        }
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
