package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.ChineseNumber;
import cn.policydesk.hearing.SpokenNumber;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 农民工创业听讲有一万块好拿: a sum that is named with some words of a name finds the one benefit whose words grant that sum.
 */
final class NamedSum {

    private static final Pattern GRANTED = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(万)?元");
    private static final Pattern DIGITS = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*(万)?");
    /** So much is no number of people or months. */
    private static final BigDecimal LEAST = BigDecimal.valueOf(500);

    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);
    /** Pairs of characters that many names have. */
    private static final Set<String> COMMON = Set.of("补贴", "补助", "奖励", "一次", "次性", "贷款", "性补");

    private static final int SHARED = 2;

    private final Scene scene;

    NamedSum(Scene scene) {
        this.scene = scene;
    }

    /** The benefit a message means by a sum; null where it names none, or several fit as well. */
    @Nullable
    Benefit meant(String text) {
        String region = scene.c().region();
        Set<BigDecimal> sums = region == null ? Set.of() : sums(text);
        if (region == null || sums.isEmpty()) {
            return null;
        }
        Benefit best = null;
        int most = SHARED - 1;
        boolean alone = false;
        List<Benefit> all = scene.desk.library().rules().benefits(region);
        for (Benefit benefit : all) {
            if (!benefit.versions().isEmpty() && grants(benefit, sums)) {
                int shared = shared(benefit.name(), text);
                alone = shared > most || alone && shared < most;
                best = shared > most ? benefit : best;
                most = Math.max(most, shared);
            }
        }
        return alone ? best : null;
    }

    private static boolean grants(Benefit benefit, Set<BigDecimal> sums) {
        Matcher granted = GRANTED.matcher(benefit.basis().words());
        while (granted.find()) {
            if (sums.contains(value(granted.group(1), granted.group(2) != null))) {
                return true;
            }
        }
        return false;
    }

    private static Set<BigDecimal> sums(String text) {
        Set<BigDecimal> sums = new LinkedHashSet<>();
        Matcher digits = DIGITS.matcher(text);
        while (digits.find()) {
            sums.add(value(digits.group(1), digits.group(2) != null));
        }
        for (int at = 0; at < text.length(); at++) {
            SpokenNumber number = ChineseNumber.at(text, at);
            if (number != null) {
                if (number.span().exact() && number.span().low() != null) {
                    sums.add(number.span().low().stripTrailingZeros());
                }
                at = number.end() - 1;
            }
        }
        sums.removeIf(sum -> sum.compareTo(LEAST) < 0);
        return sums;
    }

    private static BigDecimal value(String digits, boolean tenThousands) {
        BigDecimal value = new BigDecimal(digits);
        return (tenThousands ? value.multiply(TEN_THOUSAND) : value).stripTrailingZeros();
    }

    private static int shared(String name, String text) {
        Set<String> pairs = new LinkedHashSet<>();
        for (int i = 0; i + 2 <= name.length(); i++) {
            String pair = name.substring(i, i + 2);
            if (!COMMON.contains(pair) && text.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs.size();
    }
}
