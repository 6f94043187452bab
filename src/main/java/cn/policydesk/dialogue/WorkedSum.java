package cn.policydesk.dialogue;

import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Adding;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 两项加起来一共多少: the sum of benefits that were worked out one after the other, for some months where it says so. */
final class WorkedSum {

    private static final Pattern SEVERAL = Pattern.compile("[两俩几三]个?[项种笔个样]|合一起|合在一起|加起来|加一起|加在一起|合起来|合计");
    /** 一共能拿多少, 一共多少 behind more than one result. */
    private static final Pattern ALL = Pattern.compile(
            "(?:一共|总共|拢共|总计|共计)(?:我们?|你们|能|可以|好|得|是|会|要)*(?:[拿领补得有给发][到我]?)?(?:多少|几[钱块钿]|几多|好多)(?!个|人|岁|天|年|月|家|次|户|名|位)");

    /** 最长发几个月 as a point of doubt. */
    private static final Pattern MONTHS = Pattern.compile("^(?:最长|最多|能|一共)?[发补领]?(?:几个月|多久)$|[发补领](?:几个月|多久)");

    private final Scene scene;

    WorkedSum(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where fewer than two results with money were told, or everything is being looked at. */
    boolean take(String text) throws ContradictoryFacts {
        if (!(scene.person().goal() instanceof Goal.One)
                || !SEVERAL.matcher(text).find()
                        && (!ALL.matcher(text).find()
                                || Totals.TIME.matcher(text).find())) {
            return false;
        }
        Matcher time = Totals.TIME.matcher(text);
        if (!time.find()) {
            return new InAll(scene).take(text, 2);
        }
        List<Quote> met = Stood.of(scene, scene.person(), Stood.told(scene, scene.person()))
                .met();
        if (met.size() < 2) {
            return false;
        }
        BigDecimal months = WrittenNumber.months(time.group(1), time.group(2).equals("年"));
        scene.say(
                Phrase.TALK_TOTAL,
                "谁",
                "",
                "结果",
                new Adding(scene.desk.talk()).of(met, false) + "\n" + during(met, months),
                "时效",
                NotNow.of(scene.desk.talk(), met));
        met.forEach(quote -> unwritten(scene, quote, months));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 头一年加起来 of what is paid each month, where the notice does not write for how many months: that is said beside the sum. */
    static void unwritten(Scene scene, Quote quote, BigDecimal months) {
        Payment payment = quote.outcome().sum();
        if (payment != null
                && payment.per() == Per.MONTH
                && payment.periods() == null
                && scene.desk.quotes().worded(quote).doubts().stream()
                        .anyMatch(one -> MONTHS.matcher(one.point()).find())) {
            scene.say(
                    Phrase.TALK_TOTAL_MONTHS_UNWRITTEN,
                    "待遇",
                    quote.benefit().name(),
                    "月数",
                    months.stripTrailingZeros().toPlainString());
        }
    }

    /** What each comes to in some months, line by line. */
    private String during(List<Quote> met, BigDecimal months) {
        List<String> lines = new ArrayList<>();
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        for (Quote quote : met) {
            Payment payment = quote.outcome().sum();
            BigDecimal top = payment == null ? null : payment.high();
            if (payment == null || top == null || payment.per() != Per.ONCE && payment.per() != Per.MONTH) {
                return "";
            }
            BigDecimal most = payment.periods();
            BigDecimal count = payment.per() == Per.ONCE ? BigDecimal.ONE : most == null ? months : months.min(most);
            BigDecimal least = payment.low() == null ? BigDecimal.ZERO : payment.low();
            low = low.add(least.multiply(count));
            high = high.add(Objects.requireNonNullElse(payment.over(count), top.multiply(count)));
            lines.add(payment.text() + (payment.per() == Per.ONCE ? "" : " × " + count.toPlainString() + "个月"));
        }
        String sum = low.compareTo(high) == 0 ? yuan(high) : yuan(low) + "至" + yuan(high);
        // Where it is not written that they go together, the sum stands under that condition.
        boolean apart = met.stream()
                .anyMatch(one -> met.stream()
                        .anyMatch(
                                other -> !one.equals(other) && Adding.between(one.benefit(), other.benefit()) != null));
        return scene.phrase(
                apart ? Phrase.TALK_TOTAL_MONTHS_IF : Phrase.TALK_TOTAL_MONTHS,
                "月数",
                months.toPlainString(),
                "算式",
                String.join(" + ", lines),
                "合计",
                sum);
    }

    private static String yuan(BigDecimal value) {
        return value.stripTrailingZeros().toPlainString() + "元";
    }
}
