package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of the benefits told to somebody stands in 一共多少 by what is known now, and why the others do not: none is dropped without a word, and
 * what has lapsed is never counted.
 *
 * @param met the money that is met and not over
 * @param left what is not counted, each with why, in words
 */
record Stood(List<Quote> met, List<String> left) {

    private static final int FACTS = 2;
    private static final int OPEN = 2;

    Stood {
        met = List.copyOf(met);
        left = List.copyOf(left);
    }

    /** Of some benefits; of each that is not counted it is said why, of those that were never worked out only what they still lack. */
    static Stood of(Scene scene, Person person, Collection<Benefit> benefits) throws ContradictoryFacts {
        List<Quote> met = new ArrayList<>();
        List<String> left = new ArrayList<>();
        int open = 0;
        for (Benefit benefit : benefits) {
            Quote quote = new Supposing(scene).quote(benefit, person);
            String parts = new MonthsApart(scene).inSum(benefit);
            if (parts != null) {
                left.add(parts);
            } else if (counts(quote)) {
                met.add(quote);
            } else if (worked(person, benefit) || open < OPEN && lacks(quote) && open++ < OPEN) {
                left.add(why(scene, quote));
            }
        }
        return new Stood(met, left);
    }

    /** Of benefits that a question names: of each that is not counted it is said why. */
    static Stood named(Scene scene, Person person, Collection<Benefit> benefits) throws ContradictoryFacts {
        List<Quote> met = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (Benefit benefit : benefits) {
            Quote quote = new Supposing(scene).quote(benefit, person);
            String parts = new MonthsApart(scene).inSum(benefit);
            if (parts != null) {
                left.add(parts);
            } else if (counts(quote)) {
                met.add(quote);
            } else {
                left.add(why(scene, quote));
            }
        }
        return new Stood(met, left);
    }

    private static boolean worked(Person person, Benefit benefit) {
        return person.trail().worked().contains(benefit.id())
                || person.goal() instanceof Goal.One(String id) && id.equals(benefit.id());
    }

    /** Whether it may still be, and little is missing. */
    private static boolean lacks(Quote quote) {
        return !over(quote)
                && quote.outcome() instanceof Outcome.NeedsFacts needs
                && !needs.missing().isEmpty()
                && needs.missing().size() <= FACTS;
    }

    /** All that was told to somebody in this conversation: worked out one by one or taken up, and told in tables. */
    static List<Benefit> told(Scene scene, Person person) {
        Set<String> ids = new LinkedHashSet<>(person.trail().tabled());
        if (person.goal() instanceof Goal.Going going) {
            ids.addAll(going.shown());
        }
        ids.addAll(person.trail().worked());
        if (person.goal() instanceof Goal.One(String id)) {
            ids.add(id);
        }
        String region = scene.c().region();
        return ids.stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(one -> one.region().equals(region) && !one.versions().isEmpty())
                .toList();
    }

    /** Whether it is money that is met and not over; between two sums by what is not known, the money that is due either way. */
    static boolean counts(Quote quote) {
        Payment payment = quote.outcome().sum();
        return (quote.met() || settled(quote))
                && !over(quote)
                && payment != null
                && payment.purpose().paid()
                && AmountWords.money(payment);
    }

    private static boolean settled(Quote quote) {
        Payment payment = quote.outcome().sum();
        return quote.outcome() instanceof Outcome.NeedsFacts
                && !quote.checks().isEmpty()
                && quote.checks().stream().allMatch(check -> check.state() == Quote.State.MET)
                && payment != null
                && payment.low() != null
                && payment.low().signum() > 0
                && payment.high() != null;
    }

    static boolean over(Quote quote) {
        return quote.validity().status() == Validity.Status.EXPIRED
                || quote.validity().status() == Validity.Status.SUPERSEDED
                || quote.validity().to() != null && quote.validity().to().isBefore(quote.asOf());
    }

    private static String why(Scene scene, Quote quote) {
        String name = quote.benefit().name();
        if (over(quote)) {
            return scene.phrase(Phrase.TALK_LEFT_OVER, "待遇", name, "时效", NotNow.of(scene.desk.talk(), List.of(quote)));
        }
        return switch (quote.outcome()) {
            case Outcome.Ineligible(var failed) ->
                scene.phrase(
                        Phrase.TALK_LEFT_REFUSED,
                        "待遇",
                        name,
                        "条件",
                        failed.isEmpty() ? "" : failed.getFirst().condition());
            case Outcome.NeedsFacts needs ->
                scene.phrase(
                        Phrase.TALK_LEFT_OPEN,
                        "待遇",
                        name,
                        "事实",
                        (needs.missing().isEmpty() ? needs.declined() : needs.missing())
                                .stream()
                                        .limit(FACTS)
                                        .map(scene.desk.slots()::name)
                                        .collect(Collectors.joining("、")));
            case Outcome.NeedsParameter needs -> scene.phrase(Phrase.TALK_LEFT_FIGURE, "待遇", name);
            case Outcome.NotComputable not -> scene.phrase(Phrase.TALK_LEFT_UNWRITTEN, "待遇", name);
            case Outcome.Eligible met -> scene.phrase(Phrase.TALK_LEFT_NOT_PAID, "待遇", name);
            case Outcome.UpTo met -> scene.phrase(Phrase.TALK_LEFT_NOT_PAID, "待遇", name);
        };
    }
}
