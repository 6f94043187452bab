package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Chance;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** What an interface of DingTalk answers. Immutable. */
@SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
record Reply(int status, String type, byte[] body) {

    /** Said with 200, whatever it says. */
    static Reply json(ObjectNode json) {
        return json(200, json);
    }

    private static Reply json(int status, ObjectNode json) {
        return new Reply(
                status, "application/json; charset=utf-8", json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** As the older interfaces and the addresses of messages say it: 200, and a code that is 0 where all went well. */
    static Reply code(int code, String words) {
        return json(Call.JSON.createObjectNode().put("errcode", code).put("errmsg", words));
    }

    /** As the newer interfaces refuse something. */
    static Reply refused(int status, String code, String words) {
        return json(
                status,
                Call.JSON
                        .createObjectNode()
                        .put("code", code)
                        .put("message", words)
                        .put("requestid", Chance.letters(16)));
    }

    /** A file. */
    static Reply file(byte[] bytes) {
        return new Reply(200, "application/octet-stream", bytes);
    }
}
