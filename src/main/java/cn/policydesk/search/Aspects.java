package cn.policydesk.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises what a question asks about the paperwork. Immutable and safe for use by several threads. */
final class Aspects {

    private final Map<Aspect, List<String>> phrases = new EnumMap<>(Aspect.class);

    private final Map<Aspect, List<String>> telling = new EnumMap<>(Aspect.class);

    /**
     * @param byName how people ask, by the aspect's name
     * @param tellingByName snippets of notices that tell about it, by the aspect's name
     */
    Aspects(Map<String, List<String>> byName, Map<String, List<String>> tellingByName) {
        for (Aspect aspect : Aspect.values()) {
            phrases.put(
                    aspect,
                    byName.getOrDefault(aspect.word(), List.of()).stream()
                            .map(Normaliser::normalise)
                            .toList());
            telling.put(aspect, tellingByName.getOrDefault(aspect.word(), List.of()));
        }
    }

    /** Whether words of a notice tell about the aspect. */
    boolean told(Aspect aspect, String words) {
        return telling.getOrDefault(aspect, List.of()).stream().anyMatch(words::contains);
    }

    /** What a question says beside what it asks about the paperwork. */
    String without(String question) {
        String text = Normaliser.normalise(question);
        List<String> longest = phrases.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        for (String form : longest) {
            text = text.replace(form, " ");
        }
        return text;
    }

    Set<Aspect> of(String question) {
        String text = Normaliser.normalise(question);
        Set<Aspect> found = EnumSet.noneOf(Aspect.class);
        phrases.forEach((aspect, forms) -> {
            if (forms.stream().anyMatch(text::contains)) {
                found.add(aspect);
            }
        });
        return found;
    }
}
