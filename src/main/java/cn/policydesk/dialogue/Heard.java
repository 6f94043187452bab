package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import java.util.List;

/** What a message says of facts, and what it says that cannot be. */
record Heard(List<HeardFact> facts, List<Refused> refused) {
    /** A value that a fact cannot have. */
    record Refused(Fact fact, String problem) {}

    Heard {
        facts = List.copyOf(facts);
        refused = List.copyOf(refused);
    }
}
