package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DepartmentTailTest {

    @ParameterizedTest
    @CsvSource({
        "给予补贴。（责任单位：市人社局）,5", "给予补贴。(责任单位:市人社局),5", "给予补贴。（责任部门：市人社局),5", "给予补贴。（牵头单位：甲局；配合单位：乙局。）,5",
        "（责任主体单位：甲厅，责任单位：乙厅）,0", "给予补贴。（责任单位 ：市人社局）,5", "见（附件）。（责任单位：各镇（街）政府）,6", "甲（责任单位：乙局）。丙。（责任单位：丁局）,13"
    })
    void startsAtTheBracketThatNamesARole(String text, int start) {
        assertThat(DepartmentTail.start(text)).isEqualTo(start);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "给予补贴。", "给予补贴（不含本人）", "（责任单位：市人社局）另有规定的除外。", "责任单位：市人社局）", "各责任单位（含派出机构）", "（责任单位由市人社局确定）"})
    void isMissingWhereTheTextEndsOtherwise(String text) {
        assertThat(DepartmentTail.start(text)).isEqualTo(-1);
    }

    @Test
    void namesDepartmentsInPrintedOrder() {
        assertThat(DepartmentTail.departments("（责任单位：市人社局、市财政局，市残联）"))
                .containsExactly(responsible("市人社局"), responsible("市财政局"), responsible("市残联"));
    }

    @Test
    void givesEachDepartmentTheRoleInFrontOfIt() {
        assertThat(DepartmentTail.departments("（牵头单位：甲局、乙局；配合单位：丙局、丁局。）"))
                .containsExactly(
                        new Department("牵头单位", "甲局"), new Department("牵头单位", "乙局"),
                        new Department("配合单位", "丙局"), new Department("配合单位", "丁局"));
    }

    @Test
    void tellsMainResponsibilityFromResponsibility() {
        assertThat(DepartmentTail.departments("(责任主体单位:甲厅、乙厅,责任单位:丙厅)"))
                .containsExactly(new Department("责任主体单位", "甲厅"), new Department("责任主体单位", "乙厅"), responsible("丙厅"));
    }

    @Test
    void keepsBracketsThatBelongToAName() {
        assertThat(DepartmentTail.departments("（责任单位：各镇（街）人民政府、市人社局（市就业办））"))
                .containsExactly(responsible("各镇（街）人民政府"), responsible("市人社局（市就业办）"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"（责任单位：市人社局，列第一位的为牵头单位，下同。）", "（责任单位：市人社局，下同）", "(责任单位:市人社局。以下均需各市政府落实,不再列出)"})
    void leavesOutRemarksOnTheList(String tail) {
        assertThat(DepartmentTail.departments(tail)).containsExactly(responsible("市人社局"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "（市人社局）", "（责任单位：）", "（责任单位：、，）"})
    void isEmptyWhereNobodyIsNamed(String tail) {
        assertThat(DepartmentTail.departments(tail)).isEqualTo(List.of());
    }

    private static Department responsible(String name) {
        return new Department("责任单位", name);
    }
}
