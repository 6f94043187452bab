package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what is known of a fact as people write it in a list or rule file: {@code 是}, {@code 3人}, {@code 2万元},
 * {@code 至少3人}, {@code 3人..5人}, {@code 2024-06}, {@code 不知}.
 */
public final class FactWords {

    private static final Pattern AT_LEAST = Pattern.compile("(?:至少|不少于|>=|≥)(.+)");
    private static final Pattern AT_MOST = Pattern.compile("(?:至多|最多|不超过|<=|≤)(.+)");
    private static final Set<String> YES = Set.of("是", "有", "对", "true", "yes", "y", "√", "1");
    private static final Set<String> NO = Set.of("否", "不是", "没有", "无", "false", "no", "n", "×", "0");
    private static final Set<String> UNKNOWN = Set.of("不知", "不知道", "不清楚", "未知", "?", "？");
    private static final Set<String> DECLINED = Set.of("不愿说", "不想说", "拒绝");

    private FactWords() {}

    /** Thrown where a value cannot be what the fact takes. */
    public static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;

        private final String advice;

        Wrong(String message, String advice) {
            super(message);
            this.advice = advice;
        }

        /** What is wrong, in Chinese. */
        public String problem() {
            return String.valueOf(getMessage());
        }

        /** The accepted form, in Chinese. */
        public String advice() {
            return advice;
        }
    }

    /**
     * What a text says of a fact.
     *
     * @param fact what it is about
     * @param written the text, not blank
     * @throws Wrong where it says nothing the fact can be
     */
    public static Known read(Fact fact, String written) throws Wrong {
        String text = written.strip();
        if (UNKNOWN.contains(text)) {
            return Known.UNKNOWN;
        }
        if (DECLINED.contains(text)) {
            return Known.DECLINED;
        }
        if (!fact.kind().ordered()) {
            return options(fact, List.of(text.split("[、|/]")));
        }
        Matcher least = AT_LEAST.matcher(text);
        if (least.matches()) {
            return new Known.Between(new Span(checked(fact, least.group(1)).low(), null));
        }
        Matcher most = AT_MOST.matcher(text);
        if (most.matches()) {
            return new Known.Between(new Span(null, checked(fact, most.group(1)).high()));
        }
        int dots = text.indexOf("..");
        if (dots > 0) {
            return between(fact, text.substring(0, dots), text.substring(dots + 2));
        }
        return new Known.Between(checked(fact, text));
    }

    /** A fact that lies between two values, both included. */
    public static Known between(Fact fact, String from, String to) throws Wrong {
        Span span = new Span(checked(fact, from).low(), checked(fact, to).high());
        if (span.empty()) {
            throw new Wrong("“" + fact.id() + "”的范围前大后小：" + from + " 到 " + to, "请把小的写在前面");
        }
        return new Known.Between(span);
    }

    /** A fact that is at least a value. */
    public static Known atLeast(Fact fact, String value) throws Wrong {
        return new Known.Between(new Span(checked(fact, value).low(), null));
    }

    /** A fact that is at most a value. */
    public static Known atMost(Fact fact, String value) throws Wrong {
        return new Known.Between(new Span(null, checked(fact, value).high()));
    }

    /** A fact that is one of some options. */
    public static Known options(Fact fact, List<String> written) throws Wrong {
        Set<String> options = new LinkedHashSet<>();
        for (String one : written) {
            String text = one.strip();
            if (fact.kind() == Kind.YES_NO) {
                String low = text.toLowerCase(java.util.Locale.ROOT);
                options.add(YES.contains(low) ? "是" : NO.contains(low) ? "否" : text);
            } else {
                options.add(text);
            }
        }
        for (String option : options) {
            if (!fact.options().contains(option)) {
                throw new Wrong("“" + fact.id() + "”不能是“" + option + "”", "可以是：" + String.join("、", fact.options()));
            }
        }
        if (options.isEmpty()) {
            throw new Wrong("“" + fact.id() + "”没有写值", "可以是：" + String.join("、", fact.options()));
        }
        return new Known.OneOf(options);
    }

    private static Span checked(Fact fact, String written) throws Wrong {
        Span span = fact.kind() == Kind.DATE ? day(fact, written.strip()) : number(fact, written.strip());
        if (!span.within(fact.range())) {
            throw new Wrong("“" + fact.id() + "”写的是" + written.strip() + "，超出了可以相信的范围", "应当在" + range(fact) + "之间");
        }
        return span;
    }

    private static Span day(Fact fact, String text) throws Wrong {
        try {
            if (text.matches("\\d{4}-\\d{2}")) {
                YearMonth month = YearMonth.parse(text);
                return days(month.atDay(1), month.atEndOfMonth());
            }
            if (text.matches("\\d{4}")) {
                int year = Integer.parseInt(text);
                return days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
            }
            LocalDate day = LocalDate.parse(text);
            return days(day, day);
        } catch (DateTimeException e) {
            throw new Wrong("“" + fact.id() + "”不是有效的日期：" + text, "写成 2024-06-30，只知道月份写 2024-06");
        }
    }

    private static Span days(LocalDate first, LocalDate last) {
        if (first.getYear() < 1900 || last.getYear() > 2200) {
            throw new DateTimeException("far away");
        }
        return new Span(BigDecimal.valueOf(first.toEpochDay()), BigDecimal.valueOf(last.toEpochDay()));
    }

    private static Span number(Fact fact, String text) throws Wrong {
        Quantity quantity = Quantity.parse(text);
        if (quantity == null) {
            throw new Wrong("“" + fact.id() + "”写的“" + text + "”看不懂", "写成 " + form(fact));
        }
        BigDecimal value = quantity.value();
        boolean bare = quantity.unit().matches(Unit.NONE) && !quantity.unit().percent();
        if (bare && fact.kind() == Kind.RATE) {
            throw new Wrong("“" + fact.id() + "”要写百分号，现在是“" + text + "”", "写成 " + form(fact));
        }
        boolean sameShare = quantity.unit().percent() && fact.kind() == Kind.RATE;
        if (!bare && !sameShare && !quantity.unit().matches(fact.unit())) {
            BigDecimal months = quantity.months();
            if (fact.kind() != Kind.DURATION || months == null || !fact.unit().matches(Unit.MONTHS)) {
                throw new Wrong(
                        "“" + fact.id() + "”的单位应当是" + fact.unitText() + "，现在是“" + text + "”", "写成 " + form(fact));
            }
            value = months;
        }
        if (value.stripTrailingZeros().scale() > fact.step().scale()) {
            throw new Wrong("“" + fact.id() + "”写的“" + text + "”太细了", "写成 " + form(fact));
        }
        return Span.point(value);
    }

    /** How a value of the fact is written, for messages. */
    public static String form(Fact fact) {
        return switch (fact.kind()) {
            case YES_NO -> "是 或 否";
            case CHOICE -> String.join("、", fact.options());
            case DATE -> "2024-06-30，只知道月份写 2024-06";
            case RATE -> "3.5" + fact.unitText();
            case MONEY -> "6000.00（单位" + fact.unitText() + "）";
            case COUNT, DURATION -> "3 或 3" + fact.unitText() + "，只能是整数";
        };
    }

    private static String range(Fact fact) {
        List<String> ends = new ArrayList<>();
        ends.add(end(fact, fact.range().low(), "最小"));
        ends.add(end(fact, fact.range().high(), "最大"));
        return String.join("到", ends);
    }

    private static String end(Fact fact, @Nullable BigDecimal value, String open) {
        return value == null ? open + "不限" : Shown.value(fact, value);
    }
}
