package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes what a figure says of a fact, as far as it can be believed: no day to come, no age of 400, no year's sum for a month's. */
final class Believed {

    private final LocalDate today;
    private final Listening listening;
    private final HearingWords words;

    /** @param today the day the message was sent */
    Believed(LocalDate today, Listening listening, HearingWords words) {
        this.today = today;
        this.listening = listening;
        this.words = words;
    }

    /** 32万 to what is paid each month, with no word of the time: it may be a year's. */
    private boolean tooMuchForAMonth(Fact fact, Span value, String said) {
        List<String> most = words.linked(Link.MONTHLY_MOST, fact.id());
        return !most.isEmpty()
                && value.low() != null
                && value.low().compareTo(new BigDecimal(most.getFirst())) >= 0
                && Stream.of(HearingWords.Bag.MONTHLY, HearingWords.Bag.YEARLY, HearingWords.Bag.QUARTERLY)
                        .flatMap(bag -> words.all(bag).stream())
                        .noneMatch(said::contains);
    }

    /** Puts the value among the facts, or what is wrong with it among what is refused; leaves out what cannot be meant. */
    void take(String said, FigureFitting.Fit fit, Map<Fact, HeardFact> facts, List<Heard.Refused> refused) {
        Fact fact = fit.fact();
        Span value = fit.value();
        BigDecimal now = BigDecimal.valueOf(today.toEpochDay());
        if (fact.kind() == Kind.DATE
                && !fact.future()
                && value.high() != null
                && value.high().compareTo(now) > 0) {
            boolean begun = value.low() == null || value.low().compareTo(now) <= 0;
            boolean asked = fact.equals(listening.open());
            if (!begun && asked) {
                refused.add(new Heard.Refused(fact, words.future(fact.id())));
            }
            boolean month =
                    begun && value.low() != null && now.subtract(value.low()).compareTo(BigDecimal.valueOf(31)) <= 0;
            if (!begun || !asked && !month) {
                return;
            }
            value = new Span(value.low(), now);
        }
        if (tooMuchForAMonth(fact, value, said)) {
            if (fact.equals(listening.open())) {
                refused.add(new Heard.Refused(fact, words.yearly(fact.id())));
            }
            return;
        }
        Span kept = within(value, fact.range());
        if (kept == null) {
            boolean sure = fact.equals(listening.open())
                    || fit.figure() instanceof Figure.Age
                    || fit.figure() instanceof Figure.Share;
            if (!sure) {
                return;
            }
            refused.add(new Heard.Refused(fact, words.absurd(fact.id())));
            return;
        }
        facts.put(fact, new HeardFact(fact, new Known.Between(kept), fit.start(), fit.end()));
    }

    /** The part of a span that can be believed; null where none can. */
    private static @Nullable Span within(Span span, Span range) {
        BigDecimal low = span.low();
        BigDecimal high = span.high();
        boolean above = low != null && range.high() != null && low.compareTo(range.high()) > 0;
        boolean below = high != null && range.low() != null && high.compareTo(range.low()) < 0;
        if (above || below) {
            return null;
        }
        return new Span(
                low != null && range.low() != null ? low.max(range.low()) : low,
                high != null && range.high() != null ? high.min(range.high()) : high);
    }
}
