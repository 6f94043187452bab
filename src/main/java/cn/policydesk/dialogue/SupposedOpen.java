package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 要是认定了能返多少 behind a no, 要是她不算单亲呢 behind a yes: under what is supposed the benefit in view is open. Tells what it would hang
 * on, and where that could take it away, what the same paragraph grants instead; the supposed words are at hand to be told as true.
 */
final class SupposedOpen {

    private final Scene scene;

    SupposedOpen(Scene scene) {
        this.scene = scene;
    }

    /** Tells it; false where the benefit in view is not open then. */
    boolean tell(Person supposed, List<String> words) throws ContradictoryFacts {
        List<Benefit> looked = scene.pursuit().looked();
        Supposing supposing = new Supposing(scene);
        if (looked.size() != 1
                || !(supposing.quote(looked.getFirst(), supposed).outcome() instanceof Outcome.NeedsFacts needs)
                || needs.missing().isEmpty()) {
            return false;
        }
        String missing = needs.missing().stream()
                .map(fact -> scene.desk.slots().name(fact))
                .collect(Collectors.joining("、"));
        String facts = String.join("、", words);
        StringBuilder told = new StringBuilder(scene.phrase(
                Phrase.TALK_SUPPOSED_OPEN, "事实", facts, "待遇", looked.getFirst().name(), "还要", missing));
        told.append(amounts(looked.getFirst(), supposed, needs));
        if (needs.missing().size() == 1 && needs.missing().getFirst().kind() == Kind.YES_NO) {
            for (String option : needs.missing().getFirst().options()) {
                told.append(instead(
                        looked.getFirst(), supposed, needs.missing().getFirst(), new Known.OneOf(Set.of(option))));
            }
        }
        supposed.facts().entrySet().stream()
                .filter(one -> !one.getValue().equals(scene.person().facts().get(one.getKey())))
                .map(one -> new Recognised(scene).line(one.getKey(), looked.getFirst()))
                .filter(line -> !line.isEmpty() && !scene.c().last().contains(line))
                .forEach(line -> told.append('\n').append(line));
        if (scene.open() == null) {
            scene.said.ask(told.toString(), List.of(new Reply.Choice(facts, facts)));
        } else {
            scene.said.say(told.toString());
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 每月600元 or 450元 by one of what is open, otherwise what is known of the amount; empty where nothing is. */
    String amounts(Benefit benefit, Person supposed, Outcome.NeedsFacts needs) throws ContradictoryFacts {
        for (Fact fact : needs.missing()) {
            Payment yes = fact.kind() == Kind.YES_NO ? payment(benefit, supposed, fact, Known.YES) : null;
            Payment no = yes == null ? null : payment(benefit, supposed, fact, Known.NO);
            if (yes != null
                    && no != null
                    && exact(yes)
                    && exact(no)
                    && !yes.text().equals(no.text())) {
                return "\n"
                        + scene.phrase(
                                Phrase.QUOTE_WHICH_CASE,
                                "是",
                                scene.desk.slots().told(fact, Known.YES),
                                "是多少",
                                yes.text(),
                                "否",
                                scene.desk.slots().told(fact, Known.NO),
                                "否多少",
                                no.text())
                        + scene.standing(benefit);
            }
        }
        Payment payment = needs.payment();
        String amount = payment == null ? "" : AmountWords.amount(payment);
        return amount.isEmpty()
                ? ""
                : "\n" + scene.phrase(Phrase.TALK_SUPPOSED_AMOUNT, "金额", amount) + scene.standing(benefit);
    }

    private static boolean exact(Payment payment) {
        BigDecimal low = payment.low();
        BigDecimal high = payment.high();
        return low != null && high != null && low.compareTo(high) == 0;
    }

    private @Nullable Payment payment(Benefit benefit, Person supposed, Fact fact, Known known)
            throws ContradictoryFacts {
        Person then =
                supposed.with(Map.of(fact.id(), new Told(known, "", scene.c().turn())));
        return new Supposing(scene).quote(benefit, then).outcome().sum();
    }

    private String instead(Benefit benefit, Person supposed, Fact fact, Known known) throws ContradictoryFacts {
        String words = scene.desk.slots().told(fact, known);
        Person then =
                supposed.with(Map.of(fact.id(), new Told(known, words, scene.c().turn())));
        String beside = new Otherwise(scene).instead(new Supposing(scene).quote(benefit, then), then);
        return beside.isEmpty() ? "" : "\n" + words + "：" + beside.strip();
    }
}
