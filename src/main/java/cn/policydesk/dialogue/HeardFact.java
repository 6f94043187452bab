package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;

/** What a stretch of a message says of a fact. */
record HeardFact(Fact fact, Known known, int start, int end) {

    /** Whether the number 1 is known: 一个人干 says it of the speaker alone. */
    static boolean isOne(Known known) {
        return known instanceof Known.Between(Span span)
                && span.low() != null
                && span.exact()
                && span.low().compareTo(BigDecimal.ONE) == 0;
    }
}
