package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is written of facts is read again as the same. */
class FactOutputTest {

    private static final Dictionary DICTIONARY = RealRules.book().dictionary();

    private static List<Known> samples(Fact fact) {
        List<Known> samples = new ArrayList<>(List.of(Known.DECLINED));
        if (!fact.kind().ordered()) {
            fact.options().forEach(option -> samples.add(new Known.OneOf(Set.of(option))));
            samples.add(new Known.OneOf(Set.copyOf(fact.options().subList(0, 2))));
            return samples;
        }
        BigDecimal low = fact.kind() == Kind.DATE
                ? BigDecimal.valueOf(19_000)
                : fact.range().low();
        BigDecimal high = fact.kind() == Kind.DATE
                ? BigDecimal.valueOf(20_000)
                : fact.range().high();
        BigDecimal from = low == null ? BigDecimal.ZERO : low;
        BigDecimal to = high == null ? from.add(BigDecimal.TEN) : high;
        for (BigDecimal each : List.of(from, from.add(fact.step()), to)) {
            samples.add(new Known.Between(Span.point(each)));
            samples.add(new Known.Between(new Span(each, null)));
            samples.add(new Known.Between(new Span(null, each)));
        }
        samples.add(new Known.Between(new Span(from, to)));
        return samples;
    }

    @Test
    void everyFactOfTheRealDictionary() {
        assertThat(DICTIONARY.all()).isNotEmpty();
        for (Fact fact : DICTIONARY.all()) {
            for (Known known : samples(fact)) {
                Map<String, Object> written = FactOutput.of(Facts.NONE.with(fact.id(), known), DICTIONARY);
                List<Mistake> mistakes = new ArrayList<>();
                Known read = new FactInput(mistakes).facts(written, DICTIONARY).get(fact.id());
                assertThat(mistakes).as(fact + " " + written).isEmpty();
                assertThat(plain(read)).as(fact + " " + written).isEqualTo(plain(known));
            }
        }
    }

    /** Numbers that are equal are one. */
    private static String plain(Known known) {
        return known instanceof Known.Between(Span(BigDecimal low, BigDecimal high))
                ? (low == null ? "" : Shown.plain(low)) + ".." + (high == null ? "" : Shown.plain(high))
                : known instanceof Known.OneOf(Set<String> options)
                        ? options.stream().sorted().toList().toString()
                        : known.toString();
    }

    @Test
    void whatIsUnknownIsLeftOut() {
        assertThat(FactOutput.of(Facts.NONE, DICTIONARY)).isEmpty();
        String some = DICTIONARY.all().getFirst().id();
        assertThat(FactOutput.of(Facts.NONE.with(some, Known.UNKNOWN), DICTIONARY))
                .isEmpty();
    }
}
