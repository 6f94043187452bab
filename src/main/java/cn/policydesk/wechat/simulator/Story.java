package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Play;
import cn.policydesk.simulator.StoryHead;
import cn.policydesk.simulator.Wanted;
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
public record Story(String name, String file, int line, Account.@Nullable Mode mode, List<Step> steps)
        implements StoryHead {

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
            int line, Move move, int times, boolean together, Delivery.Line quality, Duration slow, Outcome wanted)
            implements Play.Step {}

    /**
     * What must come of it.
     *
     * @param words what the reply must have
     * @param reply whether there is one
     * @param tries how many tries it takes WeChat, or 0 where that is not said
     * @param pushed words of a customer-service message that comes after it; empty for none wanted
     */
    public record Outcome(Wanted words, boolean reply, int tries, List<String> pushed) {
        /** Copies the list. */
        public Outcome {
            pushed = List.copyOf(pushed);
        }
    }
}
