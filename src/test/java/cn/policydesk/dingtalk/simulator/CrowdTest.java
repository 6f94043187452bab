package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dingtalk.simulator.RunningSimulator.Heard;
import cn.policydesk.dingtalk.simulator.RunningSimulator.Played;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Many people write to the robot in one group at the same moment. */
class CrowdTest extends SimulatedCorp {

    private static final int PEOPLE = 20;

    /** Each of them, one after the other; the answers tell which is which. */
    private static final List<String> LINES = List.of("谢谢", "东阳招应届生有什么补助", "谢谢", "江阴的创业租金补贴是多少", "谢谢");

    private static final List<String> SUMS = List.of("1500元", "6000元");

    /** Twice the minute within which a group takes twenty messages. */
    private static final int SECONDS = 150;

    /** Over the stream: what follows is one and the same for both ways in, and BurstsTest comes over HTTP. */
    @Test
    void everybodyIsAnsweredInTurnAndTheGroupIsNotFlooded() throws Exception {
        try (RunningSimulator simulator = new RunningSimulator(base());
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<String> people =
                    IntStream.range(0, PEOPLE).mapToObj(i -> "网格员" + (i + 1)).toList();
            Played scene = simulator.begin(simulator.robot("stream").orElseThrow(), people);
            List<Future<?>> sending = new ArrayList<>();
            for (String who : people) {
                sending.add(threads.submit(() -> {
                    for (String line : LINES) {
                        scene.send(Map.of("who", who, "group", true, "kind", "text", "value", line));
                    }
                    return null;
                }));
            }
            for (Future<?> each : sending) {
                each.get();
            }
            Map<String, List<String>> answers = answers(scene);
            for (String who : people) {
                assertThat(answers.get(scene.id(who).orElseThrow()).stream()
                                .map(CrowdTest::sum)
                                .toList())
                        .as(who)
                        .containsExactly("", SUMS.get(0), "", SUMS.get(1), "");
            }
            assertThat(scene.after(0))
                    .as("what DingTalk did not take")
                    .noneMatch(each -> each.from().equals("dingtalk"));
        }
    }

    private static String sum(String answer) {
        return SUMS.stream().filter(answer::contains).findFirst().orElse("");
    }

    /** What the robot said to each in the group, in its order; several answers may stand in one message. */
    private static Map<String, List<String>> answers(Played scene) throws Exception {
        int all = PEOPLE * LINES.size();
        long until = System.nanoTime() + SECONDS * 1_000_000_000L;
        while (true) {
            Map<String, List<String>> answers = new HashMap<>();
            int count = 0;
            for (Heard heard : scene.after(0)) {
                if (heard.from().equals("robot") && heard.chat().equals("group")) {
                    assertThat(Shown.of(heard.text()).faults()).isEmpty();
                    for (String part : heard.text().split("\n\n\u2014+\n\n")) {
                        String id = part.replaceFirst("(?s)^@(\\S+)\\s.*", "$1");
                        assertThat(heard.mention()).contains(id);
                        answers.computeIfAbsent(id, absent -> new ArrayList<>()).add(part);
                        count++;
                    }
                }
            }
            if (count >= all || System.nanoTime() > until) {
                return answers;
            }
            Thread.sleep(250);
        }
    }
}
