package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a message is listened to with: the open question, its threshold, the facts that matter. */
record Listening(@Nullable Fact open, @Nullable BigDecimal threshold, Set<String> wanted) {
    Listening {
        wanted = Set.copyOf(wanted);
    }
}
