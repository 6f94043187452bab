package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is said of an incomplete case is what all its completions show: each is tried one by one, over facts with few values.
 * Never is a fact asked for that cannot change the result, and none is left out that can.
 */
class ExactnessTest {

    private static final int ROUNDS = Integer.getInteger("exactness.rounds", 25);

    private static final String FACTS = """
            甲: {类型: 数量, 单位: 人, 范围: 0人..4人}
            乙: {类型: 数量, 单位: 人, 范围: 0人..3人}
            丙: {类型: 是否}
            丁: {类型: 是否}
            级: {类型: 选项, 选项: [一, 二, 三]}
            月: {类型: 时长, 单位: 月, 范围: 0月..3月}
            日: {类型: 日期, 可在将来: 是}
            推: {类型: 是否, 推出: {任一: [{事实: 丙, 是: 是}, {事实: 甲, 至少: 2人}]}}
            和: {类型: 数量, 单位: 人, 范围: 0人..7人, 推出: {式: 甲 + 乙}}
            """;

    /** The days a date is tried on, around the bounds of the rules. */
    private static final List<String> DAYS =
            List.of("2025-08-31", "2025-09-01", "2025-09-02", "2025-12-31", "2026-01-01", "2026-02-28", "2026-04-01");

    static Stream<String> rules() {
        return Stream.of(
                // one fact in two conditions
                "任一: [{全部: [{事实: 甲, 少于: 2人}, {事实: 丙, 是: 是}]}, {全部: [{事实: 甲, 至少: 2人}, {事实: 丙, 是: 是}]}] / 式: 5元",
                "任一: [{全部: [{事实: 甲, 少于: 2人}, {事实: 丙, 是: 是}]}, {全部: [{事实: 甲, 至少: 2人}, {事实: 丁, 是: 是}]}] / 式: 5元",
                "任一: [{事实: 甲, 少于: 2人}, {事实: 甲, 至少: 2人}] / 式: 5元 × (乙 ÷ 1人)",
                "全部: [{事实: 甲, 至少: 1人}, {事实: 甲, 不超过: 3人}, {事实: 甲, 多于: 1人}] / 式: 5元/人 × 甲",
                "全部: [{事实: 推, 是: 是}, {事实: 甲, 不超过: 3人}] / 式: 5元",
                "任一: [{事实: 推, 是: 否}, {全部: [{事实: 丙, 是: 是}, {事实: 丁, 是: 是}]}] / 式: 5元",
                "不: {任一: [{事实: 丙, 是: 是}, {全部: [{事实: 丁, 是: 是}, {事实: 丙, 是: 否}]}]} / 式: 5元",
                "任一: [{全部: [{事实: 级, 是: 一}, {事实: 甲, 至少: 2人}]}, {全部: [{事实: 级, 不属于: [一]}, {事实: 甲, 至少: 3人}]}] / 式: 5元",
                // numbers against one another
                "全部: [{事实: 和, 至少: 3人}] / 式: 5元",
                "全部: [] / 式: 5元/人 × 和",
                "全部: [{事实: 甲, 至少: 乙}] / 式: 5元",
                "任一: [{式: 甲 × 2, 少于: 乙 + 1人}, {事实: 丙, 是: 是}] / 式: 5元",
                "任一: [{全部: [{事实: 丙, 是: 是}, {事实: 甲, 至少: 乙}]}, {全部: [{事实: 丙, 是: 否}, {事实: 甲, 至少: 乙}]}] / 式: 5元",
                // days
                "任一: [{事实: 日, 距今满: 6月}, {事实: 丙, 是: 是}] / 式: 5元",
                "全部: [{事实: 日, 距今满: 2月}, {事实: 日, 距今不超过: 6月}] / 式: 5元",
                "全部: [{事实: 日, 不早于: 2025-09-01}, {事实: 日, 不晚于: 2026-01-01}] / 式: 5元",
                "任一: [{全部: [{事实: 丙, 是: 是}, {事实: 日, 距今不足: 6月}]}, {全部: [{事实: 丙, 是: 否}, {事实: 日, 距今不足: 6月}]}] / 式: 5元",
                "任一: [{全部: [{事实: 丙, 是: 是}, {事实: 日, 不晚于: 2026-01-01}]}, {全部: [{事实: 丙, 是: 否}, {事实: 日, 不早于: 2026-01-01}]}] / 式: 5元",
                // amounts
                "全部: [{事实: 甲, 至少: 1人}] / 式: 5元/人 × 甲, 封顶: 12元, 保底: 7元",
                "全部: [] / 式: 5元/人 × 甲, 封顶: 3元/人 × 乙",
                "全部: [] / 式: \"较小(5元/人 × 甲, 4元/人 × 乙)\"",
                "全部: [] / 式: \"较大(5元/人 × 甲, 4元/人 × 乙, 7元)\"",
                "全部: [] / 式: 5元/人 × 甲 × (乙 ÷ 1人)",
                "全部: [] / 式: 9元 − 1元/人 × 甲 + 1元/人 × 乙",
                "全部: [] / 表: {按: 级, 行: {一: 5元/人 × 甲, 二: 5元/人 × 甲 × 1, 三: 5元/人 × 甲 + 0元}}",
                "全部: [] / 表: {按: 级, 行: {一: 5元/人 × 甲, 二: 1 × 5元/人 × 甲, 三: 0元 + 5元/人 × 甲}}",
                "全部: [] / 表: {按: 级, 行: {一: 5元/人 × 甲, 二: 5元/人 × 甲 − 0元, 三: 6元/人 × 甲}}",
                "全部: [] / 表: {按: 级, 行: {一: 5元, 二: 5.00元, 三: 5元/人 × 乙}}",
                "全部: [] / 表: {按: 级, 行: {一: {表: {按: 丙, 行: {是: 5元, 否: 5元/人 × 甲}}}, 其余: 9元}}",
                "全部: [] / 表: {按: 甲, 段: [{至: 1人, 式: 5元/人 × 乙}, {自: 2人, 至: 3人, 式: 5元/人 × 乙 × 1}, {自: 4人, 式: 9元}]}",
                "全部: [{事实: 甲, 至少: 1人}] / 表: {按: 甲, 段: [{至: 1人, 式: 5元}, {自: 2人, 式: 2元/人 × 甲}]}, 封顶: 7元",
                "全部: [] / 式: 5元/人 × 甲, 上浮: {当: {事实: 丙, 是: 是}, 比例: 50%}",
                "全部: [] / 式: 5元, 上浮: {当: {全部: [{事实: 丙, 是: 是}, {事实: 甲, 至少: 2人}]}, 比例: 50%}",
                "全部: [{事实: 丙, 是: 是}] / 式: 5元, 上浮: {当: {事实: 丙, 是: 是}, 比例: 50%}",
                "任一: [{事实: 丙, 是: 是}, {事实: 丁, 是: 是}] / 表: {按: 丙, 行: {是: {式: 5元/人 × 甲, 封顶: 9元}, 否: {式: 5元/人 × 甲, 封顶: 8元}}}",
                // periods
                "全部: [] / 式: 5元, 期限: {最长: 2月, 改: [{当: {事实: 丙, 是: 是}, 最长: 3月}]} / 月",
                "全部: [] / 式: 5元, 期限: {最长: 2月, 改: [{当: {事实: 丙, 是: 是}, 最长: 2月}]} / 月",
                "全部: [] / 式: 5元, 期限: {最长: 2月, 改: [{当: {事实: 丙, 是: 是}, 最长: 3月}, {当: {事实: 甲, 至少: 2人}, 最长: 4月}]} / 月",
                "全部: [{事实: 甲, 至少: 1人}] / 式: 5元/人 × 甲, 期限: {最长: 月} / 月",
                "任一: [{全部: [{事实: 甲, 少于: 2人}, {事实: 丙, 是: 是}]}, {事实: 甲, 至少: 2人}] / 式: 5元, 期限: {最长: 2月, 改: [{当: {事实: 甲, 至少: 3人}, 最长: 3月}]} / 月");
    }

    /** What comes of a complete case; both null where it fails. */
    private record Result(
            @Nullable BigDecimal amount, @Nullable BigDecimal periods) {}

    @ParameterizedTest
    @MethodSource("rules")
    void whatIsSaidOfAnIncompleteCaseIsWhatAllItsCompletionsShow(String written) {
        String[] parts = written.split(" / ");
        String per = parts.length > 2 ? parts[2] : "一次";
        TrialRule rule = TrialRule.of("条件: {" + parts[0] + ", 说法: 条件}\n金额: {每: " + per + ", " + parts[1] + "}\n")
                .facts(FACTS);
        Version version = rule.version();
        List<Fact> facts = rule.benefit().facts();
        Random random = new Random(written.hashCode());
        for (int round = 0; round < ROUNDS; round++) {
            Map<Fact, List<Known>> values = new LinkedHashMap<>();
            Map<String, Known> known = new LinkedHashMap<>();
            for (Fact fact : facts) {
                List<Known> all = values(fact);
                if (round == 0 || random.nextInt(3) > 0) {
                    values.put(fact, all);
                } else {
                    Known one = all.get(random.nextInt(all.size()));
                    known.put(fact.id(), one);
                    values.put(fact, List.of(one));
                }
            }
            compare(rule, version, new Facts(known), values);
        }
    }

    private static void compare(TrialRule rule, Version version, Facts known, Map<Fact, List<Known>> values) {
        Map<Map<Fact, Known>, Result> results = new LinkedHashMap<>();
        for (Map<Fact, Known> completion : completions(values)) {
            Map<String, Known> all = new LinkedHashMap<>();
            completion.forEach((fact, value) -> all.put(fact.id(), value));
            results.put(completion, result(version, box(rule, new Facts(all))));
        }
        Decision decision = Decision.of(version, box(rule, known));
        String what = known.toString();
        assertThat(decision.passes())
                .as(what + " passes")
                .isEqualTo(results.values().stream().anyMatch(result -> result.amount() != null));
        assertThat(decision.fails())
                .as(what + " fails")
                .isEqualTo(results.values().stream().anyMatch(result -> result.amount() == null));
        Set<String> relevant = new LinkedHashSet<>();
        for (Map.Entry<Map<Fact, Known>, Result> entry : results.entrySet()) {
            for (Fact fact : values.keySet()) {
                for (Known other : values.get(fact)) {
                    Map<Fact, Known> changed = new LinkedHashMap<>(entry.getKey());
                    changed.put(fact, other);
                    if (!entry.getValue().equals(results.get(changed))) {
                        relevant.add(fact.id());
                    }
                }
            }
        }
        assertThat(decision.relevant().stream().map(Fact::id).collect(Collectors.toSet()))
                .as(what + " can be changed by")
                .isEqualTo(relevant);
        hull(what + " amount", decision.amount(), results.values().stream().map(Result::amount));
        if (version.amount().term() != null) {
            hull(what + " periods", decision.term(), results.values().stream().map(Result::periods));
        }
        if (!decision.passes()) {
            assertThat(Failures.of(version, box(rule, known)))
                    .as(what + " fails by")
                    .isNotEmpty();
        }
    }

    private static void hull(String what, @Nullable Span said, Stream<@Nullable BigDecimal> values) {
        List<BigDecimal> all = values.filter(value -> value != null).sorted().toList();
        if (all.isEmpty()) {
            assertThat(said).as(what).isNull();
            return;
        }
        assertThat(said).as(what).isNotNull();
        assertThat(said.low()).as(what).isEqualByComparingTo(all.getFirst());
        assertThat(said.high()).as(what).isEqualByComparingTo(all.getLast());
    }

    private static Result result(Version version, Box box) {
        Tri truth = version.condition().eval(box);
        assertThat(truth).isNotEqualTo(Tri.OPEN);
        if (truth == Tri.FALSE) {
            return new Result(null, null);
        }
        Amount.Term term = version.amount().term();
        return new Result(exact(version.amount().formula().span(box)), term == null ? null : exact(term.span(box)));
    }

    private static @Nullable BigDecimal exact(Span span) {
        assertThat(span.exact()).isTrue();
        return span.low() == null ? null : span.low().stripTrailingZeros();
    }

    private static Box box(TrialRule rule, Facts facts) {
        try {
            return rule.calculator().book().dictionary().box(facts, Map.of(), java.time.LocalDate.of(2026, 3, 1));
        } catch (Dictionary.Contradiction e) {
            throw new AssertionError(e);
        }
    }

    private static List<Known> values(Fact fact) {
        if (!fact.kind().ordered()) {
            return fact.options().stream()
                    .<Known>map(option -> new Known.OneOf(Set.of(option)))
                    .toList();
        }
        List<Known> values = new ArrayList<>();
        if (fact.kind() == Kind.DATE) {
            DAYS.forEach(day -> values.add(number(java.time.LocalDate.parse(day).toEpochDay())));
        } else {
            for (int i = 0; i <= fact.range().high().intValue(); i++) {
                values.add(number(i));
            }
        }
        return values;
    }

    private static Known number(long value) {
        return new Known.Between(Span.point(BigDecimal.valueOf(value)));
    }

    private static List<Map<Fact, Known>> completions(Map<Fact, List<Known>> values) {
        List<Map<Fact, Known>> all = List.of(Map.of());
        for (Map.Entry<Fact, List<Known>> entry : values.entrySet()) {
            List<Map<Fact, Known>> next = new ArrayList<>();
            for (Map<Fact, Known> one : all) {
                for (Known value : entry.getValue()) {
                    Map<Fact, Known> more = new LinkedHashMap<>(one);
                    more.put(entry.getKey(), value);
                    next.add(more);
                }
            }
            all = next;
        }
        return all;
    }
}
