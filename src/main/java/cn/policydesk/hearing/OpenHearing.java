package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the open question gets of a message beside what the message tells by its own words: 是, 两个, 第二个. Pure. */
record OpenHearing(HearingWords words, Slots slots, BareAnswer answers, SecondLook secondLook) {

    /**
     * A message as it was typed and as it is read.
     *
     * @param figures all figures in it, by where they stand
     */
    record Said(String typed, String read, Corrections corrections, List<Figure> figures) {}

    /**
     * Takes the answer.
     *
     * @param left the facts that the message takes back without telling them anew
     * @param told the facts known before
     * @param facts what was heard; the answer is put here
     */
    void take(Fact open, Said said, Listening listening, Set<Fact> left, Set<Fact> told, Map<Fact, HeardFact> facts) {
        String text = said.read();
        if (!left.contains(open)
                && !facts.containsKey(open)
                && !OfAnother.denies(text, slots.question(open), open, facts.values(), told)) {
            put(open, answers.of(text, open, listening.threshold(), said.corrections()), text, facts);
        }
        if (listening.threshold() == null) {
            HeardFact sure = secondLook.of(
                    text, slots.question(open), open, facts.remove(open), said.figures(), !facts.isEmpty());
            if (sure != null) {
                facts.put(open, sure);
            }
        }
        if (!facts.containsKey(open)) {
            ButtonWords.pressed(said.typed(), slots.buttons(open), open)
                    .or(() -> ButtonWords.loosely(said.typed(), slots.buttons(open), open))
                    .ifPresent(known -> put(open, known, text, facts));
        }
    }

    private static void put(Fact open, @Nullable Known known, String text, Map<Fact, HeardFact> facts) {
        if (known != null) {
            facts.put(open, new HeardFact(open, known, 0, text.length()));
        }
    }
}
