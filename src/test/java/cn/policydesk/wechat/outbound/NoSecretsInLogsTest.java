package cn.policydesk.wechat.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.LoudLog;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** With every logger at its loudest, nothing secret is written, whatever WeChat answers. */
class NoSecretsInLogsTest extends Sender {

    private static final String TOKEN = "TOKEN-THAT-NOBODY-MAY-READ";
    private static final String SAID = "只有对方能看的话";

    private final LoudLog log = new LoudLog("me.chanjar.weixin", "org.apache.hc", "org.apache.http");

    @AfterEach
    void quietAgain() {
        log.close();
    }

    private void nothingSecretWasWritten() {
        assertThat(log.written())
                .noneSatisfy(line -> assertThat(line).contains(TOKEN))
                .noneSatisfy(line -> assertThat(line).contains(WeChatServer.SECRET))
                .noneSatisfy(line -> assertThat(line).contains(WEI))
                .noneSatisfy(line -> assertThat(line).contains(SAID));
    }

    @Test
    void whateverTheAnswerNoTokenSecretFollowerOrTextIsWritten() {
        wechat.tokens(TOKEN);
        writes();
        for (int code : new int[] {0, -1, 40001, 40164, 45002, 61234}) {
            wechat.codes(WeChatServer.SEND, code);
            push(SAID);
            clock.passes(Duration.ofMinutes(1));
        }
        wechat.answers(WeChatServer.SEND, WeChatServer.status(500));
        push(SAID);
        wechat.answers(WeChatServer.SEND, WeChatServer.body("<html>" + TOKEN));
        push(SAID);
        wechat.codes(WeChatServer.TYPING, 45072);
        messages.typing(account, WEI);
        wechat.codes(WeChatServer.TOKEN, 40125);
        clock.passes(Duration.ofHours(3));
        push(SAID);
        assertThat(log.written())
                .as("operators are told")
                .anySatisfy(line -> assertThat(line).contains("policydesk.wechat", "公众号 dongyang", "40164", "IP白名单"));
        nothingSecretWasWritten();
    }

    /** The library's own way of calling, which we do not use, is as silent. */
    @Test
    void whatTheLibraryWritesItselfIsHeldBack() {
        for (String name :
                List.of("me.chanjar.weixin.mp.api.impl.BaseWxMpServiceImpl", "org.apache.hc.client5.http.wire")) {
            Logger logger = LoggerFactory.getLogger(name);
            logger.warn("\n【请求地址】: {}\n【请求参数】：{}", "https://api.weixin.qq.com/x?access_token=" + TOKEN, "{}");
            logger.debug("http-outgoing-0 >> \"{}\"", "POST /x?access_token=" + TOKEN);
            logger.debug("{}", "{\"" + TOKEN + "\"}");
            logger.error("{\"secret\":\"" + WeChatServer.SECRET + "\"}");
            logger.warn("broken", new IllegalStateException("https://x?access_token=" + TOKEN));
            logger.warn("微信系统繁忙，{} ms 后重试(第{}次)", 1000, 1);
        }
        nothingSecretWasWritten();
        assertThat(log.written())
                .as("what is harmless is written")
                .anySatisfy(line -> assertThat(line).contains("微信系统繁忙"));
    }

    @Test
    void theSameAlertIsWrittenOnceInTenMinutes() {
        wechat.tokens(TOKEN).codes(WeChatServer.SEND, 40164);
        writes();
        push(SAID);
        push(SAID);
        clock.passes(Duration.ofMinutes(9));
        push(SAID);
        assertThat(alertsWritten()).isEqualTo(1);
        clock.passes(Duration.ofMinutes(2));
        push(SAID);
        assertThat(alertsWritten()).isEqualTo(2);
        assertThat(alerts("40164")).isEqualTo(4);
    }

    private long alertsWritten() {
        return log.written().stream()
                .filter(line -> line.startsWith("policydesk.wechat ") && line.contains("40164"))
                .count();
    }
}
