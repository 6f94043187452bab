package cn.policydesk.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All expressions of the word files in one trie, so that a text is read once.
 *
 * <p>An expression is a term (with its canonical form), a lay expression (with the terms it stands for), both, or a stop
 * word. Immutable and safe for use by several threads.
 */
final class Lexicon {

    /**
     * What an expression is.
     *
     * @param text the expression
     * @param canonical the term it is, in canonical form, or null where it is none
     * @param stands the canonical terms a lay expression stands for
     * @param stop whether it carries no subject
     */
    record Entry(String text, @Nullable String canonical, List<String> stands, boolean stop) {}

    /** An entry found in a text, from {@code start} to {@code end}. */
    record Match(int start, int end, Entry entry) {}

    private static final class Node {
        char[] chars = new char[0];
        Node[] next = new Node[0];

        @Nullable
        Entry entry;

        @Nullable
        Node step(char c) {
            int at = Arrays.binarySearch(chars, c);
            return at < 0 ? null : next[at];
        }

        Node grow(char c) {
            int at = Arrays.binarySearch(chars, c);
            if (at >= 0) {
                return next[at];
            }
            int insert = -at - 1;
            char[] widerChars = Arrays.copyOf(chars, chars.length + 1);
            Node[] wider = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(chars, insert, widerChars, insert + 1, chars.length - insert);
            System.arraycopy(next, insert, wider, insert + 1, next.length - insert);
            widerChars[insert] = c;
            wider[insert] = new Node();
            chars = widerChars;
            next = wider;
            return wider[insert];
        }
    }

    private final Node root = new Node();

    Lexicon(Words words) {
        Map<String, String> canonical = new HashMap<>();
        for (Marked<List<String>> group : words.synonyms()) {
            List<String> forms =
                    group.value().stream().map(Normaliser::normalise).toList();
            forms.forEach(form -> canonical.put(form, forms.getFirst()));
        }
        words.terms().forEach(term -> {
            String form = Normaliser.normalise(term.value());
            canonical.putIfAbsent(form, form);
        });
        Map<String, List<String>> lay = new HashMap<>();
        for (Marked<Words.Lay> line : words.lay()) {
            List<String> stands = new ArrayList<>();
            for (String stand : line.value().stands()) {
                String form = Normaliser.normalise(stand);
                canonical.putIfAbsent(form, form);
                stands.add(canonical.getOrDefault(form, form));
            }
            lay.put(Normaliser.normalise(line.value().expression()), stands);
        }
        words.stops().forEach(stop -> put(new Entry(Normaliser.normalise(stop), null, List.of(), true)));
        lay.forEach((form, stands) -> put(new Entry(form, canonical.get(form), stands, false)));
        canonical.forEach((form, to) -> {
            if (!lay.containsKey(form)) {
                put(new Entry(form, to, List.of(), false));
            }
        });
    }

    private void put(Entry entry) {
        if (entry.text().isEmpty()) {
            return;
        }
        Node node = root;
        for (int i = 0; i < entry.text().length(); i++) {
            node = node.grow(entry.text().charAt(i));
        }
        node.entry = entry;
    }

    /** The longest entry that starts at a place, or null. */
    @Nullable
    Match longest(String text, int start) {
        Match best = null;
        Node node = root;
        for (int i = start; i < text.length(); i++) {
            Node step = node.step(text.charAt(i));
            if (step == null) {
                break;
            }
            node = step;
            if (node.entry != null) {
                best = new Match(start, i + 1, node.entry);
            }
        }
        return best;
    }

    /** Every entry that starts at a place, shortest first. */
    void all(String text, int start, List<Match> into) {
        Node node = root;
        for (int i = start; i < text.length(); i++) {
            Node step = node.step(text.charAt(i));
            if (step == null) {
                return;
            }
            node = step;
            if (node.entry != null) {
                into.add(new Match(start, i + 1, node.entry));
            }
        }
    }
}
