package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HeardFact;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a fact is told otherwise than before, and what stands on it. */
final class Changed {

    private Changed() {}

    /** The facts a fact follows from, and those from which these do. */
    static Set<Fact> parts(Fact fact, Dictionary dictionary) {
        Set<Fact> parts = new LinkedHashSet<>();
        Deque<Fact> next = new ArrayDeque<>(dictionary.parts(fact));
        while (!next.isEmpty()) {
            Fact one = next.pop();
            if (parts.add(one)) {
                next.addAll(dictionary.parts(one));
            }
        }
        return parts;
    }

    /** Whether what is told now is not what was, nor says it more exactly. */
    static boolean otherwise(@Nullable Known before, Known now) {
        if (before == null || HeardFact.nothing(before) || before.equals(now)) {
            return false;
        }
        return !(before instanceof Known.Between(Span was) && now instanceof Known.Between(Span is) && within(is, was));
    }

    /** Whether a yes to a kind speaks against the no that was said to all of them: 户口迁到江阴了 behind a no to 江阴户籍的失业人员 and others. */
    static boolean opens(@Nullable Told group, Known part) {
        return group != null && Known.NO.equals(group.known()) && Known.YES.equals(part);
    }

    /** Whether a no to a kind may take away the yes that was said to one of several: 不算单亲了 behind a yes to 零就业、单亲、低保. */
    static boolean closes(@Nullable Told group, Known part) {
        return group != null && Known.YES.equals(group.known()) && Known.NO.equals(part);
    }

    private static boolean within(Span is, Span was) {
        BigDecimal low = was.low();
        BigDecimal high = was.high();
        return (low == null || is.low() != null && is.low().compareTo(low) >= 0)
                && (high == null || is.high() != null && is.high().compareTo(high) <= 0);
    }
}
