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
import java.util.LinkedHashSet;
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

    /** By how much the first must be ahead to be meant alone. */
    private static final double CLEAR = 1.28;
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

    /** How like a message a name is that is clearly meant. */
    private static final double LIKE = 6;

    private static final double AUDIENCE = 2;
    /** What a topic a message speaks of says for its benefits: 自己开店 for those of a start-up. */
    private static final double TOPIC = 2;
    /** What it takes from a benefit that only its kind of people are said, beside another topic. */
    private static final double WHOM = 6;

    /** How many people somebody has says nothing of which paragraph is meant. */
    private static final Pattern HEADS = Pattern.compile("\\d{1,6}(个人|人|个员工|名员工|个工人)");

    private static final Pattern INSURANCE_ASKED =
            Pattern.compile("社[保宝]费?(?:的?钱)?(?:政府|能|可以|给|有|谁|好)*[补贴报返退](?:多少|几|好多|不|吗|伐|嘛|点|给|贴|$)|[补贴报返退]社[保宝]");
    private static final Pattern INSURANCE = Pattern.compile("社保|社会保险");
    /** Not 按规定缴纳社会保险费, which is asked of those who are paid. */
    private static final Pattern INSURANCE_PAID = Pattern.compile("(?:社保|保险费?)(?:总额)?\\P{P}{0,8}补[贴助]");

    /** How many were hired is said of any hiring. */
    private static final String HIRED = "带动人数";

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
        List<Benefit> offers = Scored.offers(scored);
        if (offers.isEmpty() || Scored.disputed(scored) || ofInsurance(message, scored, offers)) {
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
        return Scored.rivalled(scored) ? List.of() : offers.subList(0, 1);
    }

    /** 招了个就业困难的 社保补多少: what is paid for insurance has no figure there, and nothing else is meant by it. */
    private static boolean ofInsurance(String message, List<Scored> scored, List<Benefit> offers) {
        return ofInsurance(message)
                && offers.stream()
                        .noneMatch(one -> INSURANCE.matcher(one.name()).find()
                                || INSURANCE_PAID.matcher(one.basis().words()).find())
                && scored.stream()
                        .map(Scored::entry)
                        .anyMatch(one -> !one.payable()
                                && INSURANCE.matcher(one.benefit().name()).find());
    }

    /** Whether a message asks what is paid for insurance. */
    static boolean ofInsurance(String message) {
        return INSURANCE_ASKED.matcher(message).find();
    }

    /** What can be worked out beside a clause that answers a message: none where it is about something without a figure. */
    List<Benefit> beside(String message, String region, Benefit.@Nullable Audience audience) {
        RegionBenefits all = regions.get(region);
        Benefit named = named(message, region);
        if (named != null || all == null) {
            return named == null ? List.of() : List.of(named);
        }
        return Scored.offers(scored(message, all, near(message, region), Set.of(), audience));
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
                .limit(Scored.SHOWN)
                .toList();
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
        List<double[]> like = region.names().to(HEADS.matcher(message).replaceAll(""), region.words());
        double[] names = shares(like.getFirst());
        double[] words = shares(like.getLast());
        String plain = IntentWords.plain(message);
        boolean loans = cues.said(Cue.LOAN, plain);
        boolean interest = cues.said(Cue.INTEREST, plain);
        boolean graduates = cues.said(Cue.GRADUATES, plain);
        boolean part = cues.said(Cue.PART_TIME, plain);
        boolean closed = cues.said(Cue.CLOSED, plain);
        boolean hired = facts.contains(HIRED);
        List<Topics.Topic> about = Stream.of(true, false)
                .flatMap(citizens -> topics.meant(message, citizens).stream())
                .toList();
        Set<String> anyhow = new LinkedHashSet<>(facts);
        anyhow.remove(HIRED);
        List<Scored> scored = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            RegionBenefits.Entry entry = region.entries().get(i);
            double place = place(entry.benefit(), near);
            double told = region.facts(entry, taking(entry) ? facts : anyhow);
            if (entry.school() && !graduates || entry.closed() && !closed) {
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
            boolean elsewhere = !about.isEmpty() && about.stream().noneMatch(topic -> topic.holds(entry.benefit()));
            score -= elsewhere && entry.calledByWhom(plain) ? WHOM : 0;
            if (part && entry.benefit().name().contains("全日制")) {
                score += entry.benefit().name().contains("非全日制") ? TOPIC : -NOT_PAID;
            }
            if (audience != null && !entry.benefit().audiences().contains(audience)) {
                score -= AUDIENCE;
            }
            if (hired) {
                score += taking(entry) ? 2 * TOPIC : entry.living() ? -NOT_PAID : 0;
            }
            scored.add(new Scored(entry, score, unsaid));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        return scored;
    }

    /** Whether it is for a start-up that hires, to which how many were hired says most. */
    private static boolean taking(RegionBenefits.Entry entry) {
        return entry.benefit().name().contains("带动");
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

    /** Each as a share of the greatest, or of what a clear likeness has where none is clear. */
    private static double[] shares(double[] values) {
        double most = Math.max(Arrays.stream(values).max().orElse(0), LIKE);
        return Arrays.stream(values).map(value -> value / most).toArray();
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

    /** A message with the names of benefits said in full blanked out, every other character in its place: a name tells nothing. */
    String withoutNames(String message, String region) {
        RegionBenefits all = regions.get(region);
        return all == null ? message : all.withoutNames(message);
    }

    /** The benefit a message names in full, or by the end of its name where no other name holds it: 租金补贴; else null. */
    @Nullable
    Benefit called(String message, String region) {
        RegionBenefits all = regions.get(region);
        return all == null ? null : all.called(IntentWords.plain(message));
    }
}
