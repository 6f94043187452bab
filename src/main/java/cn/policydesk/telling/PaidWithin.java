package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.library.Library;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Within how many days what a benefit grants is paid out, where another clause of its notice writes that for all who are paid like it:
 * 对符合条件的企业于收到申报5个工作日内拨付资金. The rules hold it as a benefit of its own, for the same kind of applicant.
 *
 * @param label the clause
 * @param paragraph the paragraph of it
 * @param words what it writes
 */
public record PaidWithin(String label, int paragraph, String words) {

    private static final String PAID = "工作日内拨付资金";
    private static final Pattern WITHIN = Pattern.compile("[^，。；“”]*" + PAID);

    /** What is written of a benefit; null where nothing is. */
    public static @Nullable PaidWithin of(Library library, Benefit benefit) {
        for (Benefit one : library.rules().benefits(benefit.region())) {
            // The plain words first: looking for the sentence around them costs more than all the rest of a quote.
            if (!one.basis().words().contains(PAID)
                    || !one.ref().notice().equals(benefit.ref().notice())
                    || !one.audiences().equals(benefit.audiences())) {
                continue;
            }
            Matcher within = WITHIN.matcher(one.basis().words());
            if (within.find()) {
                return new PaidWithin(one.ref().label(), one.ref().paragraph(), within.group());
            }
        }
        return null;
    }
}
