package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 那要是半天的呢, 改成非全日制 behind a result for whole days: the benefit of the same name for part of the day is turned to. */
final class HalfDay {

    private static final String WHOLE = "（全日制）";
    private static final String PART = "非全日制";

    private final Scene scene;

    HalfDay(Scene scene) {
        this.scene = scene;
    }

    /** Turns to it, with what the message tells beside; false where none is in view or there is no such other one. */
    boolean take(String text) {
        Benefit now = scene.open() == null && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (now == null
                || !now.name().endsWith(WHOLE)
                || !text.contains(PART) && !scene.desk.words().cues().said(Cue.PART_TIME, text)) {
            return false;
        }
        String name = now.name().replace(WHOLE, "（" + PART + "）");
        Benefit other = scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (other == null) {
            return false;
        }
        for (Fact fact : other.facts()) {
            Told told = scene.person().facts().containsKey(fact.id()) ? part(fact, text) : null;
            if (told != null) {
                scene.keep(scene.person().with(Map.of(fact.id(), told)));
            }
        }
        scene.keep(scene.person().wants(new Goal.One(other.id())));
        scene.say(Phrase.TALK_NOW_THIS, "待遇", other.name());
        if (!new OutsideFigure(scene).take(text)) {
            new Naming(scene).one(other);
        }
        return true;
    }

    private @Nullable Told part(Fact fact, String text) {
        try {
            return fact.kind() == Kind.CHOICE
                    ? new Told(FactWords.read(fact, PART), text, scene.c().turn())
                    : null;
        } catch (FactWords.Wrong e) {
            // Another choice, of which this is no option.
            return null;
        }
    }
}
