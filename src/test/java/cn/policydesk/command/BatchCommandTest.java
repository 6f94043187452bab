package cn.policydesk.command;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code batch} on the command line. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BatchCommandTest {

    private static final String LIST = "姓名,灵活就业,带动人数\n张三,是,3\n";

    private String home;
    private Path folder;
    private Path list;

    @BeforeAll
    void copyTheRealFolders(@TempDir Path copy) throws IOException {
        home = StaffFolders.copyWithoutAsked(copy).toString();
    }

    @BeforeEach
    void writeAList(@TempDir Path fresh) throws IOException {
        folder = fresh;
        list = Files.writeString(fresh.resolve("三月.csv"), LIST);
    }

    private Spoken batch(String... more) {
        String[] args = new String[more.length + 3];
        args[0] = "batch";
        System.arraycopy(more, 0, args, 1, more.length);
        args[args.length - 2] = "--home";
        args[args.length - 1] = home;
        Spoken spoken = Spoken.run(args);
        assertThat(spoken.all()).doesNotContain("\tat ", "Exception", "cn.policydesk");
        return spoken;
    }

    @Test
    void theAnswerLiesBesideTheListAndProgressGoesToStandardError() throws Exception {
        Spoken spoken = batch(list.toString(), "--region", "东阳", "--as-of", "2026-03-01");
        assertThat(spoken.code()).as(spoken.all()).isZero();
        assertThat(spoken.err()).contains("已算 1/1 行");
        assertThat(spoken.out()).contains("共 1 人，没有问题").doesNotContain("已算");
        assertThat(Files.readString(folder.resolve("三月-结果.csv")))
                .startsWith("\uFEFF姓名,灵活就业,带动人数,能领")
                .contains("草案");
        assertThat(Files.readString(list)).as("the list itself").isEqualTo(LIST);
    }

    @Test
    void itReturns1WhereARowHasAProblemAndStillWritesTheOthers() throws Exception {
        Files.writeString(list, LIST + "李四,也许,\n");
        Spoken spoken = batch(list.toString(), "--region", "dongyang");
        assertThat(spoken.code()).isEqualTo(1);
        assertThat(spoken.out()).contains("1 行有问题");
        assertThat(Files.readString(folder.resolve("三月-结果.csv"))).contains("李四", "不能是“也许”");
    }

    @Test
    void aFileThatIsThereIsOnlyReplacedWhenForced() throws Exception {
        Path out = Files.writeString(folder.resolve("结果.csv"), "mine");
        Spoken refused = batch(list.toString(), "--region", "东阳", "--out", out.toString());
        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).contains("已经有了", "--force").doesNotContain("已算");
        assertThat(Files.readString(out)).isEqualTo("mine");
        assertThat(batch(list.toString(), "--region", "东阳", "--out", out.toString(), "--force")
                        .code())
                .isZero();
        assertThat(Files.readString(out)).contains("张三");
    }

    @Test
    void columnsThatAreNotUsedAreToldOnStandardError() throws Exception {
        Files.writeString(list, "姓名,灵活就业,电话\n张三,是,139\n");
        Spoken spoken = batch(list.toString(), "--region", "东阳");
        assertThat(spoken.code()).isZero();
        assertThat(spoken.err()).contains("注意：不认识的列“电话”");
    }

    @Test
    void aTemplateIsWrittenAndReadAgain() throws Exception {
        for (String name : new String[] {"模板.xlsx", "模板.csv"}) {
            Path out = folder.resolve(name);
            Spoken spoken = batch("--template", "--region", "东阳", "--for", "单位", "--out", out.toString());
            assertThat(spoken.code()).as(spoken.all()).isZero();
            assertThat(out).isNotEmptyFile();
            assertThat(batch(out.toString(), "--region", "东阳").err()).contains("没有一个人");
            assertThat(batch("--template", "--region", "东阳", "--out", out.toString())
                            .err())
                    .contains("已经有了");
        }
        assertThat(Files.readString(folder.resolve("模板.csv"))).contains("小微企业", "说明：");
    }

    @Test
    void whatIsOffIsNamed() throws Exception {
        assertThat(batch("--region", "东阳").err()).contains("没有写名单");
        assertThat(batch("--template").err()).contains("--region");
        assertThat(batch(list.toString()).err()).contains("没有说按哪个地区算");
        assertThat(batch(list.toString(), "--region", "杭州").err()).contains("不认识的地区“杭州”");
        assertThat(batch(list.toString(), "--region", "东阳", "--for", "老板").err())
                .contains("老板", "个人、单位、机构、平台");
        assertThat(batch(folder.resolve("没有.csv").toString(), "--region", "东阳").err())
                .contains("没有这个文件");
        assertThat(batch(folder.toString(), "--region", "东阳").err()).contains("读不出来");
        Files.write(list, new byte[6 * 1024 * 1024]);
        assertThat(batch(list.toString(), "--region", "东阳").err()).contains("5 MB");
        Files.writeString(list, LIST);
        assertThat(batch(list.toString(), "--region", "东阳", "--out", "/nowhere/at/all.csv")
                        .err())
                .contains("写不进去");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-02-30", "明天"})
    void anImpossibleDayIsNamed(String day) {
        assertThat(batch(list.toString(), "--region", "东阳", "--as-of", day).err())
                .contains("日期“" + day + "”不对");
    }

    @Test
    void theEndingOfOutSaysWhatIsWritten() throws Exception {
        Path sheet = folder.resolve("结果.XLSX");
        assertThat(batch(list.toString(), "--region", "东阳", "--out", sheet.toString())
                        .code())
                .isZero();
        assertThat(Files.readAllBytes(sheet)).startsWith('P', 'K');
        Path text = folder.resolve("再算.csv");
        assertThat(batch(sheet.toString(), "--region", "东阳", "--out", text.toString())
                        .code())
                .isZero();
        assertThat(Files.readString(text)).startsWith("\uFEFF姓名,灵活就业,带动人数,能领").contains("张三,是,3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"结果.xls", "结果.pdf", "结果", "结果.csv.bak", "csv"})
    void anotherEndingIsRefusedBeforeAnythingIsRead(String name) {
        Path to = folder.resolve(name);
        Spoken list = batch(folder.resolve("没有.csv").toString(), "--region", "东阳", "--out", to.toString());
        assertThat(list.code()).isNotZero();
        assertThat(list.err()).contains("要以 .csv 或 .xlsx 结尾", name);
        assertThat(batch("--template", "--region", "东阳", "--out", to.toString()).err())
                .contains("要以 .csv 或 .xlsx 结尾");
        assertThat(to).doesNotExist();
    }
}
