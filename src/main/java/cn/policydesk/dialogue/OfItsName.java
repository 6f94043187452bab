package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Slots;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What the name of a benefit tells where it is said in full. 在职职工技能提升补贴能领多少 does not say that one is an employee: that is what will be
 * asked. Only what matter it is about is told: 富民创业担保贷款贴息 is asked of a loan of that sort.
 */
final class OfItsName {

    private static final String LOAN = "贷款";

    private OfItsName() {}

    /**
     * What was heard beside the names, with what they tell themselves.
     *
     * @param beside heard with the names blanked out
     * @param whole heard with them
     */
    static Heard added(Heard beside, Heard whole, Slots slots) {
        List<HeardFact> all = new ArrayList<>(beside.facts());
        for (HeardFact one : whole.facts()) {
            boolean told =
                    beside.facts().stream().anyMatch(other -> other.fact().equals(one.fact()));
            if (!told
                    && one.known().equals(Known.YES)
                    && slots.told(one.fact(), Known.YES).contains(LOAN)) {
                all.add(one);
            }
        }
        all.sort(Comparator.comparingInt(HeardFact::start)
                .thenComparingInt(one -> one.fact().index()));
        return new Heard(all, beside.refused(), beside.unlike());
    }
}
