package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps what a message tells, says it back, and refuses what cannot be true together. */
final class Remembering {

    private final Scene scene;

    Remembering(Scene scene) {
        this.scene = scene;
    }

    /**
     * What was taken from a message.
     *
     * @param heard the facts in it
     * @param answered whether it settles the question that was open
     */
    record Taken(Heard heard, boolean answered) {}

    /** Listens to a message and keeps what it tells. */
    Taken take(String text) {
        Corrected corrected = corrected(text);
        Heard heard = corrected == null ? scene.hear(text, scene.open()) : corrected.heard();
        boolean answered = keep(corrected == null ? text : corrected.text(), heard);
        heard.refused().forEach(refused -> scene.say(Phrase.TALK_REFUSED, "问题", refused.problem()));
        return new Taken(heard, answered);
    }

    /** A correction: what stands behind its words, and what that says of the fact told last. */
    private record Corrected(String text, Heard heard) {}

    /** 不对，是3户 is listened to with the fact told last as the question; null where that says nothing new of it. */
    private @Nullable Corrected corrected(String text) {
        String behind = scene.wants(Intent.CORRECT) ? scene.desk.words().behind(Intent.CORRECT, text) : "";
        String last = null;
        int turn = 0;
        for (Map.Entry<String, Told> told : scene.person().facts().entrySet()) {
            if (told.getValue().turn() > turn) {
                turn = told.getValue().turn();
                last = told.getKey();
            }
        }
        Fact fact = last == null
                ? null
                : scene.desk.library().rules().dictionary().find(last).orElse(null);
        if (behind.isEmpty() || fact == null) {
            return null;
        }
        Heard heard = scene.hear(behind, fact);
        return heard.facts().stream().anyMatch(one -> one.fact().equals(fact)) ? new Corrected(behind, heard) : null;
    }

    /** Keeps what was said; whether it settles the open question. */
    private boolean keep(String text, Heard heard) {
        Map<String, Told> told = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        boolean corrected = false;
        Person before = scene.person();
        for (HeardFact one : heard.facts()) {
            if (nothing(one.known())) {
                continue;
            }
            Told known = before.facts().get(one.fact().id());
            corrected |= known != null && !known.known().equals(one.known());
            told.put(
                    one.fact().id(),
                    new Told(
                            one.known(),
                            text.substring(one.start(), one.end()),
                            scene.c().turn()));
            if (known == null || !known.known().equals(one.known())) {
                words.add(scene.desk.slots().told(one.fact(), one.known()));
            }
        }
        if (told.isEmpty()) {
            return false;
        }
        scene.keep(before.with(told));
        String problem = scene.pursuit().contradiction();
        if (problem != null) {
            scene.keep(before.without(List.copyOf(told.keySet())));
            scene.say(Phrase.TALK_CONTRADICTION, "问题", problem);
            return false;
        }
        if (!words.isEmpty()) {
            scene.say(corrected ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", String.join("、", words));
        }
        String asked = before.asked();
        return asked != null && told.containsKey(asked);
    }

    /** Whether it is that nothing is known, or will be told. */
    static boolean nothing(Known known) {
        return known instanceof Known.Unknown || known instanceof Known.Declined;
    }
}
