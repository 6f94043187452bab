package cn.policydesk.dingtalk.outbound;

import static cn.policydesk.dingtalk.outbound.DingTalkServer.DOWNLOAD;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.PERSON;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.STAFF;
import static cn.policydesk.dingtalk.outbound.DingTalkServer.UPLOAD;
import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.policydesk.dingtalk.OutletFault;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Saying;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Files up and down. */
class FilesTest extends Speaker {

    private static final byte[] CONTENT = {'P', 'K', 3, 4, 0, (byte) 0xff, (byte) 0xfe, '\r', '\n'};
    private static final Saying.Sheet SHEET = new Saying.Sheet("补贴清单 10人.xlsx", CONTENT);

    @BeforeEach
    void dingTalkWorks() {
        dingtalk.works();
    }

    @Test
    void aResultFileIsHandedOverAndSentPrivately() {
        says(chat("s1"), SHEET);
        var upload = dingtalk.requests(UPLOAD).getFirst();
        assertThat(upload.queryParameter("access_token").firstValue()).isEqualTo("T1");
        assertThat(upload.queryParameter("type").firstValue()).isEqualTo("file");
        assertThat(upload.getHeader("Content-Type")).startsWith("multipart/form-data");
        assertThat(new String(upload.getBody(), StandardCharsets.ISO_8859_1))
                .contains(new String(CONTENT, StandardCharsets.ISO_8859_1))
                .contains("name=\"media\"");
        assertThat(upload.getBodyAsString()).contains("filename=\"file.xlsx\"");
        JsonNode body = dingtalk.bodies(STAFF).getFirst();
        assertThat(body.path("msgKey").asString()).isEqualTo("sampleFile");
        JsonNode param = dingtalk.params(STAFF).getFirst();
        assertThat(param.path("mediaId").asString()).isEqualTo("@media");
        assertThat(param.path("fileName").asString()).isEqualTo("补贴清单 10人.xlsx");
        assertThat(param.path("fileType").asString()).isEqualTo("xlsx");
    }

    @Test
    void aFileNeverGoesIntoAGroup() {
        says(group("s1"), SHEET);
        assertThat(dingtalk.calls(UPLOAD)).isZero();
        assertThat(said("lost")).isEqualTo(1);
        assertThat(alerts("sheet-elsewhere")).isEqualTo(1);
    }

    @Test
    void textsAndFilesOfOneChatKeepTheirOrder() {
        outgoing.say(robot, Place.privately(WANG), text("正在算"));
        outgoing.say(robot, Place.privately(WANG), SHEET);
        outgoing.say(robot, Place.privately(WANG), text("算好了"));
        quiet();
        assertThat(dingtalk.bodies(STAFF).stream()
                        .map(body -> body.path("msgKey").asString()))
                .containsExactly("sampleMarkdown", "sampleFile", "sampleMarkdown");
    }

    /** Nobody has seen it yet, so that it may be handed over twice. */
    @Test
    void aFileThatWasNotTakenIsHandedOverAgain() {
        dingtalk.answers(
                UPLOAD,
                DingTalkServer.status(500),
                DingTalkServer.body("{}"),
                DingTalkServer.errcode(40014),
                okJson("{\"errcode\":0,\"media_id\":\"@media\"}"));
        says(chat("s1"), SHEET);
        assertThat(dingtalk.calls(STAFF)).isEqualTo(1);
        assertThat(said("openapi")).isEqualTo(1);
    }

    @Test
    void aFileThatIsRefusedIsToldToOperators() {
        dingtalk.answers(UPLOAD, DingTalkServer.errcode(40009));
        says(chat("s1"), SHEET);
        assertThat(said("lost")).isEqualTo(1);
        assertThat(alerts("40009")).isEqualTo(1);
    }

    // ---- down

    private void given(String address) {
        dingtalk.answers(DOWNLOAD, okJson("{\"downloadUrl\":\"" + address + "\"}"));
    }

    @Test
    void aFileSomebodySentIsFetched() throws OutletFault {
        given(dingtalk.base() + "/file/1");
        dingtalk.answers("/file/1", aResponse().withBody(CONTENT));
        assertThat(outgoing.fetch(robot, "code-1")).isEqualTo(CONTENT);
        JsonNode asked = dingtalk.bodies(DOWNLOAD).getFirst();
        assertThat(asked.path("downloadCode").asString()).isEqualTo("code-1");
        assertThat(asked.path("robotCode").asString()).isEqualTo("code-default");
        assertThat(dingtalk.requests("/file/1").getFirst().getHeader("x-acs-dingtalk-access-token"))
                .as("the store gets no token")
                .isNull();
    }

    private void refused(String words) {
        assertThatThrownBy(() -> outgoing.fetch(robot, "code-1"))
                .isInstanceOf(OutletFault.class)
                .hasMessageContaining(words);
    }

    @Test
    void aFileThatIsTooLargeIsRefused() {
        given(dingtalk.base() + "/file/1");
        dingtalk.answers("/file/1", aResponse().withBody(new byte[Fetching.MOST_BYTES + 1]));
        refused("5MB");
    }

    @Test
    void aFileOfTheLargestSizeIsTaken() throws OutletFault {
        given(dingtalk.base() + "/file/1");
        dingtalk.answers("/file/1", aResponse().withBody(new byte[Fetching.MOST_BYTES]));
        assertThat(outgoing.fetch(robot, "code-1")).hasSize(Fetching.MOST_BYTES);
    }

    @Test
    void whateverGoesWrongThePersonIsToldWhatToDo() {
        dingtalk.answers(DOWNLOAD, DingTalkServer.code(400, "invalidParameter.downloadCode"));
        refused("重新发");
        dingtalk.answers(DOWNLOAD, DingTalkServer.body("<html>"));
        refused("稍后");
        dingtalk.answers(DOWNLOAD, DingTalkServer.status(429));
        refused("过一会儿");
        given(dingtalk.base() + "/file/1");
        dingtalk.answers("/file/1", DingTalkServer.status(403));
        refused("稍后");
        dingtalk.answers("/file/1", aResponse().withFault(Fault.RANDOM_DATA_THEN_CLOSE));
        refused("稍后");
        given("https://not an address");
        refused("稍后");
        assertThatThrownBy(() -> outgoing.fetch(robot, "")).hasMessageContaining("重新发");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.com/file",
                "https://127.0.0.1/file",
                "https://10.0.0.7/file",
                "https://192.168.1.1/file",
                "https://169.254.169.254/latest",
                "https://100.100.100.200/latest",
                "https://[::1]/file",
                "https://[fd00::1]/file",
                "https://0.0.0.0/",
                "https://localhost/file",
                "https://me@1.1.1.1/file",
                "https://1.1.1.1:8443/file",
                "file:///etc/passwd",
                "ftp://1.1.1.1/file"
            })
    void noFileIsFetchedFromInside(String address) {
        Robot real = dingtalk.robot("real", Robot.API_BASE, Set.of(Robot.WEBHOOK_HOST));
        assertThat(Addresses.download(real, URI.create(address))).isFalse();
    }

    @Test
    void aFileIsFetchedFromOutside() {
        Robot real = dingtalk.robot("real", Robot.API_BASE, Set.of(Robot.WEBHOOK_HOST));
        assertThat(Addresses.download(real, URI.create("https://1.1.1.1/file"))).isTrue();
    }

    // ---- departments

    @Test
    void theDepartmentsOfSomebodyAreKnown() throws OutletFault {
        dingtalk.answers(PERSON, okJson("{\"errcode\":0,\"result\":{\"userid\":\"x\",\"dept_id_list\":[2,31]}}"));
        assertThat(outgoing.of(robot, WANG)).containsExactly("2", "31");
        assertThat(dingtalk.bodies(PERSON).getFirst().path("userid").asString()).isEqualTo(WANG);
    }

    @Test
    void departmentsThatCannotBeHadAreAFault() {
        dingtalk.answers(PERSON, DingTalkServer.errcode(60121));
        assertThatThrownBy(() -> outgoing.of(robot, WANG)).isInstanceOf(OutletFault.class);
    }
}
