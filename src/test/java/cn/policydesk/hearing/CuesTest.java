package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CuesTest {

    private final Faults faults = new Faults();

    private Cues cues(String changed, String to) throws Exception {
        String file = java.nio.file.Files.readString(Path.of(IntentWords.FILE)).replace(changed, to);
        return Cues.of(StaffNode.parse(file, IntentWords.FILE, faults));
    }

    @Test
    void theGroupsOfTheRealFileAreRead() throws Exception {
        Cues cues = cues("", "");
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        assertThat(cues.said(Cue.UNTIL, "今年能不能办")).isTrue();
        assertThat(cues.said(Cue.UNTIL, "今年怎么办")).isFalse();
        assertThat(cues.in(Cue.MEANING, "减免期到底是啥意思"))
                .extracting(Cues.Found::word)
                .isEqualTo("减免期");
        assertThat(cues.without(Cue.FOR_WHOM, "请帮我妈问一下，养老补贴多少")).isEqualTo("养老补贴多少");
    }

    @Test
    void aMistypedGroupIsAFaultAtItsLine() throws Exception {
        cues("  问词义:", "  问词意:");
        assertThat(faults.all())
                .anySatisfy(fault -> {
                    assertThat(fault.line()).isPositive();
                    assertThat(fault.text()).contains("不认识的键“问词意”", "是不是想写“问词义”");
                })
                .anySatisfy(fault -> assertThat(fault.text()).contains("缺少“问词义”的说法"));
    }

    @Test
    void aBracketThatIsNotClosedIsAFaultAtItsLine() throws Exception {
        cues("过期（了/）（吗/没）", "过期（了/（吗/没）");
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.text()).contains("少了一个“）”");
        });
    }

    @Test
    void aStrokeOutsideBracketsIsAFault() throws Exception {
        cues("利息: [息, 利钱,", "利息: [息/利钱,");
        assertThat(faults.all())
                .singleElement()
                .satisfies(fault -> assertThat(fault.text()).contains("“/”没有配对"));
    }

    @Test
    void withoutTheSectionItIsTold() throws Exception {
        cues("\n词组:", "\n词祖:");
        assertThat(faults.all()).anySatisfy(fault -> assertThat(fault.text()).contains("缺少“词组”"));
    }
}
