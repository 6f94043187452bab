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

    private static final Pattern WITHIN = Pattern.compile("[^，。；“”]*工作日内拨付资金");

    /** What is written of a benefit; null where nothing is. */
    public static @Nullable PaidWithin of(Library library, Benefit benefit) {
        for (Benefit one : library.rules().benefits(benefit.region())) {
            Matcher within = WITHIN.matcher(one.basis().words());
            if (one.ref().notice().equals(benefit.ref().notice())
                    && one.audiences().equals(benefit.audiences())
                    && within.find()) {
                return new PaidWithin(one.ref().label(), one.ref().paragraph(), within.group());
            }
        }
        return null;
    }
}
