package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 我一个人干 没请人: words that say that a number is 0, where no other number of the fact is told. */
final class Nobody {

    private Nobody() {}

    /**
     * Adds what is said so.
     *
     * @param find the fact of an id, or null
     * @param matters whether a fact is listened for
     */
    static void told(
            String text,
            HearingWords words,
            Function<String, @Nullable Fact> find,
            Predicate<Fact> matters,
            Map<Fact, HeardFact> facts) {
        words.links(Link.NOBODY).forEach((id, said) -> {
            Fact fact = find.apply(id);
            HeardFact before = fact == null ? null : facts.get(fact);
            boolean told = before != null && !HeardFact.isOne(before.known());
            if (fact == null || told || !matters.test(fact)) {
                return;
            }
            for (String one : said) {
                int at = text.indexOf(one);
                if (at >= 0 && words.starts(HearingWords.Bag.ASKING, text, at + one.length()) == 0) {
                    Known none = new Known.Between(SpokenNumber.point(BigDecimal.ZERO));
                    facts.put(fact, new HeardFact(fact, none, at, at + one.length()));
                    return;
                }
            }
        });
    }
}
