package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我不是就业困难人员, where one such person was counted: then it is none; where more were, it is asked for again. 不是困难村的 of the people hired:
 * none of them is.
 */
final class NotOneOf {

    /** Said of nobody who speaks, and of all of them. */
    private static final Pattern OF_THEM = Pattern.compile("^(?!.*(?:我(?!们)|[一二两三四五六七八九十0-9]个|有的|有些|部分)).*$");

    private final String text;
    private final Map<Fact, Known> told;
    private final Map<String, Fact> byId;
    private final HearingWords words;
    private final Map<Fact, HeardFact> facts;

    /** @param facts what was heard, which is set right */
    NotOneOf(
            String text,
            Map<Fact, Known> told,
            Map<String, Fact> byId,
            HearingWords words,
            Map<Fact, HeardFact> facts) {
        this.text = text;
        this.told = told;
        this.byId = byId;
        this.words = words;
        this.facts = facts;
    }

    /** Sets right what was heard; gives back the facts that are spoken of and stay open. */
    Set<Fact> all() {
        Set<Fact> left = new LinkedHashSet<>();
        words.links(Link.NOT_ONE_OF).forEach((id, ids) -> of(id, ids, left));
        return left;
    }

    private void of(String id, List<String> ids, Set<Fact> left) {
        Fact count = byId.get(id);
        Fact self = byId.get(ids.getFirst());
        BigDecimal number = number(count);
        boolean now = facts.containsKey(count) || facts.containsKey(self);
        if (count == null || !now || number == null || number.signum() == 0 || !Known.NO.equals(known(self))) {
            return;
        }
        boolean them = words.has(Bag.ASKING_HIRED, id) && OF_THEM.matcher(text).find();
        if (them) {
            facts.remove(self);
            words.links(Link.COUNTED_IN).forEach((time, counts) -> {
                Fact fact = counts.contains(id) ? byId.get(time) : null;
                if (fact != null) {
                    facts.remove(fact);
                    left.add(fact);
                }
            });
        }
        boolean none = them || number.compareTo(BigDecimal.ONE) == 0;
        if (none || !facts.containsKey(count)) {
            Known rest = none ? new Known.Between(SpokenNumber.point(BigDecimal.ZERO)) : Known.UNKNOWN;
            facts.put(count, new HeardFact(count, rest, 0, text.length()));
        }
    }

    private @Nullable Known known(@Nullable Fact fact) {
        HeardFact heard = fact == null ? null : facts.get(fact);
        return heard != null ? heard.known() : fact == null ? null : told.get(fact);
    }

    private @Nullable BigDecimal number(@Nullable Fact fact) {
        return known(fact) instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
