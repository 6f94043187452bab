package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.search.Finding;
import cn.policydesk.search.Hit;
import cn.policydesk.search.Question;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells which benefits a message is about. The search says which paragraph: it knows how people ask for each, and when nothing is
 * said about a thing at all. Among the benefits of that paragraph the names, the words they rest on and the facts told decide; where
 * it is one without a figure, none is found, for its clause is the answer. A name said in full settles it.
 *
 * <p>Immutable and safe for use by several threads. The weights are set on one half of {@code bot/examples-wanted}.
 */
final class BenefitFinder {

    private static final int SHOWN = 5;
    /** By how much the first must be ahead to be meant alone. */
    private static final double CLEAR = 1.28;
    /** What speaks for a benefit at least, beside what speaks for the first. */
    private static final double LEAST = 0.65;
    /** By how much one without a figure must be ahead for its clause to be the answer. */
    private static final double CLAUSE_ONLY = 1.2;
    /** One without a figure that is ahead by more leaves it open whether a figure is asked for: the clause comes first then. */
    private static final double AHEAD = 1.1;
    /** By how much one alone must be ahead of those without a figure. */
    private static final double RIVAL = 1.05;
    /** What must speak for any at all. */
    private static final double ANY = 5;
    /** How near a further paragraph must be to the one found first. */
    private static final double NEAR = 0.75;

    private static final String AGE = "年龄";

    private static final double PARAGRAPH = 6;
    /** Another paragraph of the clause that was found. */
    private static final double CLAUSE = 2;

    private static final double NAME = 4;
    private static final double WORDS = 5;
    /** More than that facts do not say: what somebody is tells less than what they ask for. */
    private static final double FACTS_MOST = 6;
    /** What is left of the rest for a benefit whose clause was not found. */
    private static final double ELSEWHERE = 0.75;
    /** A paragraph that is found with less is found by chance. */
    private static final double SURE = 1.8;
    /** What facts must say for a benefit whose clause was not found. */
    private static final double FACTS_ALONE = 3;
    /** How like its name a message must be for a benefit whose clause was not found. */
    private static final double NAME_ALONE = 0.9;
    /** What a limit on a loan loses where money to be had is asked for. */
    private static final double NOT_PAID = 3;

    private static final double AUDIENCE = 2;
    /** What a topic a message speaks of says for its benefits: 自己开店 for those of a start-up. */
    private static final double TOPIC = 2;

    /** How many people somebody has says nothing of which paragraph is meant. */
    private static final Pattern HEADS = Pattern.compile("\\d{1,6}(个人|人|个员工|名员工|个工人)");

    private final Library library;
    private final Topics topics;
    private final Cues cues;
    private final List<String> places;
    private final Map<String, RegionBenefits> regions = new LinkedHashMap<>();

    /** Reads all benefits once; every message is then held against what is kept of them. */
    BenefitFinder(Library library, Topics topics) {
        this.library = library;
        this.topics = topics;
        this.cues = Cues.read(library.folder(), new Faults());
        Map<String, List<Benefit>> benefits = new LinkedHashMap<>();
        for (Benefit benefit : library.rules().benefits()) {
            benefits.computeIfAbsent(benefit.region(), region -> new ArrayList<>())
                    .add(benefit);
        }
        this.places = library.regions().stream().map(place -> place.shortName()).toList();
        benefits.forEach((region, all) -> regions.put(region, RegionBenefits.of(library.index(), all, cues)));
    }

    /**
     * A benefit and how much speaks for it.
     *
     * @param unsaid whether it is a graduate's own, and no word of studies is said
     */
    private record Scored(RegionBenefits.Entry entry, double score, boolean unsaid) {}

    /**
     * The benefits a message may be about, the likeliest first: one where it is clear, none where nothing is found.
     *
     * @param facts the facts the message tells
     * @param audience for whom the message asks, or null where it does not say
     */
    List<Benefit> find(String message, String region, Set<String> facts, Benefit.@Nullable Audience audience) {
        Benefit named = named(message, region);
        RegionBenefits all = regions.get(region);
        if (named != null || all == null) {
            return named == null ? List.of() : List.of(named);
        }
        List<Scored> scored = scored(message, all, near(message, region), facts, audience);
        List<Benefit> offers = offers(scored);
        if (offers.isEmpty() || disputed(scored)) {
            return List.of();
        }
        List<Scored> payable =
                scored.stream().filter(one -> one.entry().payable()).toList();
        double second = payable.size() > 1 ? payable.get(1).score() : 0;
        if (payable.getFirst().unsaid() || payable.getFirst().score() <= CLEAR * Math.max(1, second)) {
            return offers;
        }
        // One alone is taken up only where nothing without a figure is as near: else its clause is shown, with the one
        // at hand.
        return rivalled(scored) ? List.of() : offers.subList(0, 1);
    }

    /** What can be worked out beside a clause that answers a message: none where it is about something without a figure. */
    List<Benefit> beside(String message, String region, Benefit.@Nullable Audience audience) {
        RegionBenefits all = regions.get(region);
        Benefit named = named(message, region);
        if (named != null || all == null) {
            return named == null ? List.of() : List.of(named);
        }
        return offers(scored(message, all, near(message, region), Set.of(), audience));
    }

    private static List<Benefit> offers(List<Scored> scored) {
        if (scored.isEmpty() || scored.getFirst().score() < ANY || clauseOnly(scored)) {
            return List.of();
        }
        List<Scored> payable =
                scored.stream().filter(one -> one.entry().payable()).toList();
        return payable.stream()
                .filter(one -> one.score() >= LEAST * payable.getFirst().score())
                .limit(SHOWN)
                .sorted(Comparator.comparing(Scored::unsaid))
                .map(one -> one.entry().benefit())
                .toList();
    }

    /** Whether one without a figure may be meant as well: then the clause is shown first. */
    private static boolean disputed(List<Scored> scored) {
        return best(scored, false) > AHEAD * best(scored, true);
    }

    /** Whether one without a figure comes so near that the one with a figure is not clearly meant. */
    private static boolean rivalled(List<Scored> scored) {
        return RIVAL * best(scored, false) > best(scored, true);
    }

    private static double best(List<Scored> scored, boolean payable) {
        return scored.stream()
                .filter(one -> one.entry().payable() == payable)
                .mapToDouble(Scored::score)
                .max()
                .orElse(0);
    }

    /** What a message may mean beside the benefit it was first taken for, the likeliest first. */
    List<Benefit> others(
            String message, String region, Set<String> facts, Benefit.@Nullable Audience audience, String except) {
        RegionBenefits all = regions.get(region);
        if (all == null) {
            return List.of();
        }
        return scored(message, all, near(message, region), facts, audience).stream()
                .map(Scored::entry)
                .filter(RegionBenefits.Entry::payable)
                .map(RegionBenefits.Entry::benefit)
                .filter(benefit -> !benefit.id().equals(except))
                .limit(SHOWN)
                .toList();
    }

    /** Whether what is meant most has no figure, and nothing that has one comes near. */
    private static boolean clauseOnly(List<Scored> scored) {
        double payable = best(scored, true);
        return payable <= 0
                || !scored.getFirst().entry().payable() && scored.getFirst().score() > CLAUSE_ONLY * payable;
    }

    private List<Scored> scored(
            String message,
            RegionBenefits region,
            List<Hit> near,
            Set<String> facts,
            Benefit.@Nullable Audience audience) {
        if (near.isEmpty()) {
            return List.of();
        }
        List<double[]> like = region.names().to(message, region.words());
        double[] names = shares(like.getFirst());
        double[] words = shares(like.getLast());
        String plain = IntentWords.plain(message);
        boolean loans = cues.said(Cue.LOAN, plain);
        boolean interest = cues.said(Cue.INTEREST, plain);
        boolean graduates = cues.said(Cue.GRADUATES, plain);
        boolean part = cues.said(Cue.PART_TIME, plain);
        List<Topics.Topic> about = Stream.of(true, false)
                .flatMap(citizens -> topics.meant(message, citizens).stream())
                .toList();
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            RegionBenefits.Entry entry = region.entries().get(i);
            double place = place(entry.benefit(), near);
            double told = region.facts(entry, facts);
            if (entry.school() && !graduates) {
                continue;
            }
            boolean unsaid = entry.graduates() && !graduates;
            if (place == 0 && told < FACTS_ALONE && names[i] < NAME_ALONE || unsaid && facts.contains(AGE)) {
                // Who tells an age and no word of studies is no graduate.
                continue;
            }
            double score = place
                    + Math.min(told, FACTS_MOST)
                    + (place == 0 ? ELSEWHERE : 1) * (NAME * names[i] + WORDS * words[i]);
            if (!loans) {
                // 自己创业能贷多少 names its topic by the loan; otherwise what it speaks of says more than single words.
                score += about.stream().anyMatch(topic -> topic.holds(entry.benefit())) ? TOPIC : 0;
                score -= entry.loan() ? NOT_PAID : 0;
            } else if (interest != entry.interest()) {
                score -= NOT_PAID;
            }
            if (part && entry.benefit().name().contains("全日制")) {
                score += entry.benefit().name().contains("非全日制") ? TOPIC : -NOT_PAID;
            }
            if (audience != null && !entry.benefit().audiences().contains(audience)) {
                score -= AUDIENCE;
            }
            scored.add(new Scored(entry, score, unsaid));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    /** What the search says for a benefit: its paragraph was found, or another of its clause. */
    private static double place(Benefit benefit, List<Hit> near) {
        double best = Math.max(SURE, near.getFirst().score());
        double most = 0;
        for (Hit hit : near) {
            boolean clause = hit.ref().label().equals(benefit.ref().label());
            double worth = hit.ref().equals(benefit.ref()) ? PARAGRAPH : clause ? CLAUSE : 0;
            most = Math.max(most, worth * hit.score() / best);
        }
        return most;
    }

    /** Each as a share of the greatest. */
    private static double[] shares(double[] values) {
        double most = Arrays.stream(values).max().orElse(0);
        return most <= 0
                ? values
                : Arrays.stream(values).map(value -> value / most).toArray();
    }

    /** The paragraphs that may answer a message; none where the search says that nothing does. */
    private List<Hit> near(String message, String region) {
        List<Hit> hits = switch (library.index()
                .find(new Question(
                        HEADS.matcher(Asides.without(message, places, cues)).replaceAll("几$1"), region))) {
            case Finding.Answered(List<Hit> found) -> found;
            case Finding.Unsure(List<Hit> found) -> found;
            case Finding.NotFound none -> List.of();
        };
        return hits.stream()
                .filter(hit -> hit.score() >= NEAR * hits.getFirst().score())
                .toList();
    }

    /** The benefit whose name stands in the message, the longest where one holds another; null where none or two do. */
    @Nullable
    Benefit named(String message, String region) {
        RegionBenefits all = regions.get(region);
        return all == null ? null : all.named(IntentWords.plain(message));
    }

    /** The benefit a message names in full, or by the end of its name where no other name holds it: 租金补贴; else null. */
    @Nullable
    Benefit called(String message, String region) {
        RegionBenefits all = regions.get(region);
        return all == null ? null : all.called(IntentWords.plain(message));
    }
}
