package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
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

/**
 * Tells which benefits a message is about: those whose paragraph the search finds, ranked by how many of the message's pairs
 * of characters their names and words share and how many of the facts it tells they use.
 */
final class BenefitFinder {

    private static final int SHOWN = 5;
    private static final double CLEAR = 1.6;
    private static final double FACT = 1.5;
    private static final double NAME = 3;

    private final Library library;

    BenefitFinder(Library library) {
        this.library = library;
    }

    /** A benefit and how much speaks for it. */
    private record Scored(Benefit benefit, double score) {}

    /**
     * The benefits a message may be about, the likeliest first: one where it is clear, none where nothing is found.
     *
     * @param told the facts the message tells
     */
    List<Benefit> find(String message, String region, Set<String> told) {
        List<Hit> hits = hits(message, region);
        Map<ClauseRef, Integer> rank = new HashMap<>();
        for (Hit hit : hits) {
            rank.putIfAbsent(hit.ref(), rank.size());
        }
        Set<String> pairs = pairs(IntentWords.plain(message));
        List<Scored> scored = new ArrayList<>();
        for (Benefit benefit : library.rules().benefits(region)) {
            Integer place = rank.get(benefit.ref());
            int name = shared(pairs, benefit.name());
            if (place == null && name < 3) {
                continue;
            }
            double score = place == null ? 0 : 6.0 - 2 * place;
            score += NAME * name + shared(pairs, benefit.basis().words());
            score += FACT
                    * benefit.facts().stream()
                            .filter(fact -> told.contains(fact.id()))
                            .count();
            score -= benefit.versions().isEmpty() ? 2 : 0;
            scored.add(new Scored(benefit, score));
        }
        scored.sort(Comparator.comparingDouble(Scored::score).reversed());
        if (scored.size() > 1
                && scored.getFirst().score() > CLEAR * Math.max(1, scored.get(1).score())) {
            return List.of(scored.getFirst().benefit());
        }
        return scored.stream().limit(SHOWN).map(Scored::benefit).toList();
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
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }

    private static int shared(Set<String> pairs, String words) {
        Set<String> own = pairs(words);
        own.retainAll(pairs);
        return own.size();
    }
}
