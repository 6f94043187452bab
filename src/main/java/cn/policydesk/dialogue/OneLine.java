package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 能领几年 behind a table in which one benefit alone is met: it is meant. One per message. */
final class OneLine {

    private static final List<Cue> HALF = List.of(Cue.HOW_LONG, Cue.UNTIL, Cue.AGAIN, Cue.PROLONG);
    private static final int SHORT = 12;

    private final Scene scene;

    OneLine(Scene scene) {
        this.scene = scene;
    }

    /** The person as if that one had been worked out alone; the same person where a message asks for something else. */
    Person meant(String text) {
        Person person = scene.person();
        Cues cues = scene.desk.words().cues();
        if (!(person.goal() instanceof Goal.Going going)
                || going.stage() != Goal.Stage.TOLD
                || text.length() > SHORT
                || HALF.stream().noneMatch(cue -> cues.said(cue, text))) {
            return person;
        }
        List<Benefit> met = scene.pursuit().looked().stream().filter(this::met).toList();
        return met.size() == 1
                ? person.pursuing(new Goal.One(met.getFirst().id()))
                        .worked(met.getFirst().id())
                : person;
    }

    private boolean met(Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
        try {
            Outcome outcome = scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf())
                    .outcome();
            return outcome instanceof Outcome.Eligible || outcome instanceof Outcome.UpTo;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
