package cn.policydesk.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TalkTest {

    private static final String REPLIES = "bot/replies.yaml";
    private static final String EXAMPLES = "bot/examples.yaml";

    @TempDir
    Path home;

    private final Faults faults = new Faults();

    @BeforeEach
    void copyTheRealWords() throws IOException {
        Files.createDirectories(home.resolve("bot"));
        for (String file : List.of(REPLIES, EXAMPLES)) {
            Files.copy(Path.of(file), home.resolve(file));
        }
    }

    private List<Fault> faults() {
        Talk.read(home, faults);
        return faults.all();
    }

    @Test
    void theRealWordsAreWithoutFaultAndNoPhraseIsEmpty() {
        Talk talk = Talk.read(home, faults);
        assertThat(faults.all()).isEmpty();
        for (Phrase phrase : Phrase.values()) {
            assertThat(talk.say(phrase)).as(phrase.key()).isNotBlank();
        }
    }

    @Test
    void theNamesInAPhraseAreFilledIn() {
        Talk talk = Talk.read(home, faults);
        assertThat(talk.say(Phrase.CITATION, "地区", "", "标题", "某通知", "文号", "", "条", "（三）", "款", "2"))
                .isEqualTo("《某通知》（三）第2款");
    }

    @Test
    void anUnknownPhraseIsAFaultAtItsLineWithTheNearestName() throws IOException {
        int line = StaffFolders.append(home, REPLIES, "没有找到_结束: 再见");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(REPLIES);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains("没有找到_结束");
            assertThat(fault.advice()).contains("没有找到_结尾");
        });
    }

    @Test
    void aMissingPhraseIsAFaultThatNamesIt() throws IOException {
        StaffFolders.replace(home, REPLIES, "拿不准_结尾: 回复序号，或把情况再说细一点。\n", "");
        assertThat(faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains(REPLIES, "缺少“拿不准_结尾”"));
    }

    @Test
    void aPhraseWrittenTwiceIsAFault() throws IOException {
        int line = StaffFolders.append(home, REPLIES, "问候: 您好您好");
        assertThat(faults()).anySatisfy(fault -> {
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.message()).contains("“问候”写了两次");
        });
    }

    @Test
    void anEmptyPhraseIsAFault() throws IOException {
        StaffFolders.replace(home, REPLIES, "审核: 以经办部门审核为准。", "审核:");
        assertThat(faults()).anySatisfy(fault -> assertThat(fault.message()).contains("审核"));
    }

    /** The programme would show {原闻} to citizens as it stands. */
    @Test
    void aNameInBracesThatNobodyFillsInIsAFault() throws IOException {
        StaffFolders.replace(home, REPLIES, "要点: \"{原文}\"", "要点: \"{原闻}\"");
        assertThat(faults()).singleElement().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo(REPLIES);
            assertThat(fault.line())
                    .isEqualTo((int) Files.readString(home.resolve(REPLIES))
                                    .lines()
                                    .takeWhile(l -> !l.startsWith("要点:"))
                                    .count()
                            + 1);
            assertThat(fault.text()).contains("{原闻}", "{原文}");
        });
    }

    @Test
    void anUnknownKeyInTheExamplesIsAFaultWithTheNearestName() throws IOException {
        int line = StaffFolders.append(home, EXAMPLES, "- 地点: anshan\n  问: [公益性岗位能干多久]");
        assertThat(faults())
                .anySatisfy(fault -> assertThat(fault.text()).contains(EXAMPLES, "地点", "地区"))
                .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(line));
    }

    @Test
    void missingFilesAndFilesThatAreNoListOfPhrasesAreFaultsNotErrors() throws IOException {
        Files.delete(home.resolve(EXAMPLES));
        Files.writeString(home.resolve(REPLIES), "- 一\n- 二\n");
        assertThat(faults()).extracting(Fault::file).contains(REPLIES, EXAMPLES);
        Files.writeString(home.resolve(REPLIES), "问候: [没有\n关上");
        assertThat(faults()).anySatisfy(fault -> assertThat(fault.text()).contains(REPLIES, "YAML"));
    }
}
