package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.Phrase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 减免期是啥意思: the sentence of the notice that has the word, or that the notice does not explain it; so too 算不算就业困难 and
 * 哪天开始执行, which the header of the notice tells.
 */
final class Meaning {

    private static final int LEAST = 2;

    private final Scene scene;

    Meaning(Scene scene) {
        this.scene = scene;
    }

    /** Answers what a word means and puts the open question again; false where nothing of the kind is asked. */
    boolean take(String text) {
        if (new Belonging(scene).take(text) || new Beginning(scene).take(text)) {
            return true;
        }
        Cues cues = scene.desk.words().cues();
        Cues.Found asked = cues.in(Cue.MEANING, text);
        String region = scene.c().region();
        if (region == null || !scene.busy() || asked == null) {
            return false;
        }
        String word = cues.without(Cue.POINTING, asked.word());
        if (word.length() < LEAST) {
            return false;
        }
        if (!told(word, region)) {
            scene.say(Phrase.TALK_NO_MEANING, "词", word);
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** Says the sentence with a word: of the benefit's own paragraph first. */
    private boolean told(String word, String region) {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Paragraph own = benefit == null
                ? null
                : scene.desk.library().paragraph(benefit.ref()).orElse(null);
        if (own != null && said(word, own)) {
            return true;
        }
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.header().region().equals(region))
                .flatMap(notice -> notice.paragraphs().stream())
                .anyMatch(paragraph -> said(word, paragraph));
    }

    private boolean said(String word, Paragraph paragraph) {
        String sentence = sentence(word, paragraph.text());
        if (sentence == null) {
            return false;
        }
        scene.say(
                Phrase.TALK_MEANING,
                "词",
                word,
                "原文",
                sentence,
                "条",
                paragraph.ref().label(),
                "款",
                String.valueOf(paragraph.ref().paragraph()));
        return true;
    }

    private static @Nullable String sentence(String word, String text) {
        for (String one : List.of(text.split("(?<=[。；;])"))) {
            if (one.contains(word)) {
                return one.strip();
            }
        }
        return null;
    }
}
