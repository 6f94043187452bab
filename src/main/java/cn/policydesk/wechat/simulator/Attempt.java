package cn.policydesk.wechat.simulator;

/**
 * One try of WeChat to hand on a message.
 *
 * @param number the first is 1
 * @param millis how long it took
 * @param received the body as it came back; empty where nothing did
 * @param opened the reply's XML, decrypted where it was encrypted; empty where there is none
 * @param got what WeChat makes of it
 */
public record Attempt(int number, long millis, String received, String opened, Got got) {

    /** What WeChat makes of what came back. */
    public sealed interface Got {

        /** A text for the follower. */
        record Says(String text) implements Got {}

        /** {@code success} or nothing: handled, and nothing to show. */
        record Silent() implements Got {}

        /** Nothing in time, or no connection; {@code why} in Chinese. WeChat tries again. */
        record Missed(String why) implements Got {}

        /** Something WeChat cannot use; {@code why} in Chinese. It shows its error and does not try again. */
        record Broken(String why) implements Got {}
    }

    /** One line for staff. */
    public String told() {
        String what = switch (got) {
            case Got.Says says -> "有回复";
            case Got.Silent silent -> "不用回复（success）";
            case Got.Missed missed -> missed.why();
            case Got.Broken broken -> "微信不认：" + broken.why();
        };
        return "第" + number + "次，" + millis + "毫秒，" + what;
    }
}
