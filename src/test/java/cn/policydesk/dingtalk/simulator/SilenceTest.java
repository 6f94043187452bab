package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.HandClock;
import cn.policydesk.dingtalk.MessageReading;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Saying;
import cn.policydesk.dingtalk.outbound.Outgoing;
import cn.policydesk.dingtalk.outbound.PlayedOutgoing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A robot that spoke too fast is silenced in the group for ten minutes: what it is to say waits, in time that is played. */
class SilenceTest {

    private final HandClock clock = new HandClock();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch waits = new CountDownLatch(1);

    private Corp corp;
    private Robot robot;
    private Scene scene;
    private Outgoing outgoing;

    @BeforeEach
    void open() throws Exception {
        corp = new Corp(0, null, null, clock);
        robot = corp.robots().getFirst();
        scene = corp.scenes().begin(robot, Scenes.USUAL);
        outgoing = PlayedOutgoing.in(clock, time -> {
            waits.countDown();
            asked.await();
            clock.passes(time);
        });
        // As if this server had been started anew after twenty answers: it does not know of them.
        IntStream.range(0, 20).forEach(i -> scene.mayEnterGroup(clock.instant(), ""));
    }

    @AfterEach
    void close() throws Exception {
        asked.countDown();
        outgoing.close();
        corp.close();
    }

    private void answers(Person who, String chat, String words) throws Exception {
        String told = corp.told(scene, who, chat, new Act.Text("问"), How.USUAL);
        Place place = MessageReading.of(told).place();
        List<String> mention = place.group() ? List.of(who.staffId()) : List.of();
        outgoing.say(robot, place, new Saying.Markdown("答", words, mention));
    }

    private List<Bubble> said(String chat) {
        return scene.after(0).stream()
                .filter(each -> each.from().equals(Bubble.ROBOT) && each.chat().equals(chat))
                .toList();
    }

    private void until(String chat, String words) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (said(chat).stream().noneMatch(each -> each.text().contains(words)) && System.nanoTime() < end) {
            Thread.sleep(10);
        }
        assertThat(said(chat)).as(chat).anyMatch(each -> each.text().contains(words));
    }

    @Test
    void whatIsSaidMeanwhileComesAfterwardsOnceInOrderWithThoseWhoAsked() throws Exception {
        Instant began = clock.instant();
        answers(scene.people().get(0), Scene.GROUP, "答案一");
        assertThat(waits.await(30, TimeUnit.SECONDS))
                .as("DingTalk refused the first")
                .isTrue();
        for (int i = 2; i <= 12; i++) {
            answers(scene.people().get(i % 3), Scene.GROUP, "答案" + "零一二三四五六七八九十甲乙".charAt(i));
        }
        assertThat(said(Scene.GROUP)).as("nothing is heard in the group").isEmpty();
        answers(scene.people().get(1), scene.people().get(1).staffId(), "单聊照常");
        until(scene.people().get(1).staffId(), "单聊照常");

        asked.countDown();
        until(Scene.GROUP, "答案乙");
        assertThat(Duration.between(began, clock.instant())).isBetween(Duration.ofMinutes(10), Duration.ofMinutes(12));
        assertThat(said(Scene.GROUP))
                .as("put together, for the group has been silent long enough")
                .hasSize(1);
        Bubble all = said(Scene.GROUP).getFirst();
        assertThat(all.text().split("\n\n\u2014+\n\n"))
                .extracting(each -> each.replaceFirst("(?s)^@(\\S+)\\s+", "$1 "))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 12)
                        .mapToObj(i ->
                                scene.people().get(i == 1 ? 0 : i % 3).staffId() + " 答案" + "零一二三四五六七八九十甲乙".charAt(i))
                        .toList());
        assertThat(all.mention())
                .containsExactlyInAnyOrderElementsOf(
                        scene.people().stream().map(Person::staffId).toList());
        assertThat(Shown.of(all.text()).faults()).isEmpty();

        answers(scene.people().get(2), Scene.GROUP, "之后照常");
        until(Scene.GROUP, "之后照常");
    }

    @Test
    void whatTheTenMinutesDoNotEndForStillComes() throws Exception {
        answers(scene.people().get(0), Scene.GROUP, "答案一");
        assertThat(waits.await(30, TimeUnit.SECONDS)).isTrue();
        asked.countDown();
        until(Scene.GROUP, "答案一");
        long refused = scene.after(0).stream()
                .filter(each -> each.from().equals(Bubble.DINGTALK))
                .count();
        assertThat(refused).as("asked about once a minute, not in a hurry").isBetween(2L, 12L);
    }
}
