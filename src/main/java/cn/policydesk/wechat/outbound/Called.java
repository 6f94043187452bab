package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Connections;
import java.io.IOException;
import tools.jackson.databind.JsonNode;

/**
 * What came of one call of WeChat's interfaces.
 *
 * <p>Immutable. Carries neither a token nor who the call was about, so that it may be logged.
 */
sealed interface Called {

    /** WeChat did it; {@code answer} is the JSON object it sent. */
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
     * WeChat understood and refused: nothing was done.
     *
     * @param code WeChat's {@code errcode}
     * @param ofToken whether there was no valid access token to be had, so that the call itself was never judged
     */
    record Refused(int code, boolean ofToken) implements Failed {

        /** What the code means for us. */
        Meaning meaning() {
            return Meaning.of(code);
        }
    }

    /** It surely never reached WeChat; {@code why} in a few words for operators, in Chinese. */
    record Unsent(String why) implements Failed {}

    /** It was sent, and no usable answer came back: it may have been done or not. {@code why} as above. */
    record Unclear(String why) implements Failed {}
}
