package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says of facts, and what it says that cannot be.
 *
 * @param unlike the open fact, where different people were told of and no single number is its value: what was worked out of it stands
 *     among the facts; where nothing does, how many of them have enough is to be asked. Else null
 */
public record Heard(
        List<HeardFact> facts,
        List<Refused> refused,
        @Nullable Fact unlike) {
    /** A value that a fact cannot have. */
    public record Refused(Fact fact, String problem) {}

    public Heard {
        facts = List.copyOf(facts);
        refused = List.copyOf(refused);
    }
}
