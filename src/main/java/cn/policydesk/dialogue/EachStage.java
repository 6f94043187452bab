package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Intent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 过半再给多少，最后验收完再给多少 behind a result: several options of one choice are asked for in one message, and each is worked out. What was
 * told stays. One per message.
 */
final class EachStage {

    private static final Pattern PARTS = Pattern.compile("[\\s,，。;；、!！?？]+");

    private final Scene scene;

    EachStage(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no two options are asked for behind a result. */
    boolean take(String text) {
        Benefit benefit = scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                        && scene.wants(Intent.AMOUNT)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null) {
            return false;
        }
        for (Fact fact : benefit.facts()) {
            if (fact.kind() == Kind.CHOICE && scene.person().facts().containsKey(fact.id())) {
                Map<Known, String> asked = options(text, fact);
                if (asked.size() > 1) {
                    return told(asked, fact, benefit);
                }
            }
        }
        return false;
    }

    /** The options that the parts of a message name, each by one. */
    private Map<Known, String> options(String text, Fact fact) {
        Map<Known, String> asked = new LinkedHashMap<>();
        for (String part : PARTS.split(text.strip())) {
            scene.hear(part, fact).facts().stream()
                    .filter(one -> one.fact().equals(fact)
                            && one.known() instanceof Known.OneOf(var options)
                            && options.size() == 1)
                    .forEach(one -> asked.putIfAbsent(one.known(), part));
        }
        return asked;
    }

    /** Says how each of them comes about. */
    private boolean told(Map<Known, String> asked, Fact fact, Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((id, one) -> known.put(id, one.known()));
        List<String> steps = new ArrayList<>();
        try {
            for (Known option : asked.keySet()) {
                known.put(fact.id(), option);
                Quote quote = scene.desk
                        .library()
                        .calculator()
                        .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
                String working =
                        new QuoteTelling(scene.desk).working(scene.desk.quotes().worded(quote));
                steps.add(steps.isEmpty() ? working : working.replaceFirst("^[^\\n]*：\\n", ""));
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        if (steps.stream().anyMatch(String::isEmpty)) {
            return false;
        }
        scene.said.say(String.join("\n", steps));
        return true;
    }
}
