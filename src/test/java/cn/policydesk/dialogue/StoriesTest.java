package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StandardOut;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every conversation of {@code bot/stories} goes as it is written there. */
@Execution(ExecutionMode.CONCURRENT)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoriesTest {

    private static final int FEWEST_STORIES = 60;

    private final List<String> table = new ArrayList<>();
    private final List<String> pending = new ArrayList<>();
    private final StringBuilder transcripts = new StringBuilder();
    private final StoryClock clock = new StoryClock();
    private final Assistant assistant = new Assistant("", ChatLimits.USUAL, clock);
    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    @AfterAll
    void close() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/stories.txt"), transcripts);
        StandardOut.alone(this::print);
    }

    private void print() {
        System.out.println("每个故事问了几个事实 / 事后看最少要问几个 / 允许最多问几个 / 另问（地区等）");
        table.forEach(System.out::println);
        if (!pending.isEmpty()) {
            System.out.println("还没做到、先不算的故事（" + pending.size() + "）：");
            pending.forEach(System.out::println);
        }
    }

    @Test
    void theStoriesAreWellWrittenAndEnough() throws IOException {
        Faults faults = new Faults();
        List<Story> stories = Story.all(faults);
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        assertThat(stories).hasSizeGreaterThanOrEqualTo(FEWEST_STORIES);
        assertThat(stories).extracting(Story::name).doesNotHaveDuplicates();
    }

    /** One after the other: they share a clock. */
    @TestFactory
    @Execution(ExecutionMode.SAME_THREAD)
    Stream<DynamicTest> stories() throws IOException {
        return Story.all(new Faults()).stream()
                .map(story -> DynamicTest.dynamicTest(
                        story.name(), Path.of(story.file()).toUri(), () -> play(story)));
    }

    private void play(Story story) {
        StoryPlay play = new StoryPlay(story, notices.library(), assistant, clock);
        List<String> problems = play.play();
        transcripts
                .append("==== ")
                .append(story.file())
                .append(' ')
                .append(story.name())
                .append(problems.isEmpty() ? "" : " ✗")
                .append('\n')
                .append(play.transcript());
        problems.forEach(problem -> transcripts.append("  ✗ ").append(problem).append('\n'));
        String why = story.pending();
        if (why != null) {
            pending.add(story.file() + "：" + story.line() + "“" + story.name() + "”："
                    + (problems.isEmpty() ? "已经做到，请去掉“待”" : why));
            Assumptions.assumeTrue(problems.isEmpty(), why);
        }
        int fewest = play.fewest();
        table.add("%3d /%3s /%3s /%2d  %s"
                .formatted(
                        play.questions(),
                        fewest < 0 ? "–" : String.valueOf(fewest),
                        story.most() < 0 ? "–" : String.valueOf(story.most()),
                        play.others(),
                        story.name()));
        if (!problems.isEmpty()) {
            Assertions.fail(String.join("\n", problems) + "\n" + play.transcript());
        }
    }
}
