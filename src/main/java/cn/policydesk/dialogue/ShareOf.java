package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 预计能批6万 能先给多少 of a benefit of which the notice writes a share and no sum: the share of the sum that was told, said to be the
 * asker's own number. One per message.
 */
final class ShareOf {

    /** What is said of a sum that a share is taken of. */
    private static final Pattern WHOLE = Pattern.compile("预计|能批|批下来|本来|原来|原先|标准|总共|一共|总额|全部");

    private static final Pattern EACH = Pattern.compile("一个?人|每个?人|人均|每位|每名");
    private static final Pattern PEOPLE = Pattern.compile("[个人名位]{1,2}");
    private static final String UPLIFT = "上浮";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** A smaller number without a unit is no sum of money. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);

    private final Scene scene;

    ShareOf(Scene scene) {
        this.scene = scene;
    }

    /** Answers behind a result; false where no sum is told or no share is written. */
    boolean take(String text) {
        if (scene.open() != null || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        return scene.person().trail().worked().contains(id) && say(text);
    }

    /** Beside a result of this message: what the sum told with it makes. */
    void beside() {
        if (scene.said.met() && scene.open() == null) {
            boolean _ = say(scene.incoming.text());
        }
    }

    private boolean say(String text) {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Payment payment = benefit == null || !WHOLE.matcher(text).find() ? null : share(benefit);
        BigDecimal high = payment == null ? null : payment.high();
        if (benefit == null || payment == null || high == null) {
            return false;
        }
        BigDecimal sum = null;
        BigDecimal people = BigDecimal.ONE;
        for (FactHearing.Placed placed : scene.desk.hearing().figures(text, scene.asOf())) {
            Span number = placed.figure().number();
            BigDecimal value = number != null && placed.figure().exact() ? number.low() : null;
            if (value == null) {
                continue;
            }
            boolean bare = placed.figure() instanceof Figure.Count count
                    && count.measure().isEmpty();
            if (placed.figure() instanceof Figure.Money || bare && value.compareTo(LEAST) >= 0) {
                sum = value;
            } else if (placed.figure() instanceof Figure.Count count
                    && PEOPLE.matcher(count.measure()).matches()
                    && value.compareTo(BigDecimal.ONE) > 0
                    && EACH.matcher(text).find()) {
                people = value;
            }
        }
        if (sum == null) {
            return false;
        }
        boolean more = benefit.name().contains(UPLIFT);
        BigDecimal part = high.movePointLeft(2);
        BigDecimal all = sum.multiply(people).multiply(more ? BigDecimal.ONE.add(part) : part);
        String working = plain(sum) + "元 × "
                + (more ? "(100% + " + plain(part.multiply(HUNDRED)) + "%)" : plain(part.multiply(HUNDRED)) + "%")
                + (people.compareTo(BigDecimal.ONE) == 0 ? "" : " × " + plain(people) + "人");
        scene.say(
                Phrase.VIEW_SHARE_OF,
                "待遇",
                benefit.name(),
                "算式",
                working,
                "金额",
                (payment.exact() ? "" : "最高") + plain(all) + "元",
                "数",
                plain(sum) + "元",
                "时效",
                scene.standing(benefit));
        return true;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }

    /** What it comes to, where that is a share; null where it is money, or not known. */
    private @Nullable Payment share(Benefit benefit) {
        try {
            Map<String, Known> known = new LinkedHashMap<>();
            scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
            Payment payment = scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf())
                    .outcome()
                    .sum();
            return payment != null && payment.unit().equals("%") ? payment : null;
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
