package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 其中一个是23年毕业的, behind two graduates: of those counted one does not count, the others do. Where the number of people is told
 * otherwise, a sum that was told for all of them is open again.
 */
final class FewerHeads {

    private static final Pattern SOME =
            Pattern.compile("(?:其中|里头|里面|当中|有)(?:就|只)?有?([一两二三四五六七八九十俩]|\\d+)(?:个|位|名)(?!月|半)");

    private final String text;
    private final Map<Fact, Known> told;
    private final Map<String, Fact> byId;
    private final HearingWords words;
    private final Map<Fact, HeardFact> facts;

    /** @param facts what was heard, which is set right */
    FewerHeads(
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

    /** Sets right what was heard; the sums that are open again are heard as not known. */
    void all() {
        Matcher some = SOME.matcher(text);
        BigDecimal less = some.find() ? BigDecimal.valueOf(WrittenNumber.of(some.group(1))) : null;
        facts.replaceAll((fact, heard) -> {
            BigDecimal before = number(told.get(fact));
            BigDecimal now = number(heard.known());
            return less != null && before != null && now != null && now.signum() == 0 && before.compareTo(less) > 0
                    ? new HeardFact(
                            fact,
                            new Known.Between(SpokenNumber.point(before.subtract(less))),
                            heard.start(),
                            heard.end())
                    : heard;
        });
        Set<Fact> open = new LinkedHashSet<>();
        words.links(Link.HEADS).forEach((id, counts) -> {
            Fact sum = byId.get(id);
            if (sum != null
                    && told.containsKey(sum)
                    && !facts.containsKey(sum)
                    && counts.stream().map(byId::get).anyMatch(this::changed)) {
                open.add(sum);
            }
        });
        open.forEach(sum -> facts.put(sum, new HeardFact(sum, Known.UNKNOWN, 0, text.length())));
    }

    private boolean changed(@Nullable Fact count) {
        HeardFact heard = count == null ? null : facts.get(count);
        BigDecimal before = count == null ? null : number(told.get(count));
        BigDecimal now = heard == null ? null : number(heard.known());
        return before != null && now != null && now.signum() > 0 && before.compareTo(now) != 0;
    }

    private static @Nullable BigDecimal number(@Nullable Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
