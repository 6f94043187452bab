package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case in a rule file with what must come of it.
 *
 * @param node where it stands
 * @param facts what is known
 * @param parameters the outside figures given
 * @param asOf the day of application
 * @param outcome the expected outcome: 符合, 最高, 不符合, 待定 or 缺参数; null where only an amount is given
 * @param low the least expected amount per period, or null
 * @param high the greatest, or null; {@code open} tells none from not stated
 * @param unit the unit the expected amount is written in, or null
 * @param open whether the expected amount has no upper end
 * @param total the expected total, or null
 * @param periods the expected number of periods, or null
 * @param because the facts by which it fails; empty where not stated
 * @param gap the expected words on how far off it is, or null
 * @param missing the facts expected to be asked for; null where not stated
 * @param lacking the parameters expected to be lacking; empty where not stated
 */
record Example(
        StaffNode node,
        Facts facts,
        Map<String, BigDecimal> parameters,
        LocalDate asOf,
        @Nullable String outcome,
        @Nullable BigDecimal low,
        @Nullable BigDecimal high,
        @Nullable Unit unit,
        boolean open,
        @Nullable BigDecimal total,
        @Nullable BigDecimal periods,
        List<String> because,
        @Nullable String gap,
        @Nullable List<String> missing,
        List<String> lacking) {

    Example {
        parameters = Map.copyOf(parameters);
        because = List.copyOf(because);
        lacking = List.copyOf(lacking);
    }

    boolean states() {
        return low != null || open;
    }
}
