package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.StoryFolder;
import cn.policydesk.simulator.StoryFolder.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every conversation of {@code bot/dingtalk-stories} goes as it is written there, on each way in. */
class DingtalkStoriesTest extends SimulatedCorp {

    private static final Path FOLDER = Path.of("bot/dingtalk-stories");

    private final StoryFolder<Story> stories = new StoryFolder<>(FOLDER, StoryReading::read);

    @Test
    void theStoriesAreWellWrittenAndEnough() throws IOException {
        stories.areWellWrittenAndEnough();
    }

    /** All at once, each in a scene of its own: where one cuts the connections, the others must come through. */
    @TestFactory
    Stream<DynamicTest> stories() throws Exception {
        List<Part> parts = new ArrayList<>();
        try (RunningSimulator simulator = new RunningSimulator(base())) {
            for (Story story : stories.all()) {
                for (String way : story.ways()) {
                    String robot = simulator.robot(way).orElseThrow();
                    StoryPlay play = new StoryPlay(story, simulator.begin(robot, story.people()), FOLDER);
                    parts.add(new Part(story.name() + " " + way, story.file(), play));
                }
            }
            return StoryFolder.played(parts, Path.of("target/dingtalk-stories.txt"));
        }
    }
}
