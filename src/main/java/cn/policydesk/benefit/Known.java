package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.Set;

/** What is known of one fact. */
public sealed interface Known {

    /**
     * A number, day or time that lies between two, exact where they are equal. Yuan, persons, a share of one, months, or days
     * since 1970-01-01, as the fact's kind says.
     */
    record Between(Span span) implements Known {}

    /** A number or time of exactly so much. */
    static Known exactly(BigDecimal value) {
        return new Between(Span.point(value));
    }

    /** One of some options, exact where there is one. A yes-no fact has the options 是 and 否. */
    record OneOf(Set<String> options) implements Known {
        public OneOf {
            options = Set.copyOf(options);
        }
    }

    /** Nothing is known. */
    record Unknown() implements Known {}

    /** The person does not want to say, or cannot. It stays unknown and is not asked again. */
    record Declined() implements Known {}

    Known UNKNOWN = new Unknown();
    Known DECLINED = new Declined();
    Known YES = new OneOf(Set.of("是"));
    Known NO = new OneOf(Set.of("否"));
}
