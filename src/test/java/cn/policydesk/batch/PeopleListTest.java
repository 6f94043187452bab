package cn.policydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list answers, row by row. */
class PeopleListTest {

    private static final String JOBS = "姓名,待遇,东阳重点人群,初次创业,带动人数,东阳带动参保时间,东阳其他单位参保,登记日期";
    private static final String MET = ",创业带动就业补贴,是,是,7,14,否,2024-06-01";

    private static final String RENT = "姓名,江阴创业补贴人群,在江阴创业,江阴首次成功创业,正常经营时间,年租金,江阴富民创业担保贷款,江阴全额贴息人群,贷款本金,贷款年利率\n";

    private static Map<String, String> only(String csv, Defaults defaults) throws Exception {
        List<Map<String, String>> rows = Lists.answered(csv, defaults);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    @Test
    void aRowThatMeetsAllIsToldAmountClauseAndThatADraftPaysNothingYet() throws Exception {
        Map<String, String> row = only(JOBS + "\n张三" + MET, Lists.DONGYANG);
        assertThat(row.get("能领"))
                .startsWith("创业带动就业补贴（草案，现在不能领）：每年6000元，最多共18000元；《")
                .endsWith("》（六）第3款");
        assertThat(row.get("最多合计")).as("nothing of a draft is payable").isEmpty();
        assertThat(row.get("最优组合")).isEmpty();
        assertThat(row.get("问题")).isEmpty();
    }

    @Test
    void whatIsPayableIsAddedUpAndCombined() throws Exception {
        Map<String, String> row = only(RENT + "李四,是,是,是,8,4800.5,是,是,200000,4.75%", Lists.JIANGYIN);
        assertThat(row.get("能领")).contains("一次性创业补贴：一次性6000元；《", "》（八）第1款\n", "创业租金补贴：每年4800.5");
        assertThat(row.get("最多合计")).isEqualTo("48901.50");
        assertThat(row.get("最优组合")).startsWith("领：").contains("一次性创业补贴", "创业租金补贴");
        assertThat(only(RENT + "李四,是,是,是,8,4800,,,,", Lists.JIANGYIN).get("最多合计"))
                .as("whole sums without fen")
                .isEqualTo("20400");
    }

    @Test
    void aCeilingIsToldAsLoanAndNotAsPayment() throws Exception {
        assertThat(only("姓名,在江阴创业\n王五,是", Lists.JIANGYIN).get("能领")).contains("富民创业担保贷款（最高30万元）：贷款额度最高30万元，由经办部门核定");
    }

    @Test
    void whatHasRunOutSaysSoInTheSameBreath() throws Exception {
        Map<String, String> row = only("姓名,地区,待遇,申请日\n赵六,和平,和平创业房租补贴,2026-03-01", Lists.ANYWHERE);
        assertThat(row.get("问题")).contains("“待遇”写的“和平创业房租补贴”不认识");
        String rent = Lists.library().rules().benefits("heping").stream()
                .filter(benefit -> benefit.id().equals("heping-rent-room"))
                .map(Benefit::name)
                .findFirst()
                .orElseThrow();
        row = only("姓名,地区,待遇,申请日\n赵六,和平," + rent + ",2026-03-01", Lists.ANYWHERE);
        assertThat(row.get("可能能领（还缺）")).contains("已过期；还缺：");
    }

    @Test
    void whatIsMissingIsNamedPerBenefitAndInTheOrderToAsk() throws Exception {
        Map<String, String> row = only(JOBS + "\n张三,创业带动就业补贴,是,是,,14,否,", Lists.DONGYANG);
        assertThat(row.get("可能能领（还缺）")).isEqualTo("创业带动就业补贴（草案；还缺：登记日期、带动人数）");
        assertThat(row.get("还缺的事实")).isEqualTo("登记日期、带动人数");
        assertThat(row.get("能领")).isEmpty();
    }

    @Test
    void aFailedConditionIsToldWithItsGap() throws Exception {
        Map<String, String> row = only(JOBS + "\n张三,创业带动就业补贴,是,是,2人,14个月,否,2024-06", Lists.DONGYANG);
        assertThat(row.get("不符合")).isEqualTo("创业带动就业补贴：带动3人以上就业（不算本人）（还差1人）");
    }

    @Test
    void noMoreThanTenFailedAreToldAndTheOthersCounted() throws Exception {
        String header = "姓名";
        String cells = "张三";
        for (String fact : List.of(
                "东阳创业",
                "在校大学生",
                "高校毕业生",
                "就业困难人员",
                "农民工",
                "灵活就业",
                "东阳监测员",
                "东阳见习对象",
                "东阳参加见习",
                "东阳全日制公岗上班",
                "东阳低边家庭",
                "东阳创业担保贷款",
                "东阳受雇参保",
                "东阳重点人群",
                "东阳毕业学年学生")) {
            header += "," + fact;
            cells += ",否";
        }
        String failed = only(header + "\n" + cells, Lists.DONGYANG).get("不符合");
        assertThat(failed.lines()).hasSize(11);
        assertThat(failed).containsPattern("\n……另有 \\d+ 项$");
    }

    @Test
    void aRowMayChooseItsRegionDayAudienceAndBenefit() throws Exception {
        List<Map<String, String>> rows = Lists.answered(
                "姓名,地区,对象,申请日,在江阴创业\nA,江阴市,个人,2026/3/1,是\nB,dongyang,单位,2026年3月1日,\nC,天津和平区,citizen,,", Lists.ANYWHERE);
        assertThat(rows.get(0).get("能领")).contains("富民");
        assertThat(rows.get(1).get("可能能领（还缺）")).contains("草案").doesNotContain("创业带动就业补贴");
        assertThat(rows.get(2).get("可能能领（还缺）")).contains("已过期");
        assertThat(rows).allSatisfy(row -> assertThat(row.get("问题")).isEmpty());
    }

    @Test
    void outsideFiguresMayBeGivenByName() throws Exception {
        String facts = "姓名,待遇,江阴离校未就业毕业生,江阴户籍,江阴失业人员,年龄,江阴见习时间";
        String cells = ",就业见习补贴,否,是,是,20,6";
        assertThat(only(facts + "\n张三" + cells, Lists.JIANGYIN).get("能领")).contains("要查月最低工资标准");
        Map<String, String> given = only(facts + ",月最低工资标准\n张三" + cells + ",2280", Lists.JIANGYIN);
        assertThat(given.get("能领")).contains("每月1368元");
        Map<String, String> wrong = only(facts + ",月最低工资标准\n张三" + cells + ",很多", Lists.JIANGYIN);
        assertThat(wrong.get("能领")).isEmpty();
        assertThat(wrong.get("问题")).contains("“月最低工资标准”写的“很多”看不懂，没有算；写成 2260");
    }

    @ParameterizedTest
    @CsvSource({
        "带动人数,很多,“带动人数”写的“很多”看不懂，当作不知道；写成 3 或 3人",
        "初次创业,也许,“初次创业”不能是“也许”，当作不知道；可以是：是、否",
        "登记日期,2024-02-30,“登记日期”不是有效的日期：2024-02-30，当作不知道；写成 2024-06-30",
        "贷款年利率,4.75,“贷款年利率”要写百分号",
        "地区,杭州,“地区”写的“杭州”不认识，没有算；可以写：东阳、江阴、巫山、和平、鞍山",
        "申请日,2026-13-01,“申请日”写的“2026-13-01”不是有效的日期，没有算；写成 2026-03-01",
        "对象,老板,“对象”写的“老板”不认识，没有算；可以写：个人、单位、机构、平台",
        "待遇,创业带动就业补帖,“待遇”写的“创业带动就业补帖”不认识，没有算；写待遇的名称或编号，是不是“创业带动就业补贴”",
        "月最低工资标准,2000元/年,参数“月最低工资标准”的单位应当是元/人·月"
    })
    void aBadCellIsNamedWithTheAcceptedFormAndTheOtherRowsGoOn(String column, String cell, String problem)
            throws Exception {
        List<Map<String, String>> rows =
                Lists.answered("姓名," + column + ",灵活就业\n甲,,是\n乙," + cell + ",是\n丙,,否", Lists.DONGYANG);
        assertThat(rows).hasSize(3);
        assertThat(rows.get(0).get("问题")).isEmpty();
        assertThat(rows.get(1).get("问题")).startsWith(problem);
        assertThat(rows.get(2).get("可能能领（还缺）")).isNotEmpty();
        boolean reckoned = problem.contains("当作不知道") || problem.contains("百分号");
        assertThat(rows.get(1).get("可能能领（还缺）").isEmpty()).isEqualTo(!reckoned);
    }

    @Test
    void factsThatCannotAllBeTrueAreToldAndNothingIsReckoned() throws Exception {
        List<Map<String, String>> rows =
                Lists.answered("姓名,单位规模,中小微企业,登记日期\n甲,大型企业,是,\n乙,,,2030-01-01\n丙,小型企业,是,2025-01-01", Lists.DONGYANG);
        assertThat(rows.get(0).get("问题")).contains("“中小微企业”与", "对不上", "没有算");
        assertThat(rows.get(0).get("可能能领（还缺）")).isEmpty();
        assertThat(rows.get(1).get("问题")).contains("晚于申请日2026年3月1日");
        assertThat(rows.get(2).get("问题")).isEmpty();
    }

    @Test
    void aRowWithTooManyCellsIsNotReckonedAsItMayHaveSlipped() throws Exception {
        Map<String, String> row =
                Lists.answered("姓名,年租金\n张三,12,000\n", Lists.DONGYANG).getFirst();
        assertThat(row.get("问题")).contains("比列名多出 1 格", "双引号");
        assertThat(row.get("可能能领（还缺）")).isEmpty();
    }

    @Test
    void cellsAreForgivenWhatPeopleVary() throws Exception {
        List<Map<String, String>> rows = Lists.answered(
                " 姓 名 ,年租金（元/年）, 带动人数 ,登记日期,东阳其他单位参保,备注（电话）\n"
                        + "甲,\"￥12,000.00\",７人,20240601,×,x\n乙,1.2万元/年,至少3人,2024.6.1,N,y\n丙,12000元/年,3人..5人,2024年6月,0,z",
                Lists.DONGYANG);
        assertThat(rows).extracting(row -> row.get("问题")).containsOnly("");
        assertThat(rows).extracting(row -> row.get("备注（电话）")).containsExactly("x", "y", "z");
    }

    @Test
    void whatIsNotKnownMayBeSaidSoAndMayBeDeclined() throws Exception {
        Map<String, String> row = only(JOBS + "\n张三,创业带动就业补贴,不愿说,是,不知道,14,否,2024-06-01", Lists.DONGYANG);
        assertThat(row.get("可能能领（还缺）")).contains("还缺：带动人数", "没有说：");
        assertThat(row.get("还缺的事实")).isEqualTo("带动人数");
    }

    @Test
    void anUnknownColumnIsCarriedAlongNotUsedAndToldOnce() throws Exception {
        PeopleList list = Lists.read("姓名,带动人数数,手机,灵活就业\n甲,3,139,是\n乙,4,138,否", Lists.DONGYANG);
        assertThat(list.remarks())
                .containsExactly("不认识的列“带动人数数”（第 2 列），里面的内容没有用到；是不是“带动人数”", "不认识的列“手机”（第 3 列），里面的内容没有用到");
        List<Map<String, String>> rows = Lists.rows(Lists.answer(list), ',');
        assertThat(rows.get(0)).containsEntry("手机", "139").containsEntry("带动人数数", "3");
        assertThat(rows.get(0).get("问题")).contains("整份名单：不认识的列“带动人数数”", "“手机”");
        assertThat(rows.get(1).get("问题")).isEmpty();
        assertThat(list.answer(new ByteArrayOutputStream(), Progress.NONE).problems())
                .as("no row has a problem of its own")
                .isZero();
    }

    @Test
    void aColumnWithoutANameIsCarriedAlongAndTold() throws Exception {
        PeopleList list = Lists.read("姓名,,灵活就业\n甲,x,是", Lists.DONGYANG);
        assertThat(list.remarks()).containsExactly("有的列没有列名，里面的内容没有用到");
        assertThat(Lists.records(Lists.answer(list), ',').get(1).get(1)).isEqualTo("x");
    }

    @Test
    void anotherUnitInTheHeaderIsNotTakenForTheFacts() throws Exception {
        PeopleList list = Lists.read("姓名,年租金（万元）\n甲,2", Lists.DONGYANG);
        assertThat(list.remarks()).singleElement().asString().contains("年租金（万元）", "元/年", "没有用到");
    }

    @ParameterizedTest
    @ValueSource(strings = {"姓名,年龄,年龄\n甲,1,2", "姓名,年租金,年租金（元/年）\n甲,1,2", "姓名,电话,年龄, 电话\n甲,1,2,3"})
    void aColumnThatStandsTwiceIsRefused(String csv) {
        assertThatThrownBy(() -> Lists.read(csv, Lists.DONGYANG))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("写了两次");
    }

    @Test
    void withoutARegionAnywhereTheListIsRefusedAndARowWithoutOneIsNamed() throws Exception {
        assertThatThrownBy(() -> Lists.read("姓名,年龄\n甲,1", Lists.ANYWHERE))
                .isInstanceOf(ListRefused.class)
                .hasMessageContaining("地区");
        assertThat(only("姓名,地区\n甲,\"\"", Lists.ANYWHERE).get("问题")).startsWith("没有写“地区”，没有算");
    }

    @Test
    void progressCountsEveryRowAndMayStopTheList() throws Exception {
        PeopleList list = Lists.read("姓名,灵活就业\n甲,是\n乙,否\n丙,是\n", Lists.DONGYANG);
        List<String> told = new ArrayList<>();
        list.answer(new ByteArrayOutputStream(), (done, total) -> told.add(done + "/" + total));
        assertThat(told).containsExactly("0/3", "1/3", "2/3", "3/3");
        assertThatThrownBy(() -> list.answer(new ByteArrayOutputStream(), (done, total) -> done < 2))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void anAnswerThatIsHandedInAgainHasItsResultsReplaced() throws Exception {
        byte[] first = Lists.answer(Lists.read(JOBS + "\n张三,创业带动就业补贴,是,是,,14,否,2024-06-01", Lists.DONGYANG));
        PeopleList again = Lists.read(first, "名单-结果.csv", Lists.DONGYANG);
        assertThat(again.remarks()).containsExactly("最后几列是上次的结果，已经换成这次的");
        assertThat(Lists.records(Lists.answer(again), ',').getFirst().toList())
                .isEqualTo(Lists.records(first, ',').getFirst().toList());
    }

    @Test
    void aTemplateHasTheFactsOfItsRegionAndIsTakenBackAsItIs() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PeopleList.template(out, Format.CSV, Lists.library(), "dongyang", Audience.CITIZEN, Lists.DAY);
        var records = Lists.records(out.toByteArray(), ',');
        List<String> header = records.getFirst().toList();
        for (Benefit benefit : Lists.library().rules().benefits("dongyang")) {
            if (benefit.audiences().contains(Audience.CITIZEN)) {
                assertThat(header)
                        .containsAll(
                                benefit.facts().stream().map(fact -> fact.id()).toList());
            }
        }
        assertThat(header)
                .startsWith("序号", "姓名", "地区", "对象", "申请日")
                .endsWith("备注")
                .doesNotHaveDuplicates();
        assertThat(records.get(1).get(header.indexOf("初次创业"))).startsWith("是 或 否");
        assertThat(records.stream().skip(1))
                .allSatisfy(row -> assertThat(row.get(0)).startsWith("说明："));
        assertThatThrownBy(() -> Lists.read(out.toByteArray(), "模板.csv", Lists.DONGYANG))
                .hasMessageContaining("没有一个人");
        out.write("1,张三,东阳,个人,2026-03-01,是\r\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        PeopleList filled = Lists.read(out.toByteArray(), "模板.csv", Lists.ANYWHERE);
        assertThat(filled.rows()).isEqualTo(1);
        assertThat(filled.remarks()).isEmpty();
        List<Map<String, String>> rows = Lists.rows(Lists.answer(filled), ',');
        assertThat(rows.getLast().get("可能能领（还缺）")).isNotEmpty();
        assertThat(rows.getLast().get("问题")).isEmpty();
    }
}
