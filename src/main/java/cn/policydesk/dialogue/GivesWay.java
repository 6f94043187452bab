package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.AmountWords;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 48岁男 低保 送外卖能领多少: a benefit that what was told rules out gives way to another of its clause, or of its name, for which as much
 * speaks and which nothing rules out. Not safe for use by several threads; one per message.
 */
final class GivesWay {

    private static final Pattern KIND = Pattern.compile("（[^）]*）$");
    /** 六千, 6000: a sum by which a benefit is meant; 社保自己交1000 is what is paid in. */
    private static final Pattern SUM = Pattern.compile(
            "(?<![交缴付扣挣][了的]?)(?<![每个]月)(?:(?<![0-9.])([0-9]{3,6})(?![0-9.个人年月岁])|([一二两三四五六七八九])([百千万])(?!多|[0-9一二三四五六七八九]))");

    private static final Pattern GRADUATE = Pattern.compile("毕业生");
    private static final Pattern GROUP = Pattern.compile("(?:离校未就业|高校)?毕业生|(?:特殊)?就业困难(?:人员)?|困难人员|（[^）]*）$");

    private final Scene scene;

    GivesWay(Scene scene) {
        this.scene = scene;
    }

    /** The benefit itself, or the one that goes before it. */
    Benefit of(Benefit benefit) {
        Benefit graduates = ofGraduates(benefit);
        if (graduates != null) {
            return graduates;
        }
        Quote quote = quote(benefit);
        if (quote == null || !(quote.outcome() instanceof Outcome.Ineligible)) {
            return benefit;
        }
        return scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one -> one.ref().notice().equals(benefit.ref().notice())
                        && one.ref().label().equals(benefit.ref().label()))
                .filter(one -> one.audiences().stream().anyMatch(benefit.audiences()::contains))
                .filter(one -> !one.versions().isEmpty() && !ruledOut(one) && running(one))
                .filter(one -> met(one) > 0 && met(one) >= met(quote))
                .max(Comparator.comparingInt(this::met))
                .orElse(benefit);
    }

    /** What a benefit comes to by what was told; null where that cannot be. */
    @Nullable
    Outcome outcome(Benefit benefit) {
        Quote quote = quote(benefit);
        return quote == null ? null : quote.outcome();
    }

    /** Whether what was told rules a benefit out. */
    boolean ruledOut(Benefit benefit) {
        Quote quote = quote(benefit);
        return quote != null && quote.outcome() instanceof Outcome.Ineligible;
    }

    /**
     * Of the benefits of one name, which differ by the kind of people behind it, the one that what was told speaks for most; null where
     * all are ruled out.
     */
    @Nullable
    Benefit ofName(Benefit benefit) {
        Set<String> told = scene.person().facts().keySet();
        return scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one -> alike(one, benefit) && !one.versions().isEmpty() && !ruledOut(one))
                .max(Comparator.comparingLong(one -> scene.pursuit().facts(one).stream()
                        .filter(told::contains)
                        .count()))
                .orElse(null);
    }

    /**
     * 就业困难人员灵活就业社保补贴 of one who has just left a university and is not told to be in such difficulty: the one of that name for graduates, where
     * nothing rules it out; else null.
     */
    @Nullable
    Benefit ofGraduates(Benefit benefit) {
        Map<String, Told> told = scene.person().facts();
        boolean graduate = told.containsKey("毕业日期") || told.containsKey("毕业2年以内") || yes(told.get("高校毕业生"));
        if (!graduate
                || yes(told.get("就业困难人员"))
                || GRADUATE.matcher(benefit.name()).find()) {
            return null;
        }
        String kind = GROUP.matcher(benefit.name()).replaceAll("");
        List<Benefit> theirs = scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one -> GRADUATE.matcher(one.name()).find()
                        && GROUP.matcher(one.name()).replaceAll("").equals(kind))
                .filter(one -> one.audiences().equals(benefit.audiences()))
                .filter(one -> !one.versions().isEmpty() && !ruledOut(one) && running(one))
                .toList();
        return theirs.size() == 1 ? theirs.getFirst() : null;
    }

    private static boolean yes(@Nullable Told told) {
        return told != null && told.known().equals(Known.YES);
    }

    /** Whether two benefits have one name but for the kind of people behind it. */
    static boolean alike(Benefit one, Benefit other) {
        return KIND.matcher(one.name())
                .replaceFirst("")
                .equals(KIND.matcher(other.name()).replaceFirst(""));
    }

    /** 六千她有没有: the one benefit for people whose sum that is, where {@code before} comes to another; else null. */
    @Nullable
    Benefit bySum(String text, Benefit before) {
        Matcher sum = SUM.matcher(text);
        if (!sum.find()) {
            return null;
        }
        String number = sum.group(1);
        if (number == null) {
            number = String.valueOf(" 一二三四五六七八九".indexOf(sum.group(2).replace('两', '二')))
                    + "0".repeat("十百千万".indexOf(sum.group(3)) + 1);
        }
        BigDecimal meant = new BigDecimal(number);
        if (pays(before, meant)) {
            return null;
        }
        List<Benefit> paying = scene.desk.library().rules().benefits(before.region()).stream()
                .filter(one -> one.audiences().contains(Benefit.Audience.CITIZEN)
                        && !one.versions().isEmpty()
                        && pays(one, meant))
                .toList();
        return paying.size() == 1 ? paying.getFirst() : null;
    }

    /** Whether a benefit comes to one sum of money, and to that one. */
    private boolean pays(Benefit benefit, BigDecimal sum) {
        Quote quote = quote(benefit);
        Payment payment = quote == null ? null : quote.outcome().sum();
        return payment != null
                && payment.exact()
                && payment.high() != null
                && payment.high().compareTo(sum) == 0
                && payment.purpose().paid()
                && AmountWords.money(payment);
    }

    private boolean running(Benefit benefit) {
        return !scene.over(benefit);
    }

    private int met(Benefit benefit) {
        Quote quote = quote(benefit);
        return quote == null ? 0 : met(quote);
    }

    private static int met(Quote quote) {
        return (int) quote.checks().stream()
                .filter(check -> check.state() == Quote.State.MET)
                .count();
    }

    private @Nullable Quote quote(Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, one) -> known.put(fact, one.known()));
        try {
            return scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
