package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.HEPING;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The two annexes of the Heping notice: a flattened table that repeats the clauses, and two definitions. */
class HepingAnnexTest {

    @Test
    void annexOneHasSixtyEightRowsInOrder() {
        assertThat(rows("附件1"))
                .extracting(row -> row.ref().paragraph())
                .isEqualTo(IntStream.rangeClosed(1, 68).boxed().toList());
    }

    @Test
    void onlyTheRowThatNamesTheThreeInsurancesIsSearchable() {
        assertThat(rows("附件1").stream().filter(Paragraph::searchable))
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.ref().paragraph()).isEqualTo(31);
                    assertThat(row.text()).contains("三项社保补贴（养老、医疗、失业保险）");
                });
    }

    @Test
    void onlyRowsOfTheTableAreLeftOutOfSearch() {
        assertThat(FiveNotices.of(HEPING).paragraphs().stream().filter(paragraph -> !paragraph.searchable()))
                .hasSize(67)
                .allMatch(paragraph -> paragraph.ref().label().equals("附件1"));
    }

    @ParameterizedTest
    @CsvSource({
        "1,（一）落实援企稳岗政策,对依法缴纳失业保险费满12个月,区人社局",
        "3,（一）落实援企稳岗政策,继续阶段性降低失业保险缴费费率至2021年7月31日。,区税务局 区人社局 社险和平分中心",
        "31,（十一）支持劳动者灵活就业,对毕业2年内的本市高校毕业生从事个体经营,区人社局",
        "68,（三十二）营造稳就业良好氛围,充分利用媒体媒介宣传党中央,区就业工作领导小组各成员单位 区融媒体中心"
    })
    void rowHoldsTaskGroupAndDepartments(int number, String group, String start, String departments) {
        Paragraph row = FiveNotices.paragraph(HEPING, "附件1", number);

        assertThat(row.text()).startsWith(start);
        assertThat(row.heading()).isEqualTo(group);
        assertThat(row.chapter()).isEqualTo("附件1");
        assertThat(row.departments()).extracting(Department::name).containsExactly(departments.split(" "));
    }

    @Test
    void annexTwoDefinesTwoTerms() {
        assertThat(rows("附件2"))
                .extracting(Paragraph::text)
                .containsExactly(
                        "1．特殊就业困难人员：零就业家庭人员、单亲家庭人员、低保家庭人员、需赡养患重大疾病直系亲属人员",
                        "2．重点创业人群：本市全日制高校在校生、毕业5年内的高校毕业生、落户5年内的“海河英才”");
        assertThat(rows("附件2")).allMatch(Paragraph::searchable);
    }

    @Test
    void headsOfTheTableMakeNoParagraph() {
        assertThat(FiveNotices.of(HEPING).parts())
                .filteredOn(part -> part.kind() == PartKind.ANNEX_TITLE)
                .allMatch(part -> part.paragraph() == null)
                .extracting(Part::text)
                .contains("序号", "工作任务", "责任单位", "（一）落实援企稳岗政策", "（三十二）营造稳就业良好氛围", "附件2", "名词解释")
                // list of annexes 2, name of annex 1 twice, heads 3, groups 32, name of annex 2 twice
                .hasSize(2 + 2 + 3 + 32 + 2);
    }

    private static List<Paragraph> rows(String annex) {
        return FiveNotices.of(HEPING).paragraphs().stream()
                .filter(paragraph -> paragraph.ref().label().equals(annex))
                .toList();
    }
}
