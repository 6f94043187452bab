package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Looks at everything somebody may get: first at what is near to what was told, or at the topic they choose, with few questions
 * and a table soon; at the rest where they want it. Not safe for use by several threads; one per message.
 */
final class SweepCourse {

    /** So many facts are asked for before a table is shown. */
    private static final int MOST_ASKED = 8;
    /** From so many topics on, what was told does not say which is wanted. */
    private static final int BROAD = 3;

    private final Dialogue.Desk desk;
    private final Person person;
    private final String region;
    private final Facts facts;
    private final LocalDate asOf;
    private final String words;
    private final Goal.Going going;
    private final boolean fresh;
    private @Nullable SweepView view;

    /** @param words what the person said when they asked; a topic in it hints at what is wanted */
    SweepCourse(Dialogue.Desk desk, Person person, String region, Facts facts, LocalDate asOf, String words) {
        this.desk = desk;
        this.person = person;
        this.region = region;
        this.facts = facts;
        this.asOf = asOf;
        Goal goal = person.goal();
        this.words = words;
        this.fresh = !(goal instanceof Goal.Going known && known.region().equals(region));
        boolean citizens = goal instanceof Goal.Going known
                ? known.citizens()
                : !(goal instanceof Goal.All(var audience) && audience != null && audience != Audience.CITIZEN);
        this.going = goal instanceof Goal.Going known && !fresh
                ? known
                : Goal.Going.begun(region, citizens, hints(citizens));
    }

    /** The topics the first words speak of, without those that what was told of a shop makes useless. */
    private Set<String> hints(boolean citizens) {
        Set<String> hints = new LinkedHashSet<>(meant(words, citizens));
        hints.removeAll(NoLicence.useless(person, desk.topics()));
        return hints;
    }

    /** The benefits it looks at: those for people, or those for firms, institutions and platforms. */
    List<Benefit> benefits() {
        Set<String> useless = new LinkedHashSet<>(NoLicence.useless(person, desk.topics()));
        useless.removeAll(going.topics());
        return desk.library().rules().benefits(region).stream()
                .filter(benefit -> Topics.serves(benefit, going.citizens()))
                .filter(benefit -> !going.citizens() || !NoLicence.told(person) || !NoLicence.needed(benefit))
                .filter(benefit -> !going.citizens() || !only(benefit, useless))
                .toList();
    }

    /** Whether a benefit is of these topics and of no other. */
    private boolean only(Benefit benefit, Set<String> topics) {
        Set<String> names = desk.topics().names(benefit, true);
        return !names.isEmpty() && topics.containsAll(names);
    }

    /** Whether a fact is asked for benefits of these topics. */
    boolean ofTopics(Fact fact, Set<String> topics) {
        return looked().stream()
                .filter(benefit -> benefit.facts().contains(fact))
                .anyMatch(benefit -> only(benefit, topics));
    }

    /** The benefits with figures that are looked at now, the nearest first; none where the facts cannot all be true. */
    List<Benefit> looked() {
        try {
            return view().chosen().stream().map(Quote::benefit).toList();
        } catch (ContradictoryFacts e) {
            return List.of();
        }
    }

    private SweepView view() throws ContradictoryFacts {
        SweepView known = view;
        if (known == null) {
            known = new SweepView(
                    desk.library().calculator(), desk.topics(), going, benefits(), facts, person.figures(), asOf);
            view = known;
        }
        return known;
    }

    /** The number that is enough to know of a fact, or null; of a date no yes or no is asked. */
    @Nullable
    BigDecimal threshold(Fact fact) throws ContradictoryFacts {
        return fact.kind() == Kind.DATE ? null : view().threshold(fact);
    }

    /** Goes on: asks what it is about, or the next fact, or shows the table. */
    void go(Said said, Consumer<Person> keep) throws ContradictoryFacts {
        if (fresh) {
            begin(said);
        }
        if (going.stage() == Goal.Stage.TOLD) {
            with(going.afresh()).results(said, keep);
        } else if (!going.topics().isEmpty() || going.all() || !unclear()) {
            next(said, keep);
        } else if (!going.asked().isEmpty()) {
            next(said, keep);
        } else if (fresh && !going.hints().isEmpty()) {
            about(going.hints(), said, keep);
        } else {
            askTopic(said, keep, view().offered());
        }
    }

    /** Goes on with what is left: the next page of the table, then topics not looked at, then everything. */
    void more(Said said, Consumer<Person> keep) throws ContradictoryFacts {
        if (new SweepTelling(desk, going, asOf).more(view())) {
            results(said, keep, false);
            return;
        }
        Set<String> done = new LinkedHashSet<>(going.done());
        done.addAll(going.topics());
        SweepCourse rest = with(going.everything(done));
        List<Quote> waiting = view().waiting();
        if (waiting.isEmpty()
                || rest.view().missing(waiting).size() <= MOST_ASKED
                || rest.view().topics(waiting).size() < 2) {
            rest.next(said, keep);
        } else {
            with(going.about(Set.of(), done)).askTopic(said, keep, waiting);
        }
    }

    /** Turns to topics. */
    void about(Set<String> topics, Said said, Consumer<Person> keep) throws ContradictoryFacts {
        with(going.about(topics, going.done())).next(said, keep);
    }

    /** Turns to everything. */
    void everything(Said said, Consumer<Person> keep) throws ContradictoryFacts {
        with(going.everything(going.done())).next(said, keep);
    }

    /** Puts the question that is open again. */
    void again(Said said, @Nullable Fact open) throws ContradictoryFacts {
        if (open != null) {
            new FactQuestion(desk, person, asOf).ask(said, asked(open), List.of());
        } else if (going.stage() == Goal.Stage.TOPIC) {
            askTopic(said, next -> {}, view().offered());
        }
    }

    /** Shows what is known so far. */
    void results(Said said, Consumer<Person> keep) throws ContradictoryFacts {
        results(said, keep, true);
    }

    private void results(Said said, Consumer<Person> keep, boolean settled) throws ContradictoryFacts {
        QuoteReply reply = desk.quotes().surveyed(region, view().survey(), view().all(), facts);
        said.given(reply.given());
        said.quoted(reply.quotes());
        said.combined(reply.combination());
        Set<String> told = new SweepTelling(desk, going, asOf).tell(said, view(), reply, settled);
        keep.accept(person.pursuing(going.told(told).at(Goal.Stage.TOLD)).asking(null));
    }

    /** Shows what has lapsed. */
    void lapsed(Said said) throws ContradictoryFacts {
        new SweepTelling(desk, going, asOf).lapsed(said, view());
    }

    // ---- the parts

    private SweepCourse with(Goal.Going next) {
        return new SweepCourse(desk, person.pursuing(next), region, facts, asOf, words);
    }

    /** The names of the topics a message means. */
    Set<String> meant(String message) {
        return meant(message, going.citizens());
    }

    private Set<String> meant(String message, boolean citizens) {
        Set<String> names = new LinkedHashSet<>();
        desk.topics().meant(message, citizens).forEach(topic -> names.add(topic.name()));
        return names;
    }

    /** Whether what was told does not say what is wanted: it speaks for nothing that runs, or for a bit of everything. */
    private boolean unclear() throws ContradictoryFacts {
        List<Quote> near = view().chosen().stream().filter(SweepView::open).toList();
        return near.isEmpty()
                || going.hints().isEmpty()
                        && view().topics(near).size() >= BROAD
                        && view().missing().size() > MOST_ASKED;
    }

    private void begin(Said said) throws ContradictoryFacts {
        Talk talk = desk.talk();
        if (view().old()) {
            String name =
                    desk.library().region(region).map(one -> one.shortName()).orElse(region);
            said.say(talk.say(Phrase.SWEEP_OLD, "地区", name, "谁", going.citizens() ? "个人" : "单位"));
        }
        List<Quote> near =
                view().lapsed().stream().filter(view()::near).limit(2).toList();
        if (!near.isEmpty()) {
            said.say(talk.say(
                    Phrase.SWEEP_LAPSED_NEAR,
                    "待遇",
                    String.join(
                            "、",
                            near.stream().map(quote -> quote.benefit().name()).toList()),
                    "时效",
                    desk.quotes().standing(near.getFirst().benefit(), asOf).note()));
        }
    }

    private void askTopic(Said said, Consumer<Person> keep, List<Quote> quotes) throws ContradictoryFacts {
        List<Reply.Choice> choices = new ArrayList<>();
        for (Topics.Topic topic : view().topics(quotes)) {
            if (!going.done().contains(topic.name())) {
                choices.add(new Reply.Choice(topic.name(), topic.name()));
            }
        }
        String everything = desk.talk().say(Phrase.SWEEP_EVERYTHING);
        choices.add(new Reply.Choice(everything, everything));
        said.ask(desk.talk().say(going.done().isEmpty() ? Phrase.SWEEP_TOPIC : Phrase.SWEEP_TOPIC_NEXT), choices);
        keep.accept(person.pursuing(going.at(Goal.Stage.TOPIC)).asking(null));
    }

    private void next(Said said, Consumer<Person> keep) throws ContradictoryFacts {
        List<Fact> missing = missing();
        if (missing.isEmpty()
                || going.asked().size() >= MOST_ASKED
                        && !going.asked().contains(missing.getFirst().id())) {
            results(said, keep);
            return;
        }
        if (going.asked().isEmpty() && going.told().isEmpty()) {
            said.say(desk.talk()
                    .say(Phrase.TALK_SWEEP_START, "几", String.valueOf(Math.min(missing.size(), MOST_ASKED))));
        }
        SweepSettled settled = new SweepSettled(desk.talk(), going, view());
        Goal.Going left = going.without(settled.takenBack(said));
        String wanted = missing.getFirst().id();
        Goal.Going after =
                left.asking(wanted, person.facts().containsKey(wanted)).told(settled.decided(said));
        Reply.Choice result = new Reply.Choice(
                desk.talk().say(Phrase.TALK_ENOUGH), desk.talk().say(Phrase.TALK_ENOUGH));
        new FactQuestion(desk, person, asOf).ask(said, asked(missing.getFirst()), List.of(result));
        keep.accept(person.pursuing(after).asking(missing.getFirst().id()));
    }

    private List<Fact> missing() throws ContradictoryFacts {
        List<Fact> missing = view().missing();
        return going.citizens()
                ? NoShop.last(
                        PastSchool.without(missing, person),
                        person,
                        desk.slots(),
                        desk.library().rules().dictionary().all())
                : missing;
    }

    /** How a fact is asked for; of the questions left only those are counted that come before the table. */
    private QuoteReply.Asked asked(Fact fact) throws ContradictoryFacts {
        int open = missing().size();
        int room = MOST_ASKED - going.asked().size() + (going.asked().contains(fact.id()) ? 1 : 0);
        return desk.quotes().asked(fact, Math.max(1, Math.min(open, room)), threshold(fact));
    }
}
