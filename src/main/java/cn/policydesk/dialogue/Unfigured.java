package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.library.Library;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A benefit of which the notice writes no sum, but only that a share of it is given in advance: asked how much it is, the missing sum
 * comes first, then the advance, and none of the questions that only the advance needs.
 */
final class Unfigured {

    private final Scene scene;

    Unfigured(Scene scene) {
        this.scene = scene;
    }

    /** Tells it of the benefit a message was found to mean; false where it writes a sum, or the advance is what is asked for. */
    boolean take(Benefit advance, String text) {
        Cues cues = scene.desk.words().cues();
        Cues.Found end = cues.in(Cue.ADVANCE, advance.name());
        if (advance.kind() != Benefit.Kind.RATE_ONLY
                || end == null
                || cues.said(Cue.ADVANCE, cues.without(Cue.NO_ADVANCE, text))) {
            return false;
        }
        String whole = advance.name().substring(0, end.start());
        Benefit written = written(whole, advance);
        if (written == null) {
            scene.say(Phrase.TALK_NO_SUM_OF, "待遇", whole);
        } else {
            scene.say(
                    Phrase.TALK_NO_SUM_WORDS,
                    "待遇",
                    whole,
                    "原文",
                    written.basis().words(),
                    "条",
                    written.ref().label(),
                    "款",
                    String.valueOf(written.ref().paragraph()));
        }
        Library library = scene.desk.library();
        String words = library.paragraph(advance.ref())
                .flatMap(paragraph -> paragraph.sentences().stream()
                        .map(span -> span.of(paragraph.text()))
                        .filter(sentence -> cues.said(Cue.ADVANCE, sentence))
                        .filter(sentence -> advance.basis().words().contains(sentence))
                        .findFirst())
                .orElse(advance.basis().words());
        scene.keep(scene.person().wants(Goal.NOTHING));
        scene.said.ask(
                scene.phrase(
                        Phrase.TALK_ADVANCE,
                        "待遇",
                        advance.name(),
                        "原文",
                        words,
                        "条",
                        advance.ref().label(),
                        "款",
                        String.valueOf(advance.ref().paragraph()),
                        "时效",
                        scene.desk.quotes().standing(advance, scene.asOf()).note()),
                List.of(new Reply.Choice("算" + advance.name(), "算" + advance.name())));
        return true;
    }

    /** The benefit the advance is of, where the notice has it without a sum. */
    private @Nullable Benefit written(String whole, Benefit advance) {
        return scene.desk.library().rules().benefits(advance.region()).stream()
                .filter(one -> one.versions().isEmpty() && one.name().equals(whole))
                .findFirst()
                .orElse(null);
    }
}
