package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.batch.Defaults;
import cn.policydesk.batch.Jobs;
import cn.policydesk.batch.PeopleList;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.channel.CurrentWords;
import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.PastedPeople;
import cn.policydesk.library.CurrentLibrary;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists sent as workbooks, good and bad ones. */
class WorkbooksTest extends ServedRobots {

    @Autowired
    CurrentLibrary library;

    @Autowired
    Reception reception;

    private void hands(String who, String group, String name, byte[] bytes) throws Exception {
        String code = Ding.fresh();
        outlet.gives(code, bytes);
        plain().send(plain().kind(who, group, "file", Map.of("fileName", name, "downloadCode", code)));
    }

    private List<RecordingOutlet.Said> to(String who) {
        return outlet.to(place -> !place.group() && place.staffId().equals(who));
    }

    private Saying.Sheet sheet(String who) throws Exception {
        return (Saying.Sheet) outlet.await(
                        said -> said.place().staffId().equals(who) && said.saying() instanceof Saying.Sheet, 1)
                .getFirst()
                .saying();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 300})
    void aWorkbookComesBackAsAWorkbookWithALineForEachOfTheFirstTwenty(int people) throws Exception {
        String who = somebody();
        hands(who, null, "网格三月.xlsx", Sheets.people(people));
        Saying.Sheet sheet = sheet(who);
        assertThat(sheet.name()).isEqualTo("网格三月-结果.xlsx");
        List<Row> rows = Sheets.rows(sheet.bytes());
        assertThat(rows).hasSize(people + 1);
        assertThat(rows.getFirst().getCellText(5)).isEqualTo("能领");
        assertThat(rows.getLast().getCellText(0)).isEqualTo("居民" + people);
        assertThat(to(who)).hasSize(3);
        assertThat(to(who).get(0).text()).isEqualTo("名单收到，共" + people + "人，正在算。");
        assertThat(to(who).get(1).text())
                .contains("算完了，共" + people + "人。", "**居民1**", "**居民10**")
                .doesNotContain("**居民21**");
        assertThat(to(who).get(1).text().lines().filter(line -> line.contains("**居民1**")))
                .as("one benefit each: phones show ten people at once")
                .singleElement()
                .asString()
                .contains("最接近的是")
                .doesNotContain("、");
        assertThat(to(who).get(1).text().contains("另外280人见文件")).isEqualTo(people == 300);
    }

    static Stream<Arguments> bad() throws IOException {
        byte[] good = Sheets.people(3);
        byte[] protectedByPassword = new byte[4096];
        System.arraycopy(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0}, 0, protectedByPassword, 0, 4);
        byte[] scrambled = good.clone();
        Arrays.fill(scrambled, 60, scrambled.length / 2, (byte) 7);
        return Stream.of(
                Arguments.of("cut off", "名单.xlsx", Arrays.copyOf(good, good.length / 2), "坏了"),
                Arguments.of("scrambled", "名单.xlsx", scrambled, "坏了"),
                Arguments.of(
                        "no workbook",
                        "名单.xlsx",
                        "姓名,年龄".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                        "不是 Excel"),
                Arguments.of("password", "名单.xlsx", protectedByPassword, "去掉密码"),
                Arguments.of("old", "名单.xls", protectedByPassword, "另存为 .xlsx"),
                Arguments.of("empty", "名单.xlsx", new byte[0], "空的"),
                Arguments.of(
                        "wrong headings",
                        "名单.xlsx",
                        Sheets.book(List.of("序列", "谁"), List.of(List.of(1, "甲"))),
                        "第一行没有一个认得的列名"),
                Arguments.of("header alone", "名单.xlsx", Sheets.people(0), "没有一个人"),
                Arguments.of("too large", "名单.xlsx", new byte[5 * 1024 * 1024 + 1], "最多 5 MB"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void whatCannotBeReadIsSaidWithWhatToDoAndTheNextListIsTaken(String what, String name, byte[] bytes, String says)
            throws Exception {
        String who = somebody();
        hands(who, null, name, bytes);
        outlet.await(said -> said.place().staffId().equals(who), 1);
        assertThat(to(who))
                .singleElement()
                .satisfies(said ->
                        assertThat(said.text()).contains(says).endsWith("。").doesNotContain("Exception", "null"));
        hands(who, null, "名单.xlsx", Sheets.people(2));
        assertThat(Sheets.rows(sheet(who).bytes())).hasSize(3);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void inAGroupNoneIsEvenFetched(String what, String name, byte[] bytes, String says) throws Exception {
        String who = somebody();
        String group = group();
        // Nobody gives this file out: fetching it would be told as a fault.
        plain().send(plain().kind(who, group, "file", Map.of("fileName", name, "downloadCode", Ding.fresh())));
        assertThat(outlet.await(said -> said.place().conversationId().equals(group), 1))
                .singleElement()
                .satisfies(said -> assertThat(said.text()).contains("不在群里收"));
        assertThat(to(who)).isEmpty();
    }

    // ---- long ones

    private Turn turn(String who) {
        Robot robot = new Robot(
                "played",
                "k",
                "s",
                "c",
                null,
                null,
                null,
                Robot.Mode.HTTP,
                Robot.API_BASE,
                java.util.Set.of(Robot.WEBHOOK_HOST),
                null,
                Map.of(),
                java.util.Set.of());
        return new Turn(
                robot, Place.privately(who), who, "m", null, new CurrentWords<>(reception, DingtalkWords::read).get());
    }

    private Lists lists(Jobs jobs) {
        return new Lists(jobs, outlet, library, new PastedPeople(), Clock.systemUTC(), Duration.ofMillis(1));
    }

    private static Jobs jobs() {
        return new Jobs(Clock.systemUTC(), new Jobs.Limits(1, 5, Duration.ofHours(1)), line -> {});
    }

    @Test
    void aLongListIsToldHowFarItIs() throws Exception {
        String who = somebody();
        try (Jobs jobs = jobs()) {
            lists(jobs).begin(turn(who), new Lists.Handed("长.xlsx", Sheets.people(6000), ""), null);
            sheet(who);
        }
        assertThat(to(who).stream().map(RecordingOutlet.Said::text).toList())
                .anySatisfy(text -> assertThat(text).matches("算到第[1-9][0-9]*人，共6000人。"));
    }

    @Test
    void aListThatWaitsForAnotherIsToldSo() throws Exception {
        String who = somebody();
        CountDownLatch hold = new CountDownLatch(1);
        try (Jobs jobs = jobs()) {
            PeopleList before = PeopleList.read(
                    Sheets.people(1),
                    "前.xlsx",
                    new Defaults("dongyang", Benefit.Audience.CITIZEN, LocalDate.parse("2026-03-01")),
                    library.get());
            jobs.start(() -> before.telling(line -> {
                try {
                    hold.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
            lists(jobs).begin(turn(who), new Lists.Handed("后.xlsx", Sheets.people(300), ""), null);
            outlet.await(
                    said -> said.place().staffId().equals(who) && said.text().contains("前面还有别的名单在算"), 1);
            hold.countDown();
            assertThat(Sheets.rows(sheet(who).bytes())).hasSize(301);
        }
    }
}
