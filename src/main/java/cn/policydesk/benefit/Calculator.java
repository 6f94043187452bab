package cn.policydesk.benefit;

import cn.policydesk.notice.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The door of the calculator: what a person or firm gets, from what is known of them and the day of application.
 *
 * <p>Pure: nothing but the arguments and the rules decides. Immutable and safe for use by several threads.
 */
public final class Calculator {

    private final Rulebook book;

    /** @param book the rules to work by */
    public Calculator(Rulebook book) {
        this.book = book;
    }

    /** The rules it works by. */
    public Rulebook book() {
        return book;
    }

    /** Thrown where what is said of somebody cannot all be true; the message is Chinese. */
    public static final class ContradictoryFacts extends Exception {
        private static final long serialVersionUID = 1L;

        private final String fact;

        ContradictoryFacts(String fact, String message) {
            super(message);
            this.fact = fact;
        }

        /** The fact at which it shows. */
        public String fact() {
            return fact;
        }

        /** What does not fit, in Chinese. */
        public String problem() {
            return String.valueOf(getMessage());
        }
    }

    /**
     * What somebody gets of one benefit.
     *
     * @param benefit one of the rules' benefits
     * @param facts what is known, by ids of the dictionary
     * @param parameters outside figures given, by name; a percentage as a share of one
     * @param asOf the day of application
     * @throws ContradictoryFacts where the facts cannot all be true on that day
     */
    public Quote quote(Benefit benefit, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf)
            throws ContradictoryFacts {
        return new Quoting(book, facts, box(facts, parameters, asOf)).quote(benefit);
    }

    /**
     * What somebody gets of several benefits, the best combination of it, and what to ask next.
     *
     * @param benefits of one region
     * @throws ContradictoryFacts where the facts cannot all be true on that day
     */
    public Sweep sweep(List<Benefit> benefits, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf)
            throws ContradictoryFacts {
        Quoting quoting = new Quoting(book, facts, box(facts, parameters, asOf));
        List<Quote> quotes = new ArrayList<>(benefits.size());
        for (Benefit benefit : benefits) {
            quotes.add(quoting.quote(benefit));
        }
        return new Sweep(quotes, Combining.of(quotes), quoting.missing());
    }

    /**
     * What somebody may get of several benefits, with what was told that speaks for each, so that those that matter to them
     * can be asked about and told first.
     *
     * @param benefits of one region
     * @param facts what is known
     * @param told what of it was told without being asked for; only that speaks for a benefit
     * @param parameters outside figures given, by name
     * @throws ContradictoryFacts where the facts cannot all be true on that day
     */
    public Survey survey(
            List<Benefit> benefits, Facts facts, Facts told, Map<String, BigDecimal> parameters, LocalDate asOf)
            throws ContradictoryFacts {
        return new Survey(book, benefits, facts, box(facts, parameters, asOf), told, box(told, parameters, asOf));
    }

    /**
     * The least number on the far side where a fact matters for a benefit by one threshold alone, so that it is enough to ask
     * whether it is reached.
     *
     * @return the number, in the fact's unit, or null where the whole answer matters
     */
    public @Nullable BigDecimal threshold(
            Benefit benefit, Fact fact, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf)
            throws ContradictoryFacts {
        return benefit.versions().isEmpty()
                ? null
                : Asking.threshold(benefit.on(asOf), box(facts, parameters, asOf), fact);
    }

    /** Where a benefit stands on a day. */
    public Validity validity(Benefit benefit, LocalDate asOf) {
        return book.standing().of(benefit, asOf);
    }

    private Box box(Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf) throws ContradictoryFacts {
        for (Map.Entry<String, Known> entry : facts.known().entrySet()) {
            Fact fact = book.dictionary().get(entry.getKey());
            if (entry.getValue() instanceof Known.Between(Span span)
                    && span.meet(fact.domain(asOf)).empty()) {
                throw new ContradictoryFacts(fact.id(), tooFar(fact, span, asOf));
            }
        }
        try {
            return book.dictionary().box(facts, parameters, asOf);
        } catch (Dictionary.Contradiction e) {
            Fact fact = e.fact();
            if (!e.wording().isEmpty()) {
                throw new ContradictoryFacts(fact.id(), e.wording());
            }
            List<String> parts =
                    book.dictionary().parts(fact).stream().map(Fact::id).toList();
            throw new ContradictoryFacts(fact.id(), "“" + fact.id() + "”与" + String.join("、", parts) + "的说法对不上");
        }
    }

    private static String tooFar(Fact fact, Span span, LocalDate asOf) {
        if (fact.kind() == Kind.DATE && span.low() != null) {
            return "“" + fact.id() + "”是" + Shown.value(fact, span.low()) + "，晚于申请日" + Shown.day(asOf);
        }
        return "“" + fact.id() + "”超出了可以相信的范围";
    }
}
