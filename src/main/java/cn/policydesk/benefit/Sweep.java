package cn.policydesk.benefit;

import java.util.List;

/**
 * What somebody gets of several benefits.
 *
 * @param quotes one for each benefit, in the order given
 * @param combination the best lawful choice among what is payable
 * @param missing the facts that can still change some of it, in the order to ask
 */
public record Sweep(List<Quote> quotes, Combination combination, List<Fact> missing) {
    public Sweep {
        quotes = List.copyOf(quotes);
        missing = List.copyOf(missing);
    }
}
