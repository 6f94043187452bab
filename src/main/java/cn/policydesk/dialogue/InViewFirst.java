package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 三项社保费现在是15400了 behind a result: a number whose words fit what that result stands on is of that one, not of the like fact of another
 * benefit, unless the message says more of the other. One per message.
 */
final class InViewFirst {

    /** So many pairs of characters of its name must be said. */
    private static final int LEAST = 2;

    private final Scene scene;

    InViewFirst(Scene scene) {
        this.scene = scene;
    }

    /** What was heard, or what the message says of the fact in view. */
    Heard of(String text, Heard heard) {
        if (scene.open() != null
                || !(scene.person().goal() instanceof Goal.One(String id))
                || !scene.person().trail().worked().contains(id)) {
            return heard;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        if (benefit == null) {
            return heard;
        }
        Set<String> used = scene.pursuit().facts(benefit);
        for (HeardFact one : heard.facts()) {
            Fact meant = used.contains(one.fact().id()) ? null : meant(text, one.fact(), used);
            if (meant == null) {
                continue;
            }
            Heard own = scene.hear(text, meant);
            List<HeardFact> kept = own.facts().stream()
                    .filter(other -> used.contains(other.fact().id()))
                    .toList();
            if (kept.stream().anyMatch(other -> other.fact().equals(meant) && !HeardFact.nothing(other.known()))) {
                return new Heard(kept, own.refused(), own.unlike());
            }
        }
        return heard;
    }

    /** The fact told before, of the same sort, whose name the message says as much of; null where there is none. */
    private @Nullable Fact meant(String text, Fact other, Set<String> used) {
        Instead words = new Instead(scene, text);
        int most = Math.max(LEAST, words.shared(other));
        return !other.kind().ordered()
                ? null
                : scene.person().facts().keySet().stream()
                        .filter(used::contains)
                        .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                        .filter(fact ->
                                fact.kind() == other.kind() && fact.unitText().equals(other.unitText()))
                        .filter(fact -> words.shared(fact) >= most)
                        .findFirst()
                        .orElse(null);
    }
}
