package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 一个做了4个月 两个做了6个月 一共多少 of what is due for each person and month where the notice gives no number of months: each part by its own
 * months at the sum of a person and month, and the parts are added. One per message.
 */
final class PersonMonths {

    /** What an earlier total stood on. */
    private static final Pattern FOR_ALL = Pattern.compile("元 × ([0-9]+)个月 = ");

    private final Scene scene;

    PersonMonths(Scene scene) {
        this.scene = scene;
    }

    /** Adds the parts a text tells; false where it tells none, or what a person gets a month is not known. */
    boolean take(String text, Benefit benefit) {
        if (!benefit.monthly()
                || scene.open() != null
                || !scene.person().trail().worked().contains(benefit.id())) {
            return false;
        }
        try {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            Payment payment = quote.outcome().sum();
            if (!quote.met()
                    || payment == null
                    || payment.high() == null
                    || !payment.exact()
                    || !payment.settled()
                    || payment.per() != Per.MONTH
                    || payment.total() != null
                    || !AmountWords.money(payment)) {
                return false;
            }
            for (Fact fact : benefit.facts()) {
                Integer all = fact.unitText().equals("人") ? number(fact) : null;
                List<MonthsOfParts.Part> parts =
                        all == null ? List.of() : new MonthsOfParts(scene).in(text, all, earlier());
                if (all != null && all > 0 && !parts.isEmpty()) {
                    say(benefit, quote, payment, new BigDecimal(all), parts);
                    return true;
                }
                if (all != null && some(text, benefit, quote, payment, all)) {
                    return true;
                }
            }
            return false;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 其中小冉只做了4个月, where nobody said how long the others were there. */
    private boolean some(String text, Benefit benefit, Quote quote, Payment payment, int all) {
        List<PartsOfPeople.Part> parts = PartsOfPeople.in(text).parts();
        PartsOfPeople.Part part = parts.size() == 1 ? parts.getFirst() : null;
        BigDecimal months = part == null || part.sort() != PartsOfPeople.Sort.SOME
                ? null
                : new MonthsOfParts(scene).months(part.said());
        if (part == null || months == null || part.number() < 1 || part.number() >= all) {
            return false;
        }
        int rest = all - part.number();
        String few = part.number() + "人" + Per.MONTH.lasting(months);
        scene.say(
                Phrase.TALK_MONTHS_OF_SOME,
                "待遇",
                benefit.name(),
                "几人",
                few,
                "算式",
                sum(payment, new BigDecimal(all), new MonthsOfParts.Part(part.number(), months)),
                "余",
                String.valueOf(rest),
                "怎么说",
                rest + "人做了6个月，" + part.number() + "人做了" + Per.MONTH.lasting(months),
                "时效",
                NotNow.of(scene.desk.talk(), List.of(quote)));
        return true;
    }

    private static String sum(Payment payment, BigDecimal all, MonthsOfParts.Part part) {
        BigDecimal monthly = monthly(payment, all, part);
        return payment.figure(monthly) + " × " + Per.MONTH.lasting(part.months()) + " = "
                + payment.figure(monthly.multiply(part.months()));
    }

    private static BigDecimal monthly(Payment payment, BigDecimal all, MonthsOfParts.Part part) {
        return Objects.requireNonNull(payment.high())
                .multiply(BigDecimal.valueOf(part.people()))
                .divide(all, 2, RoundingMode.HALF_UP);
    }

    private void say(Benefit benefit, Quote quote, Payment payment, BigDecimal all, List<MonthsOfParts.Part> parts) {
        List<String> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (MonthsOfParts.Part part : parts) {
            lines.add(part.people() + "人" + Per.MONTH.lasting(part.months()) + "：" + sum(payment, all, part));
            sum = sum.add(monthly(payment, all, part).multiply(part.months()));
        }
        MonthsApart.added(scene, benefit, lines, payment.figure(sum), quote);
    }

    private @Nullable BigDecimal earlier() {
        return Optional.of(FOR_ALL.matcher(scene.c().last()))
                .filter(Matcher::find)
                .map(found -> new BigDecimal(found.group(1)))
                .orElse(null);
    }

    private @Nullable Integer number(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null && told.known() instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : null;
    }
}
