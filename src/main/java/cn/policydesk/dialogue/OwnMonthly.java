package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 原来每月补我500 那一共能拿多少 behind a result that grants some months and no sum: those months of the asker's own number, said to be that. One per
 * message.
 */
final class OwnMonthly {

    private static final Pattern A_MONTH = Pattern.compile("每个?月|一个?月|月月|按月");
    /** Behind such a sum: 是五百六 不是五百二. */
    private static final Pattern WORKED = Pattern.compile("元 × [0-9]+个月 = ");

    /** 那仨月的 还是1680呗: the whole, held to. */
    private static final Pattern STILL = Pattern.compile(
            "(?:还是|就是|仍是|照旧是?|没变)(?:那个|这个|一共|总共|最多)*([0-9]{3,6})(?:块钱?|元)?(?:呗|吧|啊|呀|嘛|么|吗|对吧|是吧|对不|没错|[，,\\s？?。])*$");

    /** A benefit that is money; of a mere time there is no sum a month. */
    private static final Pattern PAID = Pattern.compile("补贴|补助|津贴");

    private static final Pattern DENIED = Pattern.compile("(?:不是|并非|原来说的?|刚才说的?)[^，,。；; ]*");
    /** A smaller number without a unit is no sum of money. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(50);

    private final Scene scene;

    OwnMonthly(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no months were granted, or no one sum a month is told. */
    boolean take(String text) {
        boolean again = WORKED.matcher(scene.c().last()).find();
        Benefit benefit = scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                        && (again || A_MONTH.matcher(text).find())
                        && (again
                                || DENIED.matcher(text).find()
                                || scene.wants(Intent.AMOUNT, Intent.CORRECT)
                                || scene.desk.words().cues().said(Cue.IN_ALL, text))
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null) {
            return still(text);
        }
        if (!PAID.matcher(benefit.basis().words()).find()) {
            // Three months of 低保缓退期 are no three sums of money.
            return false;
        }
        BigDecimal sum = sum(DENIED.matcher(text).replaceAll(""));
        if (sum == null) {
            return false;
        }
        try {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            Payment payment = quote.outcome().sum();
            BigDecimal months = payment == null ? null : payment.high();
            if (!quote.met()
                    || payment == null
                    || months == null
                    || !payment.unit().equals("月")) {
                return false;
            }
            scene.say(
                    Phrase.TALK_TOTAL_OWN_MONTHS,
                    "待遇",
                    benefit.name(),
                    "期限",
                    AmountWords.amount(payment),
                    "时效",
                    scene.standing(benefit),
                    "数",
                    plain(sum) + "元",
                    "算式",
                    plain(sum) + "元 × " + plain(months) + "个月 = " + (payment.exact() ? "" : "最多")
                            + plain(sum.multiply(months)) + "元");
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** Says what the whole would be a month behind such a result; false where it is no number of such months. */
    private boolean still(String text) {
        Matcher whole = STILL.matcher(text.strip());
        Benefit benefit = scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                        && whole.find()
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null) {
            return false;
        }
        try {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            Payment payment = quote.outcome().sum();
            BigDecimal months = payment == null ? null : payment.high();
            BigDecimal all = new BigDecimal(whole.group(1));
            if (!quote.met()
                    || payment == null
                    || months == null
                    || !payment.unit().equals("月")
                    || all.remainder(months).signum() != 0) {
                return false;
            }
            scene.say(
                    Phrase.TALK_TOTAL_OWN_BACK,
                    "待遇",
                    benefit.name(),
                    "期限",
                    AmountWords.amount(payment),
                    "时效",
                    scene.standing(benefit),
                    "算式",
                    plain(all.divide(months)) + "元 × " + plain(months) + "个月 = " + plain(all) + "元");
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** The one sum a message tells; null where it tells none or several. */
    private @Nullable BigDecimal sum(String text) {
        BigDecimal sum = null;
        for (FactHearing.Placed placed : scene.desk.hearing().figures(text, scene.asOf())) {
            Span number = placed.figure().number();
            BigDecimal value = number != null && placed.figure().exact() ? number.low() : null;
            boolean bare = placed.figure() instanceof Figure.Count count
                    && count.measure().isEmpty()
                    && value != null
                    && value.compareTo(LEAST) >= 0;
            if (value != null && (placed.figure() instanceof Figure.Money || bare)) {
                if (sum != null) {
                    return null;
                }
                sum = value;
            }
        }
        return sum;
    }

    private static String plain(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString();
    }
}
