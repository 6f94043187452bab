package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** WeChat's tries of one message have one effect and get the same reply. */
class RetriesTest extends ServedAccounts {

    @TestConfiguration
    static class Counting {
        @Bean
        @Primary
        CountedReception countedReception(Assistant assistant, CurrentLibrary library) {
            return new CountedReception(assistant, library);
        }
    }

    @Autowired
    CountedReception reception;

    private static List<String> together(int times, java.util.concurrent.Callable<String> call) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<Future<String>> replies = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                replies.add(threads.submit(call));
            }
            List<String> words = new ArrayList<>();
            for (Future<String> reply : replies) {
                words.add(reply.get());
            }
            return words;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "safe"})
    void triesAtTheSameMomentHaveOneEffectAndOneReply(String account) throws Exception {
        Phone phone = phone(account);
        for (int round = 0; round < 20; round++) {
            String who = somebody();
            String words = "自己交社保能补多少，第" + round + "次，" + account;
            String xml = Phone.text(who, Phone.freshId(), words);
            String time = Phone.now();
            String nonce = Phone.nonce();
            List<String> replies = together(3, () -> phone.words(phone.post(xml, time, nonce)));
            assertThat(replies).containsOnly(replies.getFirst());
            assertThat(replies.getFirst()).isNotEqualTo("success");
            assertThat(reception.asked(words)).isEqualTo(1);
        }
    }

    @Test
    void aTryUnderAFreshNonceIsTheSameMessage() throws Exception {
        String xml = Phone.text(somebody(), Phone.freshId(), "换了随机数的重试");
        String first = safe().send(xml);
        assertThat(safe().send(xml)).isEqualTo(first);
        assertThat(reception.asked("换了随机数的重试")).isEqualTo(1);
    }

    @Test
    void oneIdOfTwoFollowersIsTwoMessages() throws Exception {
        String id = Phone.freshId();
        safe().send(Phone.text(somebody(), id, "同一个编号"));
        safe().send(Phone.text(somebody(), id, "同一个编号"));
        assertThat(reception.asked("同一个编号")).isEqualTo(2);
    }

    @Test
    void anEventsTriesHaveOneEffect() throws Exception {
        String event = Phone.payload("scan-benefit", somebody());
        int before = reception.asked("算创业带动就业补贴");
        List<String> replies = together(3, () -> safe().send(event));
        assertThat(replies).containsOnly(replies.getFirst());
        assertThat(reception.asked("算创业带动就业补贴")).isEqualTo(before + 1);
    }

    @Test
    void twoEventsOfOneSecondAreTwo() throws Exception {
        String who = somebody();
        String benefit = Phone.payload("scan-benefit", who);
        String region = benefit.replace("benefit=dongyang-startup-job-creation", "region=heping");
        assertThat(safe().send(benefit)).contains("第一次办企业");
        assertThat(safe().send(region)).contains("好，按和平的通知来看");
    }

    @Test
    void manyPeopleAtOnceGetTheirOwnReplies() throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            List<Future<Boolean>> right = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                boolean rent = i % 2 == 0;
                right.add(threads.submit(() -> {
                    String reply = safe().say(somebody(), rent ? "租金有没有补贴" : "算创业带动就业补贴");
                    return rent == reply.contains("租金") && rent != reply.contains("第一次办企业");
                }));
            }
            for (Future<Boolean> one : right) {
                assertThat(one.get()).isTrue();
            }
        }
    }

    @Test
    void aFaultOfTheProductIsToldKindlyAndTheSameForEachTry() throws Exception {
        String xml = Phone.text(somebody(), Phone.freshId(), "摔一跤");
        String first = safe().send(xml);
        assertThat(first).contains("请再发一次");
        assertThat(safe().send(xml)).isEqualTo(first);
        assertThat(reception.asked("摔一跤")).isEqualTo(1);
    }

    @Test
    void whatDoesNotFitComesWithGoOnAndARetryOfGoOnGetsTheSamePart() throws Exception {
        String who = somebody();
        StringBuilder all = new StringBuilder();
        String part = safe().say(who, CountedReception.LONG);
        while (part.endsWith("\n回复 继续 看下文")) {
            assertThat(part.getBytes(java.nio.charset.StandardCharsets.UTF_8).length)
                    .isBetween(1000, 1900);
            all.append(part, 0, part.lastIndexOf('\n'));
            String next = Phone.text(who, Phone.freshId(), "继续");
            part = safe().send(next);
            assertThat(safe().send(next)).isEqualTo(part);
        }
        assertThat(all.append(part)).hasToString(CountedReception.LONG_ANSWER);
        assertThat(safe().say(who, "继续")).contains("已经发完了").contains("可以这样问（东阳）");
    }

    @Test
    void aNewQuestionEndsWhatDidNotFit() throws Exception {
        String who = somebody();
        assertThat(safe().say(who, CountedReception.LONG)).contains("回复 继续");
        assertThat(safe().say(who, "算创业带动就业补贴")).contains("第一次办企业");
        assertThat(safe().say(who, "继续")).contains("已经发完了").contains("第一次办企业").doesNotContain("第40句");
        assertThat(safe().say(who, "1")).contains("记下了");
    }
}
