package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.library.Library;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.search.Finding;
import cn.policydesk.search.Hit;
import cn.policydesk.search.Question;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which benefits a message is about: those whose paragraph the search finds, ranked by how many of the message's pairs
 * of characters their names and words share and how many of the facts it tells they use. A name
 * said in full settles it. Immutable and safe for use by several threads.
 */
final class BenefitFinder {

    private static final int SHOWN = 5;
    private static final double CLEAR = 1.4;
    /** What speaks for a benefit at least, beside what speaks for the first. */
    private static final double LEAST = 0.4;
    /** The shortest end of a name that names it. */
    private static final int ENDING = 4;
    /** A fact that no more benefits use tells which is meant. */
    private static final int FEW = 3;

    /** What a number told speaks for those that use it, and what a yes, no or choice does. */
    private static final double NUMBER = 13;

    private static final double FACT = 5;
    /** What a limit on a loan loses where money to be had is asked for. */
    private static final double NOT_PAID = 6;

    private static final Pattern LOAN = Pattern.compile("[贷息税]|费率|额度|利率|扣减");
    private static final double NAME = 3;
    private static final double AUDIENCE = 3;
    /** What a name adds that the message holds in all its pairs. */
    private static final double WHOLE_NAME = 8;

    /** What a topic a message speaks of says for its benefits: 自己开店 for those of a start-up. */
    private static final double TOPIC = 4;

    private final Library library;
    private final Topics topics;
    private final Map<String, List<Entry>> regions = new HashMap<>();

    /** Reads all benefits once; every message is then held against what is kept of them. */
    BenefitFinder(Library library, Topics topics) {
        this.library = library;
        this.topics = topics;
        for (Benefit benefit : library.rules().benefits()) {
            regions.computeIfAbsent(benefit.region(), region -> new ArrayList<>())
                    .add(Entry.of(benefit));
        }
    }

    /**
     * What a benefit is found by.
     *
     * @param name as people say it: without what stands in brackets
     * @param namePairs the pairs of characters of its name
     * @param wordPairs those of the words it rests on
     * @param facts all it may need
     * @param loan whether it is money to be paid back, or less to be paid, rather than money to be had
     */
    private record Entry(
            Benefit benefit, String name, Set<String> namePairs, Set<String> wordPairs, Set<Fact> facts, boolean loan) {

        static Entry of(Benefit benefit) {
            String name = IntentWords.plain(benefit.name().replaceAll("（[^）]*）", ""));
            return new Entry(
                    benefit,
                    name,
                    pairs(name),
                    pairs(benefit.basis().words()),
                    Set.copyOf(benefit.facts()),
                    LOAN.matcher(name).find());
        }
    }

    private List<Entry> entries(String region) {
        return regions.getOrDefault(region, List.of());
    }

    /** A benefit and how much speaks for it. */
    private record Scored(Benefit benefit, double score) {}

    /**
     * The benefits a message may be about, the likeliest first: one where it is clear, none where nothing is found.
     *
     * @param facts the facts the message tells
     * @param audience for whom the message asks, or null where it does not say
     */
    List<Benefit> find(String message, String region, Set<String> facts, Benefit.@Nullable Audience audience) {
        String plain = IntentWords.plain(message);
        Benefit named = named(message, region);
        if (named != null) {
            return List.of(named);
        }
        List<Hit> hits = hits(message, region);
        Map<ClauseRef, Integer> rank = new HashMap<>();
        for (Hit hit : hits) {
            rank.putIfAbsent(hit.ref(), rank.size());
        }
        Set<String> clauses = hits.stream().map(hit -> hit.ref().label()).collect(Collectors.toSet());
        Set<String> pairs = pairs(plain);
        boolean loans = LOAN.matcher(plain).find();
        List<Topics.Topic> about = Stream.of(true, false)
                .flatMap(citizens -> topics.meant(message, citizens).stream())
                .toList();
        List<Scored> scored = new ArrayList<>();
        for (Entry entry : entries(region)) {
            Benefit benefit = entry.benefit();
            Integer place = rank.get(benefit.ref());
            long name = shared(pairs, entry.namePairs());
            List<Fact> told = entry.facts().stream()
                    .filter(fact -> facts.contains(fact.id()))
                    .toList();
            boolean telling = told.stream().anyMatch(fact -> uses(fact, region) <= FEW);
            if (place == null && name < (clauses.contains(benefit.ref().label()) ? 1 : 3) && !telling) {
                continue;
            }
            double score = place == null ? 2 : 6.0 - 2 * place;
            score += NAME * name + shared(pairs, entry.wordPairs());
            score += WHOLE_NAME * name / Math.max(1, entry.namePairs().size());
            score += told.stream()
                    .mapToDouble(fact -> (fact.kind().ordered() ? NUMBER : FACT) / uses(fact, region))
                    .sum();
            if (!benefit.audiences().contains(Benefit.Audience.CITIZEN)
                    && !benefit.audiences().contains(Benefit.Audience.EMPLOYER)) {
                score -= AUDIENCE;
            }
            if (!loans) {
                // 自己创业能贷多少 names its topic by the loan; otherwise what it speaks of says more than single words.
                score += about.stream().anyMatch(topic -> topic.holds(benefit)) ? TOPIC : 0;
                score -= entry.loan() ? NOT_PAID : 0;
            }
            if (audience != null) {
                score += benefit.audiences().contains(audience) ? AUDIENCE : -AUDIENCE;
            }
            scored.add(new Scored(benefit, score));
        }
        if (scored.stream().anyMatch(one -> !one.benefit().versions().isEmpty())) {
            scored.removeIf(one -> one.benefit().versions().isEmpty());
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (scored.size() > 1
                && scored.getFirst().score() > CLEAR * Math.max(1, scored.get(1).score())) {
            return List.of(scored.getFirst().benefit());
        }
        double least = scored.isEmpty() ? 0 : LEAST * scored.getFirst().score();
        return scored.stream()
                .filter(one -> one.score() >= least)
                .limit(SHOWN)
                .map(Scored::benefit)
                .toList();
    }

    /** The benefit whose name stands in the message, the longest where one holds another; null where none or two do. */
    @Nullable
    Benefit named(String message, String region) {
        String plain = IntentWords.plain(message);
        List<Entry> named = entries(region).stream()
                .filter(entry -> plain.contains(entry.name()))
                .sorted(Comparator.comparingInt((Entry entry) -> entry.name().length())
                        .reversed())
                .toList();
        boolean one = !named.isEmpty()
                && named.stream()
                        .skip(1)
                        .allMatch(other -> !other.name().equals(named.getFirst().name())
                                && named.getFirst().name().contains(other.name()));
        return one ? named.getFirst().benefit() : null;
    }

    /** The benefit a message names in full, or by the end of its name where no other name holds it: 租金补贴; else null. */
    @Nullable
    Benefit called(String message, String region) {
        Benefit named = named(message, region);
        if (named != null) {
            return named;
        }
        String plain = IntentWords.plain(message);
        int longest = 0;
        List<Entry> best = new ArrayList<>();
        for (Entry entry : entries(region)) {
            String name = entry.name();
            for (int from = 1; name.length() - from >= Math.max(ENDING, longest); from++) {
                if (plain.contains(name.substring(from))) {
                    if (name.length() - from > longest) {
                        longest = name.length() - from;
                        best.clear();
                    }
                    best.add(entry);
                    break;
                }
            }
        }
        if (best.size() != 1) {
            return null;
        }
        Entry found = best.getFirst();
        String end = found.name().substring(found.name().length() - longest);
        boolean only = entries(region).stream()
                .allMatch(entry -> entry.benefit().id().equals(found.benefit().id())
                        || !entry.name().contains(end));
        return only ? found.benefit() : null;
    }

    /** How many benefits of the region use a fact: what few use tells much. */
    private long uses(Fact fact, String region) {
        return entries(region).stream()
                .filter(entry -> entry.facts().contains(fact))
                .count();
    }

    private List<Hit> hits(String message, String region) {
        return switch (library.index().find(new Question(message, region))) {
            case Finding.Answered(List<Hit> hits) -> hits;
            case Finding.Unsure(List<Hit> hits) -> hits;
            case Finding.NotFound none -> List.of();
        };
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            String pair = text.substring(i, i + 2);
            if (pair.codePoints().noneMatch(Character::isDigit)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }

    private static long shared(Set<String> pairs, Set<String> own) {
        return own.stream().filter(pairs::contains).count();
    }
}
