package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All cases that what is known leaves possible: for each fact the numbers or options it can still have.
 *
 * <p>Immutable once made; {@link #with} gives a narrower one.
 */
final class Box {

    private final LocalDate asOf;
    private final @Nullable Span[] spans;
    private final int[] options;
    private final Map<String, BigDecimal> parameters;

    private Box(LocalDate asOf, @Nullable Span[] spans, int[] options, Map<String, BigDecimal> parameters) {
        this.asOf = asOf;
        this.spans = spans;
        this.options = options;
        this.parameters = parameters;
    }

    /** The box of what is known; derived facts are not worked out yet. */
    static Box of(Dictionary dictionary, Facts facts, Map<String, BigDecimal> parameters, LocalDate asOf) {
        int size = dictionary.all().size();
        @Nullable Span[] spans = new Span[size];
        int[] options = new int[size];
        for (Fact fact : dictionary.all()) {
            if (fact.kind().ordered()) {
                spans[fact.index()] = fact.domain(asOf);
            } else {
                options[fact.index()] = fact.allOptions();
            }
        }
        facts.known().forEach((id, known) -> {
            Fact fact = dictionary.get(id);
            switch (known) {
                case Known.Between(Span span)
                when fact.kind().ordered() -> {
                    Span domain = spans[fact.index()];
                    spans[fact.index()] = domain == null ? span : span.meet(domain);
                }
                case Known.OneOf(var chosen) when !fact.kind().ordered() -> options[fact.index()] = mask(fact, chosen);
                case Known.Between between -> throw new IllegalArgumentException(id + " is no number");
                case Known.OneOf oneOf -> throw new IllegalArgumentException(id + " has no options");
                case Known.Unknown() -> {}
                case Known.Declined() -> {}
            }
        });
        return new Box(asOf, spans, options, parameters);
    }

    static int mask(Fact fact, Iterable<String> chosen) {
        int mask = 0;
        for (String option : chosen) {
            mask |= 1 << fact.options().indexOf(option);
        }
        return mask;
    }

    LocalDate asOf() {
        return asOf;
    }

    Span span(Fact fact) {
        Span span = spans[fact.index()];
        return span == null ? Span.ANY : span;
    }

    int options(Fact fact) {
        return options[fact.index()];
    }

    /** A parameter's value: the given one, the one held for the day, what the notice bounds it to, or anything from zero up. */
    Span parameter(Parameter parameter) {
        BigDecimal given = parameters.get(parameter.id());
        if (given != null) {
            return Span.point(given);
        }
        Parameter.Dated held = parameter.on(asOf);
        if (held != null) {
            return Span.point(held.value());
        }
        return parameter.range() != null ? parameter.range() : new Span(BigDecimal.ZERO, null);
    }

    /** Whether a parameter's value was given with the question rather than held. */
    boolean given(Parameter parameter) {
        return parameters.containsKey(parameter.id());
    }

    /** Whether a parameter has no value. */
    boolean lacks(Parameter parameter) {
        return !parameters.containsKey(parameter.id()) && parameter.on(asOf) == null;
    }

    /** Whether one case of the fact is left. */
    boolean settled(Fact fact) {
        return fact.kind().ordered() ? span(fact).exact() : Integer.bitCount(options[fact.index()]) == 1;
    }

    /** Narrows this box itself; only while it is being made. */
    void narrow(Fact fact, Span span) {
        spans[fact.index()] = span;
    }

    /** Narrows this box itself; only while it is being made. */
    void narrow(Fact fact, int mask) {
        options[fact.index()] = mask;
    }

    Box with(Fact fact, Span span) {
        @Nullable Span[] next = spans.clone();
        next[fact.index()] = span;
        return new Box(asOf, next, options, parameters);
    }

    Box with(Fact fact, int mask) {
        int[] next = options.clone();
        next[fact.index()] = mask;
        return new Box(asOf, spans, next, parameters);
    }
}
