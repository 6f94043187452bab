package cn.policydesk.wechat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestPropertySource;

/** Answers that take longer than WeChat waits: kept, given once, never in place of another. */
@TestPropertySource(properties = {"policydesk.wechat.answer-within=700ms", "policydesk.wechat.hold=200ms"})
class LateAnswersTest extends ServedAccounts {

    /** Remembers what was to be sent; whether it can be, each person's openid tells. */
    static class Notes implements Pushes {
        final Map<String, List<String>> sent = new ConcurrentHashMap<>();
        final List<String> tried = new CopyOnWriteArrayList<>();
        final List<String> openings = new CopyOnWriteArrayList<>();

        @Override
        public Pushed push(Account account, String openId, List<String> texts) {
            tried.add(openId);
            if (openId.startsWith("x")) {
                return new Pushed(Outcome.KEEP_FOR_NEXT, 0);
            }
            sent.put(openId, List.copyOf(texts));
            return new Pushed(Outcome.SENT, texts.size());
        }

        @Override
        public void typing(Account account, String openId) {}

        @Override
        public void opened(Account account, String openId, Opening kind, Instant at) {
            openings.add(openId + " " + kind);
        }
    }

    @TestConfiguration
    static class Slow {
        @Bean
        @Primary
        CountedReception countedReception(Assistant assistant, CurrentLibrary library) {
            return new CountedReception(assistant, library);
        }

        @Bean
        @Primary
        Notes notes() {
            return new Notes();
        }
    }

    @Autowired
    CountedReception reception;

    @Autowired
    Notes notes;

    /** Somebody to whom nothing can be pushed. */
    private static String unreachable() {
        return "x" + somebody().substring(1);
    }

    @Test
    void theRetryGetsTheAnswerThatWasLate() throws Exception {
        String words = "租金有没有补贴，甲";
        reception.shut(words);
        String xml = Phone.text(unreachable(), Phone.freshId(), words);
        assertThat(safe().send(xml)).isEqualTo("success");
        reception.open(words);
        String second = safe().send(xml);
        assertThat(second).contains("租金");
        assertThat(safe().send(xml)).isEqualTo(second);
        assertThat(reception.asked(words)).isEqualTo(1);
    }

    @Test
    void whatARetryGotIsNotSaidAgain() throws Exception {
        String words = "租金有没有补贴，乙";
        String who = somebody();
        reception.shut(words);
        String xml = Phone.text(who, Phone.freshId(), words);
        safe().send(xml);
        reception.open(words);
        assertThat(safe().send(xml)).contains("租金");
        assertThat(safe().say(who, "谢谢")).contains("不客气").doesNotContain("您刚才问的");
        assertThat(notes.tried).doesNotContain(who);
    }

    @Test
    void theThirdTryIsToldToWaitAndTheNextMessageBringsBothAnswers() throws Exception {
        String words = "自己交社保能补多少，丙";
        String who = unreachable();
        reception.shut(words);
        String xml = Phone.text(who, Phone.freshId(), words);
        assertThat(safe().send(xml)).isEqualTo("success");
        assertThat(safe().send(xml)).isEqualTo("success");
        assertThat(safe().send(xml)).contains("要多查一会儿");
        assertThat(safe().say(who, "你好")).contains("您好").doesNotContain("您刚才问的");
        reception.open(words);
        await().atMost(30, SECONDS).until(() -> notes.tried.contains(who));
        String next = all(who, safe().say(who, "谢谢"));
        assertThat(next).contains("您刚才问的“" + words + "”").contains("社保").contains("不客气");
        assertThat(safe().say(who, "你会什么")).doesNotContain("您刚才问的");
        assertThat(reception.asked(words)).isEqualTo(1);
    }

    /** A reply with all that was kept for 继续. */
    private String all(String who, String reply) throws Exception {
        StringBuilder all = new StringBuilder(reply);
        for (String part = reply; part.contains("回复 继续"); ) {
            part = safe().say(who, "继续");
            all.append('\n').append(part);
        }
        return all.toString();
    }

    @Test
    void whatTheNextMessageBroughtIsNotSaidToARetry() throws Exception {
        String words = "租金有没有补贴，丁";
        String who = unreachable();
        reception.shut(words);
        String xml = Phone.text(who, Phone.freshId(), words);
        assertThat(safe().send(xml)).isEqualTo("success");
        reception.open(words);
        await().atMost(30, SECONDS).until(() -> {
            String reply = all(who, safe().say(who, "你好"));
            return reply.contains("您刚才问的") && reply.contains("您好");
        });
        assertThat(safe().send(xml)).isEqualTo("success");
    }

    @Test
    void whereWeChatAllowsItTheAnswerIsSent() throws Exception {
        String words = "租金有没有补贴，戊";
        String who = somebody();
        reception.shut(words);
        String xml = Phone.text(who, Phone.freshId(), words);
        safe().send(xml);
        reception.open(words);
        await().atMost(30, SECONDS).until(() -> notes.sent.containsKey(who));
        assertThat(notes.sent.get(who))
                .singleElement()
                .asString()
                .contains("您刚才问的")
                .contains("租金");
        assertThat(safe().say(who, "谢谢")).doesNotContain("您刚才问的");
    }

    @Test
    void aSlowAnswerOfOneDoesNotHoldUpAnother() throws Exception {
        String words = "租金有没有补贴，己";
        reception.shut(words);
        Thread slow = Thread.ofVirtual().start(() -> {
            try {
                safe().say(unreachable(), words);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThat(safe().say(somebody(), "你好")).contains("您好");
        reception.open(words);
        slow.join();
    }

    @Test
    void eachKindOpensTheQuotaOfItsOwnOnce() throws Exception {
        String who = somebody();
        String xml = Phone.payload("text", who);
        safe().send(xml);
        safe().send(xml);
        safe().send(Phone.payload("text-menu", who));
        safe().send(Phone.payload("click-unknown", who));
        safe().send(Phone.payload("subscribe", who));
        safe().send(Phone.payload("scan-region", who));
        safe().send(Phone.payload("view", who));
        assertThat(notes.openings.stream().filter(line -> line.startsWith(who)))
                .containsExactly(who + " MESSAGE", who + " MENU", who + " MENU", who + " SUBSCRIBE", who + " SCAN");
    }
}
