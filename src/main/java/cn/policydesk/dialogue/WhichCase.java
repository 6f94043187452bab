package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 1050元至1500元 where one thing was not told: which of the two it is in which case. One per message. */
final class WhichCase {

    private final Scene scene;

    WhichCase(Scene scene) {
        this.scene = scene;
    }

    /** Says so beside the result; nothing where several things are open, or either case gives the same. */
    void tell() {
        List<Benefit> looked = scene.pursuit().looked();
        if (!scene.said.results() || !(scene.person().goal() instanceof Goal.One) || looked.size() != 1) {
            return;
        }
        Benefit benefit = looked.getFirst();
        try {
            Outcome outcome =
                    new Supposing(scene).quote(benefit, scene.person()).outcome();
            if (!(outcome instanceof Outcome.NeedsFacts needs)
                    || !needs.missing().isEmpty()
                    || needs.declined().size() != 1
                    || needs.declined().getFirst().kind() != Kind.YES_NO) {
                return;
            }
            Fact fact = needs.declined().getFirst();
            String yes = amount(benefit, fact, Known.YES);
            String no = amount(benefit, fact, Known.NO);
            if (yes != null && no != null && !yes.equals(no)) {
                scene.say(
                        Phrase.QUOTE_WHICH_CASE,
                        "是",
                        scene.desk.slots().told(fact, Known.YES),
                        "是多少",
                        yes,
                        "否",
                        scene.desk.slots().told(fact, Known.NO),
                        "否多少",
                        no);
            }
        } catch (ContradictoryFacts e) {
            // Told where the result is.
        }
    }

    /** What is due in one case; null where it is no single sum. */
    private @Nullable String amount(Benefit benefit, Fact fact, Known value) throws ContradictoryFacts {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((id, one) -> known.put(id, one.known()));
        known.put(fact.id(), value);
        Quote quote = scene.desk
                .library()
                .calculator()
                .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
        Payment payment = quote.outcome().sum();
        return quote.met() && payment != null && payment.exact() ? AmountWords.amount(payment) : null;
    }
}
