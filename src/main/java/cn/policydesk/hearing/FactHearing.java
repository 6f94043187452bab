package cn.policydesk.hearing;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Turns one message into facts, by the sayings of {@code bot/slots.yaml} and the words of {@code bot/phrases.yaml}. What is not
 * said is not filled; what is said roughly is known roughly; what two facts could mean alike is left out.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class FactHearing {

    private static final int LONGEST = 2000;

    private final HearingWords words;
    private final Sayings sayings;
    private final BareAnswer answers;
    private final SecondLook secondLook;
    private final List<Fact> ages;
    private final List<Fact> heads;
    private final List<Fact> reckoned;
    private final List<Fact> floored;
    private final Map<Fact, List<Fact>> sums;
    private final List<Fact> stipulating;
    private final Slots slots;
    private final CalledByName names;
    private final Map<String, Fact> byId = new LinkedHashMap<>();
    private final Set<Fact> local;

    /** @param places the regions' short names: a fact with one of them in its id is that region's own */
    public FactHearing(Dictionary dictionary, Slots slots, HearingWords words, Collection<String> places) {
        this.words = words;
        this.slots = slots;
        this.names = new CalledByName(dictionary, slots);
        this.sayings = new Sayings(dictionary.all(), slots, words);
        this.answers = new BareAnswer(words, slots);
        this.secondLook = new SecondLook(words);
        dictionary.all().forEach(fact -> byId.put(fact.id(), fact));
        this.heads = dictionary.all().stream()
                .filter(fact -> words.has(HearingWords.Bag.EXCLUDES_SELF, fact.id()))
                .toList();
        this.ages = dictionary.all().stream()
                .filter(fact -> fact.kind() == Kind.COUNT && fact.unitText().equals("岁"))
                .toList();
        this.local = dictionary.all().stream()
                .filter(fact -> places.stream().anyMatch(fact.id()::contains))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.reckoned = dictionary.all().stream()
                .filter(fact -> !words.linked(Link.DEDUCTED, fact.id()).isEmpty()
                        || !words.linked(Link.SHARE_OF, fact.id()).isEmpty()
                        || words.has(HearingWords.Bag.BETWEEN_DAYS, fact.id()))
                .toList();
        this.sums = dictionary.all().stream()
                .filter(fact -> !dictionary.parts(fact).isEmpty())
                .collect(Collectors.toUnmodifiableMap(fact -> fact, dictionary::parts));
        this.stipulating = dictionary.all().stream()
                .filter(fact -> !slots.stipulations(fact).none())
                .toList();
        this.floored = dictionary.all().stream()
                .filter(fact -> words.has(HearingWords.Bag.FLOORED, fact.id()))
                .toList();
    }

    /**
     * What a message says.
     *
     * @param text as typed; only its beginning where it is very long
     * @param today the day it was sent
     */
    public Heard read(String text, LocalDate today, Listening listening) {
        String message = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        return names.heard(
                message, fact -> matters(fact, listening), listening, (words, to) -> beside(words, today, to));
    }

    /** What a message says beside what it tells by name. */
    private Heard beside(String message, LocalDate today, Listening listening) {
        Utterance utterance = Utterance.of(message, words.writings());
        String said = OthersToldOf.without(DeniedBehind.without(
                Rhetorical.plain(AboutToBe.plain(AtHome.plain(PointedAt.plain(ForEach.plain(utterance.text())))))));
        FigureFinder.Found found = FigureFinder.in(said, today, words);
        Corrections corrections = Corrections.of(said, found, words);
        List<Figure> figures = corrections.figures();
        List<Sayings.Match> hints = new ArrayList<>();
        List<Sayings.Match> claims = new ArrayList<>();
        for (Sayings.Match match : sayings.in(said, figures)) {
            boolean hint = match.saying().hint();
            if (matters(match.saying().fact(), listening)
                    && !(hint ? partOfWord(said, match) : Titled.partOfName(said, match, listening.open()))
                    && (hint || figures.stream().noneMatch(match::within))) {
                (hint ? hints : claims).add(match);
            }
        }
        Map<Fact, HeardFact> facts = new LinkedHashMap<>();
        List<Heard.Refused> refused = new ArrayList<>();
        List<Figure> all = new ArrayList<>(found.figures());
        all.addAll(found.left());
        Believed believed = new Believed(today, listening, words);
        Stipulated stipulated = new Stipulated(said, figures, slots, today, words);
        for (FigureFitting.Fit fit : new FigureFitting(
                        said, corrections, all, hints, listening, stipulated, today, words)
                .fits(new FigureFitting.Facts(
                        mattering(ages, listening),
                        mattering(heads, listening),
                        mattering(reckoned, listening),
                        sums.keySet(),
                        told(listening)))) {
            believed.take(said, fit, facts, refused);
        }
        SameEnd.meant(said, told(listening), listening.open(), facts);
        facts.putAll(new SayingHearing(said, corrections, stipulated, words, listening).facts(claims, hints));
        Nobody.told(said, words, id -> byId.get(id), fact -> matters(fact, listening), facts);
        Fact open = listening.open();
        all.sort(Comparator.comparingInt(Figure::start));
        for (Fact fact : mattering(floored, listening)) {
            boolean asked = fact.equals(open) || words.musts(fact.id()).stream().anyMatch(said::contains);
            Optional.ofNullable(asked ? Benchmark.reached(fact, said, all, words) : null)
                    .ifPresent(reached -> facts.putIfAbsent(fact, reached));
        }
        Map<Fact, Known> told = told(listening);
        HiredApart apart = new HiredApart(said, all, words, slots, sums.keySet(), told);
        Fact unlike = apart.answered(open, listening.threshold(), byId::get, facts) ? open : null;
        Set<Fact> spoken = Stream.concat(hints.stream(), claims.stream())
                .map(match -> match.saying().fact())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        (open == null ? List.<Fact>of() : sums.getOrDefault(open, List.of()))
                .stream().filter(part -> part.kind() == Kind.YES_NO).forEach(spoken::add);
        facts.values().removeIf(one -> apart.unlike(one, open));
        if (unlike == null && !apart.again(open, facts)) {
            Qualifying.AllTold people = apart.counted();
            if (open == null || !people.facts().contains(open)) {
                new Excepted(said, stipulated, words).from(people, facts);
            }
        }
        Contradicted contradicted = new Contradicted(stipulated, listening, told);
        contradicted.all(mattering(stipulating, listening), spoken, said, facts);
        contradicted.both(said, facts);
        Set<Fact> left = new SetRight(said, all, listening, told, byId, words, facts)
                .all(fact -> matters(fact, listening), today);
        if (open != null && listening.threshold() == null) {
            new NoneFirst(said, figures, words).settle(open, hints, stipulated, facts, left);
        }
        if (open != null && listening.threshold() != null) {
            List<Fact> counted = words.linked(Link.COUNTED_IN, open.id()).stream()
                    .flatMap(id -> Stream.ofNullable(byId.get(id)))
                    .toList();
            if (ShortOfIt.put(said, open, listening.threshold(), figures, counted, facts)) {
                unlike = null;
            }
            AboutToBe.lacking(said, open, listening.threshold(), figures, facts);
        }
        if (open != null && unlike == null) {
            new OpenHearing(words, slots, answers, secondLook)
                    .take(
                            open,
                            new OpenHearing.Said(message, said, corrections, all),
                            listening,
                            left,
                            told.keySet(),
                            facts);
        }
        spoken.addAll(told.keySet());
        new Excluded(said, all, words)
                .all(
                        byId::get,
                        fact -> matters(fact, listening),
                        fact -> fact.equals(open) || spoken.contains(fact),
                        facts);
        EitherOption.settle(said, open, slots, words, facts);
        OneByOne.settle(said, facts, open, sums.keySet(), words, one -> read(one, today, listening.alone()));
        OfGroup.without(said, facts, open, words);
        List<HeardFact> heard = facts.values().stream()
                .map(one ->
                        new HeardFact(one.fact(), one.known(), utterance.start(one.start()), utterance.end(one.end())))
                .sorted(Comparator.comparingInt(HeardFact::start)
                        .thenComparingInt(one -> one.fact().index()))
                .toList();
        return new Heard(heard, refused, unlike);
    }

    /** A figure and where it stands in the message as typed. */
    public record Placed(Figure figure, HeardFact.Place place) {}

    /** The figures of a message. */
    public List<Placed> figures(String text, LocalDate today) {
        Utterance utterance = Utterance.of(text, words.writings());
        return FigureFinder.in(utterance.text(), today, words).figures().stream()
                .map(one ->
                        new Placed(one, new HeardFact.Place(utterance.start(one.start()), utterance.end(one.end()))))
                .toList();
    }

    /** The sums of two sides a message tells. */
    public TwoSides sides(String text, LocalDate today) {
        String said = Utterance.of(text, words.writings()).text();
        return new TwoSides(said, FigureFinder.in(said, today, words).figures());
    }

    /** The facts that are the sum of what an employer and its staff paid. */
    public List<Fact> ofBothSides() {
        return words.links(Link.BOTH_SIDES).keySet().stream()
                .map(byId::get)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Of a fact that tells how long it is since a day at most, or since the day a shop that still runs began, that day. */
    public Map<String, List<String>> since(boolean stillRuns) {
        return words.links(stillRuns ? Link.RUNS_SINCE : Link.NOT_BEFORE_DAY);
    }

    /** What figures are worth on a day. */
    public Worth worth(LocalDate today) {
        return new Worth(today, words);
    }

    /** Reads the parts of sums on a day. */
    public SumParts sumParts(LocalDate today) {
        return new SumParts(words, today);
    }

    /** The sums that are told for all of some people. */
    public GroupSums groupSums() {
        return new GroupSums(words);
    }

    /** Whether a fact counts at the beginning of a year, or at its end. */
    boolean yearEnd(Fact one) {
        return words.links(Link.YEAR_START).containsKey(one.id())
                || words.links(Link.YEAR_END).containsKey(one.id());
    }

    /** What sort of thing a fact tells. */
    public FactKinds kinds() {
        return new FactKinds(words);
    }

    /** By what is measured of people hired, the facts that count those people. */
    public Map<String, List<String>> counted() {
        return words.links(Link.COUNTED_IN);
    }

    /** Of how long it is to retirement: the earliest age, and years ahead; or by law alone the earliest, and whose is which. */
    public Map<String, List<String>> retires(boolean byLaw) {
        return words.links(byLaw ? Link.RETIRES_BY_LAW : Link.RETIRES_FROM);
    }

    /** Whether a figure is of the sort a fact counts. */
    boolean counts(Fact fact, Figure figure) {
        return fact.kind() == Kind.MONEY
                ? figure instanceof Figure.Money
                : fact.kind() == Kind.COUNT
                        && figure instanceof Figure.Count count
                        && words.measures(fact.unitText()).contains(count.measure());
    }

    /** The 毕业 of 毕业生 tells no day, nor the 登记 of 登记失业, the 工资 of 最低工资 no wage. */
    private boolean partOfWord(String text, Sayings.Match match) {
        return words.covers(HearingWords.Bag.WHOLE, text, match.start(), match.end())
                || words.covers(HearingWords.Bag.OUTSIDE, text, match.start(), match.end());
    }

    private List<Fact> mattering(List<Fact> facts, Listening listening) {
        return facts.stream().filter(fact -> matters(fact, listening)).toList();
    }

    private Map<Fact, Known> told(Listening listening) {
        Map<Fact, Known> told = new LinkedHashMap<>();
        listening
                .told()
                .forEach((id, known) -> Optional.ofNullable(byId.get(id)).ifPresent(fact -> told.put(fact, known)));
        return told;
    }

    private boolean matters(Fact fact, Listening listening) {
        return !local.contains(fact) || listening.wanted().contains(fact.id()) || fact.equals(listening.open());
    }
}
