package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.channel.Reception;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.telling.Reply;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** Many messages at once: each once, in order for each person, none lost. */
class BurstsTest extends ServedRobots {

    /** The real reception, which keeps what reaches the assistant. */
    static final class Heard extends Reception {
        private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

        Heard(Assistant assistant, CurrentLibrary current) {
            super(assistant, current);
        }

        @Override
        public Reply chat(Incoming incoming) {
            heard.computeIfAbsent(incoming.user(), user -> Collections.synchronizedList(new ArrayList<>()))
                    .add(incoming.text());
            if (incoming.text().startsWith("摔一跤")) {
                throw new IllegalStateException("as a fault of the product would");
            }
            return super.chat(incoming);
        }

        List<String> of(String user) {
            return heard.getOrDefault(user, List.of());
        }
    }

    @TestConfiguration
    static class Counting {
        @Bean
        @Primary
        Heard heard(Assistant assistant, CurrentLibrary library) {
            return new Heard(assistant, library);
        }
    }

    @Autowired
    Heard reception;

    @Autowired
    Desk desk;

    @Autowired
    Robots robots;

    @Test
    void aHundredMessagesOfTwentyPeopleInOneGroupAreAnsweredInOrderAndNoneIsLost() throws Exception {
        String group = group();
        List<String> people = IntStream.range(0, 20).mapToObj(i -> somebody()).toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sent = new ArrayList<>();
            for (String who : people) {
                sent.add(threads.submit(() -> {
                    for (int i = 0; i < 5; i++) {
                        plain().say(who, group, "第" + i + "问：一次性创业补贴是什么规定");
                    }
                    return null;
                }));
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
        List<RecordingOutlet.Said> said =
                outlet.await(one -> one.place().conversationId().equals(group), 100);
        outlet.quiet();
        assertThat(outlet.to(place -> place.conversationId().equals(group))).hasSize(100);
        for (String who : people) {
            assertThat(said.stream().filter(one -> one.mention().contains(who))).hasSize(5);
            assertThat(reception.of("plain:" + who))
                    .containsExactlyElementsOf(IntStream.range(0, 5)
                            .mapToObj(i -> "第" + i + "问：一次性创业补贴是什么规定")
                            .toList());
        }
    }

    @Test
    void aMessageThatComesOnBothWaysAndAgainAtTheSameMomentIsAnsweredOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            String who = somebody();
            Map<String, Object> message = plain().text(who, null, "第" + round + "次：一次性创业补贴是什么规定");
            String json = Ding.json(message);
            RobotMessage streamed = MessageReading.of(json.getBytes(StandardCharsets.UTF_8));
            Robot robot = robots.find("plain").orElseThrow();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    boolean http = i % 2 == 0;
                    threads.submit(() -> {
                        if (http) {
                            plain().post(json);
                        } else {
                            desk.received(robot, streamed);
                        }
                        return null;
                    });
                }
            }
            outlet.await(said -> said.place().staffId().equals(who), 1);
            outlet.quiet();
            assertThat(outlet.to(place -> place.staffId().equals(who))).hasSize(1);
            assertThat(reception.of("plain:" + who)).hasSize(1);
        }
    }

    @Test
    void anotherRobotsMessageUnderTheSameIdIsAnother() throws Exception {
        Map<String, Object> first = plain().text("listed1", null, "你好");
        Map<String, Object> second = safe().text("listed1", null, "你好");
        second.put("msgId", first.get("msgId"));
        int before = outlet.to(place -> place.staffId().equals("listed1")).size();
        plain().send(first);
        safe().send(second);
        outlet.await(said -> said.place().staffId().equals("listed1"), before + 2);
    }

    @Test
    void aFaultOfOursIsSaidInWordsAndTheNextMessageIsAnswered() throws Exception {
        String who = somebody();
        assertThat(alone(plain(), who, "摔一跤")).contains("没有答上来").doesNotContain("Exception");
        assertThat(alone(plain(), who, "一次性创业补贴是什么规定")).contains("创业");
    }
}
