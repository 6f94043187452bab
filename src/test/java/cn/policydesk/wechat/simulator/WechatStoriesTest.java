package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.Menus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
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

/** Every conversation of {@code bot/wechat-stories} goes through the real endpoint as it is written there. */
class WechatStoriesTest extends SimulatedProduct {

    private static final Path FOLDER = Path.of("bot/wechat-stories");
    private static final int FEWEST_STORIES = 6;

    private record Played(List<String> problems, List<String> transcript) {}

    private static List<Story> all(Faults faults) throws IOException {
        List<Story> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            files.sorted().forEach(file -> stories.addAll(StoryReading.read(file, file.toString(), faults)));
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

    /** All at once: most of the time they wait, as WeChat does. */
    @TestFactory
    Stream<DynamicTest> stories() throws Exception {
        Map<Story, Future<Played>> playing = new LinkedHashMap<>();
        StringBuilder transcripts = new StringBuilder();
        try (RunningSimulator simulator = new RunningSimulator(base());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Account account = simulator.invented().orElseThrow();
            Menu menu = Menus.read(HOME, new Faults()).of(account).orElseThrow();
            try (Courier courier = new Courier(base(), account, Clock.systemUTC())) {
                for (Story story : all(new Faults())) {
                    Handset phone = new Handset(courier, Handset.somebody(), menu);
                    StoryPlay play =
                            new StoryPlay(story, phone, Account.Mode.SAFE, simulator.surroundings(account.name()));
                    playing.put(story, threads.submit(() -> new Played(play.play(), play.transcript())));
                }
                for (Map.Entry<Story, Future<Played>> each : playing.entrySet()) {
                    transcripts
                            .append("==== ")
                            .append(each.getKey().name())
                            .append('\n')
                            .append(String.join("\n", each.getValue().get().transcript()))
                            .append("\n\n");
                }
            }
        }
        Files.writeString(Path.of("target/wechat-stories.txt"), transcripts);
        return playing.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().name(),
                        Path.of(each.getKey().file()).toUri(),
                        () -> wentAsWritten(each.getValue().get())));
    }

    private static void wentAsWritten(Played played) {
        if (!played.problems().isEmpty()) {
            Assertions.fail(String.join("\n", played.problems()) + "\n" + String.join("\n", played.transcript()));
        }
    }
}
