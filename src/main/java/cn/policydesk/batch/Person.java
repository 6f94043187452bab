package cn.policydesk.batch;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Facts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a row says, ready to be reckoned with.
 *
 * @param benefits those asked for
 * @param facts what is known
 * @param parameters outside figures given
 * @param asOf the day of application
 */
record Person(List<Benefit> benefits, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf) {
    Person {
        benefits = List.copyOf(benefits);
        parameters = Map.copyOf(parameters);
    }
}
