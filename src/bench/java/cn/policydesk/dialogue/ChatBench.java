package cn.policydesk.dialogue;

import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/** Turns a second and their times with ten thousand live conversations, and what one of them holds in memory. */
public final class ChatBench {

    private static final int USERS = 10_000;
    private static final List<String> LINES = List.of(
            "我开了个店招了3个人能领多少",
            "算创业带动就业补贴",
            "第一次",
            "都不是",
            "那残疾人呢",
            "租房补贴要什么条件",
            "我今年35岁，店开了8个月，一年租金3万");

    private ChatBench() {}

    /** Plays the lines for every user and prints the figures. */
    public static void run() throws Exception {
        Path var = Files.createTempDirectory("chat-bench");
        try (CurrentLibrary current = new CurrentLibrary(Path.of(""), var, List.of(), line -> {})) {
            current.start();
            Library library = current.get();
            ChatLimits.Rate any = new ChatLimits.Rate(0, 0);
            ChatLimits limits = new ChatLimits(Duration.ofHours(1), Duration.ofHours(24), 100_000, any, any);
            Assistant assistant = new Assistant("", limits, Clock.systemUTC());
            play(assistant, library, 200, "warm");
            long before = used();
            long[] times = play(assistant, library, USERS, "user");
            long held = (used() - before) / USERS;
            Arrays.sort(times);
            double mean = Arrays.stream(times).average().orElse(0) / 1e3;
            System.out.printf(
                    "对话 chat: %,d 个会话 conversations, 每轮 a turn: 平均 mean %.0f µs, p50 %.0f µs, p99 %.0f µs, "
                            + "每秒 %,.0f 轮 turns a second on one core, 每个会话 a conversation holds %,d bytes%n",
                    USERS, mean, times[times.length / 2] / 1e3, times[(int) (times.length * 0.99)] / 1e3, 1e6 / mean, held);
        }
    }

    private static long[] play(Assistant assistant, Library library, int users, String name) {
        long[] times = new long[users * LINES.size()];
        Instant start = Instant.parse("2026-03-01T02:00:00Z");
        int at = 0;
        for (String line : LINES) {
            for (int user = 0; user < users; user++) {
                Incoming incoming = new Incoming("bench", name + user, null, line, "dongyang", null, start);
                long began = System.nanoTime();
                assistant.chat(incoming, library);
                times[at++] = System.nanoTime() - began;
            }
        }
        return times;
    }

    private static long used() throws InterruptedException {
        Runtime runtime = Runtime.getRuntime();
        for (int i = 0; i < 4; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
