package cn.policydesk.search;

import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/**
 * The index over all paragraphs: finds the one that answers a question, or says that there is none.
 *
 * <p>Immutable once opened and safe for use by several threads. Closing waits for nobody: the owner closes it when no search
 * can be under way any more.
 */
public final class ClauseIndex implements Closeable {

    private static final int MOST = 3;
    /** A question with fewer features says next to nothing. */
    private static final int SHORT = 8;
    /** So many characters of content name no benefit: 贷, 补贴, 社保. */
    private static final int VAGUE = 2;

    private final Directory directory;
    private final DirectoryReader reader;
    private final List<Unit> units;
    private final TextAnalysis analysis;
    private final Ranking ranking;
    private final Subject subject;
    private final Focus focus;
    private final Borrowing borrowing;
    private final OutsideTopics outside;
    private final Places places;
    private final Aspects aspects;
    private final Cache<Question, Finding> repeats =
            Caffeine.newBuilder().maximumSize(10_000).build();

    ClauseIndex(Directory directory, DirectoryReader reader, IndexContent content) throws IOException {
        this.directory = directory;
        this.reader = reader;
        this.units = content.units();
        this.analysis = content.analysis();
        this.subject = content.subject();
        this.focus = new Focus(analysis, subject);
        IndexSearcher searcher = new IndexSearcher(reader);
        searcher.setSimilarity(FieldSimilarity.DEFAULT);
        searcher.setQueryCache(null);
        this.ranking = new Ranking(searcher, content.vectors(), subject, Weights.DEFAULT);
        this.borrowing = new Borrowing(units, analysis, ranking);
        this.outside = new OutsideTopics(content.topics(), units.size());
        this.places = new Places(content.regions(), content.words().places());
        this.aspects = new Aspects(content.words().aspects(), content.words().telling());
    }

    /**
     * Opens the index in a folder, writing it first where it is missing, damaged or made of other content.
     *
     * @param folder where it lies; made where it is missing
     * @param version names the content: an index made of other content is written anew
     * @param units the paragraphs to search
     * @param words the word files
     * @param regions the places held
     * @return the index with a remark on what was done, see {@link Opened}
     * @throws UncheckedIOException where the folder cannot be written
     */
    public static Opened open(Path folder, String version, List<Unit> units, Words words, List<Region> regions) {
        return new IndexFolder(folder, version).open(IndexContent.of(units, words, regions));
    }

    /**
     * An opened index.
     *
     * @param index the index
     * @param rebuilt why it was written anew, in Chinese, or null where the one on disk served
     */
    public record Opened(ClauseIndex index, @Nullable String rebuilt) {}

    /** Finds the answer to a question. The same question again is answered from memory. */
    public Finding find(Question question) {
        Finding kept = repeats.getIfPresent(question);
        if (kept == null) {
            kept = search(question);
            // Long ones do not come again, and ten thousand of them would fill the memory.
            if (question.text().length() <= TextAnalysis.LONGEST) {
                repeats.put(question, kept);
            }
        }
        return kept;
    }

    /** The held region that a text is about by its own words, or null. */
    public @Nullable String regionNamed(String text) {
        return places.of(text, null) instanceof Scope.Within(String region) ? region : null;
    }

    /** A place that a text is about and for which no notice is held, or null. */
    public @Nullable String placeNotHeld(String text) {
        return places.of(text, null) instanceof Scope.NotHeld(String place) ? place : null;
    }

    /** Like {@link #find}, never from memory. */
    public Finding search(Question question) {
        Scope scope = places.of(question.text(), question.region());
        return switch (scope) {
            case Scope.OtherRegion(String region) -> new Finding.NotFound(region, null, null);
            case Scope.NotHeld(String place) -> new Finding.NotFound(null, place, null);
            case Scope.Within(String region) ->
                within(analysis.question(places.without(question.text(), region)), region);
        };
    }

    private Finding within(Analysis question, @Nullable String region) {
        List<Ranked> all = rank(question, region);
        OutsideTopics.Near beside = outside.nearest(question, all);
        List<Ranked> ranked = paragraphs(all);
        if (ranked.isEmpty()) {
            return new Finding.NotFound(null, null, beside.named() || beside.near() > 0.3f ? beside.topic() : null);
        }
        Evidence evidence = evidence(question, region, ranked, beside);
        List<Hit> hits = best(ranked);
        return switch (Judgement.of(evidence)) {
            case ANSWERED -> new Finding.Answered(hits);
            case UNSURE -> new Finding.Unsure(hits);
            case NOT_FOUND -> new Finding.NotFound(null, null, beside.tells() ? beside.topic() : null);
        };
    }

    private List<Ranked> paragraphs(List<Ranked> all) {
        return all.stream().filter(each -> !outside.isTopic(each.unit())).toList();
    }

    private List<Ranked> rank(Analysis question, @Nullable String region) {
        try {
            return ranking.rank(borrowing.widen(question, region), region);
        } catch (IOException e) {
            throw new UncheckedIOException("the index on disk cannot be read", e);
        }
    }

    Evidence evidence(Analysis question, @Nullable String region, List<Ranked> ranked, OutsideTopics.Near beside) {
        Ranked best = ranked.getFirst();
        Unit unit = units.get(best.unit());
        Set<Long> sums = Amounts.of(question.normalised());
        float next = 0;
        for (Ranked other : ranked) {
            if (!units.get(other.unit()).ref().label().equals(unit.ref().label())) {
                next = other.score();
                break;
            }
        }
        return new Evidence(
                best.score(),
                best.nearest(),
                best.own(),
                best.score() <= 0 ? 0 : (best.score() - next) / best.score(),
                subject.covered(question, best.unit(), Feature.Kind.TERM),
                subject.covered(question, best.unit(), Feature.Kind.PAIR),
                subject.covered(question, best.unit(), Feature.Kind.SOUND),
                subject.covered(question, best.unit(), Feature.Kind.CHAR),
                subject.known(question, region, Feature.Kind.TERM),
                subject.known(question, region, Feature.Kind.PAIR),
                subject.known(question, region, Feature.Kind.SOUND),
                ranked.stream().noneMatch(other -> other.nearest() > best.nearest()),
                !sums.isEmpty(),
                subject.names(best.unit(), sums),
                beside.near(),
                best.score() <= 0 ? 2 : Math.min(2, beside.score() / best.score()),
                beside.named(),
                subject.namesStranger(question, region),
                question.features().size() < SHORT,
                question.content() <= VAGUE,
                borrowing.isAsked(region));
    }

    /** The best paragraphs whatever the judgement, for measuring. */
    List<Hit> ranked(Question question, int most) {
        return best(paragraphs(
                        rank(analysis.question(places.without(question.text(), question.region())), question.region())))
                .stream()
                .limit(most)
                .toList();
    }

    /** What speaks for the best paragraph, for fitting the judgement; null where nothing is found at all. */
    @Nullable
    Evidence weigh(Question question) {
        Analysis read = analysis.question(places.without(question.text(), question.region()));
        List<Ranked> all = rank(read, question.region());
        List<Ranked> ranked = paragraphs(all);
        return ranked.isEmpty() ? null : evidence(read, question.region(), ranked, outside.nearest(read, all));
    }

    /** Where the question looks. */
    Scope scope(Question question) {
        return places.of(question.text(), question.region());
    }

    /** The best paragraph of each of the best clauses; a second one of the same clause only where no other clause is left. */
    private List<Hit> best(List<Ranked> ranked) {
        List<Hit> hits = new ArrayList<>();
        Set<String> clauses = new HashSet<>();
        for (Ranked each : ranked) {
            Unit unit = units.get(each.unit());
            if (hits.size() < MOST
                    && clauses.add(unit.ref().notice() + unit.ref().label())) {
                hits.add(new Hit(unit.ref(), unit.region(), each.score()));
            }
        }
        return hits;
    }

    /** The sentences of a paragraph that answer a question. */
    public Matching focus(Paragraph paragraph, String question) {
        return focus(paragraph, question, List.of());
    }

    /**
     * The same, where it is known what the sentences give.
     *
     * @param names what each sentence gives, in their order
     */
    public Matching focus(Paragraph paragraph, String question, List<Named> names) {
        return focus.of(paragraph, analysis.question(question), names);
    }

    /** Tells how much each of some texts of one's own is like a question. */
    public Likeness likeness(List<String> texts) {
        return new Likeness(analysis, subject, texts);
    }

    /** What a question asks about the paperwork. */
    public Set<Aspect> aspects(String question) {
        return aspects.of(question);
    }

    /** What a question says beside what it asks about the paperwork. */
    public String withoutAspects(String question) {
        return aspects.without(question);
    }

    /** Whether words of a notice tell about an aspect of the paperwork themselves. */
    public boolean tells(Aspect aspect, String words) {
        return aspects.told(aspect, words);
    }

    /** How the search came to its finding, for staff: tokens, expansions, scores. */
    public Explanation explain(Question question) {
        Scope scope = places.of(question.text(), question.region());
        String region = scope instanceof Scope.Within(String within) ? within : question.region();
        Analysis read = analysis.question(places.without(question.text(), region));
        List<Ranked> all = rank(read, region);
        OutsideTopics.Near beside = outside.nearest(read, all);
        List<Ranked> ranked = paragraphs(all);
        Evidence evidence = ranked.isEmpty() ? null : evidence(read, region, ranked, beside);
        return Explanation.of(read, scope, ranked, units, evidence, beside, search(question));
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
    }
}
