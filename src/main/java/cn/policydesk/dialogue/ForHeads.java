package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 公岗 3人 补多少, 3个人 每人每月80小时 一月多少 of what is due to one person, asked by who looks after several: so much for each, and how much for all of
 * them where all are alike. One per message.
 */
final class ForHeads {

    private static final Pattern HEADS =
            Pattern.compile("(?<![第每0-9])([0-9]{1,3}|[两二三四五六七八九十]{1,3}|[俩仨])(?:个?人|个?岗位?|名|位)(?![次均月])");
    private static final Pattern HOURS = Pattern.compile("(?<![0-9.])([0-9]{1,3})个?(?:小时|钟头)");
    private static final Pattern ASKS = Pattern.compile("一共|总共|合计|加起来|多少|好多|几多|算|[呢嘞咧][？?]*$");
    /** 请了3个人: of those who work for the asker. */
    private static final Pattern OTHERS = Pattern.compile("[招请雇聘带留裁]|员工|职工|手下|学员|学生|家里|家人|口人|孩子|合伙");

    private static final int MOST_HOURS = 744;

    private final Scene scene;

    ForHeads(Scene scene) {
        this.scene = scene;
    }

    /** Answers behind such a result; false where the message asks for none, or tells a fact the result looks at. */
    boolean take(String text) {
        Benefit benefit = ofOne();
        if (benefit == null
                || scene.open() != null
                || !ASKS.matcher(text).find()
                || OTHERS.matcher(text).find()
                || Kin.in(text) != null
                || ofThoseKnown(text)
                || scene.hear(text, null).facts().stream()
                        .filter(one -> !HeardFact.nothing(one.known()))
                        .anyMatch(one -> benefit.facts().contains(one.fact())
                                || one.fact().kind() == Kind.COUNT)) {
            return false;
        }
        return say(benefit, text);
    }

    /** Tells it beside the result of which the number was not counted; false where it is no number of people. */
    boolean beside(String written) {
        Benefit benefit = ofOne();
        return benefit != null
                && HEADS.matcher(written).matches()
                && !ofThoseKnown(written)
                && !OTHERS.matcher(scene.incoming.text() + scene.c().question()).find()
                && say(benefit, written);
    }

    /** 他们两个人加起来, where the case of each of the two was told: each gets what is his own, and nobody's is taken twice. */
    private boolean ofThoseKnown(String text) {
        Matcher heads = HEADS.matcher(text);
        long known = Stream.concat(Stream.of(scene.person()), scene.c().others().values().stream())
                .filter(one ->
                        !(one.goal() instanceof Goal.Nothing) && !one.facts().isEmpty())
                .count();
        return heads.find() && number(heads.group(1)) == known;
    }

    /** What is worked out where it is due to one person; else null. */
    private @Nullable Benefit ofOne() {
        return scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(one -> one.audiences().equals(Set.of(Benefit.Audience.CITIZEN)))
                        .orElse(null)
                : null;
    }

    private boolean say(Benefit benefit, String text) {
        Matcher heads = HEADS.matcher(text);
        int people = heads.find() ? number(heads.group(1)) : 1;
        Matcher timed = HOURS.matcher(text);
        int hours = timed.find() ? Integer.parseInt(timed.group(1)) : 0;
        if (people < 2 && hours < 1 || heads.find() || timed.find() || hours > MOST_HOURS) {
            return false;
        }
        try {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            Payment payment = quote.outcome().sum();
            boolean hourly = payment != null && payment.per() == Per.HOUR;
            if (payment == null
                    || !quote.met()
                    || payment.high() == null
                    || !AmountWords.money(payment)
                    || !payment.exact()
                            && (payment.low() == null || payment.low().signum() != 0)
                    || hourly != hours > 0) {
                return false;
            }
            scene.say(
                    Phrase.FOR_HEADS,
                    "待遇",
                    benefit.name(),
                    "算式",
                    reckoned(payment, payment.high(), people, hours),
                    "时效",
                    NotNow.of(scene.desk.talk(), List.of(quote)));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 每月最高1610元 × 3人 = 每月最高4830元，最多6个月，合计最多28980元. */
    private static String reckoned(Payment payment, BigDecimal each, int people, int hours) {
        BigDecimal count = BigDecimal.valueOf(people).multiply(BigDecimal.valueOf(Math.max(1, hours)));
        String most = payment.exact() ? "" : "最高";
        String every = payment.per() == Per.ONCE || hours > 0
                ? ""
                : "每" + payment.per().word();
        String line = every + most + payment.figure(each)
                + (hours > 0 ? " × " + hours + "小时" : "")
                + (people > 1 ? " × " + people + "人" : "")
                + " = " + every + most + payment.figure(each.multiply(count));
        BigDecimal periods = payment.periods();
        return periods == null || payment.per() == Per.ONCE
                ? line
                : line + "，" + AmountWords.periods(payment.per(), periods) + "，合计最多"
                        + payment.figure(each.multiply(count).multiply(periods));
    }

    private static int number(String written) {
        return switch (written) {
            case "俩" -> 2;
            case "仨" -> 3;
            default -> WrittenNumber.of(written);
        };
    }
}
