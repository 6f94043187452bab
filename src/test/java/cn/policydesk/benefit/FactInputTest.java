package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Facts and outside figures as programs give them. */
class FactInputTest {

    private final List<Mistake> mistakes = new ArrayList<>();

    private Facts read(Map<String, ?> given) {
        return new FactInput(mistakes).facts(given, RealRules.dictionary());
    }

    /** What is known, as people read it. */
    private String known(String name, Object value) {
        Facts facts = read(Collections.singletonMap(name, value));
        assertThat(mistakes).isEmpty();
        Fact fact = RealRules.dictionary().get(name);
        return FactValues.shown(fact, facts.get(name));
    }

    static Stream<Arguments> taken() {
        return Stream.of(
                Arguments.of("初次创业", true, "是"),
                Arguments.of("初次创业", false, "否"),
                Arguments.of("初次创业", "是", "是"),
                Arguments.of("初次创业", null, "不知道"),
                Arguments.of("初次创业", Map.of("declined", true), "不愿说"),
                Arguments.of("性别", "女", "女"),
                Arguments.of("单位规模", Map.of("oneOf", List.of("小型企业", "微型企业")), "微型企业或小型企业"),
                Arguments.of("带动人数", 7, "7人"),
                Arguments.of("带动人数", new BigDecimal("7.0"), "7人"),
                Arguments.of("带动人数", new BigDecimal("1E+2"), "100人"),
                Arguments.of("带动人数", 0, "0人"),
                Arguments.of("带动人数", "７人", "7人"),
                Arguments.of("带动人数", "至少3人", "至少3人"),
                Arguments.of("带动人数", Map.of("atLeast", 3), "至少3人"),
                Arguments.of("带动人数", Map.of("atMost", "5人"), "至多5人"),
                Arguments.of("带动人数", Map.of("atLeast", 3, "atMost", 5), "至少3人、至多5人"),
                Arguments.of("带动人数", Map.of("between", List.of(3, 3)), "3人"),
                Arguments.of("贷款本金", "200000.00", "200000元"),
                Arguments.of("贷款本金", new BigDecimal("0.01"), "0.01元"),
                Arguments.of("贷款本金", "20万元", "200000元"),
                Arguments.of("贷款本金", Map.of("between", List.of("1.00", "2.00")), "至少1元、至多2元"),
                Arguments.of("贷款年利率", "3.5%", "3.5%/年"),
                Arguments.of("贷款年利率", "3.45％", "3.45%/年"),
                Arguments.of("正常经营时间", 18, "18个月"),
                Arguments.of("正常经营时间", "18月", "18个月"),
                Arguments.of("正常经营时间", "1年", "12个月"),
                Arguments.of("正常经营时间", "至少 6个月", "至少6个月"),
                Arguments.of("登记日期", Map.of("atLeast", "2024-06-30"), "2024年6月30日或更晚"),
                Arguments.of("登记日期", Map.of("atMost", "2024-06"), "2024年6月30日或更早"),
                Arguments.of("登记日期", "2024-06-30", "2024年6月30日"),
                Arguments.of("登记日期", "2024-06", "2024年6月"));
    }

    @ParameterizedTest
    @MethodSource("taken")
    void plainAndPartlyKnownValuesAreTaken(String name, Object value, String known) {
        assertThat(known(name, value)).isEqualTo(known);
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("带动人数", -3, "不能是负数"),
                Arguments.of("带动人数", "-3", "不能是负数"),
                Arguments.of("带动人数", "－3人", "不能是负数"),
                Arguments.of("带动人数", 2.5, "太细了"),
                Arguments.of("带动人数", Double.NaN, "不是一个数"),
                Arguments.of("带动人数", Double.POSITIVE_INFINITY, "不是一个数"),
                Arguments.of("带动人数", "NaN", "看不懂"),
                Arguments.of("带动人数", "三个", "看不懂"),
                Arguments.of("带动人数", new BigDecimal("1E+999"), "太大"),
                Arguments.of("带动人数", new BigDecimal("1E+999999999"), "太大"),
                Arguments.of("带动人数", new BigDecimal("1E-999999999"), "小数太长"),
                Arguments.of("带动人数", BigInteger.TEN.pow(900), "太大"),
                Arguments.of("带动人数", "9".repeat(15), "超出了可以相信的范围"),
                Arguments.of("带动人数", "1".repeat(101), "太长"),
                Arguments.of("带动人数", "3元", "单位应当是人"),
                Arguments.of("带动人数", "3月", "单位应当是人"),
                Arguments.of("带动人数", true, "类型不对"),
                Arguments.of("带动人数", "", "没有写值"),
                Arguments.of("带动人数", List.of(3), "不能直接写列表"),
                Arguments.of("带动人数", Map.of(), "看不懂"),
                Arguments.of("带动人数", Map.of("atLeast", 3, "oneOf", List.of()), "看不懂"),
                Arguments.of("带动人数", Map.of("atleast", 3), "是不是 atLeast"),
                Arguments.of("带动人数", Map.of("atLeast", Map.of()), "类型不对"),
                Arguments.of("带动人数", Map.of("between", List.of(5, 3)), "前大后小"),
                Arguments.of("带动人数", Map.of("between", List.of(5)), "两个值"),
                Arguments.of("带动人数", Map.of("oneOf", List.of(3, 5)), "不能用 oneOf"),
                Arguments.of("带动人数", Map.of("declined", false), "只能写 true"),
                Arguments.of("年龄", 400, "超出了可以相信的范围"),
                Arguments.of("年龄", "30月", "单位应当是岁"),
                Arguments.of("贷款本金", "3月", "单位应当是元"),
                Arguments.of("贷款本金", new BigDecimal("0.001"), "太细了"),
                Arguments.of("年租金", "2万月", "单位应当是元/年"),
                Arguments.of("贷款年利率", new BigDecimal("3.5"), "要写百分号"),
                Arguments.of("正常经营时间", "1天", "单位应当是月"),
                Arguments.of("初次创业", 1, "类型不对"),
                Arguments.of("初次创业", "可能", "不能是“可能”"),
                Arguments.of("初次创业", Map.of("atLeast", 1), "没有大小"),
                Arguments.of("单位规模", "巨型企业", "不能是“巨型企业”"),
                Arguments.of("单位规模", Map.of("oneOf", List.of()), "要写成列表"),
                Arguments.of("登记日期", 2024, "类型不对"),
                Arguments.of("登记日期", "2024-02-30", "不是有效的日期"),
                Arguments.of("登记日期", "去年", "不是有效的日期"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatAFactCannotBeIsToldWithTheAcceptedForm(String name, Object value, String problem) {
        assertThat(read(Map.of(name, value)).known()).isEmpty();
        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.fact()).isEqualTo(name);
            assertThat(mistake.text()).contains(name, problem);
            assertThat(mistake.advice()).isNotEmpty();
        });
    }

    @Test
    void anUnknownFactIsToldWithTheNearestName() {
        read(Map.of("带动人", 3));
        assertThat(mistakes).singleElement().satisfies(mistake -> {
            assertThat(mistake.problem()).isEqualTo("没有叫“带动人”的事实");
            assertThat(mistake.advice()).startsWith("是不是“带动人数”，写成 3 或 3人");
        });
    }

    @Test
    void everythingWrongIsToldAtOnceAndTheRestIsTaken() {
        Map<String, Object> given = new HashMap<>();
        given.put("年龄", 400);
        given.put("带动人", 3);
        given.put("带动人数", -1);
        given.put("初次创业", true);
        assertThat(read(given).known()).containsOnlyKeys("初次创业");
        assertThat(mistakes).extracting(Mistake::fact).containsExactlyInAnyOrder("年龄", "带动人", "带动人数");
    }

    @Test
    void moreThan500FactsAreRefusedAsAWhole() {
        Map<String, Object> given = new HashMap<>();
        for (int i = 0; i <= FactInput.MOST; i++) {
            given.put("甲" + i, i);
        }
        assertThat(read(given).known()).isEmpty();
        assertThat(mistakes)
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.text()).contains("501项", "最多500项"));
    }

    @Test
    void longNamesAreShownShortened() {
        read(Map.of("长".repeat(5000), 1));
        assertThat(mistakes.getFirst().text()).hasSizeLessThan(150);
    }

    // ---- outside figures

    private Map<String, BigDecimal> figures(Map<String, ?> given) {
        return new FactInput(mistakes).parameters(given, RealRules.parameters("dongyang"));
    }

    @Test
    void outsideFiguresAreTakenBareOrWithTheirUnit() {
        assertThat(figures(Map.of("月最低工资标准", "2260.00", "LPR", "3.45%")))
                .containsEntry("月最低工资标准", new BigDecimal("2260.00"))
                .hasEntrySatisfying("LPR", value -> assertThat(value).isEqualByComparingTo("0.0345"));
        assertThat(figures(Map.of("月最低工资标准", "2260元/人·月"))).hasSize(1);
        assertThat(figures(Map.of("月最低工资标准", 2260))).hasSize(1);
        assertThat(mistakes).isEmpty();
    }

    static Stream<Arguments> refusedFigures() {
        return Stream.of(
                Arguments.of("月最低工资标准", "2260元/年", "单位应当是元/人·月"),
                Arguments.of("月最低工资标准", "很多", "看不懂"),
                Arguments.of("月最低工资标准", "-1", "不能是负数"),
                Arguments.of("月最低工资标准", new BigDecimal("1E+999"), "太大"),
                Arguments.of("月最低工资标准", "9".repeat(14), "太大"),
                Arguments.of("月最低工资标准", true, "要写一个数"),
                Arguments.of("月最低工资标准", List.of(1), "要写一个数"),
                Arguments.of("LPR", "3.45", "要写百分号"),
                Arguments.of("月最低工资", 1, "是不是“月最低工资标准”"));
    }

    @ParameterizedTest
    @MethodSource("refusedFigures")
    void whatAFigureCannotBeIsTold(String name, Object value, String problem) {
        assertThat(figures(Map.of(name, value))).isEmpty();
        assertThat(mistakes)
                .singleElement()
                .satisfies(mistake -> assertThat(mistake.text()).contains(problem));
    }

    @Test
    void whatIsWrittenIsReadAgain() throws FactWords.Wrong {
        for (Fact fact : RealRules.dictionary().all()) {
            if (fact.kind().ordered()) {
                BigDecimal value = fact.kind() == Kind.RATE ? new BigDecimal("0.0345") : BigDecimal.valueOf(12);
                if (Span.point(value).within(fact.range())) {
                    assertThat(FactWords.read(fact, FactValues.written(fact, value)))
                            .as(fact.id())
                            .isInstanceOfSatisfying(
                                    Known.Between.class,
                                    known -> assertThat(known.span().low()).isEqualByComparingTo(value));
                }
            }
        }
        assertThat(Arrays.asList(Kind.values())).hasSize(7);
    }
}
