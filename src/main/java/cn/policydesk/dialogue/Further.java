package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 到期了还能再续不, 还能评职称吗 behind a clause: the sentence of the same paragraph that says it, before anything else is looked for.
 * One per message.
 */
final class Further {

    /** A longer message asks for something of its own. */
    private static final int SHORT = 16;

    private static final int PART = 2;

    private final Scene scene;

    Further(Scene scene) {
        this.scene = scene;
    }

    /** Tells whether it can be prolonged where the paragraph shown says so; false where that is not asked, or not written there. */
    boolean prolonged(@Nullable ClauseAnswer shown, String text) {
        Cues cues = scene.desk.words().cues();
        if (shown == null || !cues.said(Cue.PROLONG, text)) {
            return false;
        }
        for (String sentence : sentences(shown)) {
            if (cues.said(Cue.PROLONGED, sentence)) {
                return tell(shown, sentence);
            }
        }
        return false;
    }

    /** Whether a message may lean on a clause that was shown. */
    boolean leans(String text) {
        return text.length() <= SHORT && !scene.busy() && scene.open() == null;
    }

    /** Tells the sentence of the paragraph shown that is most like what a message says beside it; false where none is. */
    boolean tell(ClauseAnswer shown, String text, String before) {
        String rest = rest(text, before + shown.gist());
        List<String> sentences = sentences(shown);
        if (rest.length() < PART || sentences.isEmpty()) {
            return false;
        }
        double[] like = scene.desk.library().index().likeness(sentences).to(rest);
        int best = 0;
        for (int i = 1; i < like.length; i++) {
            best = like[i] > like[best] ? i : best;
        }
        return like[best] > 0 && tell(shown, sentences.get(best));
    }

    private boolean tell(ClauseAnswer shown, String sentence) {
        String last = scene.c().last();
        if (shown.gist().contains(sentence) || last.contains("写的是：“" + sentence)) {
            return false;
        }
        scene.said.ask(
                scene.phrase(
                        Phrase.VIEW_SAME_SENTENCE,
                        "条",
                        shown.clause(),
                        "款",
                        String.valueOf(shown.paragraph()),
                        "原文",
                        sentence,
                        "时效",
                        shown.validity().note()),
                List.of(new Reply.Choice("有用", "有用"), new Reply.Choice("没用", "没用")));
        return true;
    }

    /** What a message says beside what was said before: 还能评职称 of 离岗这几年还能评职称. */
    private static String rest(String text, String before) {
        StringBuilder rest = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            boolean left = i > 0 && before.contains(text.substring(i - 1, i + 1));
            boolean right = i + 1 < text.length() && before.contains(text.substring(i, i + 2));
            if (!left && !right) {
                rest.append(text.charAt(i));
            }
        }
        return rest.toString();
    }

    private static List<String> sentences(ClauseAnswer shown) {
        List<String> sentences = new ArrayList<>();
        for (String sentence : shown.text().split("[；。]")) {
            String one = sentence.strip();
            if (!one.isEmpty() && !one.startsWith("（责任单位")) {
                sentences.add(one);
            }
        }
        return sentences;
    }
}
