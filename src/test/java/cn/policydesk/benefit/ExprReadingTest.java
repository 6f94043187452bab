package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of arithmetic as staff write them. */
class ExprReadingTest {

    private static final TrialRule RULE = TrialRule.paying("1元").facts("""
            人数: {类型: 数量, 单位: 人}
            人数上限: {类型: 数量, 单位: 人}
            3人小组数: {类型: 数量, 单位: 个}
            4050人员数: {类型: 数量, 单位: 人}
            较小企业数: {类型: 数量, 单位: 个}
            甲-乙人数: {类型: 数量, 单位: 人}
            租金: {类型: 金额}
            利率: {类型: 比率, 单位: "%/年"}
            时间: {类型: 时长}
            初次: {类型: 是否}
            级别: {类型: 选项, 选项: [初级, 高级]}
            日子: {类型: 日期}
            总数: {类型: 数量, 单位: 人, 推出: {式: 人数 + 人数上限}}
            合问数: {类型: 数量, 单位: 人, 合问: 是, 推出: {式: 人数 + 人数上限}}
            """);

    private final List<Quantity> literals = new ArrayList<>();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1元 + 2元 × 3|7",
                "(1元 + 2元) × 3|9",
                "（1元 ＋ 2元） × 3|9",
                "(1元 + 2元） × 3|9",
                "10元 − 3元 − 2元|5",
                "10元 − (3元 − 2元)|9",
                "12元 ÷ 3 ÷ 2|2",
                "12元 ÷ (3 ÷ 2)|8",
                "12元 ÷ 3 × 2|8",
                "2 × 3元 + 4 × 5元|26",
                "5元－1元|4",
                "5元–1元|4",
                "5元-1元|4",
                "5元*3|15",
                "5元+1元|6",
                "\t5元 \t|5",
                "((5元))|5",
                "较小(3元, 5元)|3",
                "较大（3元，5元）|5",
                "较小(9元, 5元, 7元)|5",
                "较大(9元, 5元 + 6元, 7元)|11",
                "较小 (3元 × 2, 5元) × 2|10",
                "较大(较小(1元, 2元), 较小(3元, 4元))|3",
                "2/3 × 300元|200",
                "300元 × 50%|150",
                "2万元 ÷ 100|200",
                "1.5亿元|150000000"
            })
    void lineIsWorkedOutAsWritten(String line, String value) throws Exception {
        Span span = read(line).span(RULE.box());

        assertThat(span.exact()).isTrue();
        assertThat(span.low().setScale(20, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1000元/人 × 人数|元",
                "1500元/人·月 × 人数|元/月",
                "人数 ÷ 人数上限|''",
                "租金 × 利率|元/年",
                "租金 × 50%|元",
                "租金 ÷ 时间|元/月",
                "总数 × 100元/人|元",
                "0 + 100元/人 × 人数|元",
                "较大(0, 租金 − 1000元)|元",
                "较大(租金 − 1000元, 0)|元"
            })
    void unitFollowsFromTheParts(String line, String unit) throws Exception {
        assertThat(read(line).unit().text()).isEqualTo(unit);
    }

    @Test
    void longestNameCounts() throws Exception {
        assertThat(facts("人数上限 − 人数")).containsExactly("人数上限", "人数");
        assertThat(facts("人数 + 人数上限")).containsExactly("人数", "人数上限");
    }

    @Test
    void nameMayStartWithDigitsAFunctionOrHoldASign() throws Exception {
        assertThat(facts("3人小组数 × 2")).containsExactly("3人小组数");
        assertThat(facts("4050人员数 + 3人")).containsExactly("4050人员数");
        assertThat(facts("较小企业数 × 1元/个")).containsExactly("较小企业数");
        assertThat(facts("甲-乙人数")).containsExactly("甲-乙人数");
    }

    @Test
    void derivedNumberIsWorkedOutUnlessItIsAskedWhole() throws Exception {
        assertThat(read("总数")).isInstanceOf(Expr.DerivedTerm.class);
        assertThat(facts("总数")).containsExactly("人数", "人数上限");
        assertThat(facts("合问数")).containsExactly("合问数");
    }

    @Test
    void numbersAreCollected() throws Exception {
        read("2000元 + 1000元/人 × (人数 − 3人)");

        assertThat(literals).extracting(Quantity::text).containsExactly("2000元", "1000元/人", "3人");
    }

    @Test
    void numbersOfABrokenLineAreNotCollected() {
        wrong("2000元 + 不存在");

        assertThat(literals).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|0|式没有写完|请补上数或名字",
                "1元 +|4|式没有写完|请补上数或名字",
                "(1元 + 2元|8|括号没有关上|请补上“)”",
                "1元)|2|式到这里看不懂：“)”|请检查运算符和括号",
                "1元 2元|3|式到这里看不懂：“2元”|请检查运算符和括号",
                "较小 3元|3|“较小”后面要有括号|写成 较小(甲, 乙)",
                "较小(3元, 5元|9|括号没有关上|请补上“)”",
                "1人 + 人数下限 × 2|7|式到这里看不懂：“下限 × 2”|请检查运算符和括号",
                "1元 + 职人数|5|不认识的名字“职人数”|是不是“人数”；新的事实先写进 knowledge/facts.yaml",
                "(租斤)|1|不认识的名字“租斤”|是不是“租金”；新的事实先写进 knowledge/facts.yaml",
                "×|0|不认识的名字“×”|是不是“人数”；新的事实先写进 knowledge/facts.yaml",
                "租金 + 3员|5|看不懂的数“3员”|写成 2000元、2万元、1000元/人、50%、1.5%/年、2/3 的样子，单位见 README",
                "租金 × 初次|5|“初次”不是数，不能放进式里|请改用数量、金额、比率、时长的事实",
                "级别|0|“级别”不是数，不能放进式里|请改用数量、金额、比率、时长的事实",
                "日子 + 1天|0|“日子”不是数，不能放进式里|请改用数量、金额、比率、时长的事实",
                "租金 + 人数|3|“+”两边的单位对不上：元 与 人|请检查两边的单位",
                "租金 × 2 − 1000元/月|7|“−”两边的单位对不上：元 与 元/月|请检查两边的单位",
                "1元 × (租金 − 3)|9|“−”两边的单位对不上：元 与 没有单位|请检查两边的单位",
                "1 + 较大(租金, 时间)|4|“较大”两边的单位对不上：元 与 月|请检查两边的单位",
                "租金 + 0人|3|“+”两边的单位对不上：元 与 人|请检查两边的单位"
            })
    void whatIsWrongIsToldWithItsPlaceAndWhatToDo(String line, int offset, String problem, String advice) {
        ExprReading.Wrong wrong = wrong(line);

        assertThat(wrong.problem()).isEqualTo(problem);
        assertThat(wrong.advice()).isEqualTo(advice);
        assertThat(wrong.offset()).isEqualTo(offset);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1元 ×", "(", "较小(", "较小(1元,", ")", "1元 + + 2元", "1元 ÷ ÷ 2", "<", ">=", "，"})
    void everythingElseIsRefused(String line) {
        assertThat(wrong(line)).isNotNull();
    }

    private ExprReading.Wrong wrong(String line) {
        return catchThrowableOfType(ExprReading.Wrong.class, () -> read(line));
    }

    private List<String> facts(String line) throws Exception {
        return Uses.of(read(line)).stream().map(Fact::id).toList();
    }

    private Expr read(String line) throws Exception {
        return ExprReading.read(line, RULE.names(), literals);
    }
}
