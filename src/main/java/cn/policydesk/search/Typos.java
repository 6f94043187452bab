package cn.policydesk.search;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Mends the typing slips listed in {@code index/typos.txt}. */
final class Typos {

    private Typos() {}

    /** The slips as a trie: each entry's canonical form is the right one. */
    static Lexicon lexicon(Map<String, String> typos) {
        List<Marked<List<String>>> groups = typos.entrySet().stream()
                .map(slip -> new Marked<>(null, List.of(slip.getValue(), slip.getKey())))
                .toList();
        return new Lexicon(
                new Words(groups, List.of(), List.of(), Set.of(), Map.of(), List.of(), Set.of(), Map.of(), Map.of()));
    }

    static String mend(String text, Lexicon typos) {
        StringBuilder mended = null;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            Lexicon.Match match = typos.longest(text, i);
            String right = match == null ? null : match.entry().canonical();
            if (match == null || right == null || right.equals(match.entry().text())) {
                continue;
            }
            mended = mended == null ? new StringBuilder() : mended;
            mended.append(text, from, i).append(right);
            from = match.end();
            i = from - 1;
        }
        return mended == null ? text : mended.append(text, from, text.length()).toString();
    }
}
