package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Purpose;
import cn.policydesk.hearing.ChineseNumber;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 打算雇7个人 能贷到40万不, 最多能贷好多 40万行不行: of a loan with two limits, the one for everybody and a higher one for some, both are told and
 * whether the sum is within the one that goes by what is told. Nothing is asked for it. One per message.
 */
final class LoanLimit {

    private static final Pattern ASKED = Pattern.compile("贷|借得?到|行不行|行吗|行不|可以吗|可不可以|得不得行|够不够");
    private static final Pattern LOAN = Pattern.compile("贷款?");
    private static final Pattern QUESTION = Pattern.compile("不行|[不吗嘛么伐没][?？。]*$|[?？]|能不能|可不可以|多少|好多|几多");
    private static final Pattern FIRM = Pattern.compile("公司|企业|我们厂|单位|银行.{0,4}(?:放|批|给)了|已经贷|贴息|贷了|年利率|利率|利息");
    private static final Pattern SUM = Pattern.compile("([0-9]{1,4}|[一二两三四五六七八九十百]{1,4})万");
    private static final Pattern BRACKETS = Pattern.compile("（.*?）");
    /** 要请七个，能多贷点不: more than before, and no sum. */
    private static final Pattern MORE = Pattern.compile("多贷|贷多点|贷多些|贷得?更?多[一点些不吗嘛]|多借|借多点|额度.{0,4}(?:高|大|多)[一点些不吗嘛]");

    private static final String STARTS_THERE = "在江阴创业";
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);

    private final Scene scene;

    LoanLimit(Scene scene) {
        this.scene = scene;
    }

    /** One of the loans with its limit. */
    private record Limit(Benefit benefit, Payment payment, BigDecimal most) {}

    /** Answers; false where no sum is asked of a loan, or the notice writes no two limits of one. */
    boolean take(String text) {
        String region = scene.c().region();
        // 富民创业担保贷款（最高30万元）能领多少: the sum in the name is nobody's wish.
        BigDecimal sum = region == null ? null : sum(scene.finder().withoutNames(text, region));
        boolean loan = LOAN.matcher(text).find() || scene.c().last().contains("贷款");
        if (region == null
                || sum == null && !MORE.matcher(text).find()
                || !loan
                || !ASKED.matcher(text).find()
                || !QUESTION.matcher(text).find()
                || FIRM.matcher(text).find()
                || scene.wants(Intent.ALL)
                || scene.person().trail().firm()) {
            return false;
        }
        List<Limit> limits = limits(region);
        if (limits.size() != 2) {
            return false;
        }
        var _ = new Remembering(scene).take(text);
        scene.keep(new SameHires(scene).known());
        Limit low = limits.getFirst();
        Limit high = limits.getLast();
        Outcome outcome = outcome(high.benefit());
        boolean not = outcome instanceof Outcome.Ineligible;
        boolean met = outcome != null && !not && !(outcome instanceof Outcome.NeedsFacts);
        if (sum == null && !met) {
            return false;
        }
        for (Limit one : limits) {
            Benefit benefit = one.benefit();
            scene.cite(
                    benefit.name(),
                    benefit.ref().label(),
                    benefit.ref().paragraph(),
                    benefit.basis().words(),
                    scene.desk.quotes().standing(benefit, scene.asOf()).note());
        }
        BigDecimal asked = sum == null ? BigDecimal.ZERO : sum;
        BigDecimal most = !met && (asked.compareTo(low.most()) <= 0 || not) ? low.most() : high.most();
        Phrase phrase = phrase(sum, most, met, low.most());
        scene.say(
                phrase,
                "数",
                said(text),
                "说的",
                hires(),
                "最高",
                limit(most.compareTo(low.most()) == 0 ? low : high),
                "一般",
                limit(low));
        String pursued =
                (most.compareTo(low.most()) == 0 ? low : high).benefit().id();
        scene.keep(scene.person().wants(new Goal.One(pursued)).worked(pursued));
        scene.keep(scene.c().asked(text));
        return true;
    }

    private static Phrase phrase(@Nullable BigDecimal sum, BigDecimal most, boolean met, BigDecimal low) {
        if (sum == null) {
            return Phrase.LOAN_HIGHER_MAX;
        }
        if (sum.compareTo(most) > 0) {
            return Phrase.LOAN_BEYOND;
        }
        if (met) {
            return sum.compareTo(low) <= 0 ? Phrase.LOAN_HIGHER : Phrase.LOAN_WITHIN;
        }
        return most.compareTo(low) == 0 ? Phrase.LOAN_WITHIN : Phrase.LOAN_PERHAPS;
    }

    /** By how many are taken on, where that was told. */
    private String hires() {
        Told told = scene.person().facts().get(SameHires.OF_PROJECT);
        return told == null
                ? ""
                : "“"
                        + scene.desk
                                .slots()
                                .told(
                                        scene.desk
                                                .library()
                                                .rules()
                                                .dictionary()
                                                .find(SameHires.OF_PROJECT)
                                                .orElseThrow(),
                                        told.known())
                        + "”";
    }

    /** 最高30万元. */
    private static String limit(Limit one) {
        return AmountWords.amount(one.payment()).replaceFirst("[，,].*", "").replaceFirst("^.*(?=最高)", "");
    }

    private static String said(String text) {
        Matcher sum = SUM.matcher(text);
        return sum.find() ? sum.group() + "元" : "";
    }

    private static @Nullable BigDecimal sum(String text) {
        Matcher sum = SUM.matcher(text);
        if (!sum.find()) {
            return null;
        }
        String digits = sum.group(1);
        if (Character.isDigit(digits.charAt(0))) {
            return new BigDecimal(digits).multiply(WAN);
        }
        SpokenNumber number = ChineseNumber.at(digits, 0);
        BigDecimal value = number == null ? null : number.span().low();
        return value == null ? null : value.multiply(WAN);
    }

    /** The loans of one name to people there, the lower limit first. */
    private List<Limit> limits(String region) {
        Map<String, List<Limit>> named = new LinkedHashMap<>();
        for (Benefit one : scene.desk.library().rules().benefits(region)) {
            Payment payment = one.versions().isEmpty()
                            || !one.audiences().contains(Benefit.Audience.CITIZEN)
                            || !one.name().contains("贷款（最高")
                    ? null
                    : payment(one);
            if (payment != null && payment.purpose() == Purpose.LOAN && payment.high() != null) {
                named.computeIfAbsent(BRACKETS.matcher(one.name()).replaceAll(""), _ -> new ArrayList<>())
                        .add(new Limit(one, payment, payment.high()));
            }
        }
        return named.values().stream()
                .filter(some -> some.size() == 2)
                .findFirst()
                .map(some ->
                        some.stream().sorted(Comparator.comparing(Limit::most)).toList())
                .orElse(List.of());
    }

    private @Nullable Payment payment(Benefit benefit) {
        try {
            return scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(Map.of()), Map.of(), scene.asOf())
                    .outcome()
                    .sum();
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** What comes of it by what was told, somebody who asks taken to start his business there. */
    private @Nullable Outcome outcome(Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        known.put(STARTS_THERE, Known.YES);
        scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
        try {
            return scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(known), Map.of(), scene.asOf())
                    .outcome();
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
