package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.library.Library;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a result stands on: the facts told that a benefit uses, and of these the ones that decide. */
final class Grounds {

    private final Library library;
    private final Person person;
    private final LocalDate asOf;

    Grounds(Library library, Person person, LocalDate asOf) {
        this.library = library;
        this.person = person;
        this.asOf = asOf;
    }

    /** The facts told that some benefits use, in the order of the dictionary. */
    List<Fact> used(List<Benefit> benefits) {
        List<Set<String>> needed =
                benefits.stream().map(library.rules()::needed).toList();
        return library.rules().dictionary().all().stream()
                .filter(fact -> person.facts().containsKey(fact.id()))
                .filter(fact -> needed.stream().anyMatch(one -> one.contains(fact.id())))
                .toList();
    }

    /** The facts told without which the result of a benefit would be open again. */
    List<Fact> deciding(Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, told) -> known.put(fact, told.known()));
        List<Fact> deciding = new ArrayList<>();
        for (Fact fact : used(List.of(benefit))) {
            Map<String, Known> rest = new LinkedHashMap<>(known);
            rest.remove(fact.id());
            if (open(benefit, rest, person.figures(), fact)) {
                deciding.add(fact);
            }
        }
        return deciding;
    }

    /**
     * What was told without being asked for and decides a first result, in a line; empty where nothing did.
     *
     * @param already what this reply says before the result
     */
    String said(Dialogue.Desk desk, QuoteReply.Quoted quote, String already) {
        Benefit benefit = library.rules().benefit(quote.benefit()).orElse(null);
        if (benefit == null
                || quote.outcome().equals("ineligible")
                || person.trail().worked().contains(benefit.id())) {
            return "";
        }
        String shown = already + quote.text() + new QuoteTelling(desk).working(quote);
        List<String> words = new ArrayList<>();
        for (Fact fact : deciding(benefit)) {
            Told told = person.facts().get(fact.id());
            if (told == null
                    || HeardFact.nothing(told.known())
                    || person.trail().asked().contains(fact.id())
                    || fact.kind().ordered() && shown.contains(FactValues.shown(fact, told.known()))) {
                continue;
            }
            String word = desk.slots().told(fact, told.known());
            if (!shown.contains(word)) {
                words.add(word);
            }
        }
        return words.isEmpty() ? "" : desk.talk().say(Phrase.GROUNDS, "事实", String.join("、", words));
    }

    private boolean open(Benefit benefit, Map<String, Known> known, Map<String, BigDecimal> figures, Fact fact) {
        try {
            Outcome outcome = library.calculator()
                    .quote(benefit, new Facts(known), figures, asOf)
                    .outcome();
            return outcome instanceof Outcome.NeedsFacts needs
                    && needs.missing().contains(fact);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
