package cn.policydesk.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text in five ways at once: SmartChineseAnalyzer's words, character pairs, characters, terms of the word files,
 * sounds. Questions and asked lines lose their stop words and typing slips and gain the policy words that lay expressions
 * stand for; paragraphs are taken as they are.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class TextAnalysis {

    /** A policy word that a lay expression stands for says less than the expression itself. */
    private static final float STANDS_FOR = 0.6f;
    /** A term inside a longer one says less than the longer one. */
    private static final float NESTED = 0.5f;
    /** Beyond this many characters a question is cut: nobody asks one thing at such length. */
    static final int LONGEST = 400;

    private final Lexicon lexicon;
    private final Lexicon typos;
    private final Set<String> stops;

    TextAnalysis(Words words) {
        this.lexicon = new Lexicon(words);
        this.typos = Typos.lexicon(words.typos());
        this.stops = words.stops();
    }

    /** The part of a question that is read, normalised. */
    static String cut(String text) {
        String normalised = Normaliser.normalise(text.length() > 4 * LONGEST ? text.substring(0, 4 * LONGEST) : text);
        // A long story may put its question at either end.
        return normalised.length() > LONGEST
                ? normalised.substring(0, LONGEST / 2) + " " + normalised.substring(normalised.length() - LONGEST / 2)
                : normalised;
    }

    /** Reads a question or an asked line. */
    Analysis question(String text) {
        String mended = Typos.mend(cut(text), typos);
        List<Piece> pieces = pieces(mended);
        // A question of nothing but stop words, 这个政策到什么时候, is asked with these words.
        boolean keepStops =
                pieces.stream().allMatch(piece -> piece.stop() || piece.text().isBlank());
        Map<String, Feature> features = new LinkedHashMap<>();
        StringBuilder run = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece.stop() && !keepStops) {
                addRun(features, run.toString());
                run.setLength(0);
            } else {
                run.append(piece.text());
                addTerms(features, piece);
            }
        }
        addRun(features, run.toString());
        StringBuilder kept = new StringBuilder();
        pieces.forEach(piece -> kept.append(piece.stop() && !keepStops ? " " : piece.text()));
        for (String word : SmartWords.of(kept.toString())) {
            if ((keepStops || !stops.contains(word)) && !word.isBlank()) {
                add(features, Feature.Kind.WORD, word, 1);
            }
        }
        return new Analysis(mended, pieces, List.copyOf(features.values()));
    }

    /** Reads a paragraph: every term at every place. */
    Analysis paragraph(String text) {
        String normalised = Normaliser.normalise(text);
        List<Feature> features = new ArrayList<>();
        List<Lexicon.Match> matches = new ArrayList<>();
        for (int i = 0; i < normalised.length(); i++) {
            matches.clear();
            lexicon.all(normalised, i, matches);
            for (Lexicon.Match match : matches) {
                String canonical = match.entry().canonical();
                if (canonical != null) {
                    features.add(new Feature(Feature.Kind.TERM, canonical, 1));
                }
            }
        }
        for (String run : normalised.split(" ", -1)) {
            Runs.each(run, (kind, feature) -> features.add(new Feature(kind, feature, 1)));
        }
        SmartWords.of(normalised).forEach(word -> features.add(new Feature(Feature.Kind.WORD, word, 1)));
        return new Analysis(normalised, List.of(), features);
    }

    private void addTerms(Map<String, Feature> features, Piece piece) {
        Lexicon.Entry entry = piece.entry();
        if (entry == null) {
            return;
        }
        addEntry(features, entry, 1);
        if (piece.text().length() > 2) {
            List<Lexicon.Match> inner = new ArrayList<>();
            for (int i = 0; i < piece.text().length(); i++) {
                lexicon.all(piece.text(), i, inner);
            }
            for (Lexicon.Match match : inner) {
                if (match.end() - match.start() < piece.text().length() && match.end() - match.start() > 1) {
                    addEntry(features, match.entry(), NESTED);
                }
            }
        }
    }

    private static void addEntry(Map<String, Feature> features, Lexicon.Entry entry, float weight) {
        String canonical = entry.canonical();
        if (canonical != null) {
            add(features, Feature.Kind.TERM, canonical, weight);
        }
        if (!entry.stands().isEmpty()) {
            add(features, Feature.Kind.TERM, "§" + entry.text(), weight);
            for (String stand : entry.stands()) {
                add(features, Feature.Kind.TERM, stand, weight * STANDS_FOR);
            }
        }
    }

    private static void addRun(Map<String, Feature> features, String run) {
        for (String part : run.split(" ", -1)) {
            Runs.each(part, (kind, feature) -> add(features, kind, feature, 1));
        }
    }

    private static void add(Map<String, Feature> features, Feature.Kind kind, String text, float weight) {
        Feature feature = new Feature(kind, text, weight);
        features.merge(feature.key(), feature, (a, b) -> a.weight() >= b.weight() ? a : b);
    }

    /**
     * Reads a normalised text as the expressions that explain most of it: dynamic programming over all expressions, long
     * terms before stop words before unknown characters.
     */
    private List<Piece> pieces(String text) {
        int length = text.length();
        double[] best = new double[length + 1];
        Lexicon.@Nullable Match[] step = new Lexicon.Match[length];
        List<Lexicon.Match> matches = new ArrayList<>();
        for (int i = length - 1; i >= 0; i--) {
            best[i] = best[i + 1] + 0.4;
            matches.clear();
            lexicon.all(text, i, matches);
            for (Lexicon.Match match : matches) {
                int size = match.end() - match.start();
                double value = (match.entry().stop() ? 0.8 * size + 0.1 : 1.3 * size - 0.3) + best[match.end()];
                if (value > best[i]) {
                    best[i] = value;
                    step[i] = match;
                }
            }
        }
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < length; ) {
            Lexicon.Match match = step[i];
            if (match == null) {
                i++;
                continue;
            }
            addUnknown(pieces, text, from, i);
            pieces.add(new Piece(text.substring(i, match.end()), match.entry()));
            i = match.end();
            from = i;
        }
        addUnknown(pieces, text, from, length);
        return pieces;
    }

    private static void addUnknown(List<Piece> pieces, String text, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), null));
        }
    }
}
