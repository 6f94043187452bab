package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of people: answered alone, never in a group. */
class ListsTest extends ServedRobots {

    private static final String PASTED = "张三 52岁 失业2年 灵活就业；李四 大学生 今年毕业 开了店；王阿姨 48岁 就业困难人员";

    private Saying.Sheet sheet(String who) throws Exception {
        return (Saying.Sheet) outlet.await(
                        said -> said.place().staffId().equals(who) && said.saying() instanceof Saying.Sheet, 1)
                .getFirst()
                .saying();
    }

    private String all(String who) {
        return outlet.to(place -> place.staffId().equals(who)).stream()
                .map(RecordingOutlet.Said::text)
                .reduce("", (a, b) -> a + "\n" + b);
    }

    private void hands(Ding ding, String who, String group, String name, byte[] bytes) throws Exception {
        String code = Ding.fresh();
        outlet.gives(code, bytes);
        ding.send(ding.kind(who, group, "file", Map.of("fileName", name, "downloadCode", code)));
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void pastedLinesAreAnsweredWithALineForEachAndAFile() throws Exception {
        String who = somebody();
        plain().say(who, null, PASTED);
        Saying.Sheet sheet = sheet(who);
        assertThat(sheet.name()).endsWith(".xlsx");
        assertThat(Sheets.words(sheet.bytes())).contains("张三", "李四", "王阿姨", "能领");
        assertThat(all(who))
                .contains("共3人")
                .contains("1. **张三**", "2. **李四**", "3. **王阿姨**")
                .contains("可能领");
    }

    @Test
    void aFileIsAnsweredWithALineForEachAndAFile() throws Exception {
        String who = somebody();
        hands(plain(), who, null, "十人.csv", csv("姓名,年龄,高校毕业生\n甲某,52,否\n乙某,23,是\n丙某,多大,是\n"));
        Saying.Sheet sheet = sheet(who);
        assertThat(sheet.name()).isEqualTo("十人-结果.xlsx");
        assertThat(all(who)).contains("共3人").contains("**甲某**", "**丙某**").contains("没看懂");
    }

    @Test
    void aListWithoutARegionWaitsForIt() throws Exception {
        String who = somebody();
        hands(anywhere(), who, null, "名单.csv", csv("姓名,年龄\n甲某,52\n"));
        outlet.await(said -> said.place().staffId().equals(who) && said.text().contains("按哪个地方算"), 1);
        assertThat(all(who)).contains("dtmd://").contains("江阴");
        anywhere().say(who, null, "江阴");
        sheet(who);
        assertThat(all(who)).contains("**甲某**");
    }

    @Test
    void nothingOfAListIsSaidInAGroup() throws Exception {
        String who = somebody();
        String group = group();
        plain().say(who, group, PASTED);
        outlet.await(said -> said.place().conversationId().equals(group), 1);
        hands(plain(), who, group, "名单.csv", csv("姓名,年龄\n甲某,52\n"));
        outlet.await(said -> said.place().conversationId().equals(group), 2);
        outlet.quiet();
        assertThat(outlet.to(place -> place.conversationId().equals(group))).allSatisfy(said -> {
            assertThat(said.text()).contains("不在群里收").doesNotContain("张三", "甲某");
            assertThat(said.saying()).isInstanceOf(Saying.Markdown.class);
        });
        assertThat(outlet.to(place -> !place.group() && place.staffId().equals(who)))
                .isEmpty();
    }

    @Test
    void aFileThatIsNoListOrCannotBeHadIsSaidInWords() throws Exception {
        String who = somebody();
        hands(plain(), who, null, "旧表.xls", new byte[] {1, 2, 3});
        outlet.await(said -> said.place().staffId().equals(who), 1);
        assertThat(all(who)).contains("另存为 .xlsx");
        plain().send(plain().kind(who, null, "file", Map.of("fileName", "a.csv", "downloadCode", "gone")));
        outlet.await(said -> said.place().staffId().equals(who), 2);
        assertThat(all(who)).contains("文件取不到");
    }
}
