package cn.policydesk.benefit;

import java.math.BigDecimal;

/** Reads outside figures as people give them: {@code 2260.00}, {@code 2260元/人·月}, {@code 3.45%}. */
public final class ParameterWords {

    private static final BigDecimal HUGE = BigDecimal.valueOf(10_000_000_000L);

    private ParameterWords() {}

    /**
     * The figure a text gives; a percentage as a share of one.
     *
     * @throws FactWords.Wrong where it gives none that the parameter can be
     */
    public static BigDecimal read(Parameter parameter, String written) throws FactWords.Wrong {
        String name = "参数“" + parameter.id() + "”";
        Quantity quantity = Quantity.parse(written);
        if (quantity == null) {
            throw new FactWords.Wrong(name + "写的“" + written.strip() + "”看不懂", "写成 " + form(parameter));
        }
        boolean bare = quantity.unit().matches(Unit.NONE) && !quantity.unit().percent();
        boolean share = share(parameter.unit());
        if (bare && share) {
            throw new FactWords.Wrong(name + "要写百分号，现在是“" + written.strip() + "”", "写成 " + form(parameter));
        }
        if (!bare && !(share && quantity.unit().percent()) && !quantity.unit().matches(parameter.unit())) {
            throw new FactWords.Wrong(
                    name + "的单位应当是" + parameter.unitText() + "，现在是“" + written.strip() + "”", "写成 " + form(parameter));
        }
        if (quantity.value().compareTo(HUGE) > 0) {
            throw new FactWords.Wrong(name + "写的“" + written.strip() + "”太大了", "写成 " + form(parameter));
        }
        Span range = parameter.range();
        if (range != null && !Span.point(quantity.value()).within(range)) {
            throw new FactWords.Wrong(
                    name + "写的“" + written.strip() + "”超出了通知写明的范围",
                    "应当在" + Shown.value(nonNull(range.low()), parameter.unit()) + "到"
                            + Shown.value(nonNull(range.high()), parameter.unit()) + "之间");
        }
        return quantity.value();
    }

    private static BigDecimal nonNull(@org.jspecify.annotations.Nullable BigDecimal end) {
        return end == null ? BigDecimal.ZERO : end;
    }

    /** Whether it is shown in percent. */
    private static boolean share(Unit unit) {
        return unit.percent() || unit.over().isEmpty() && unit.under().equals(java.util.List.of("年"));
    }

    /** How a value of the parameter is written, for messages. */
    public static String form(Parameter parameter) {
        return share(parameter.unit())
                ? "3.45%" + parameter.unitText().replace("%", "")
                : "2260.00（单位" + parameter.unitText() + "）";
    }
}
