package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Adding;
import java.util.ArrayList;
import java.util.List;

/**
 * 那两个能不能都拿 behind a table or several results: what is met together, or what the rules of those that were told of say of both.
 * One per message.
 */
final class AllTogether {

    private static final int SHORT = 20;
    /** So many pairs are told. */
    private static final int MOST = 2;

    private final Scene scene;

    AllTogether(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked, or only one was told of. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || text.length() > SHORT
                || !scene.desk.words().cues().said(Cue.ALL_OF_THEM, text)
                || scene.finder().named(text, region) != null) {
            return false;
        }
        try {
            if (new PeopleSum(scene).apiece(text)) {
                return true;
            }
            if (scene.person().goal() instanceof Goal.Going going && going.stage() == Goal.Stage.TOLD) {
                return new PeopleSum(scene).met(scene.person()).size() > 1 && new Totals(scene).ofAll(text)
                        || pairs(told(going));
            }
            return scene.person().trail().worked().size() > 1
                    && (new WorkedSum(scene).take("两项一共" + text) || pairs(worked()));
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private List<Benefit> told(Goal.Going going) {
        return scene.pursuit().looked().stream()
                .filter(benefit -> going.told().stream().anyMatch(key -> key.startsWith(benefit.id())))
                .toList();
    }

    private List<Benefit> worked() {
        return scene.person().trail().worked().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .toList();
    }

    /** What the rules say of each two; where they say nothing of the only two, that. */
    private boolean pairs(List<Benefit> told) {
        Jointly jointly = new Jointly(scene);
        List<List<Benefit>> ruled = new ArrayList<>();
        for (int i = 0; i < told.size(); i++) {
            for (int j = i + 1; j < told.size(); j++) {
                if (Adding.between(told.get(i), told.get(j)) != null) {
                    ruled.add(List.of(told.get(i), told.get(j)));
                }
            }
        }
        if (ruled.isEmpty() && told.size() == 2) {
            ruled.add(told);
        }
        ruled.stream().limit(MOST).forEach(two -> jointly.say(two.getFirst(), two.getLast()));
        return !ruled.isEmpty();
    }
}
