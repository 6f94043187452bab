package cn.policydesk.simulator;

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

/** A folder of stories of {@code bot/}, each of them a test. */
public final class StoryFolder<S extends StoryHead> {

    private static final int FEWEST_STORIES = 6;

    private final Path folder;
    private final Reading<S> reading;

    /** Reads the stories of a file. */
    @FunctionalInterface
    public interface Reading<S> {
        List<S> read(Path file, String name, Faults faults);
    }

    /** A story that is to be played, on one of the ways it can be. */
    public record Part(String name, String file, Play<?> play) {}

    private record Played(List<String> problems, List<String> transcript) {}

    public StoryFolder(Path folder, Reading<S> reading) {
        this.folder = folder;
        this.reading = reading;
    }

    /** All of its stories; what is wrong with them is told by {@link #areWellWrittenAndEnough}. */
    public List<S> all() throws IOException {
        return all(new Faults());
    }

    private List<S> all(Faults faults) throws IOException {
        List<S> stories = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> stories.addAll(reading.read(file, file.toString(), faults)));
        }
        return stories;
    }

    public void areWellWrittenAndEnough() throws IOException {
        Faults faults = new Faults();
        List<S> stories = all(faults);
        assertThat(faults.all()).extracting(Fault::text).isEmpty();
        assertThat(stories).hasSizeGreaterThanOrEqualTo(FEWEST_STORIES);
        assertThat(stories).extracting(StoryHead::name).doesNotHaveDuplicates();
    }

    /** Plays all at once, most of the time they wait; the conversations are written to a file for who wants to read them. */
    public static Stream<DynamicTest> played(List<Part> parts, Path transcripts) throws Exception {
        Map<Part, Played> played = new LinkedHashMap<>();
        StringBuilder all = new StringBuilder();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Map<Part, Future<Played>> playing = new LinkedHashMap<>();
            for (Part part : parts) {
                playing.put(
                        part,
                        threads.submit(
                                () -> new Played(part.play().play(), part.play().transcript())));
            }
            for (Map.Entry<Part, Future<Played>> each : playing.entrySet()) {
                Played now = each.getValue().get();
                played.put(each.getKey(), now);
                all.append("==== ").append(each.getKey().name()).append('\n');
                all.append(String.join("\n", now.transcript())).append("\n\n");
            }
        }
        Files.writeString(transcripts, all);
        return played.entrySet().stream()
                .map(each -> DynamicTest.dynamicTest(
                        each.getKey().name(),
                        Path.of(each.getKey().file()).toUri(),
                        () -> wentAsWritten(each.getValue())));
    }

    private static void wentAsWritten(Played played) {
        if (!played.problems().isEmpty()) {
            Assertions.fail(String.join("\n", played.problems()) + "\n" + String.join("\n", played.transcript()));
        }
    }
}
