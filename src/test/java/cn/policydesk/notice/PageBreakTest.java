package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sentences of the Anshan notice that a page break cuts in two, and the words the break spoilt. */
class PageBreakTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "一、|信息采集核对工作，努力做到“应享尽享”。", "四、|等要求落实落地，推行“最多跑一次”", "（三）|夜经济集聚区和夜间消费品牌。积极推动社区服务",
                "（六）|并缴纳社会保险的，按规定给予一次性吸纳就业补贴", "（八）|不超过24个月的创业场地补贴。有条件的市", "（十一）|企业新型学徒制培训的企业",
                "（十四）|新开发的城镇公公益性岗位以短期性", "（十六）|省就业工作领导小组办公室对各地区", "（十八）|100名就业创业先进个人和100名创业带动就业先进个人",
                "（二十）|打通落实政策“最后一公里”，最大限度减轻基层负担"
            })
    void isJoinedWithoutAnyBlank(String label, String words) {
        Paragraph paragraph = FiveNotices.paragraph(ANSHAN, label, 1);

        assertThat(paragraph.text()).contains(words);
        assertThat(FiveNotices.clause(ANSHAN, label).paragraphs()).containsExactly(paragraph);
    }

    @Test
    void addresseesWrappedOverTwoLinesAreOneParagraph() {
        assertThat(FiveNotices.paragraph(ANSHAN, "前言", 1).text()).isEqualTo("各县（市）区政府、开发区管委会，市促进就业工作领导小组市直成员单位，各相关单位：");
    }

    @Test
    void departmentsOnAPageOfTheirOwnBelongToTheirClause() {
        Paragraph paragraph = FiveNotices.paragraph(ANSHAN, "（十六）", 1);

        assertThat(paragraph.text()).endsWith("资金倾斜。（责任单位：省人力资源社会保障厅、省财政厅）");
        assertThat(paragraph.body()).endsWith("资金倾斜。");
    }

    @ParameterizedTest
    @CsvSource({
        "（十四）,新开发的城镇公公益性岗位以短期性,新开发的城镇公益性岗位以短期性", "（五）,小微企业普通性稳岗返还,小微企业普惠性稳岗返还",
        "（六）,半年以上人员 and 高校毕业生,半年以上人员和高校毕业生", "（六）,50%顶额给予,50%定额给予"
    })
    void isQuotedAsPrintedButSearchedAsMeant(String label, String printed, String meant) {
        Paragraph paragraph = FiveNotices.paragraph(ANSHAN, label, 1);
        String searched = FiveNotices.of(ANSHAN).searchText(paragraph);

        assertThat(paragraph.text()).contains(printed).doesNotContain(meant);
        assertThat(searched).contains(meant).doesNotContain(printed);
    }

    @Test
    void searchTextHoldsNeitherLabelNorHeadingNorDepartments() {
        Paragraph paragraph = FiveNotices.paragraph(ANSHAN, "（七）", 1);

        assertThat(FiveNotices.of(ANSHAN).searchText(paragraph))
                .startsWith("对就业困难人员、")
                .endsWith("吸纳就业渠道。");
    }

    @Test
    void printBlockBelongsToNoClause() {
        assertThat(FiveNotices.reading(ANSHAN).texts(PartKind.SIGNATURE))
                .containsExactly(
                        "(此件公开发布)", "(2020年11月1日)", "主题词：促进 扩大就业 举措 通知", "鞍山市促进就业工作领导小组", "2020年11月30日印发", "共印60份");
    }
}
