package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Several benefits looked at for one person: what they come to, what was told that speaks for each, and what to ask to settle
 * a choice of them.
 *
 * <p>Facts are the dictionary's, weights have no unit. Not safe for use by several threads; one per message.
 */
public final class Survey {

    private final Rulebook book;
    private final Facts told;
    private final Box toldBox;
    private final Quoting quoting;
    private final List<Quote> quotes = new ArrayList<>();

    Survey(Rulebook book, List<Benefit> benefits, Facts facts, Box box, Facts told, Box toldBox) {
        this.book = book;
        this.told = told;
        this.toldBox = toldBox;
        this.quoting = new Quoting(book, facts, box);
        benefits.forEach(benefit -> quotes.add(quoting.quote(benefit)));
    }

    /** One quote for each benefit, in the order given. */
    public List<Quote> quotes() {
        return List.copyOf(quotes);
    }

    /** The best lawful choice among what is payable. */
    public Combination combination() {
        return Combining.of(quotes);
    }

    /** The day of application. */
    public LocalDate asOf() {
        return quoting.box().asOf();
    }

    /** The told facts that speak for a benefit; none for one without figures. */
    public Set<Fact> speaking(Benefit benefit) {
        return benefit.versions().isEmpty()
                ? Set.of()
                : Speaking.of(benefit.on(asOf()), book.dictionary(), told, toldBox);
    }

    /**
     * The facts that benefits still need, in the order to ask; none that the person declined to tell.
     *
     * @param weights how much it counts to settle a benefit, by its id, only the ratio matters; benefits that are not named do not count
     */
    public List<Fact> missing(Map<String, Integer> weights) {
        List<Asking.Weighed> open = new ArrayList<>();
        weights.forEach((id, weight) -> {
            Decision decision = quoting.open().get(id);
            if (decision != null) {
                open.add(new Asking.Weighed(decision, weight));
            }
        });
        return Asking.weighed(open).stream()
                .filter(fact -> !quoting.declined(fact))
                .toList();
    }

    /**
     * The least number on the far side where a fact matters for all of some benefits by the same threshold alone, so that it is
     * enough to ask whether it is reached.
     *
     * @return the number, in the fact's unit, or null where the whole answer matters or thresholds differ
     */
    public @Nullable BigDecimal threshold(Fact fact, Collection<Benefit> benefits) {
        BigDecimal threshold = null;
        for (Benefit benefit : benefits) {
            Decision decision = quoting.open().get(benefit.id());
            if (decision == null || !decision.relevant().contains(fact)) {
                continue;
            }
            BigDecimal one = Asking.threshold(benefit.on(asOf()), quoting.box(), fact);
            if (one == null || threshold != null && one.compareTo(threshold) != 0) {
                return null;
            }
            threshold = Objects.requireNonNull(one);
        }
        return threshold;
    }
}
