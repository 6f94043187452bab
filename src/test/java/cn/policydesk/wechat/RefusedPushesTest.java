package cn.policydesk.wechat;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.wechat.outbound.WeChatServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/**
 * What the citizen sees of each of WeChat's error codes: a question whose answer was too late for a reply, WeChat's answer to the
 * message that then brings it, and the next thing the citizen says. Each case is an account of its own.
 */
@TestPropertySource(properties = {"policydesk.wechat.answer-within=700ms", "policydesk.wechat.hold=200ms"})
class RefusedPushesTest extends ServedAccounts {

    /** What becomes of the late answer. */
    enum Fate {
        /** It comes with the next reply, under its question. */
        KEPT,
        /** It was sent; the next reply does not repeat it. */
        SENT,
        /** It is nowhere: the citizen left or wants none. */
        DROPPED
    }

    /** @param calls how often the interface for messages is called */
    record Case(Fate fate, int calls, ResponseDefinitionBuilder... answers) {}

    private static final Map<String, Case> CASES = new LinkedHashMap<>();

    static {
        CASES.put("ok", new Case(Fate.SENT, 1, WeChatServer.errcode(0)));
        CASES.put("busy", new Case(Fate.SENT, 2, WeChatServer.errcode(-1), WeChatServer.errcode(0)));
        CASES.put("always-busy", new Case(Fate.KEPT, 3, WeChatServer.errcode(-1)));
        for (int code : new int[] {40001, 40014, 42001}) {
            CASES.put("token-" + code, new Case(Fate.SENT, 2, WeChatServer.errcode(code), WeChatServer.errcode(0)));
            CASES.put("twice-" + code, new Case(Fate.KEPT, 2, WeChatServer.errcode(code)));
        }
        for (int code : new int[] {40164, 45009, 45015, 45047, 48001, 61234}) {
            CASES.put("code-" + code, new Case(Fate.KEPT, 1, WeChatServer.errcode(code)));
        }
        for (int code : new int[] {43004, 48002}) {
            CASES.put("gone-" + code, new Case(Fate.DROPPED, 1, WeChatServer.errcode(code)));
        }
        CASES.put("long", new Case(Fate.SENT, 3, WeChatServer.errcode(45002), WeChatServer.errcode(0)));
        CASES.put("broken", new Case(Fate.KEPT, 1, WeChatServer.status(500)));
        CASES.put("garbage", new Case(Fate.KEPT, 1, WeChatServer.body("<html>")));
        CASES.put("no-token", new Case(Fate.KEPT, 0, WeChatServer.errcode(0)));
    }

    private static final WeChatServer WECHAT = new WeChatServer();

    @TestConfiguration
    static class Slow {
        @Bean
        @Primary
        CountedReception countedReception(Assistant assistant, CurrentLibrary library) {
            return new CountedReception(assistant, library);
        }
    }

    @DynamicPropertySource
    static void anAccountForEachCase(DynamicPropertyRegistry settings) {
        CASES.forEach((name, each) -> {
            String prefix = "policydesk.wechat.accounts." + name + ".";
            settings.add(prefix + "app-id", () -> "wx-" + name);
            settings.add(prefix + "token", () -> "tokentoken");
            settings.add(prefix + "secret", () -> WeChatServer.SECRET);
            settings.add(prefix + "region", () -> "dongyang");
            settings.add(prefix + "api-base", () -> WECHAT.base() + "/" + name);
            String base = "/" + name;
            WECHAT.answers(base + WeChatServer.SEND, each.answers());
            WECHAT.codes(base + WeChatServer.TYPING, 0);
            if (name.equals("no-token")) {
                WECHAT.codes(base + WeChatServer.TOKEN, 40164);
            } else {
                WECHAT.answers(base + WeChatServer.TOKEN, token("T1"), token("T2"));
            }
        });
    }

    private static ResponseDefinitionBuilder token(String value) {
        return WeChatServer.body("{\"access_token\":\"" + value + "\",\"expires_in\":7200}");
    }

    @Autowired
    CountedReception reception;

    /** Filled once, by the first test. */
    private static final Map<String, String> CITIZENS = new LinkedHashMap<>();

    private Phone phoneOf(String name) {
        return new Phone(port, name, "tokentoken", null, "wx-" + name);
    }

    /** What is replied to a message, tried again as WeChat does: on a busy machine the first try may come too early. */
    private String reply(String name, String who, String words) throws Exception {
        String xml = Phone.text(who, Phone.freshId(), words);
        String reply = phoneOf(name).send(xml);
        for (int tries = 1; tries < 3 && reply.equals("success"); tries++) {
            reply = phoneOf(name).send(xml);
        }
        return reply;
    }

    private static String question(String name) {
        return "租金有没有补贴，" + name;
    }

    /** All ask at once, WeChat's first try ends without an answer, and there is no other; then the answers are there. */
    @BeforeEach
    void everyoneAsksWhatTakesTooLong() throws Exception {
        if (!CITIZENS.isEmpty()) {
            return;
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<String>> tries = CASES.keySet().stream()
                    .map(name -> {
                        reception.shut(question(name));
                        CITIZENS.put(name, somebody());
                        return threads.submit(() -> phoneOf(name).say(CITIZENS.get(name), question(name)));
                    })
                    .toList();
            for (Future<String> each : tries) {
                assertThat(each.get()).isEqualTo("success");
            }
        }
        CASES.keySet().forEach(name -> reception.open(question(name)));
    }

    @AfterAll
    static void stop() {
        WECHAT.close();
    }

    static Stream<String> cases() {
        return CASES.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theCitizenSees(String name) throws Exception {
        Case expected = CASES.get(name);
        String who = CITIZENS.get(name);
        String send = "/" + name + WeChatServer.SEND;
        await().atMost(30, SECONDS).until(() -> WECHAT.calls(send) >= expected.calls());
        String label = "您刚才问的“" + question(name) + "”";
        switch (expected.fate()) {
            case KEPT ->
                await().atMost(30, SECONDS).until(() -> {
                    String reply = reply(name, who, "你好");
                    return reply.contains(label) && reply.contains("租金");
                });
            case SENT -> {
                assertThat(String.join("\n", WECHAT.texts(send)))
                        .contains(label)
                        .contains("租金");
                assertThat(reply(name, who, "你好")).contains("您好").doesNotContain(label);
            }
            case DROPPED -> assertThat(reply(name, who, "你好")).contains("您好").doesNotContain(label);
        }
        assertThat(WECHAT.calls(send)).isEqualTo(expected.calls());
        assertThat(WECHAT.calls("/" + name + WeChatServer.TYPING)).isEqualTo(name.equals("no-token") ? 0 : 1);
        // Replies work whatever WeChat says to messages of our own, and nothing is said twice.
        assertThat(reply(name, who, "谢谢")).contains("不客气").doesNotContain("您刚才问的");
    }

    @Test
    void aClickInTheMenuOfTheStaffSaysWhatItStandsFor() throws Exception {
        String click = Phone.payload("click", somebody())
                .replaceAll("<EventKey>.*</EventKey>", "<EventKey><![CDATA[mine]]></EventKey>");
        assertThat(phoneOf("ok").send(click)).contains("个人").contains("单位");
        assertThat(phoneOf("ok")
                        .send(Phone.payload("click", somebody())
                                .replaceAll("<EventKey>.*</EventKey>", "<EventKey><![CDATA[help]]></EventKey>")))
                .contains("您可以直接说情况");
    }
}
