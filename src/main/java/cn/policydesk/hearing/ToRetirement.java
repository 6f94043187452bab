package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 身份证是62年8月生的 要到明年8月才满60呢, where it was told how long it is to retirement: the month says it anew; where the age alone is
 * another one, what was told before is not sure any more.
 */
final class ToRetirement {

    private static final Pattern MONTHS_LEFT = Pattern.compile("(?:还?差|还有|还剩|剩|要等)[了着]?$");

    private static final Pattern RETIRES =
            Pattern.compile("(?<![0-9一二三四五六七八九十])([4-7][0-9]|[四五六七]十[一二三四五六七八九]?)周?岁?(?:才|就|办|能|可以|正式)?退(?!伍|役|了|下来)");

    private final String text;
    private final List<Figure> figures;
    private final Map<Fact, Known> told;
    private final Map<Fact, HeardFact> facts;

    /** @param facts what was heard, which is set right */
    ToRetirement(String text, List<Figure> figures, Map<Fact, Known> told, Map<Fact, HeardFact> facts) {
        this.text = text;
        this.figures = figures;
        this.told = told;
        this.facts = facts;
    }

    /**
     * Sets right how long it is to retirement.
     *
     * @param at whose age, by a choice, and which, is that of retirement: 男, 60, 六十
     */
    void settle(@Nullable Fact left, List<String> at, boolean open, LocalDate today) {
        if (left == null || !told.containsKey(left) && !open) {
            return;
        }
        HeardFact age = facts.values().stream()
                .filter(one ->
                        one.fact().kind() == Kind.COUNT && one.fact().unitText().equals("岁"))
                .findFirst()
                .orElse(null);
        boolean changed = age != null
                && told.containsKey(age.fact())
                && !age.known().equals(told.get(age.fact()))
                && !facts.containsKey(left);
        boolean whose = told.values().stream().anyMatch(known -> of(known, at))
                || facts.values().stream().anyMatch(one -> of(one.known(), at));
        Span months = whose ? full(at, today) : null;
        if (months == null && changed) {
            months = said();
        }
        if (months != null) {
            facts.put(left, new HeardFact(left, new Known.Between(months), 0, text.length()));
        } else if (changed && told.containsKey(left)) {
            facts.put(left, new HeardFact(left, Known.UNKNOWN, 0, text.length()));
        }
    }

    /** 60岁退 to how long it is to that, where the age is known: to within a year. */
    void atAge(@Nullable Fact asked, HearingWords words) {
        Matcher at = RETIRES.matcher(text);
        if (asked == null || !words.has(HearingWords.Bag.AHEAD, asked.id()) || !at.find()) {
            return;
        }
        int full = WrittenNumber.of(at.group(1));
        // 六十退呗: the years of age are no months.
        HeardFact given = facts.get(asked);
        boolean bare = given != null
                && given.known() instanceof Known.Between(Span span)
                && (span.equals(new Span(BigDecimal.valueOf(full), BigDecimal.valueOf(full)))
                        || span.equals(new Span(BigDecimal.valueOf(12L * full), BigDecimal.valueOf(12L * full))));
        if (facts.containsKey(asked) && !bare) {
            return;
        }
        facts.remove(asked);
        Map<Fact, Known> known = new LinkedHashMap<>(told);
        facts.forEach((fact, heard) -> known.put(fact, heard.known()));
        for (Map.Entry<Fact, Known> one : known.entrySet()) {
            boolean age = one.getKey().kind() == Kind.COUNT
                    && one.getKey().unitText().equals("岁")
                    && !words.has(HearingWords.Bag.OF_HIRED, asked.id())
                    && !words.has(HearingWords.Bag.ASKING_HIRED, asked.id());
            if (age && one.getValue() instanceof Known.Between(Span span) && span.exact() && span.low() != null) {
                int years = full - span.low().intValue();
                if (years > 0) {
                    Span months = new Span(BigDecimal.valueOf(12L * years - 11), BigDecimal.valueOf(12L * years));
                    facts.put(asked, new HeardFact(asked, new Known.Between(months), 0, text.length()));
                }
            }
        }
    }

    private static boolean of(Known known, List<String> at) {
        return known instanceof Known.OneOf(Set<String> options) && options.size() == 1 && at.containsAll(options);
    }

    /** 明年8月才满60: from today to that month. */
    private @Nullable Span full(List<String> years, LocalDate today) {
        Matcher full = Pattern.compile(
                        "(今年|明年|后年|(?:20)?[0-9]{2}年)(?:的)?([0-9]{1,2}|十[一二]?|[一二三四五六七八九])月份?(?:[我才就能要]|的时候)*[满到够足]了?(?:"
                                + String.join("|", years) + ")(?![0-9一二三四五六七八九])")
                .matcher(text);
        int month = full.find() ? WrittenNumber.of(full.group(2)) : 0;
        if (month < 1 || month > 12) {
            return null;
        }
        String said = full.group(1);
        int digits = said.length() > 2 ? Integer.parseInt(said.substring(0, said.length() - 1)) % 100 : 0;
        int year = switch (said) {
            case "今年" -> today.getYear();
            case "明年" -> today.getYear() + 1;
            case "后年" -> today.getYear() + 2;
            default -> today.getYear() / 100 * 100 + digits;
        };
        LocalDate first = LocalDate.of(year, month, 1);
        return first.isAfter(today)
                ? new Span(until(today, first), until(today, first.plusMonths(1).minusDays(1)))
                : null;
    }

    /** 差15个月, beside another age. */
    private @Nullable Span said() {
        for (Figure figure : figures) {
            if (figure instanceof Figure.Time time
                    && time.months().exact()
                    && MONTHS_LEFT.matcher(text.substring(0, time.start())).find()) {
                return time.months();
            }
        }
        return null;
    }

    private static BigDecimal until(LocalDate today, LocalDate day) {
        return BigDecimal.valueOf(Period.between(today, day).toTotalMonths());
    }
}
