package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;

/** What a stretch of a message says of a fact. */
public record HeardFact(Fact fact, Known known, int start, int end) {

    /** A stretch of a message. */
    public record Place(int start, int end) {
        /** What stands there. */
        public String of(String message) {
            return message.substring(start, end);
        }
    }

    /**
     * Whether it was read from a figure at a place; a yes or no that the whole message was taken for was not.
     *
     * @param length of the message
     */
    boolean from(Place place, int length) {
        boolean whole = start == 0 && end >= length && !fact.kind().ordered();
        return !whole && start < place.end() && place.start() < end;
    }

    /** Whether the number 1 is known: 一个人干 says it of the speaker alone. */
    static boolean isOne(Known known) {
        return known instanceof Known.Between(Span span)
                && span.low() != null
                && span.exact()
                && span.low().compareTo(BigDecimal.ONE) == 0;
    }

    /** Whether it is that nothing is known, or will be told. */
    public static boolean nothing(Known known) {
        return known instanceof Known.Unknown || known instanceof Known.Declined;
    }
}
