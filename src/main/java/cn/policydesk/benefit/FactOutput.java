package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes what is known of a person or firm as {@link FactInput} reads it. */
public final class FactOutput {

    private FactOutput() {}

    /** Boolean, String or Map by fact, in the order of the dictionary; what is unknown is left out. */
    public static Map<String, Object> of(Facts facts, Dictionary dictionary) {
        Map<String, Object> written = new LinkedHashMap<>();
        for (Fact fact : dictionary.all()) {
            Object value = value(fact, facts.get(fact.id()));
            if (value != null) {
                written.put(fact.id(), value);
            }
        }
        return written;
    }

    private static @Nullable Object value(Fact fact, Known known) {
        return switch (known) {
            case Known.Unknown() -> null;
            case Known.Declined() -> Map.of("declined", true);
            case Known.OneOf(var options) -> options(fact, options);
            case Known.Between(Span span) -> span(fact, span.low(), span.high());
        };
    }

    private static Object options(Fact fact, Set<String> known) {
        List<String> options = fact.options().stream().filter(known::contains).toList();
        if (options.size() != 1) {
            return Map.of("oneOf", options);
        }
        return fact.kind() == Kind.YES_NO ? (Object) options.getFirst().equals("是") : options.getFirst();
    }

    private static @Nullable Object span(Fact fact, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low == null) {
            return high == null ? null : Map.of("atMost", FactValues.written(fact, high));
        }
        if (high == null) {
            return Map.of("atLeast", FactValues.written(fact, low));
        }
        return low.compareTo(high) == 0
                ? FactValues.written(fact, low)
                : Map.of("between", List.of(FactValues.written(fact, low), FactValues.written(fact, high)));
    }
}
