package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.Connections;
import java.io.IOException;
import java.time.Duration;
import tools.jackson.databind.JsonNode;

/**
 * What came of one call of DingTalk's interfaces.
 *
 * <p>Immutable. Carries neither a token nor who the call was about, so that it may be logged.
 */
sealed interface Called {

    /** DingTalk did it; {@code answer} is the JSON object it sent. */
    record Done(JsonNode answer) implements Called {}

    /** What else may come of it. */
    sealed interface Failed extends Called {

        /** What a failure of the connection says about the call. */
        static Failed of(IOException e) {
            Connections.Broken broken = Connections.broken(e);
            return broken.perhapsDone() ? new Unclear(broken.why()) : new Unsent(broken.why());
        }
    }

    /**
     * DingTalk understood and refused: nothing was done.
     *
     * @param code its {@code errcode} or {@code code}, or {@code http-…} where it gave none
     */
    record Refused(String code) implements Failed {

        /** Whether another token may help. */
        boolean ofToken() {
            return switch (code) {
                case "InvalidAuthentication", "40001", "40014", "41001", "42001", "88", "http-401" -> true;
                default -> false;
            };
        }
    }

    /** Refused because it was too much at once; to be tried again after {@code rest}. */
    record TooFast(Duration rest) implements Failed {}

    /** It surely was not done, DingTalk being away or busy; {@code why} in a few words for operators, in Chinese. */
    record Unsent(String why) implements Failed {}

    /** It was sent, and no usable answer came back: it may have been done or not. {@code why} as above. */
    record Unclear(String why) implements Failed {}
}
