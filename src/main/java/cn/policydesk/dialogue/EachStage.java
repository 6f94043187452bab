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
import java.math.BigDecimal;
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

    /** 三笔加起来, 一共几次多少. */
    private static final Pattern SUM = Pattern.compile(
            "(?:[两三几这各全]|分)[个]?(?:笔|次|段|期|回|步)[^,，。]{0,6}(?:加起来|加一起|合起来|一共|总共|合计|拢共)|(?:加起来|加一起|合起来|一共|总共|合计|拢共)[^,，。]{0,3}[两三几这][个]?(?:笔|次|段|期|回)");

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

    /** 三笔加起来一共多少 behind the result of one of them: what they come to together; false where it is paid in no stages. */
    boolean sum(String text) {
        Benefit benefit = scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                        && SUM.matcher(text).find()
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        List<Stage> all = benefit == null ? List.of() : each(benefit);
        // 奖励和分段拨付加一起 is a sum of two benefits.
        boolean others = benefit != null
                && scene.desk.library().rules().benefits(benefit.region()).stream()
                        .anyMatch(one -> !one.equals(benefit) && text.contains(one.name()));
        if (benefit == null || others || all.size() < 2) {
            return false;
        }
        BigDecimal total = BigDecimal.ZERO;
        for (Stage one : all) {
            BigDecimal low = one.payment().low();
            BigDecimal high = one.payment().high();
            if (low == null || high == null || low.compareTo(high) != 0) {
                return false;
            }
            total = total.add(high);
        }
        scene.say(
                Phrase.VIEW_STAGES_SUM,
                "各次",
                said(all),
                "合计",
                all.getFirst().payment().figure(total),
                "时效",
                scene.standing(benefit));
        return true;
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

    /**
     * One of several payments of the same sum.
     *
     * @param option when it is paid
     * @param payment what it comes to
     */
    private record Stage(String option, Payment payment) {}

    /** What a benefit paid in stages comes to in each; empty where it is paid in none. */
    private String stages(Benefit benefit) {
        List<Stage> all = each(benefit);
        return all.isEmpty() ? "" : scene.phrase(Phrase.VIEW_STAGES, "各次", said(all), "时效", scene.standing(benefit));
    }

    private static String said(List<Stage> all) {
        return String.join(
                "、",
                all.stream()
                        .map(one ->
                                one.option() + AmountWords.amount(one.payment()).replaceFirst("^一次性", ""))
                        .toList());
    }

    private List<Stage> each(Benefit benefit) {
        Fact stage = benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.CHOICE
                        && STAGE.matcher(scene.desk.slots().name(fact)).find()
                        && scene.person().facts().containsKey(fact.id()))
                .findFirst()
                .orElse(null);
        if (stage == null) {
            return List.of();
        }
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((id, one) -> known.put(id, one.known()));
        List<Stage> all = new ArrayList<>();
        try {
            for (String option : stage.options()) {
                known.put(stage.id(), new Known.OneOf(Set.of(option)));
                Quote quote = scene.desk
                        .library()
                        .calculator()
                        .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
                Payment payment = quote.outcome().sum();
                if (!quote.met() || payment == null || payment.high() == null) {
                    return List.of();
                }
                all.add(new Stage(option, payment));
            }
        } catch (ContradictoryFacts e) {
            return List.of();
        }
        return all;
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
