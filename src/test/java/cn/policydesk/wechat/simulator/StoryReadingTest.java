package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StoryReadingTest {

    @TempDir
    Path folder;

    private final Faults faults = new Faults();

    private List<Story> read(String text) throws IOException {
        return StoryReading.read(Files.writeString(folder.resolve("s.yaml"), text), "s.yaml", faults);
    }

    @Test
    void aStepSaysWhatIsDoneHowAndWhatMustCome() throws IOException {
        Story.Step step =
                read("- 名: 一\n  模式: 明文\n  话:\n    - {语音: 有一样。, 遍: 2, 同时: 是, 线路: 丢, 慢: 7秒, 含: [甲], 回: 无, 试: 2}\n")
                        .getFirst()
                        .steps()
                        .getFirst();
        assertThat(faults.all()).isEmpty();
        assertThat(step.move()).isEqualTo(new Move.Does(new Act.Voice("有一样。")));
        assertThat(step.slow()).isEqualTo(Duration.ofSeconds(7));
        assertThat(step.quality()).isEqualTo(Delivery.Line.LOST);
        assertThat(step.times()).isEqualTo(2);
        assertThat(step.together()).isTrue();
        assertThat(step.wanted().reply()).isFalse();
        assertThat(step.wanted().tries()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{说: 你好, 语音: 你好}|一步只能做一件事",
                "{含: [你好]}|没有写做了什么",
                "{说: 你好, 汗: [你好]}|不认识的键“汗”",
                "{说: 你好, 遍: 4}|1到3",
                "{说: 你好, 线路: 坏}|“线路”不能写“坏”",
                "{说: 你好, 慢: 一会}|“慢”不能写“一会”",
                "{说: 你好, 慢: 61秒}|“慢”不能写“61秒”",
                "{说: 你好, 同时: 否}|“同时”只能写“是”",
                "{说: 你好, 回: 有}|“回”只能写“无”"
            })
    void whatIsWrongIsToldWithItsLine(String step, String words) throws IOException {
        read("- 名: 一\n  话:\n    - " + step + "\n");
        assertThat(faults.all())
                .isNotEmpty()
                .allSatisfy(fault -> assertThat(fault.line()).isEqualTo(3));
        assertThat(faults.all()).extracting(Fault::message).anyMatch(message -> message.contains(words));
    }

    @Test
    void aStoryNeedsANameOfItsOwnAndSomethingDone() throws IOException {
        read("- {名: 一, 话: [{说: 你好}]}\n- {名: 一, 话: [{说: 你好}]}\n- {名: 二}\n- {名: 三, 模式: 密, 话: [{说: 你好}]}\n");
        assertThat(faults.all())
                .extracting(Fault::message)
                .containsExactlyInAnyOrder("故事“一”写了两次", "故事里没有“话”", "“密”不是加解密方式");
    }
}
