package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** HTTP mode with encrypted bodies, from the simulator to the answer in the chat. */
class SealedCallsTest extends SimulatedCorp {

    private static final JsonMapper JSON = new JsonMapper();

    private String scene() throws Exception {
        return "/dingtalk-simulator/scenes/"
                + JSON.readTree(post("/dingtalk-simulator/scenes?robot=simulator-sealed", "application/json", "")
                                .body())
                        .path("id")
                        .asString();
    }

    /** What became of each time it was handed on. */
    private List<String> says(String scene, String fields) throws Exception {
        List<String> told = new ArrayList<>();
        JSON.readTree(post(scene + "/messages", "application/json", "{\"kind\":\"text\"," + fields + "}")
                        .body())
                .path("attempts")
                .forEach(each -> told.add(each.path("told").asString()));
        return told;
    }

    private List<String> robot(String scene, boolean group, int count) throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 600 && texts.size() < count; i++) {
            Thread.sleep(i == 0 ? 0 : 50);
            texts.clear();
            for (JsonNode each : JSON.readTree(get(scene + "/bubbles?after=0").body())) {
                if (each.path("from").asString().equals("robot")
                        && each.path("chat").asString().equals("group") == group) {
                    texts.add(each.path("text").asString());
                }
            }
        }
        return texts;
    }

    @Test
    void aMessageIsAnsweredInTheGroupAndAloneAndOnlyOnce() throws Exception {
        String scene = scene();
        assertThat(says(scene, "\"group\":true,\"value\":\"东阳招应届生有什么补助\",\"twice\":true"))
                .hasSize(2)
                .allMatch(each -> each.startsWith("HTTP 200"));
        assertThat(robot(scene, true, 1)).singleElement().asString().contains("1500元");
        says(scene, "\"value\":\"帮王阿姨问，她52岁\",\"cut\":true");
        assertThat(robot(scene, false, 1)).singleElement().asString().contains("王阿姨");
        says(scene, "\"value\":\"谢谢\"");
        assertThat(robot(scene, false, 2)).hasSize(2);
        assertThat(robot(scene, true, 1)).hasSize(1);
    }

    @Test
    void aForgedOrStaleSignatureIsRefusedThereToo() throws Exception {
        String scene = scene();
        for (String sign : new String[] {"forged", "stale"}) {
            assertThat(says(scene, "\"value\":\"你好\",\"sign\":\"" + sign + "\""))
                    .singleElement()
                    .asString()
                    .startsWith("HTTP 403");
        }
        assertThat(robot(scene, false, 0)).isEmpty();
    }
}
