package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import java.util.List;
import java.util.Map;

/** The facts that are a sum for all of some people, and how people tell so much for each of them: 每人每月1100. */
public final class GroupSums {

    private final HearingWords words;

    GroupSums(HearingWords words) {
        this.words = words;
    }

    /** The sums that are told for all of some people, and what counts those. */
    public Map<String, List<String>> heads() {
        return words.links(Link.HEADS);
    }

    /** Whether a fact is such a sum. */
    public boolean total(Fact fact) {
        return words.has(HearingWords.Bag.TOTALS, fact.id());
    }

    /** Whether a text tells so much for each. */
    public boolean each(String text) {
        return HeadSums.perHead(ForEach.plain(text), words);
    }
}
