package cn.policydesk.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import cn.policydesk.dingtalk.OutletFault;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Saying;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** With every logger at its loudest, nothing secret is written, whatever DingTalk answers. */
class SecretsTest extends Speaker {

    private static final String TOKEN = "TOKEN-THAT-NOBODY-MAY-READ";
    private static final String SESSION = "SESSION-THAT-NOBODY-MAY-READ";
    private static final String SAID = "只有对方能看的话";

    private final LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
    private final Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Level before = root.getLevel();
    private final ConcurrentLinkedQueue<String> written = new ConcurrentLinkedQueue<>();
    private final AppenderBase<ILoggingEvent> all = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            String thrown =
                    event.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(event.getThrowableProxy());
            // Of WireMock's own log, which runs in the same process, nothing is asked.
            if (!event.getLoggerName().startsWith("wiremock.")
                    && !event.getLoggerName().contains("tomakehurst")) {
                written.add(event.getLoggerName() + " " + event.getFormattedMessage() + " " + thrown);
            }
        }
    };

    @BeforeEach
    void loudestOfAll() {
        root.setLevel(Level.TRACE);
        context.getLogger("wiremock").setLevel(Level.OFF);
        all.setContext(context);
        all.start();
        root.addAppender(all);
    }

    @AfterEach
    void quietAgain() {
        root.detachAppender(all);
        root.setLevel(before);
        context.getLogger("wiremock").setLevel(null);
    }

    @Test
    void whateverTheAnswerNoTokenSecretPersonOrTextIsWritten() {
        dingtalk.works().tokens(TOKEN);
        for (int code : new int[] {0, 300001, 130101, -1}) {
            dingtalk.answers(
                    DingTalkServer.WEBHOOK, DingTalkServer.errcode(code), DingTalkServer.body("<html>" + TOKEN));
            says(chat(SESSION), text(SAID, WANG));
            clock.passes(Duration.ofMinutes(5));
        }
        dingtalk.answers(DingTalkServer.STAFF, DingTalkServer.code(403, "Forbidden.AccessDenied.IpNotInWhiteList"));
        says(Place.privately(WANG), text(SAID));
        dingtalk.answers(DingTalkServer.UPLOAD, DingTalkServer.errcode(40009));
        says(Place.privately(WANG), new Saying.Sheet(SAID + ".xlsx", new byte[] {1}));
        dingtalk.answers(DingTalkServer.DOWNLOAD, DingTalkServer.code(400, "invalid"));
        try {
            outgoing.fetch(robot, "DOWNLOAD-CODE");
        } catch (OutletFault e) {
            written.add(String.valueOf(e.getMessage()));
        }
        dingtalk.answers(DingTalkServer.TOKEN, DingTalkServer.code(401, "authFailed"));
        clock.passes(Duration.ofHours(3));
        says(Place.privately(WANG), text(SAID));
        assertThat(written)
                .as("operators are told")
                .anySatisfy(line -> assertThat(line).contains("policydesk.dingtalk", "机器人 default", "IP"))
                .anySatisfy(line -> assertThat(line).contains("AppSecret"));
        assertThat(written)
                .noneSatisfy(line -> assertThat(line).contains(TOKEN))
                .noneSatisfy(line -> assertThat(line).contains(SESSION))
                .noneSatisfy(line -> assertThat(line).contains(DingTalkServer.SECRET))
                .noneSatisfy(line -> assertThat(line).contains(WANG))
                .noneSatisfy(line -> assertThat(line).contains(SAID));
    }
}
