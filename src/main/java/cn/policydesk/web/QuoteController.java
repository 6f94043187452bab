package cn.policydesk.web;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.BenefitNames;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.FactInput;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Mistake;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.telling.QuoteDesk;
import cn.policydesk.telling.QuoteReply;
import com.fasterxml.jackson.annotation.JsonAnySetter;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/quote}: what somebody gets. */
@RestController
@Tag(name = "算待遇", description = "按通知条款算能领多少，每一步带原文")
class QuoteController {

    private static final List<String> KEYS = List.of("region", "benefit", "for", "asOf", "facts", "parameters");
    private static final String ONE = """
            {"region":"dongyang","benefit":"dongyang-startup-job-creation","asOf":"2026-03-01",\
            "facts":{"初次创业":true,"带动人数":{"atLeast":3},"登记日期":"2024-06","持证残疾人":{"declined":true}},\
            "parameters":{"月最低工资标准":"2260.00"}}""";
    private static final String ALL = "{\"region\":\"heping\",\"for\":\"citizen\",\"facts\":{\"年龄\":52}}";

    private final CurrentLibrary current;
    private final Assistant assistant;
    private final Clock clock;
    private final QuestionNotes notes;

    QuoteController(CurrentLibrary current, Assistant assistant, Clock clock, QuestionNotes notes) {
        this.current = current;
        this.assistant = assistant;
        this.clock = clock;
        this.notes = notes;
    }

    /**
     * A request.
     *
     * @param region the region; may be left out where a benefit is named
     * @param benefit the benefit's id or name; absent for all of the region
     * @param audience narrows all benefits to those for citizen, employer, institution or platform
     * @param asOf the day of application, yyyy-MM-dd; absent for today
     * @param facts what is known, by ids of /api/facts
     * @param parameters outside figures, by name
     * @param others keys that nobody reads
     */
    record QuoteRequest(
            @Schema(description = "地区编号或名称", example = "dongyang") @Nullable
            String region,

            @Schema(description = "待遇编号或名称；不写就算全部", example = "dongyang-startup-job-creation") @Nullable
            String benefit,

            @Schema(description = "只算给谁的：citizen、employer、institution、platform") @JsonProperty("for") @Nullable
            String audience,

            @Schema(description = "申请日，不写就是今天", example = "2026-03-01") @Nullable
            String asOf,

            @Schema(description = "已知的事实，名称见 /api/facts") @Nullable
            Map<String, @Nullable Object> facts,

            @Schema(description = "通知没给、要到外面查的数") @Nullable Map<String, @Nullable Object> parameters,

            @Schema(hidden = true) @JsonAnySetter @Nullable Map<String, @Nullable Object> others) {}

    @Operation(
            summary = "算一项或全部待遇",
            description = "事实可以是普通值，也可以只知道一部分：{\"atLeast\":3}、{\"atMost\":5}、{\"between\":[\"1.00\",\"2.00\"]}、"
                    + "{\"oneOf\":[\"男\",\"女\"]}、{\"declined\":true}；null 是不知道。"
                    + "金额写“6000.00”，比率写“3.5%”，时长写整数（按事实的单位）或“18月”“1年”，日期写“2024-06-30”，只知道月份写“2024-06”。"
                    + "所有写错的地方一次列在 errors 里。",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content =
                                    @Content(
                                            examples = {
                                                @ExampleObject(name = "算一项", value = ONE),
                                                @ExampleObject(name = "看能领哪些", value = ALL)
                                            })))
    @PostMapping(
            path = "/api/quote",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    QuoteReply quote(@RequestBody QuoteRequest request, HttpServletRequest http) {
        Library library = current.get();
        List<Mistake> mistakes = new ArrayList<>();
        strangers(request, mistakes);
        String region = Inputs.region(request.region(), library, mistakes);
        LocalDate asOf = Inputs.asOf(request.asOf(), clock, mistakes);
        Benefit.Audience audience = Inputs.audience(request.audience(), mistakes);
        String named = request.benefit();
        Benefit benefit =
                named == null || named.isBlank() ? null : BenefitNames.find(library.rules(), named, region, mistakes);
        if (benefit != null) {
            region = benefit.region();
        } else if (region == null && mistakes.isEmpty()) {
            mistakes.add(new Mistake("region", "没有写 region", "可以写：" + Inputs.regions(library)));
        }
        FactInput input = new FactInput(mistakes);
        Facts facts = input.facts(
                request.facts() == null ? Map.of() : request.facts(),
                library.rules().dictionary());
        Map<String, BigDecimal> parameters = region == null || request.parameters() == null
                ? Map.of()
                : input.parameters(request.parameters(), library.rules().parameters(region));
        if (!mistakes.isEmpty() || region == null || asOf == null) {
            throw new BadInput(mistakes);
        }
        QuoteReply reply = answer(library, region, benefit, audience, facts, parameters, asOf);
        notes.quoted(reply, benefit != null, QuestionNotes.channel(http));
        return reply;
    }

    private QuoteReply answer(
            Library library,
            String region,
            @Nullable Benefit benefit,
            Benefit.@Nullable Audience audience,
            Facts facts,
            Map<String, BigDecimal> parameters,
            LocalDate asOf) {
        QuoteDesk desk = assistant.quotes(library);
        try {
            if (benefit != null) {
                return desk.quote(benefit, facts, parameters, asOf);
            }
            List<Benefit> benefits = library.rules().benefits(region).stream()
                    .filter(each -> audience == null || each.audiences().contains(audience))
                    .toList();
            return desk.sweep(region, benefits, facts, parameters, asOf);
        } catch (ContradictoryFacts e) {
            throw new BadInput(List.of(new Mistake(e.fact(), e.problem(), "请核对这几项，只留说得准的")));
        }
    }

    private static void strangers(QuoteRequest request, List<Mistake> mistakes) {
        if (request.others() != null) {
            request.others().keySet().stream()
                    .map(Inputs::shorten)
                    .forEach(key -> mistakes.add(
                            new Mistake(key, "不认识的键“" + key + "”", "是不是 " + StaffNode.nearest(key, KEYS))));
        }
    }
}
