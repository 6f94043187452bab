package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Survey;
import cn.policydesk.notice.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All benefits somebody may get, with the nearest first: which are looked at now, which wait, which have lapsed, and what to
 * ask to settle those that are looked at.
 *
 * <p>Immutable once made; one per message.
 */
final class SweepView {

    private static final int THOUSANDTHS = 1000;
    /** What settling a benefit counts where nothing told speaks for it. */
    private static final double CHOSEN = 0.3;
    /** The share that a benefit counts that is no money in the hand: a ceiling, a share, a time limit. */
    private static final double UNPAID = 0.3;
    /** What a told fact counts at least for a benefit it speaks for. */
    private static final double SPOKEN = 0.2;

    private final Goal.Going going;
    private final Topics topics;
    private final Survey survey;
    private final Relevance relevance;
    private final List<Quote> ordered;
    private final boolean old;

    /**
     * @param figures outside figures the person told, by name
     * @throws ContradictoryFacts where the facts cannot all be true on that day
     */
    SweepView(
            Calculator calculator,
            Topics topics,
            Goal.Going going,
            List<Benefit> benefits,
            Facts facts,
            Map<String, BigDecimal> figures,
            LocalDate asOf)
            throws ContradictoryFacts {
        this.going = going;
        this.topics = topics;
        Map<String, Known> byThemselves = new LinkedHashMap<>(facts.known());
        byThemselves.keySet().removeIf(going::askedFor);
        Facts told = new Facts(byThemselves);
        this.survey = calculator.survey(benefits, facts, told, figures, asOf);
        this.old = survey.quotes().stream().filter(SweepView::figures).allMatch(this::past);
        this.relevance = new Relevance(
                survey,
                quote -> figures(quote) && !lapsed(quote),
                topics::light,
                benefit -> topics.names(benefit, going.citizens()),
                going.hints(),
                told);
        this.ordered = new ArrayList<>(survey.quotes());
        ordered.sort(Comparator.comparingDouble((Quote quote) -> -weight(quote))
                .thenComparingInt(quote -> quote.outcome().sum() == null ? 1 : 0));
    }

    Survey survey() {
        return survey;
    }

    /** All benefits, the nearest first. */
    List<Quote> all() {
        return List.copyOf(ordered);
    }

    /** Whether all benefits with figures have lapsed; then they are looked at by the old standards. */
    boolean old() {
        return old;
    }

    /** Whether a benefit has lapsed and is left out while others run. */
    boolean lapsed(Quote quote) {
        return past(quote) && (!old || !figures(quote));
    }

    /** The benefits with figures that have lapsed while others run, the nearest first. */
    List<Quote> lapsed() {
        return ordered.stream().filter(SweepView::figures).filter(this::lapsed).toList();
    }

    /** Of those that have lapsed, the ones of the topics chosen. */
    List<Quote> lapsedHere() {
        return going.topics().isEmpty()
                ? List.of()
                : lapsed().stream().filter(this::ofTopic).toList();
    }

    /** The benefits with figures that are looked at now, the nearest first. */
    List<Quote> chosen() {
        return running().stream().filter(this::isChosen).toList();
    }

    /** The benefits with figures that are not looked at now and that what was told does not rule out. */
    List<Quote> waiting() {
        return running().stream()
                .filter(quote -> !isChosen(quote) && open(quote))
                .filter(quote ->
                        topics.names(quote.benefit(), going.citizens()).stream().noneMatch(going.done()::contains))
                .toList();
    }

    /** Of those that wait, the ones that something told speaks for, more than an age does. */
    List<Quote> spokenFor() {
        return waiting().stream().filter(quote -> relevance(quote) >= SPOKEN).toList();
    }

    /** The benefits without figures that are near, or of the topics chosen where they are. */
    List<Quote> figureless() {
        return ordered.stream()
                .filter(quote -> !figures(quote) && !past(quote))
                .filter(quote -> relevance.of(quote.benefit()) > 0 || ofTopic(quote))
                .filter(quote -> going.topics().isEmpty() || ofTopic(quote))
                .toList();
    }

    /** Whether what was told speaks for a benefit. */
    boolean near(Quote quote) {
        return relevance.near(quote.benefit());
    }

    /** The facts to ask for to settle what is looked at, in the order to ask. */
    List<Fact> missing() {
        return missing(chosen());
    }

    /** The facts to ask for to settle some benefits, in the order to ask. */
    List<Fact> missing(List<Quote> quotes) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (Quote quote : quotes) {
            if (quote.outcome() instanceof Outcome.NeedsFacts needs
                    && !needs.missing().isEmpty()) {
                double relevance = relevance(quote);
                double soon = relevance == 0 ? 1 : 1 + 2.0 / needs.missing().size();
                double weight = (CHOSEN + relevance) * soon * worth(quote);
                weights.put(quote.benefit().id(), (int) Math.round(THOUSANDTHS * weight));
            }
        }
        return survey.missing(weights);
    }

    /** The number that is enough to know of a fact for all that is looked at, or null. */
    @Nullable
    BigDecimal threshold(Fact fact) {
        return survey.threshold(fact, chosen().stream().map(Quote::benefit).toList());
    }

    /** The topics of some benefits, those of the nearest first. */
    List<Topics.Topic> topics(List<Quote> quotes) {
        Map<Topics.Topic, Double> near = new LinkedHashMap<>();
        for (Topics.Topic topic : topics.of(going.citizens())) {
            quotes.stream()
                    .filter(quote ->
                            topics.names(quote.benefit(), going.citizens()).contains(topic.name()))
                    .mapToDouble(quote -> figures(quote) ? weight(quote) : 0)
                    .max()
                    .ifPresent(weight -> near.put(topic, weight));
        }
        List<Topics.Topic> sorted = new ArrayList<>(near.keySet());
        sorted.sort(Comparator.comparingDouble(topic -> -near.getOrDefault(topic, 0.0)));
        return sorted;
    }

    /** Everything that can be chosen from: running benefits that are not ruled out, with and without figures. */
    List<Quote> offered() {
        return ordered.stream()
                .filter(quote -> !lapsed(quote) && (open(quote) || !figures(quote)))
                .toList();
    }

    // ---- how one benefit stands

    static boolean figures(Quote quote) {
        return !quote.benefit().versions().isEmpty();
    }

    /** Whether something may come of a benefit with figures. */
    static boolean open(Quote quote) {
        return figures(quote) && !(quote.outcome() instanceof Outcome.Ineligible);
    }

    private boolean past(Quote quote) {
        Validity validity = quote.validity();
        return switch (validity.status()) {
            case EXPIRED, SUPERSEDED -> true;
            case DRAFT, IN_FORCE, NOT_YET ->
                validity.to() != null && survey.asOf().isAfter(validity.to());
        };
    }

    private List<Quote> running() {
        return ordered.stream()
                .filter(quote -> figures(quote) && !lapsed(quote))
                .toList();
    }

    private boolean isChosen(Quote quote) {
        return going.all() || (going.topics().isEmpty() ? near(quote) : ofTopic(quote));
    }

    private boolean ofTopic(Quote quote) {
        return topics.names(quote.benefit(), going.citizens()).stream().anyMatch(going.topics()::contains);
    }

    private double weight(Quote quote) {
        return relevance(quote) * worth(quote);
    }

    private double relevance(Quote quote) {
        return relevance.of(quote.benefit());
    }

    private static double worth(Quote quote) {
        Payment payment = quote.outcome().sum();
        return payment == null || payment.purpose().paid() ? 1 : UNPAID;
    }
}
