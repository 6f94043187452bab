package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoryReadingTest {

    @TempDir
    Path folder;

    private List<Story> read(String text, Faults faults) throws Exception {
        Path file = Files.writeString(folder.resolve("story.yaml"), text);
        return StoryReading.read(file, "story.yaml", faults);
    }

    @Test
    void whatIsWrongIsToldWithItsLine() throws Exception {
        Faults faults = new Faults();
        read("""
                - 名: 一
                  方式: [飞鸽]
                  话:
                    - {说: 甲, 图片: 是}
                    - {说: 甲, 回复地址: 没有}
                    - {说: 甲, 遍: 3}
                    - {含: [甲]}
                - 名: 一
                  话:
                    - {说: 甲, 在: 街上}
                """, faults);
        assertThat(faults.all()).extracting(Fault::line).containsExactlyInAnyOrder(2, 4, 5, 6, 7, 8, 10);
    }

    @Test
    void withoutAWayBothArePlayed() throws Exception {
        Faults faults = new Faults();
        List<Story> stories = read("- 名: 一\n  话:\n    - {在: 群, 说: 甲}\n    - {在: 群, 不叫机器人: 是, 说: 乙}\n", faults);
        assertThat(faults.none()).isTrue();
        assertThat(stories.getFirst().ways()).containsExactly("http", "stream");
        assertThat(stories.getFirst().steps())
                .extracting(step -> step.wanted().here().messages())
                .containsExactly(1, 0);
    }
}
