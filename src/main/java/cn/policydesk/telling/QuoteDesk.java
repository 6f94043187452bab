package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Combination;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Survey;
import cn.policydesk.benefit.Sweep;
import cn.policydesk.hearing.FactNames;
import cn.policydesk.hearing.Slots;
import cn.policydesk.library.Library;
import cn.policydesk.notice.ClauseRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Works out what somebody gets and words it, the same for every surface.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class QuoteDesk {

    private final Library library;
    private final Calculator calculator;
    private final Slots slots;
    private final QuoteWording wording;

    /** Works by a library, in these words and with these questions. */
    public QuoteDesk(Library library, Talk talk, Slots slots) {
        this.library = library;
        this.calculator = library.calculator();
        this.slots = slots;
        this.wording = new QuoteWording(library, talk, slots);
    }

    /**
     * One benefit.
     *
     * @throws ContradictoryFacts where the facts cannot all be true on that day
     */
    public QuoteReply quote(Benefit benefit, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf)
            throws ContradictoryFacts {
        Quote quote = calculator.quote(benefit, facts, parameters, asOf);
        List<Fact> missing = missing(quote);
        QuoteReply.Asked asked = null;
        if (!missing.isEmpty()) {
            Fact first = missing.getFirst();
            asked = asked(first, missing.size(), calculator.threshold(benefit, first, facts, parameters, asOf));
        }
        return new QuoteReply(
                asOf,
                benefit.region(),
                library.rules().hash(),
                given(facts),
                List.of(wording.quoted(quote, asked)),
                null,
                ids(missing),
                asked);
    }

    /**
     * Several benefits of one region, what to claim together and what to ask next.
     *
     * @throws ContradictoryFacts where the facts cannot all be true on that day
     */
    public QuoteReply sweep(
            String region, List<Benefit> benefits, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf)
            throws ContradictoryFacts {
        Sweep sweep = calculator.sweep(benefits, facts, parameters, asOf);
        List<QuoteReply.Quoted> quotes = sweep.quotes().stream().map(this::open).toList();
        List<Fact> missing = sweep.missing();
        return new QuoteReply(
                asOf,
                region,
                library.rules().hash(),
                given(facts),
                quotes,
                combined(sweep.combination()),
                ids(missing),
                missing.isEmpty() ? null : asked(missing.getFirst(), missing.size(), null));
    }

    /**
     * What was surveyed, worded in the order given, and what to claim together; no question.
     *
     * @param ordered the survey's quotes in the order to tell them
     */
    public QuoteReply surveyed(String region, Survey survey, List<Quote> ordered, Facts facts) {
        return new QuoteReply(
                survey.asOf(),
                region,
                library.rules().hash(),
                given(facts),
                ordered.stream().map(quote -> worded(quote).row()).toList(),
                combined(survey.combination()),
                List.of(),
                null);
    }

    /** One quote in words, without a question. */
    public QuoteReply.Quoted worded(Quote quote) {
        return wording.quoted(quote, null);
    }

    private QuoteReply.Quoted open(Quote quote) {
        List<Fact> missing = missing(quote);
        return wording.quoted(quote, missing.isEmpty() ? null : asked(missing.getFirst(), missing.size(), null));
    }

    /** Where a benefit stands on a day, with its note. */
    public ClauseAnswer.Standing standing(Benefit benefit, LocalDate asOf) {
        return wording.standing(benefit, calculator.validity(benefit, asOf), asOf);
    }

    /** Who is in charge of a benefit, and what its notice says of the paperwork or leaves out; lines to show. */
    public List<String> paperwork(Benefit benefit) {
        return wording.paperwork(benefit);
    }

    /** The address of a passage on its notice's page. */
    public String url(ClauseRef ref) {
        return wording.url(ref);
    }

    private static List<Fact> missing(Quote quote) {
        return quote.outcome() instanceof Outcome.NeedsFacts needs ? needs.missing() : List.of();
    }

    /** What is known, in words. */
    public List<QuoteReply.Given> given(Facts facts) {
        return library.rules().dictionary().all().stream()
                .filter(fact -> facts.known().containsKey(fact.id()))
                .map(fact ->
                        new QuoteReply.Given(fact.id(), slots.name(fact), FactNames.shown(fact, facts.get(fact.id()))))
                .toList();
    }

    private static List<String> ids(List<Fact> facts) {
        return facts.stream().map(Fact::id).toList();
    }

    private static QuoteReply.Combined combined(Combination combination) {
        return new QuoteReply.Combined(
                combination.take().stream().map(Benefit::id).toList(),
                combination.leave().stream().map(Benefit::id).toList(),
                String.join("；", combination.because()),
                combination.silent());
    }

    /** How a fact is asked for. */
    public QuoteReply.Asked asked(Fact fact, int left, @Nullable BigDecimal threshold) {
        return new QuoteReply.Asked(
                fact.id(),
                slots.name(fact),
                slots.question(fact),
                slots.why(fact),
                fact.kind().code(),
                fact.unitText(),
                fact.kind() == Kind.CHOICE ? fact.options() : List.of(),
                slots.buttons(fact),
                FactWords.form(fact),
                fact.sensitive(),
                fact.note(),
                left,
                threshold == null ? null : threshold(fact, threshold));
    }

    private static QuoteReply.Threshold threshold(Fact fact, BigDecimal value) {
        String written = FactValues.written(fact, value);
        String text = fact.kind() == Kind.DATE
                ? "在" + FactValues.shown(fact, value) + "当天或者以后"
                : "达到" + FactValues.shown(fact, value).replaceFirst("(?<=\\d)月$", "个月");
        return new QuoteReply.Threshold(
                written,
                text,
                Map.of("atLeast", written),
                Map.of("atMost", FactValues.written(fact, FactValues.below(fact, value))));
    }
}
