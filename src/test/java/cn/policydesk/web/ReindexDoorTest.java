package cn.policydesk.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.library.RunningServer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The doors meant for the machine itself. */
class ReindexDoorTest extends ServedCopy {

    private HttpResponse<String> reindex(String token) throws Exception {
        return send(to("/internal/reindex")
                .header(RunningServer.TOKEN_HEADER, token)
                .POST(BodyPublishers.noBody()));
    }

    private JsonNode reindex() throws Exception {
        HttpResponse<String> response =
                reindex(new RunningServer(home.resolve("var")).token().orElseThrow());
        assertThat(response.statusCode()).isEqualTo(200);
        return json(response);
    }

    private String reply() throws Exception {
        return ask("{\"question\":\"本实施意见规定的困难企业是指\",\"region\":\"jiangyin\",\"asOf\":\"2026-03-01\"}")
                .path("reply")
                .asString();
    }

    @Test
    void theServerAnnouncesItsPort() {
        assertThat(new RunningServer(home.resolve("var")).port()).contains(String.valueOf(port));
    }

    @Test
    void withoutTheTokenTheDoorIsShut() throws Exception {
        assertThat(reindex("").statusCode()).isEqualTo(403);
        assertThat(reindex("0".repeat(48)).statusCode()).isEqualTo(403);
        assertThat(send(to("/internal/reindex").POST(BodyPublishers.noBody())).statusCode())
                .isEqualTo(403);
        assertThat(send(to("/internal/reindex")).statusCode()).isEqualTo(405);
    }

    @Test
    void aFaultySetIsRefusedWithItsFaultsAndAMendedOneIsReleased() throws Exception {
        String version = reindex().path("version").asString();
        String before = reply();
        assertThat(before).contains("以经办部门审核为准");

        StaffFolders.replace(home, "bot/replies.yaml", "以经办部门审核为准", "以窗口审核为准");
        int line = StaffFolders.append(home, "bot/replies.yaml", "问侯: 您好");
        JsonNode refused = reindex();
        assertThat(refused.path("released").asBoolean()).isFalse();
        assertThat(refused.path("version").asString()).isEqualTo(version);
        assertThat(refused.path("faults")).hasSize(1);
        JsonNode fault = refused.path("faults").path(0);
        assertThat(fault.path("file").asString()).isEqualTo("bot/replies.yaml");
        assertThat(fault.path("line").asInt()).isEqualTo(line);
        assertThat(fault.path("message").asString()).contains("问侯");
        assertThat(fault.path("advice").asString()).contains("问候");
        assertThat(reply()).as("the old answers go on").isEqualTo(before);

        StaffFolders.replace(home, "bot/replies.yaml", "问侯: 您好\n", "");
        JsonNode released = reindex();
        assertThat(released.path("released").asBoolean()).isTrue();
        assertThat(released.path("faults")).isEmpty();
        assertThat(released.path("version").asString()).isNotEqualTo(version);
        assertThat(reply()).isEqualTo(before.replace("以经办部门审核为准", "以窗口审核为准"));
    }

    @Test
    void theProductSaysThatItIsUp() throws Exception {
        HttpResponse<String> health = send(to("/actuator/health"));
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).path("status").asString()).isEqualTo("UP");
    }

    @ParameterizedTest
    @ValueSource(strings = {"env", "beans", "heapdump", "configprops", "loggers", "shutdown"})
    void nothingElseOfTheMachineryIsShown(String name) throws Exception {
        assertThat(send(to("/actuator/" + name)).statusCode()).isEqualTo(404);
    }

    /** A proxy on the same machine says for whom it asks; that one is not on this machine, however the path is spelled. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/prometheus",
                "/actuator/%70rometheus",
                "/%61ctuator/prometheus",
                "/actuator/prometheus;x=1",
                "/actuator;x/prometheus"
            })
    void figuresAreForTheMachineItselfAlone(String path) throws Exception {
        assertThat(send(to("/actuator/prometheus")).statusCode()).isEqualTo(200);
        assertThat(send(to(path).header("X-Forwarded-For", "203.0.113.9")).statusCode())
                .isIn(400, 403, 404);
    }

    /** Who is last in the chain is known; what stands before it anybody can write. */
    @Test
    void nobodyBecomesTheMachineItselfByWritingThatHeIs() throws Exception {
        for (String chain : new String[] {"127.0.0.1, 203.0.113.9", "127.0.0.1, 10.0.0.5", "::1, 192.168.1.7"}) {
            assertThat(send(to("/actuator/prometheus").header("X-Forwarded-For", chain))
                            .statusCode())
                    .as(chain)
                    .isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/internal/reindex", "/%69nternal/reindex", "/internal;x/reindex"})
    void strangersCannotReindexEvenWithTheToken(String path) throws Exception {
        String token = new RunningServer(home.resolve("var")).token().orElseThrow();
        HttpResponse<String> response = send(to(path).header(RunningServer.TOKEN_HEADER, token)
                .header("X-Forwarded-For", "203.0.113.9")
                .POST(BodyPublishers.noBody()));
        assertThat(response.statusCode()).isIn(400, 403, 404);
    }
}
