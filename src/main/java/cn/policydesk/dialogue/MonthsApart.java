package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 有一个做了三个月就走了 其他三个做满六个月 of what is due for each person and month: each part is worked out by its own months, and the parts are added.
 * The one fact that tells for how long is kept as all of them, so that no result is told for a length that is not everybody's. One per
 * message.
 */
final class MonthsApart {

    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|万一");
    private static final int LONGEST_ASKED = 16;

    private final Scene scene;

    MonthsApart(Scene scene) {
        this.scene = scene;
    }

    /** What is due for each person and month: what counts the people, and for how long it is. */
    private record Shape(Fact people, Fact months) {}

    /** Takes what is told of the parts behind a result, or asks for their sum again; false where it is neither. */
    boolean take(String text) {
        Benefit benefit = pursued();
        Shape shape = benefit == null ? null : shape(benefit);
        Fact open = scene.open();
        if (benefit != null && shape == null && !SUPPOSED.matcher(text).find()) {
            return new PersonMonths(scene).take(text, benefit);
        }
        if (benefit == null
                || shape == null
                || open != null && !open.equals(shape.months())
                || SUPPOSED.matcher(text).find()) {
            return false;
        }
        List<MonthsOfParts.Part> told = told(text, shape);
        if (told.isEmpty()) {
            return open == null
                    && text.length() <= LONGEST_ASKED
                    && scene.desk.words().cues().said(Cue.IN_ALL, text)
                    && Stood.told(scene, scene.person()).size() == 1
                    && again(benefit);
        }
        Known now = known(shape.months());
        keep(shape, told, text);
        scene.say(
                now == null ? Phrase.TALK_NOTED : Phrase.TALK_CORRECTED,
                "事实",
                scene.desk.slots().name(shape.months()) + "：" + MonthsOfParts.words(told));
        if (!say(benefit, shape, told)) {
            scene.go();
        }
        return true;
    }

    /** The sum by the parts in the place of a result for all of them; false where no parts were told, or it cannot be told yet. */
    boolean instead() {
        Benefit benefit = pursued();
        try {
            return benefit != null
                    && new Supposing(scene).quote(benefit, scene.person()).met()
                    && again(benefit);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** Says it beside a result that was told just now and stands on the months of all. */
    void tell() {
        Benefit benefit = scene.said.results() ? pursued() : null;
        if (benefit != null) {
            var _ = again(benefit);
        }
    }

    /** What is heard of a message with parts: the months of all of them, and how many they are. */
    Heard of(String text, Heard heard) {
        String region = scene.c().region();
        if (region == null || SUPPOSED.matcher(text).find()) {
            return heard;
        }
        Set<Fact> lengths = new LinkedHashSet<>();
        Stream.concat(heard.facts().stream().map(HeardFact::fact), Stream.ofNullable(scene.open()))
                .filter(fact -> fact.kind() == Kind.DURATION)
                .forEach(lengths::add);
        for (Fact length : lengths) {
            Shape shape = scene.desk.library().rules().benefits(region).stream()
                    .map(MonthsApart::shape)
                    .filter(any -> any != null && any.months().equals(length))
                    .findFirst()
                    .orElse(null);
            List<MonthsOfParts.Part> parts = shape == null ? List.of() : told(text, shape);
            if (shape != null && !parts.isEmpty()) {
                List<HeardFact> facts = new ArrayList<>(heard.facts());
                facts.removeIf(
                        any -> any.fact().equals(shape.months()) || any.fact().equals(shape.people()));
                facts.add(new HeardFact(shape.people(), exactly(MonthsOfParts.people(parts)), 0, text.length()));
                facts.add(new HeardFact(shape.months(), MonthsOfParts.all(parts), 0, text.length()));
                return new Heard(facts, heard.refused(), heard.unlike());
            }
        }
        return heard;
    }

    /** The sum by the parts that were told; false where none were. */
    private boolean again(Benefit benefit) {
        Shape shape = shape(benefit);
        Told told =
                shape == null ? null : scene.person().facts().get(shape.months().id());
        List<MonthsOfParts.Part> parts = shape == null || told == null ? List.of() : told(told.words(), shape);
        return shape != null
                && told != null
                && !parts.isEmpty()
                && MonthsOfParts.all(parts).equals(told.known())
                && exactly(MonthsOfParts.people(parts)).equals(known(shape.people()))
                && say(benefit, shape, parts);
    }

    /** What a sum of several says of one that was told in parts; null where it was not. */
    @Nullable
    String inSum(Benefit benefit) {
        Shape shape = shape(benefit);
        Told told =
                shape == null ? null : scene.person().facts().get(shape.months().id());
        List<MonthsOfParts.Part> parts = shape == null || told == null ? List.of() : told(told.words(), shape);
        return told == null || parts.isEmpty() || !MonthsOfParts.all(parts).equals(told.known())
                ? null
                : benefit.name() + "（" + MonthsOfParts.words(parts) + "，要分开算）";
    }

    private boolean say(Benefit benefit, Shape shape, List<MonthsOfParts.Part> parts) {
        List<String> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        Quote last = null;
        Payment shown = null;
        try {
            for (MonthsOfParts.Part part : parts) {
                Person theirs = scene.person()
                        .with(Map.of(
                                shape.people().id(),
                                        new Told(
                                                exactly(part.people()),
                                                "",
                                                scene.c().turn()),
                                shape.months().id(),
                                        new Told(
                                                Known.exactly(part.months()),
                                                "",
                                                scene.c().turn())));
                last = new Supposing(scene).quote(benefit, theirs);
                shown = last.outcome().sum();
                if (!last.met()
                        || last.outcome() instanceof Outcome.NeedsParameter
                        || shown == null
                        || !shown.exact()
                        || shown.total() == null
                        || shown.periods() == null
                        || shown.periods().compareTo(part.months()) > 0
                        || !shown.settled()
                        || !AmountWords.money(shown)) {
                    return formula(benefit, parts, last);
                }
                lines.add(part.people() + "人" + Per.MONTH.lasting(part.months()) + "：" + shown.figure(shown.high())
                        + " × " + Per.MONTH.lasting(shown.periods()) + " = " + shown.figure(shown.total()));
                sum = sum.add(shown.total());
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        if (last == null || shown == null) {
            return false;
        }
        added(scene, benefit, lines, shown.figure(sum), last);
        scene.keep(scene.person().asking(null).worked(benefit.id()));
        return true;
    }

    /** Tells the parts, each in a line, and what they come to. */
    static void added(Scene scene, Benefit benefit, List<String> lines, String sum, Quote quote) {
        scene.say(
                Phrase.TALK_MONTHS_APART,
                "待遇",
                benefit.name(),
                "各项",
                String.join("；", lines),
                "合计",
                sum,
                "时效",
                NotNow.of(scene.desk.talk(), List.of(quote)));
    }

    /** That each part stands on its own months, where no sum can be told yet. */
    private boolean formula(Benefit benefit, List<MonthsOfParts.Part> parts, Quote quote) {
        if (!(quote.outcome() instanceof Outcome.NeedsParameter)) {
            return false;
        }
        int months = parts.stream()
                .mapToInt(part -> part.months().intValue() * part.people())
                .sum();
        scene.say(
                Phrase.TALK_MONTHS_APART_OPEN,
                "待遇",
                benefit.name(),
                "各项",
                MonthsOfParts.words(parts),
                "数",
                String.valueOf(months),
                "时效",
                NotNow.of(scene.desk.talk(), List.of(quote)));
        return true;
    }

    private void keep(Shape shape, List<MonthsOfParts.Part> parts, String text) {
        Map<String, Told> told = new LinkedHashMap<>();
        told.put(
                shape.people().id(),
                new Told(exactly(MonthsOfParts.people(parts)), text, scene.c().turn()));
        told.put(
                shape.months().id(),
                new Told(MonthsOfParts.all(parts), text, scene.c().turn()));
        scene.keep(scene.person().with(told));
    }

    private List<MonthsOfParts.Part> told(String text, Shape shape) {
        return new MonthsOfParts(scene).in(text, number(shape.people()), months(shape.months()));
    }

    private @Nullable BigDecimal months(Fact fact) {
        return known(fact) instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }

    private int number(Fact fact) {
        BigDecimal number = months(fact);
        return number == null ? -1 : number.intValue();
    }

    private @Nullable Known known(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? null : told.known();
    }

    private @Nullable Benefit pursued() {
        return scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    private static @Nullable Shape shape(Benefit benefit) {
        List<Fact> people = benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.COUNT && fact.unitText().equals("人"))
                .toList();
        Fact length = Optional.ofNullable(benefit.length())
                .or(() -> benefit.facts().stream()
                        .filter(fact -> fact.kind() == Kind.DURATION)
                        .findFirst())
                .orElse(null);
        return !benefit.monthly() || people.size() != 1 || length == null ? null : new Shape(people.getFirst(), length);
    }

    private static Known exactly(int number) {
        return Known.exactly(BigDecimal.valueOf(number));
    }
}
