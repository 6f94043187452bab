package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A clause that writes a sum for something else and none for what was asked: that, told of the very benefit, and told again where it is
 * asked whether one is written. One per message.
 */
final class Written {

    /** So long a part of a name says that this benefit is meant. */
    private static final int PART = 4;
    /** A longer message asks for something of its own. */
    private static final int SHORT = 16;

    private final Scene scene;

    Written(Scene scene) {
        this.scene = scene;
    }

    /** Answers 那到底写没写 behind a clause that writes no sum for what was asked; false where it is something else. */
    boolean take(String text, Clauses clauses) {
        Cues cues = scene.desk.words().cues();
        if (text.length() > SHORT
                || scene.c().region() == null
                || scene.busy()
                || !cues.said(Cue.WRITTEN, text)
                || !scene.wants(Intent.AMOUNT) && !cues.said(Cue.MONEY, text) && !cues.said(Cue.WRITTEN_BARE, text)) {
            return false;
        }
        ClauseAnswer shown = clauses.shown();
        if (shown == null || Clauses.sum(shown.gist())) {
            return false;
        }
        String name = without(shown, scene.c().question());
        if (!name.isEmpty()) {
            scene.say(Phrase.TALK_NO_SUM_OF, "待遇", name);
        } else {
            scene.say(
                    Phrase.VIEW_NO_SUM,
                    "条",
                    shown.clause(),
                    "款",
                    String.valueOf(shown.paragraph()),
                    "部门",
                    shown.departments().isEmpty() ? "经办部门" : shown.departments().getFirst());
        }
        return true;
    }

    /** What a question asks of that the paragraph grants without a sum, though it writes one for something else; may be empty. */
    String without(ClauseAnswer answer, String question) {
        if (Clauses.sum(answer.gist())) {
            return "";
        }
        String plain = IntentWords.plain(question);
        List<Benefit> granted = scene.desk.library().rules().benefits(answer.region()).stream()
                .filter(benefit -> benefit.versions().isEmpty())
                .filter(benefit -> benefit.ref().label().equals(answer.clause())
                        && benefit.ref().paragraph() == answer.paragraph())
                .filter(benefit -> shares(IntentWords.plain(benefit.name()), plain))
                .toList();
        return granted.stream().map(Benefit::name).collect(Collectors.joining("、"));
    }

    private static boolean shares(String name, String text) {
        for (int from = 0; from + PART <= name.length(); from++) {
            if (text.contains(name.substring(from, from + PART))) {
                return true;
            }
        }
        return false;
    }
}
