package cn.policydesk.journal;

import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Rulebook;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/**
 * A quote that is given, with what it takes to work it out again.
 *
 * @param at when
 * @param asker to whom
 * @param conversation the id of the conversation, which may see the facts later; empty for none
 * @param quote what was worked out
 * @param facts from what
 * @param parameters outside figures given, by name
 * @param rules by which rules
 * @param folder holds the {@code knowledge/} the rules were read from; nobody edits it
 * @param said the result as it was told; may be empty
 */
public record Giving(
        Instant at,
        Asker asker,
        String conversation,
        Quote quote,
        Facts facts,
        Map<String, BigDecimal> parameters,
        Rulebook rules,
        Path folder,
        String said) {

    public Giving {
        parameters = Map.copyOf(parameters);
    }
}
