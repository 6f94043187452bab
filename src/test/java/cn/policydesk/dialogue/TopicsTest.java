package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.benefit.Benefit;
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

class TopicsTest {

    private static final String FILE = "bot/sweep.yaml";
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
    void copyTheFile() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        Files.copy(Path.of(FILE), home.resolve(FILE));
    }

    private Topics read() {
        return Topics.read(home, rules, faults);
    }

    private void change(String from, String to) throws IOException {
        String text = Files.readString(home.resolve(FILE));
        assertThat(text).contains(from);
        Files.writeString(home.resolve(FILE), text.replace(from, to));
        read();
    }

    private List<String> said() {
        return faults.all().stream().map(Fault::text).toList();
    }

    @Test
    void everyBenefitWithFiguresBelongsToATopicOfEachOfItsAudiences() {
        Topics topics = read();

        assertThat(said()).isEmpty();
        for (Benefit benefit : rules.benefits()) {
            for (boolean citizens : List.of(true, false)) {
                if (!benefit.versions().isEmpty() && Topics.serves(benefit, citizens)) {
                    assertThat(topics.names(benefit, citizens)).as(benefit.id()).isNotEmpty();
                }
            }
        }
    }

    @Test
    void firmsInstitutionsAndPlatformsAllCountAsFirms() {
        Benefit school = rules.benefit("anshan-training-subsidy-schedule").orElseThrow();

        assertThat(Topics.serves(school, false)).isTrue();
        assertThat(Topics.serves(school, true)).isFalse();
        assertThat(read().names(school, false)).contains("办培训");
    }

    @Test
    void aTopicIsMeantByItsButtonOrByEverydayWords() {
        Topics topics = read();

        assertThat(topics.meant("开店创业", true)).extracting(Topics.Topic::name).containsExactly("开店创业");
        assertThat(topics.meant("我想问自己交社保的", true))
                .extracting(Topics.Topic::name)
                .containsExactly("自己交社保");
        assertThat(topics.meant("今天天气真好", true)).isEmpty();
    }

    @Test
    void aBenefitOfNoTopicIsAFault() throws IOException {
        change("    待遇: [公益性岗位, 监测员]\n", "    待遇: [公益性岗位]\n");

        assertThat(said()).singleElement().asString().contains("dongyang-monitor-allowance", "没有归进哪个方面", "给个人");
    }

    @Test
    void anIdOfNoBenefitIsAFaultAtItsPlaceAndAWordThatNoneHoldsIsNot() throws IOException {
        change("[公益性岗位, 监测员]", "[公益性岗位, 监测员, 登月, dongyang-monitor-alowance]");

        assertThat(said())
                .singleElement()
                .asString()
                .contains("bot/sweep.yaml", "行", "dongyang-monitor-alowance", "是不是 dongyang-monitor-allowance");
    }

    @Test
    void unknownKeysFactsAndAudiencesAreFaults() throws IOException {
        change("说明不了: [年龄, 性别]", "说明不了: [年令]\n说明: x");
        change("  - 名: 贷款\n    给谁: 单位", "  - 名: 贷款\n    给谁: 企业");

        assertThat(said()).anyMatch(text -> text.contains("不认识的事实“年令”") && text.contains("年龄"));
        assertThat(said()).anyMatch(text -> text.contains("不认识的键“说明”"));
        assertThat(said()).anyMatch(text -> text.contains("只能是个人或单位"));
    }

    @Test
    void aMissingFileIsAFault() throws IOException {
        Files.delete(home.resolve(FILE));
        read();

        assertThat(said()).isNotEmpty();
    }
}
