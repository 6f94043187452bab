package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 那四个人六个月的见习补贴 拢共好多 behind the result of 剩余期限见习补贴, which is given for two: the other one that was worked out before, has the words in its
 * name and is given for so long. One per message.
 */
final class WorkedMeant {

    /** So long a part of a name names it. */
    private static final int PART = 4;

    private final Scene scene;

    WorkedMeant(Scene scene) {
        this.scene = scene;
    }

    /** The one meant by a message that asks for some months; what is looked at where there is none, or more. */
    List<Benefit> of(String text, BigDecimal months, List<Benefit> looked) {
        if (looked.size() != 1 || !(scene.person().goal() instanceof Goal.One)) {
            return looked;
        }
        Benefit now = looked.getFirst();
        boolean names = named(text, now);
        if (names && fits(now, months)) {
            return looked;
        }
        List<Benefit> others = new ArrayList<>();
        for (String id : scene.person().trail().worked()) {
            scene.desk
                    .library()
                    .rules()
                    .benefit(id)
                    .filter(one -> !one.equals(now) && named(text, one) && fits(one, months))
                    .ifPresent(others::add);
        }
        return others.size() == 1 ? others : looked;
    }

    private static boolean named(String text, Benefit benefit) {
        String name = benefit.name();
        for (int from = 0; from + PART <= name.length(); from++) {
            if (text.contains(name.substring(from, from + PART))) {
                return true;
            }
        }
        return false;
    }

    /** Whether it is given by the month and for so many. */
    private boolean fits(Benefit benefit, BigDecimal months) {
        Payment payment = payment(benefit);
        if (payment == null || payment.per() != Per.MONTH) {
            return false;
        }
        BigDecimal most = payment.periods();
        return most == null || most.compareTo(months) >= 0;
    }

    private @Nullable Payment payment(Benefit benefit) {
        try {
            return new Supposing(scene).quote(benefit, scene.person()).outcome().sum();
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
