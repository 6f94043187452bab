package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every conversation of {@code bot/dingtalk-stories} goes as it is written there, on each way in. */
class DingtalkStoriesTest extends SimulatedCorp {

    private static final Path FOLDER = Path.of("bot/dingtalk-stories");
    private static final int FEWEST_STORIES = 6;

    private record Played(List<String> problems, List<String> transcript) {}

    private record Part(Story story, String way) {}

    private static List<Story> all(Faults faults) throws IOException {
        List<Story> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> stories.addAll(StoryReading.read(file, file.toString(), faults)));
        }
        return stories;
    }

    @Test
    void theStoriesAreWellWrittenAndEnough() throws IOException {
        Faults faults = new Faults();
        List<Story> stories = all(faults);
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        assertThat(stories).hasSizeGreaterThanOrEqualTo(FEWEST_STORIES);
        assertThat(stories).extracting(Story::name).doesNotHaveDuplicates();
    }

    /** All at once, each in a scene of its own: where one cuts the connections, the others must come through. */
    @TestFactory
    Stream<DynamicTest> stories() throws Exception {
        Map<Part, Future<Played>> playing = new LinkedHashMap<>();
        StringBuilder transcripts = new StringBuilder();
        try (RunningSimulator simulator = new RunningSimulator(base());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Story story : all(new Faults())) {
                for (String way : story.ways()) {
                    String robot = simulator.robot(way).orElseThrow();
                    StoryPlay play = new StoryPlay(story, simulator.begin(robot, story.people()), FOLDER);
                    playing.put(new Part(story, way), threads.submit(() -> new Played(play.play(), play.transcript())));
                }
            }
            for (Map.Entry<Part, Future<Played>> each : playing.entrySet()) {
                transcripts
                        .append("==== ")
                        .append(each.getKey().story().name())
                        .append(' ')
                        .append(each.getKey().way())
                        .append('\n')
                        .append(String.join("\n", each.getValue().get().transcript()))
                        .append("\n\n");
            }
        }
        Files.writeString(Path.of("target/dingtalk-stories.txt"), transcripts);
        return playing.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().story().name() + " " + each.getKey().way(),
                        Path.of(each.getKey().story().file()).toUri(),
                        () -> wentAsWritten(each.getValue().get())));
    }

    private static void wentAsWritten(Played played) {
        if (!played.problems().isEmpty()) {
            Assertions.fail(String.join("\n", played.problems()) + "\n" + String.join("\n", played.transcript()));
        }
    }
}
