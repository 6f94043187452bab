package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Quote;
import cn.policydesk.library.Library;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Pursues what is wanted for one person: asks the next fact that can still change the result, and says the result once none
 * can. The order of questions is the calculator's; here is only how it is put.
 */
final class Pursuit {

    private final Dialogue.Desk desk;
    private final Library library;
    private final Incoming incoming;
    private final Person person;
    private final @Nullable String region;
    private final LocalDate asOf;
    private final String question;
    private @Nullable SweepCourse course;

    /** @param question the last free question; may be empty */
    Pursuit(
            Dialogue.Desk desk,
            Incoming incoming,
            Person person,
            @Nullable String region,
            LocalDate asOf,
            String question) {
        this.question = question;
        this.desk = desk;
        this.library = desk.library();
        this.incoming = incoming;
        this.person = person;
        this.region = region;
        this.asOf = asOf;
    }

    private Facts facts() {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, told) -> known.put(fact, told.known()));
        return new Facts(known);
    }

    /** What cannot all be true of what was said, or null. */
    @Nullable
    String contradiction() {
        try {
            library.calculator().sweep(List.of(), facts(), person.figures(), asOf);
            return null;
        } catch (Calculator.ContradictoryFacts e) {
            return e.problem();
        }
    }

    /** The facts that matter in the region, and their parts; while none is known, those that are no region's own. */
    Set<String> wanted() {
        if (region != null) {
            return library.rules().neededIn(region);
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (Benefit benefit : library.rules().benefits()) {
            wanted.addAll(library.rules().needed(benefit));
        }
        library.regions().forEach(one -> wanted.removeIf(fact -> fact.contains(one.shortName())));
        return wanted;
    }

    /** The facts that matter for one benefit, and their parts. */
    Set<String> facts(Benefit benefit) {
        return library.rules().needed(benefit);
    }

    private List<Benefit> pursued() {
        return switch (person.goal()) {
            case Goal.Nothing nothing -> List.of();
            case Goal.One(String id) ->
                library.rules().benefit(id).map(List::of).orElse(List.of());
            case Goal.All all -> course().benefits();
            case Goal.Going going -> course().benefits();
        };
    }

    /** The benefits with figures that results are about now: the one, or those looked at; none where nothing is begun. */
    List<Benefit> looked() {
        return switch (person.goal()) {
            case Goal.Nothing nothing -> List.of();
            case Goal.One one -> pursued();
            case Goal.All all -> List.of();
            case Goal.Going going -> course().looked();
        };
    }

    /** The looking at everything. */
    SweepCourse course() {
        SweepCourse known = course;
        if (known == null) {
            known = new SweepCourse(desk, person, region == null ? "" : region, facts(), asOf, question);
            course = known;
        }
        return known;
    }

    /** How many of the benefits looked at have figures. */
    long computable() {
        return pursued().stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .count();
    }

    /** The number that is enough to know of an open fact, or null; of a date no yes or no is asked. */
    @Nullable
    BigDecimal threshold(Fact fact) {
        if (fact.kind() == Kind.DATE) {
            return null;
        }
        try {
            return switch (person.goal()) {
                case Goal.Nothing nothing -> null;
                case Goal.All all -> null;
                case Goal.Going going -> course().threshold(fact);
                case Goal.One one ->
                    pursued().isEmpty()
                            ? null
                            : library.calculator()
                                    .threshold(pursued().getFirst(), fact, facts(), person.figures(), asOf);
            };
        } catch (Calculator.ContradictoryFacts e) {
            return null;
        }
    }

    /** The names of the benefits a fact matters for, at most three. */
    String concerned(Fact fact) {
        List<String> names = pursued().stream()
                .filter(benefit -> benefit.facts().contains(fact))
                .map(Benefit::name)
                .distinct()
                .limit(3)
                .toList();
        return String.join("、", names);
    }

    /** Goes on: asks what is missing, or says the result. */
    void go(Said said, Consumer<Person> keep) {
        try {
            switch (person.goal()) {
                case Goal.Nothing nothing -> {}
                case Goal.One one -> one(said, keep);
                case Goal.All all -> course().go(said, keep);
                case Goal.Going going -> course().go(said, keep);
            }
        } catch (Calculator.ContradictoryFacts e) {
            clash(said, e);
        }
    }

    private void one(Said said, Consumer<Person> keep) throws Calculator.ContradictoryFacts {
        if (pursued().isEmpty()) {
            said.say(desk.talk().say(Phrase.TALK_VANISHED));
            keep.accept(person.wants(Goal.NOTHING));
            return;
        }
        QuoteReply reply = desk.quotes().quote(pursued().getFirst(), facts(), person.figures(), asOf);
        said.given(reply.given());
        QuoteReply.Asked asked = reply.asking();
        if (asked == null) {
            told(said, reply);
            keep.accept(person.asking(null).worked(pursued().getFirst().id()));
            return;
        }
        new FactQuestion(desk, person, asOf).ask(said, asked, List.of());
        keep.accept(person.asking(asked.fact()));
    }

    /** Tells a result and gives it a number by which it can be looked up and worked out again. */
    private void told(Said said, QuoteReply reply) throws Calculator.ContradictoryFacts {
        QuoteReply.Quoted told = reply.quotes().getFirst();
        Planned.beside(said, desk, person, pursued().getFirst());
        said.quoted(reply.quotes());
        Quote quote = library.calculator().quote(pursued().getFirst(), facts(), person.figures(), asOf);
        String number = desk.ledger().quoted(incoming, quote, facts(), person.figures(), library, told.text());
        if (number != null) {
            said.numbered(number);
        }
        new QuoteTelling(desk)
                .tell(
                        said,
                        told,
                        number,
                        new Remarks(desk, person).of(told, pursued().getFirst()),
                        new Grounds(library, person, asOf).said(desk, told, said.text()));
    }

    /** Of the one benefit that is worked out, that no sum of money is written; empty where one is. */
    String noMoney() {
        if (!(person.goal() instanceof Goal.One) || pursued().isEmpty()) {
            return "";
        }
        try {
            Quote quote = library.calculator().quote(pursued().getFirst(), facts(), person.figures(), asOf);
            return new Remarks(desk, person).noMoney(quote);
        } catch (Calculator.ContradictoryFacts e) {
            // The result itself says so.
            return "";
        }
    }

    /** Whether the one benefit that is pursued has something to ask still. */
    boolean asks() {
        try {
            return !pursued().isEmpty() && quoted().asking() != null;
        } catch (Calculator.ContradictoryFacts e) {
            return true;
        }
    }

    private QuoteReply quoted() throws Calculator.ContradictoryFacts {
        return desk.quotes().quote(pursued().getFirst(), facts(), person.figures(), asOf);
    }

    /** The outside figures the benefit that is pursued, or those of a table that was told, may use. */
    List<Parameter> parameters() {
        List<Benefit> used = switch (person.goal()) {
            case Goal.One one -> pursued().stream().limit(1).toList();
            case Goal.Going going -> going.stage() == Goal.Stage.TOLD ? looked() : List.of();
            case Goal.All all -> List.of();
            case Goal.Nothing nothing -> List.of();
        };
        return used.stream()
                .flatMap(benefit -> benefit.parameters().stream())
                .distinct()
                .toList();
    }

    /** Says what is known so far, finished or not. */
    void results(Said said, Consumer<Person> keep) {
        try {
            if (person.goal() instanceof Goal.One && !pursued().isEmpty()) {
                told(said, quoted());
                keep.accept(person.asking(null).worked(pursued().getFirst().id()));
            } else if (person.goal() instanceof Goal.All(var audience) && audience == null) {
                said.askAudience(desk.talk());
            } else {
                course().results(said, keep);
            }
        } catch (Calculator.ContradictoryFacts e) {
            clash(said, e);
        }
    }

    private void clash(Said said, Calculator.ContradictoryFacts clash) {
        said.say(desk.talk().say(Phrase.TALK_CONTRADICTION, "问题", desk.slots().humane(clash.problem())));
    }

    /** Puts the open question again; nothing where none is open. */
    void again(Said said) {
        String asked = person.asked();
        Fact fact =
                asked == null ? null : library.rules().dictionary().find(asked).orElse(null);
        try {
            switch (person.goal()) {
                case Goal.Nothing nothing -> {}
                case Goal.All all -> {}
                case Goal.Going going -> course().again(said, fact);
                case Goal.One one -> {
                    QuoteReply.Asked asking = fact == null || pursued().isEmpty() ? null : quoted().asking();
                    if (asking == null && fact != null) {
                        // Picked to be asked for again behind a result.
                        asking = desk.quotes().asked(fact, 1, null);
                    }
                    if (asking != null) {
                        new FactQuestion(desk, person, asOf).ask(said, asking, List.of());
                    }
                }
            }
        } catch (Calculator.ContradictoryFacts e) {
            clash(said, e);
        }
    }
}
