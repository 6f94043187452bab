package cn.policydesk.search;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Recognises what a question asks about the paperwork. Immutable and safe for use by several threads. */
final class Aspects {

    private final Map<Aspect, List<String>> phrases = new EnumMap<>(Aspect.class);

    Aspects(Map<String, List<String>> byName) {
        for (Aspect aspect : Aspect.values()) {
            phrases.put(
                    aspect,
                    byName.getOrDefault(aspect.word(), List.of()).stream().map(Normaliser::normalise).toList());
        }
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
