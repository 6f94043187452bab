package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static cn.policydesk.notice.FiveNotices.WUSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which departments the five notices name for their clauses, and in which role. */
class DepartmentsOfClausesTest {

    @ParameterizedTest
    @CsvSource({
        // a remark about the list is no name
        DONGYANG + ",（一）,市人力社保局 市发改局 市经信局 市财政局 市税务局", DONGYANG + ",（五）,市人力社保局 市科技局 市财政局 国家金融监督管理总局东阳监管支局",
        WUSHAN + ",（一）,县发展改革委 县经济信息委 县人力社保局 县商务委 各乡镇人民政府 街道办事处", WUSHAN + ",（七）,县人力社保局 县财政局",
        // 以下均需各市政府落实 is a remark too
        ANSHAN + ",（一）,省就业工作领导小组有关成员单位 各市政府", ANSHAN + ",（十六）,省人力资源社会保障厅 省财政厅"
    })
    void areResponsible(String id, String label, String names) {
        assertThat(FiveNotices.clause(id, label).departments())
                .isEqualTo(inRole("责任单位", names).toList());
    }

    @Test
    void areCalledResponsibleSectionsInHeping() {
        assertThat(FiveNotices.clause(HEPING, "（一）").departments())
                .isEqualTo(inRole("责任部门", "区人社局 区税务局 社险和平分中心").toList());
    }

    @ParameterizedTest
    @CsvSource({
        "（一）,人力资源和社会保障局,发展和改革委员会 工业和信息化局 财政局 商务局 行政审批局 税务局 人民银行江阴支行",
        "（二十）,各镇（街）人民政府 各开发区管委会,宣传部 发展和改革委员会 财政局 人力资源和社会保障局",
        "（十八）,人力资源和社会保障局,财政局"
    })
    void leadOrCooperateInJiangyin(String label, String leading, String cooperating) {
        assertThat(FiveNotices.clause(JIANGYIN, label).departments())
                .isEqualTo(Stream.concat(inRole("牵头单位", leading), inRole("配合单位", cooperating))
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "（二）,省商务厅 省人力资源社会保障厅 省财政厅,省就业工作领导小组有关成员单位",
        "（三）,省商务厅 省民政厅,省就业工作领导小组有关成员单位",
        "（四）,省市场监管局,省“个转企”“小升规”工作领导小组有关成员单位"
    })
    void bearMainOrFurtherResponsibilityInAnshan(String label, String main, String further) {
        assertThat(FiveNotices.clause(ANSHAN, label).departments())
                .isEqualTo(Stream.concat(inRole("责任主体单位", main), inRole("责任单位", further))
                        .toList());
    }

    @Test
    void areSharedByAllParagraphsOfTheClause() {
        List<Department> departments = FiveNotices.clause(DONGYANG, "（三）").departments();

        assertThat(departments).extracting(Department::name).containsExactly("市人力社保局", "市教育局", "市财政局", "市商务局");
        assertThat(FiveNotices.clause(DONGYANG, "（三）").paragraphs())
                .hasSize(3)
                .allMatch(paragraph -> paragraph.departments().equals(departments));
    }

    @Test
    void areNamedByEveryBracketedClause() {
        assertThat(FiveNotices.ids())
                .allSatisfy(id -> assertThat(FiveNotices.of(id).clauses())
                        .filteredOn(clause -> clause.label().startsWith("（"))
                        .allSatisfy(clause -> assertThat(clause.departments())
                                .as(clause.label())
                                .isNotEmpty()));
    }

    @Test
    void areNotNamedByThePointsOfTheCity() {
        assertThat(FiveNotices.of(ANSHAN).clauses().subList(0, 4))
                .allMatch(clause -> clause.departments().isEmpty());
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void haveNamesFreeOfMarks(String id) {
        assertThat(FiveNotices.of(id).paragraphs())
                .flatExtracting(Paragraph::departments)
                .extracting(Department::name)
                .allMatch(name -> name.matches("[\\p{IsHan}“”]+(（[\\p{IsHan}]+）[\\p{IsHan}]+)?"));
    }

    private static Stream<Department> inRole(String role, String names) {
        return Stream.of(names.split(" ")).map(name -> new Department(role, name));
    }
}
