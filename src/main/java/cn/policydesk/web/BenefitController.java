package cn.policydesk.web;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Mistake;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.benefit.Span;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.hearing.Slots;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.QuoteDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/facts} and {@code GET /api/benefits}: what the calculator knows. */
@RestController
@Tag(name = "算待遇")
class BenefitController {

    private final CurrentLibrary current;
    private final Assistant assistant;
    private final Clock clock;

    BenefitController(CurrentLibrary current, Assistant assistant, Clock clock) {
        this.current = current;
        this.assistant = assistant;
        this.clock = clock;
    }

    /**
     * A fact of the dictionary.
     *
     * @param whole whether it follows from its parts, yet is asked as one question
     * @param parts the facts it follows from; empty where it follows from none
     * @param form how a value is written
     * @param benefits the ids of the benefits that may need it
     */
    record FactView(
            String id,
            String label,
            String kind,
            String unit,
            List<String> choices,
            @Nullable Range range,
            String question,
            String why,
            List<Slots.Button> buttons,
            String form,
            boolean sensitive,
            String note,
            boolean whole,
            List<String> parts,
            List<String> benefits) {}

    /** What can be believed, written as a request writes it; null where there is no end. */
    record Range(@Nullable String low, @Nullable String high) {}

    /** A benefit; {@code audiences} is {@code for} in the contract. */
    record BenefitView(
            String id,
            String name,
            String region,
            String regionName,
            String notice,
            String clause,
            int paragraph,
            String heading,
            String url,

            @com.fasterxml.jackson.annotation.JsonProperty("for")
            List<String> audiences,

            String kind,
            List<String> facts,
            List<ParameterView> parameters,
            ClauseAnswer.Standing validity) {}

    /** An outside figure it may need. */
    record ParameterView(String name, String unit, String note, String source) {}

    @Operation(summary = "事实字典", description = "算待遇时可能要知道的每一件事：类型、单位、可选的值、怎么问、为什么问。")
    @GetMapping("/api/facts")
    List<FactView> facts() {
        Library library = current.get();
        Rulebook rules = library.rules();
        Slots slots = assistant.slots(library);
        Map<String, List<String>> uses = new LinkedHashMap<>();
        for (Benefit benefit : rules.benefits()) {
            benefit.facts()
                    .forEach(fact -> uses.computeIfAbsent(fact.id(), id -> new ArrayList<>())
                            .add(benefit.id()));
        }
        return rules.dictionary().all().stream()
                .map(fact -> view(fact, rules, slots, uses.getOrDefault(fact.id(), List.of())))
                .toList();
    }

    private static FactView view(Fact fact, Rulebook rules, Slots slots, List<String> benefits) {
        return new FactView(
                fact.id(),
                slots.name(fact),
                fact.kind().code(),
                fact.unitText(),
                fact.kind() == Kind.CHOICE ? fact.options() : List.of(),
                range(fact),
                slots.slot(fact).map(Slots.Slot::question).orElse(""),
                slots.why(fact),
                slots.buttons(fact),
                FactWords.form(fact),
                fact.sensitive(),
                fact.note(),
                fact.whole(),
                rules.dictionary().parts(fact).stream().map(Fact::id).toList(),
                benefits);
    }

    private static @Nullable Range range(Fact fact) {
        Span range = fact.range();
        return !fact.kind().ordered() || range.low() == null && range.high() == null
                ? null
                : new Range(end(fact, range.low()), end(fact, range.high()));
    }

    private static @Nullable String end(Fact fact, @Nullable BigDecimal value) {
        return value == null ? null : FactValues.written(fact, value);
    }

    @Operation(summary = "待遇清单", description = "按地区、按给谁的列出全部待遇：依据的条款、要知道的事实、现在的效力。")
    @GetMapping("/api/benefits")
    List<BenefitView> benefits(
            @io.swagger.v3.oas.annotations.Parameter(description = "地区编号或名称，不写就是全部", example = "heping")
                    @RequestParam(required = false)
                    @Nullable
                    String region,
            @io.swagger.v3.oas.annotations.Parameter(description = "给谁的：citizen、employer、institution、platform")
                    @RequestParam(name = "for", required = false)
                    @Nullable
                    String audience,
            @io.swagger.v3.oas.annotations.Parameter(description = "按哪一天看效力，不写就是今天", example = "2026-03-01")
                    @RequestParam(required = false)
                    @Nullable
                    String asOf) {
        Library library = current.get();
        List<Mistake> mistakes = new ArrayList<>();
        String within = Inputs.region(region, library, mistakes);
        LocalDate day = Inputs.asOf(asOf, clock, mistakes);
        Benefit.Audience whom = Inputs.audience(audience, mistakes);
        if (!mistakes.isEmpty() || day == null) {
            throw new BadInput(mistakes);
        }
        return list(library, within, whom, day);
    }

    /** The benefits of a region, or of all, narrowed by whom they are for. */
    List<BenefitView> list(Library library, @Nullable String region, Benefit.@Nullable Audience whom, LocalDate day) {
        QuoteDesk desk = assistant.quotes(library);
        List<Benefit> benefits =
                region == null ? library.rules().benefits() : library.rules().benefits(region);
        return benefits.stream()
                .filter(benefit -> whom == null || benefit.audiences().contains(whom))
                .map(benefit -> view(benefit, library, desk, day))
                .toList();
    }

    private static BenefitView view(Benefit benefit, Library library, QuoteDesk desk, LocalDate day) {
        return new BenefitView(
                benefit.id(),
                benefit.name(),
                benefit.region(),
                library.region(benefit.region()).map(Region::shortName).orElse(benefit.region()),
                benefit.ref().notice(),
                benefit.ref().label(),
                benefit.ref().paragraph(),
                library.paragraph(benefit.ref()).map(Paragraph::heading).orElse(""),
                desk.url(benefit.ref()),
                Arrays.stream(Benefit.Audience.values())
                        .filter(benefit.audiences()::contains)
                        .map(Benefit.Audience::code)
                        .toList(),
                benefit.kind().code(),
                benefit.facts().stream().map(Fact::id).toList(),
                benefit.parameters().stream().map(BenefitController::view).toList(),
                desk.standing(benefit, day));
    }

    private static ParameterView view(Parameter parameter) {
        return new ParameterView(parameter.id(), parameter.unitText(), parameter.note(), parameter.source());
    }
}
