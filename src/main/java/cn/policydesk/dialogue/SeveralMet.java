package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.List;

/**
 * 拿到结业证的41个 有7个半年里开了店 改善班拿证9个 能补多少: where a message may mean several benefits and all that two of them turn on was told, they are told side
 * by side with their sum, instead of asking which is meant. One per message.
 */
final class SeveralMet {

    private static final String IN_ALL = "一共多少";
    private static final int MOST = 5;

    private final Scene scene;

    SeveralMet(Scene scene) {
        this.scene = scene;
    }

    /** Tells them; false where fewer than two are met by what was told. */
    boolean take(List<Benefit> some) {
        if (some.size() > MOST || scene.open() != null) {
            return false;
        }
        Person before = scene.person();
        try {
            List<Benefit> met = new ArrayList<>();
            for (Benefit one : some) {
                Quote quote = new Supposing(scene).quote(one, before);
                if (quote.met() && Stood.counts(quote) && told(one)) {
                    met.add(one);
                }
            }
            if (met.size() < 2) {
                return false;
            }
            scene.keep(scene.person().wants(new Goal.One(met.getFirst().id())));
            if (together(met.reversed())) {
                some.forEach(one -> scene.said.offer(new Reply.Choice("算" + one.name(), "算" + one.name())));
                return true;
            }
        } catch (ContradictoryFacts e) {
            // Asked which is meant: told one by one, it is said what cannot be true.
        }
        scene.keep(before);
        return false;
    }

    /** Tells benefits side by side with their sum, the last as what is worked out now; false where one of them is not met. */
    boolean together(List<Benefit> meant) {
        Person before = scene.person();
        try {
            for (Benefit one : meant) {
                if (!new Supposing(scene).quote(one, before).met()) {
                    scene.keep(before);
                    return false;
                }
                scene.keep(scene.person().worked(one.id()));
            }
            if (new InAll(scene).take(IN_ALL, 2)) {
                return true;
            }
        } catch (ContradictoryFacts e) {
            // Told one by one, where it is said what cannot be true.
        }
        scene.keep(before);
        return false;
    }

    /** Whether something a benefit turns on was told, so that it is not met by what holds for everybody. */
    private boolean told(Benefit benefit) {
        return scene.pursuit().facts(benefit).stream().anyMatch(scene.person().facts()::containsKey);
    }
}
