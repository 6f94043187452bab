package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message is listened to with.
 *
 * @param open the fact that was asked for, or null
 * @param threshold the number of which it is enough to know whether it is reached, or null
 * @param wanted the ids of the facts that matter
 * @param told what was told before, by fact id: 不是7个 是8个 says of which fact it speaks by the 7 alone
 */
public record Listening(
        @Nullable Fact open, @Nullable BigDecimal threshold, Set<String> wanted, Map<String, Known> told) {
    public Listening {
        wanted = InOrder.copy(wanted);
        told = InOrder.copy(told);
    }

    /** Listening to somebody of whom nothing is known yet. */
    public Listening(@Nullable Fact open, @Nullable BigDecimal threshold, Set<String> wanted) {
        this(open, threshold, wanted, Map.of());
    }

    /** The same for words that stand alone: nothing was asked for or told. */
    Listening alone() {
        return new Listening(null, null, wanted);
    }

    /** The same with a fact that was asked for. */
    Listening asking(Fact fact) {
        return new Listening(fact, null, wanted, told);
    }
}
