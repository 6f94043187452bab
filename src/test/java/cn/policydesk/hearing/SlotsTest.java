package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlotsTest {

    private static final String SLOTS = "bot/slots.yaml";
    private static Rulebook rules;

    @TempDir
    Path home;

    private final Faults faults = new Faults();

    @BeforeAll
    static void readTheRules(@TempDir Path folder) throws Exception {
        StaffFolders.copyWithoutAsked(folder);
        try (CurrentLibrary current = new CurrentLibrary(folder, folder.resolve("var"), List.of(), line -> {})) {
            assertThat(current.start()).isEmpty();
            rules = current.get().rules();
        }
    }

    @BeforeEach
    void copySlots() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(SLOTS), home.resolve(SLOTS));
        Files.copy(Path.of(FactNames.FILE), home.resolve(FactNames.FILE));
    }

    private Slots read() {
        return Slots.read(home, rules, faults);
    }

    private Fact fact(String id) {
        return rules.dictionary().find(id).orElseThrow();
    }

    private int append(String slot) throws IOException {
        return StaffFolders.append(home, SLOTS, slot);
    }

    @Test
    void everyFactThatABenefitAsksForHasAQuestionAndAReason() {
        Slots slots = read();
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        for (Benefit benefit : rules.benefits()) {
            for (Fact fact : benefit.asked()) {
                assertThat(slots.question(fact)).as(fact.id()).matches("(?s).*\\p{IsHan}.*");
                assertThat(slots.why(fact)).as(fact.id()).isNotEmpty();
            }
        }
    }

    @Test
    void aYesNoFactAlwaysHasButtonsAndAChoiceItsOptions() {
        Slots slots = read();
        assertThat(slots.buttons(fact("毕业2年以内")))
                .extracting(Slots.Button::value)
                .containsExactly("是", "否", "不知");
        assertThat(slots.buttons(fact("年龄"))).isEmpty();
        assertThat(slots.buttons(fact("性别"))).extracting(Slots.Button::value).contains("男", "女");
        assertThat(slots.question(fact("毕业2年以内"))).isEqualTo("是不是毕业2年内的高校毕业生？");
    }

    @Test
    void aFactWithoutAQuestionIsAFaultThatNamesABenefit() throws IOException {
        StaffFolders.replace(home, SLOTS, "\n  年龄:", "\n  没有这个年龄:");
        read();
        assertThat(faults.all())
                .hasSize(2)
                .anySatisfy(fault -> assertThat(fault.text()).contains(SLOTS, "事实“年龄”没有问法", "要问它"));
    }

    @Test
    void anUnknownFactIsAFaultAtItsLineWithTheNearestName() throws IOException {
        int line = append("  毕业三年以内: {问: 毕业几年？, 因: 要看年限}");
        read();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(SLOTS);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.text()).contains("不认识的事实“毕业三年以内”", "是不是“毕业2年以内”");
        });
    }

    @Test
    void aButtonThatSaysNothingOfTheFactIsAFaultAtItsLine() throws IOException {
        append("  毕业2年以内:");
        append("    问: 毕业有没有超过两年？");
        append("    因: 有的补贴有年限");
        append("    按钮:");
        append("      - {文: 没有超过, 值: 是}");
        int line = append("      - {文: 超过了, 值: 超过}");
        read();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.text()).contains("按钮“超过了”的值不对", "不能是“超过”", "可以是：是、否");
        });
    }

    @Test
    void aMissingQuestionAnUnknownKeyAndSayingsOfNoOptionAreFaults() throws IOException {
        append("  毕业2年以内: {因: 有的补贴有年限, 按扭: [], 说法: {对: [没超过]}}");
        read();
        assertThat(faults.all())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("缺少“问”"))
                .anySatisfy(text -> assertThat(text).contains("按扭", "按钮"))
                .anySatisfy(text -> assertThat(text).contains("没有选项“对”"));
    }

    @Test
    void sayingsOfAYesNoFactAreGroupedAndOfANumberAreNot() throws IOException {
        append("  毕业2年以内: {问: 毕业没超过两年吧？, 因: 有的补贴有年限, 说法: [没超过]}");
        String slots = Files.readString(home.resolve(SLOTS));
        Files.writeString(
                home.resolve(SLOTS), slots.replaceFirst("(?m)^  年龄:.*$", "  年龄: {问: 多大？, 因: 年龄线, 说法: {岁: [岁]}}"));
        read();
        assertThat(faults.all())
                .extracting(Fault::text)
                .anySatisfy(text -> assertThat(text).contains("要分是、否两组"))
                .anySatisfy(text -> assertThat(text).contains("“年龄”的“说法”应当是列表"));
    }

    @Test
    void aMissingFileIsAFaultWhereThereAreFacts() throws IOException {
        Files.delete(home.resolve(SLOTS));
        read();
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(SLOTS));
    }

    @Test
    void whatMustBeSaidIsCheckedWithItsLine() throws IOException {
        append("  毕业2年以内:");
        append("    问: 毕业有没有超过两年？");
        append("    因: 有的补贴有年限");
        append("    必须说到:");
        int group = append("      - \"{没有这个词组}户口\"");
        int time = append("      - 失业【大约6月】");
        append("    说到就不是:");
        append("      - 毕业【至少25月】");
        read();
        assertThat(faults.all())
                .hasSize(2)
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isEqualTo(group);
                    assertThat(fault.text()).contains("不认识的词组“没有这个词组”");
                })
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isEqualTo(time);
                    assertThat(fault.text()).contains("看不懂“失业【大约6月】”", "失业【至少6月】");
                });
    }

    @Test
    void whatMustBeSaidCannotAlsoDeny() throws IOException {
        append("  毕业2年以内: {问: 毕业几年？, 因: 要看年限, 必须说到: [毕业], 说到就不是: [毕业]}");
        read();
        assertThat(faults.all()).anySatisfy(fault -> assertThat(fault.text()).contains("“毕业”又写在“必须说到”里，又写在“说到就不是”里"));
    }
}
