package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A conversation in WeChat as staff write it: what somebody does, and what must come of it. Immutable.
 *
 * @param file the file, as staff know it
 * @param line 1-based, where it begins
 * @param mode how messages go, or null for the account's usual way
 */
public record Story(String name, String file, int line, Account.@Nullable Mode mode, List<Step> steps) {

    /** Copies the list. */
    public Story {
        steps = List.copyOf(steps);
    }

    /**
     * One thing done.
     *
     * @param line 1-based
     * @param times how often it is sent, whatever comes back
     * @param together all of them at the same moment
     * @param slow how long the answer takes beyond what it takes anyway
     */
    public record Step(
            int line, Move move, int times, boolean together, Delivery.Line quality, Duration slow, Wanted wanted) {}

    /**
     * What must come of it.
     *
     * @param has words the reply must have
     * @param hasNot words it must not have
     * @param taps labels that can be tapped
     * @param reply whether there is one
     * @param tries how many tries it takes WeChat, or 0 where that is not said
     * @param pushed words of a customer-service message that comes after it; empty for none wanted
     */
    public record Wanted(
            List<String> has, List<String> hasNot, List<String> taps, boolean reply, int tries, List<String> pushed) {
        /** Copies the lists. */
        public Wanted {
            has = List.copyOf(has);
            hasNot = List.copyOf(hasNot);
            taps = List.copyOf(taps);
            pushed = List.copyOf(pushed);
        }
    }
}
