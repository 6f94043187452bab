package cn.policydesk.benefit;

import cn.policydesk.notice.StaffNode;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads what programs give of a person or firm: facts and outside figures by name, each a plain value of JSON, or a group such
 * as {@code {"atLeast": 3}}, {@code {"atMost": 5}}, {@code {"between": [1, 2]}}, {@code {"oneOf": ["甲", "乙"]}},
 * {@code {"declined": true}}. All that is wrong is told at once.
 *
 * <p>Not safe for use by several threads; one per reading.
 */
public final class FactInput {

    /** The most facts taken. */
    public static final int MOST = 500;

    private static final int DIGITS = 15;
    private static final int FRACTION = 8;
    private static final int LONGEST = 100;
    private static final Set<String> GROUPS = Set.of("atLeast", "atMost", "between", "oneOf", "declined");
    private static final String FORMS =
            "可以写 {\"atLeast\":3}、{\"atMost\":5}、{\"between\":[1,2]}、{\"oneOf\":[…]}、{\"declined\":true}";

    private final List<Mistake> mistakes;

    /** @param mistakes receives what is wrong */
    public FactInput(List<Mistake> mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * The facts.
     *
     * @param given Boolean, Number, String, List, Map or null by name
     * @param dictionary the facts there are
     */
    public Facts facts(Map<String, ? extends @Nullable Object> given, Dictionary dictionary) {
        if (given.size() > MOST) {
            mistakes.add(new Mistake("facts", "一次给了" + given.size() + "项事实，太多了", "最多" + MOST + "项，只给用得上的"));
            return Facts.NONE;
        }
        Map<String, Known> known = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Fact fact = dictionary.find(name.strip()).orElse(null);
            if (fact == null) {
                mistakes.add(unknown(name, dictionary));
                return;
            }
            try {
                Known read = known(fact, value);
                if (!(read instanceof Known.Unknown)) {
                    known.put(fact.id(), read);
                }
            } catch (FactWords.Wrong e) {
                mistakes.add(new Mistake(fact.id(), e.problem(), e.advice()));
            }
        });
        return new Facts(known);
    }

    private static Mistake unknown(String name, Dictionary dictionary) {
        String shown = shorten(name);
        Fact near = dictionary.find(StaffNode.nearest(shown, dictionary.ids())).orElse(null);
        return new Mistake(
                shown,
                "没有叫“" + shown + "”的事实",
                near == null ? "现在没有可用的事实" : "是不是“" + near.id() + "”，写成 " + FactWords.form(near));
    }

    /**
     * Outside figures.
     *
     * @param given Number or String by name
     * @param parameters those of the region
     */
    public Map<String, BigDecimal> parameters(
            Map<String, ? extends @Nullable Object> given, List<Parameter> parameters) {
        Map<String, BigDecimal> read = new LinkedHashMap<>();
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.put(parameter.id(), parameter));
        if (given.size() > MOST) {
            mistakes.add(new Mistake("parameters", "一次给了" + given.size() + "个参数，太多了", "只给用得上的"));
            return read;
        }
        given.forEach((name, value) -> {
            Parameter parameter = byName.get(name.strip());
            if (parameter == null) {
                String shown = shorten(name);
                mistakes.add(new Mistake(
                        shown,
                        "这里没有叫“" + shown + "”的参数",
                        byName.isEmpty() ? "这个地区的通知不用外部参数" : "是不是“" + StaffNode.nearest(shown, byName.keySet()) + "”"));
            } else if (value != null) {
                figure(parameter, value, read);
            }
        });
        return read;
    }

    private void figure(Parameter parameter, Object value, Map<String, BigDecimal> read) {
        try {
            String text = switch (value) {
                case Number number -> plain(parameter.id(), number, ParameterWords.form(parameter));
                case String words -> words(parameter.id(), words, ParameterWords.form(parameter));
                default ->
                    throw new FactWords.Wrong(
                            "参数“" + parameter.id() + "”要写一个数", "写成 " + ParameterWords.form(parameter));
            };
            read.put(parameter.id(), ParameterWords.read(parameter, wide(text)));
        } catch (FactWords.Wrong e) {
            mistakes.add(new Mistake(parameter.id(), e.problem(), e.advice()));
        }
    }

    // ---- one fact

    private static Known known(Fact fact, @Nullable Object value) throws FactWords.Wrong {
        return switch (value) {
            case null -> Known.UNKNOWN;
            case Map<?, ?> group -> group(fact, group);
            case List<?> list -> throw wrong(fact, "不能直接写列表", FORMS);
            default -> FactWords.read(fact, text(fact, value));
        };
    }

    private static Known group(Fact fact, Map<?, ?> group) throws FactWords.Wrong {
        if (group.containsKey("atLeast") && group.containsKey("atMost") && group.size() == 2) {
            return between(fact, group.get("atLeast"), group.get("atMost"));
        }
        if (group.size() != 1) {
            throw wrong(fact, "的写法看不懂", FORMS);
        }
        String key = String.valueOf(group.keySet().iterator().next());
        Object value = group.values().iterator().next();
        return switch (key) {
            case "declined" -> declined(fact, value);
            case "oneOf" -> oneOf(fact, value);
            case "atLeast" -> FactWords.atLeast(number(fact, key), text(fact, value));
            case "atMost" -> FactWords.atMost(number(fact, key), text(fact, value));
            case "between" -> {
                if (!(value instanceof List<?> ends) || ends.size() != 2) {
                    throw wrong(fact, "的 between 要写两个值", "例如 {\"between\":[1,2]}，小的在前");
                }
                yield between(fact, ends.getFirst(), ends.getLast());
            }
            default ->
                throw wrong(
                        fact,
                        "里不认识“" + shorten(key) + "”",
                        "是不是 " + StaffNode.nearest(shorten(key), GROUPS) + "；" + FORMS);
        };
    }

    private static Known between(Fact fact, @Nullable Object low, @Nullable Object high) throws FactWords.Wrong {
        return FactWords.between(number(fact, "between"), text(fact, low), text(fact, high));
    }

    private static Fact number(Fact fact, String key) throws FactWords.Wrong {
        if (!fact.kind().ordered()) {
            throw wrong(fact, "没有大小，不能用 " + key, "写成 " + FactWords.form(fact) + "，或 {\"oneOf\":[…]}");
        }
        return fact;
    }

    private static Known declined(Fact fact, @Nullable Object value) throws FactWords.Wrong {
        if (Boolean.TRUE.equals(value)) {
            return Known.DECLINED;
        }
        throw wrong(fact, "的 declined 只能写 true", "不愿说写 {\"declined\":true}，不知道写 null");
    }

    private static Known oneOf(Fact fact, @Nullable Object value) throws FactWords.Wrong {
        if (fact.kind().ordered()) {
            throw wrong(fact, "不能用 oneOf", "写成 " + FactWords.form(fact) + "，或 {\"between\":[1,2]}");
        }
        if (!(value instanceof List<?> items)
                || items.isEmpty()
                || items.size() > 2 * fact.options().size()) {
            throw wrong(fact, "的 oneOf 要写成列表", "例如 {\"oneOf\":[\"" + String.join("\",\"", fact.options()) + "\"]}");
        }
        List<String> options = new ArrayList<>();
        for (Object item : items) {
            options.add(text(fact, item));
        }
        return FactWords.options(fact, options);
    }

    /** A value as {@link FactWords} reads it. */
    private static String text(Fact fact, @Nullable Object value) throws FactWords.Wrong {
        String form = FactWords.form(fact);
        return switch (value) {
            case Boolean truth when fact.kind() == Kind.YES_NO -> truth ? "是" : "否";
            case Number number when fact.kind().ordered() && fact.kind() != Kind.DATE -> plain(fact.id(), number, form);
            case String words when fact.kind().ordered() -> wide(words(fact.id(), words, form));
            case String words -> words(fact.id(), words, form);
            case null, default -> throw wrong(fact, "的值类型不对", "写成 " + json(fact));
        };
    }

    private static String json(Fact fact) {
        return fact.kind() == Kind.YES_NO ? "true 或 false" : FactWords.form(fact);
    }

    private static String words(String name, String words, String form) throws FactWords.Wrong {
        String text = words.strip();
        if (text.isEmpty()) {
            throw new FactWords.Wrong("“" + name + "”没有写值", "写成 " + form + "；不知道写 null");
        }
        if (text.length() > LONGEST) {
            throw new FactWords.Wrong("“" + name + "”写得太长", "写成 " + form);
        }
        if (text.matches("[-−－—].*")) {
            throw new FactWords.Wrong("“" + name + "”不能是负数", "写成 " + form);
        }
        return text;
    }

    /** A number without an exponent; one that nobody means is refused before it is written out. */
    private static String plain(String name, Number number, String form) throws FactWords.Wrong {
        BigDecimal value;
        try {
            value = new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new FactWords.Wrong("“" + name + "”不是一个数", "写成 " + form);
        }
        if (value.signum() < 0) {
            throw new FactWords.Wrong("“" + name + "”不能是负数", "写成 " + form);
        }
        if (value.signum() == 0) {
            return "0";
        }
        if ((long) value.precision() - value.scale() > DIGITS) {
            throw new FactWords.Wrong("“" + name + "”的数太大了", "写成 " + form);
        }
        BigDecimal stripped = value.stripTrailingZeros();
        if (stripped.scale() > FRACTION) {
            throw new FactWords.Wrong("“" + name + "”的小数太长了", "写成 " + form);
        }
        return stripped.toPlainString();
    }

    /** Full-width digits and signs as plain ones, 3个月 as 3月. */
    private static String wide(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replace("个月", "月");
    }

    private static FactWords.Wrong wrong(Fact fact, String problem, String advice) {
        return new FactWords.Wrong("“" + fact.id() + "”" + problem, advice);
    }

    private static String shorten(String text) {
        return text.length() <= 30 ? text : text.substring(0, 30) + "…";
    }
}
