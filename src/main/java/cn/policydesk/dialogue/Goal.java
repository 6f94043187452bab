package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import org.jspecify.annotations.Nullable;

/** What a conversation is after. Ids only: a release of new rules does not break it. */
sealed interface Goal {

    /** Nothing but answers. */
    record Nothing() implements Goal {}

    /** What one benefit comes to. */
    record One(String benefit) implements Goal {}

    /**
     * Everything that can be got.
     *
     * @param audience for whom, or null while that is not known
     */
    record All(Benefit.@Nullable Audience audience) implements Goal {}

    Goal NOTHING = new Nothing();
}
