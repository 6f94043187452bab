package cn.policydesk.dingtalk.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.policydesk.LoudLog;
import cn.policydesk.dingtalk.OutletFault;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Saying;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With every logger at its loudest, nothing secret is written, whatever DingTalk answers. */
class SecretsTest extends Speaker {

    private static final String TOKEN = "TOKEN-THAT-NOBODY-MAY-READ";
    private static final String SESSION = "SESSION-THAT-NOBODY-MAY-READ";
    private static final String SAID = "只有对方能看的话";

    private final LoudLog log = new LoudLog();

    @AfterEach
    void quietAgain() {
        log.close();
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
        OutletFault fault = catchThrowableOfType(OutletFault.class, () -> outgoing.fetch(robot, "DOWNLOAD-CODE"));
        dingtalk.answers(DingTalkServer.TOKEN, DingTalkServer.code(401, "authFailed"));
        clock.passes(Duration.ofHours(3));
        says(Place.privately(WANG), text(SAID));
        assertThat(log.written())
                .as("operators are told")
                .anySatisfy(line -> assertThat(line).contains("policydesk.dingtalk", "机器人 default", "IP"))
                .anySatisfy(line -> assertThat(line).contains("AppSecret"));
        assertThat(Stream.concat(log.written().stream(), Stream.of(String.valueOf(fault.getMessage()))))
                .noneSatisfy(line -> assertThat(line).contains(TOKEN))
                .noneSatisfy(line -> assertThat(line).contains(SESSION))
                .noneSatisfy(line -> assertThat(line).contains(DingTalkServer.SECRET))
                .noneSatisfy(line -> assertThat(line).contains(WANG))
                .noneSatisfy(line -> assertThat(line).contains(SAID));
    }
}
