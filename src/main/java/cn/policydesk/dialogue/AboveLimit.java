package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Purpose;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;

/** 想贷15万 beside the ceiling of 10万元 of a loan: that it is above, or within, is said in so many words. One per message. */
final class AboveLimit {

    private static final String WANTED = "贷款本金";

    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Scene scene;

    AboveLimit(Scene scene) {
        this.scene = scene;
    }

    /** Says so beside the result of one such loan; nothing where the sum wanted was not told, or no ceiling is due. */
    void tell() {
        List<Benefit> looked = scene.pursuit().looked();
        Told told = scene.person().facts().get(WANTED);
        Fact fact = scene.desk.library().rules().dictionary().find(WANTED).orElse(null);
        if (told == null
                || !scene.said.results() && told.turn() != scene.c().turn()
                || !(scene.person().goal() instanceof Goal.One)
                || looked.size() != 1
                || fact == null
                || !(told.known() instanceof Known.Between(Span span))
                || !span.exact()
                || span.low() == null) {
            return;
        }
        try {
            Outcome outcome = new Supposing(scene)
                    .quote(looked.getFirst(), scene.person())
                    .outcome();
            Payment payment = outcome.sum();
            BigDecimal most = payment == null ? null : payment.high();
            if (payment == null
                    || most == null
                    || payment.purpose() != Purpose.LOAN
                    || !(outcome instanceof Outcome.UpTo)) {
                return;
            }
            boolean above = span.low().compareTo(most) > 0;
            scene.say(
                    above ? Phrase.LOAN_ABOVE : Phrase.LOAN_NOT_ABOVE,
                    "想贷",
                    shown(fact, span.low()),
                    "最高",
                    shown(fact, most));
        } catch (ContradictoryFacts e) {
            // Told where the result is.
        }
    }

    /** 15万元, as people say it. */
    private static String shown(Fact fact, BigDecimal sum) {
        BigDecimal[] wan = sum.divideAndRemainder(WAN);
        return wan[1].signum() == 0 && wan[0].signum() > 0
                ? wan[0].stripTrailingZeros().toPlainString() + "万元"
                : FactValues.shown(fact, sum);
    }
}
