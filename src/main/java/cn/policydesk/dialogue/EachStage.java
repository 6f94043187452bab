package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 过半再给多少，最后验收完再给多少 behind a result: several options of one choice are asked for in one message, and each is worked out. What was
 * told stays. One per message.
 */
final class EachStage {

    /** A choice that is one of several payments of the same sum. */
    private static final Pattern STAGE = Pattern.compile("阶段|哪一?笔|哪一?期");

    private static final Pattern NOT = Pattern.compile("没|不合格|不过|未通过|要是|如果|万一");

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
                        && scene.wants(Intent.AMOUNT, Intent.FOLLOW, Intent.ASK)
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
        // 要是最后验收没过呢 asks what becomes of it, not how much it is.
        boolean later = scene.desk.words().cues().said(Cue.LATER_STAGES, text)
                && !NOT.matcher(text).find();
        String stages = later ? stages(benefit) : "";
        if (!stages.isEmpty()) {
            scene.said.say(stages);
        }
        return !stages.isEmpty();
    }

    /** Beside the result of one stage: what each of them comes to, so that the first is not taken for all. */
    void beside() {
        if (scene.said.met() && scene.open() == null && scene.person().goal() instanceof Goal.One(String id)) {
            String stages =
                    scene.desk.library().rules().benefit(id).map(this::stages).orElse("");
            if (!stages.isEmpty()) {
                scene.said.say(stages);
            }
        }
    }

    /** What a benefit paid in stages comes to in each; empty where it is paid in none. */
    private String stages(Benefit benefit) {
        Fact stage = benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.CHOICE
                        && STAGE.matcher(scene.desk.slots().name(fact)).find()
                        && scene.person().facts().containsKey(fact.id()))
                .findFirst()
                .orElse(null);
        if (stage == null) {
            return "";
        }
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((id, one) -> known.put(id, one.known()));
        List<String> all = new ArrayList<>();
        try {
            for (String option : stage.options()) {
                known.put(stage.id(), new Known.OneOf(Set.of(option)));
                Quote quote = scene.desk
                        .library()
                        .calculator()
                        .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
                Payment payment = quote.outcome().sum();
                if (!quote.met() || payment == null || payment.high() == null) {
                    return "";
                }
                all.add(option + AmountWords.amount(payment).replaceFirst("^一次性", ""));
            }
        } catch (ContradictoryFacts e) {
            return "";
        }
        return scene.phrase(Phrase.VIEW_STAGES, "各次", String.join("、", all), "时效", scene.standing(benefit));
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
        scene.said.say(String.join("\n", steps) + "\n" + scene.standing(benefit));
        return true;
    }
}
