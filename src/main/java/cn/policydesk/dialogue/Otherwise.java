package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 那要是没进孵化器: a yes or no that was told is supposed the other way, and where this benefit falls away then, the one that the same
 * paragraph grants instead.
 */
final class Otherwise {

    /** So many characters in a row of its question say that a fact is spoken of. */
    private static final int PART = 3;

    private final Scene scene;

    Otherwise(Scene scene) {
        this.scene = scene;
    }

    /** The one yes or no told of which a message speaks, as it says now; empty where there is none, or it says the same. */
    Map<Fact, Known> spoken(String text) {
        Map<Fact, Known> found = new LinkedHashMap<>();
        for (Benefit benefit : scene.pursuit().looked()) {
            for (Fact fact : benefit.facts()) {
                Told told = scene.person().facts().get(fact.id());
                if (told != null && !fact.kind().ordered()) {
                    for (String piece : text.split("[\\s，,。？?]+")) {
                        if (speaks(piece, scene.desk.slots().question(fact))) {
                            scene.hear(piece.replaceAll("^那|呢$", ""), fact).facts().stream()
                                    .filter(one -> one.fact().equals(fact) && !Remembering.nothing(one.known()))
                                    .filter(one -> !one.known().equals(told.known()))
                                    .forEach(one -> found.put(fact, one.known()));
                        }
                    }
                }
            }
        }
        return found.size() == 1 ? found : Map.of();
    }

    private static boolean speaks(String piece, String question) {
        for (int i = 0; i + PART <= piece.length(); i++) {
            if (question.contains(piece.substring(i, i + PART))) {
                return true;
            }
        }
        return false;
    }

    /** What the same paragraph grants under supposed facts where a benefit does not: it can be had only then; empty where nothing. */
    String instead(Quote quote, Person supposed) throws ContradictoryFacts {
        if (!(quote.outcome() instanceof Outcome.Ineligible)) {
            return "";
        }
        Benefit benefit = quote.benefit();
        List<Benefit> beside = scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(other -> !other.id().equals(benefit.id()) && other.ref().equals(benefit.ref()))
                .filter(other -> !other.versions().isEmpty())
                .toList();
        StringBuilder words = new StringBuilder();
        Supposing supposing = new Supposing(scene);
        for (Benefit other : beside) {
            Quote then = supposing.quote(other, supposed);
            if (then.outcome() instanceof Outcome.Ineligible
                    || !(supposing.quote(other, scene.person()).outcome() instanceof Outcome.Ineligible)) {
                continue;
            }
            boolean open = then.outcome() instanceof Outcome.NeedsFacts;
            words.append("\n").append(scene.phrase(
                    open ? Phrase.TALK_SUPPOSED_INSTEAD_OPEN : Phrase.TALK_SUPPOSED_INSTEAD,
                    "条",
                    other.ref().label(),
                    "款",
                    String.valueOf(other.ref().paragraph()),
                    open ? "待遇" : "结果",
                    open ? other.name() : supposing.told(then)));
        }
        return words.toString();
    }
}
