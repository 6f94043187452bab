package cn.policydesk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds at the door of every simulator. */
public interface ForThisMachineAlone {

    /** Its address. */
    String simulator();

    HttpResponse<String> get(String path, String... headers) throws Exception;

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/files/page.css", "/files/page.js", "/files/bubbles.js"})
    default void thePageAndItsPartsAreThere(String path) throws Exception {
        assertThat(get(simulator() + path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/files/shared.css", "/files/ask.js", "/files/shared.js"})
    default void whatAllSimulatorsShareIsThereToo(String path) throws Exception {
        assertThat(get(simulator() + path).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).matches("text/(css|javascript);charset=UTF-8"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/state", "/files/page.js"})
    default void whoComesThroughAProxyFindsNothing(String path) throws Exception {
        assertThat(get(simulator() + path, "X-Forwarded-For", "203.0.113.7").statusCode())
                .isEqualTo(404);
        assertThat(get(simulator() + path, "Forwarded", "for=203.0.113.7").statusCode())
                .isEqualTo(404);
    }

    @Test
    default void otherFilesAreNotServed() throws Exception {
        assertThat(get(simulator() + "/files/page.html").statusCode()).isEqualTo(404);
        assertThat(get(simulator() + "/files/nothing.js").statusCode()).isEqualTo(404);
        assertThat(get(simulator() + "/files/..%2Fapplication.yaml").statusCode())
                .isGreaterThanOrEqualTo(400);
    }
}
