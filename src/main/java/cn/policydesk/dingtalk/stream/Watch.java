package cn.policydesk.dingtalk.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When a connection that looks alive is not trusted any more. DingTalk may stop delivering on a connection while its pings still pass,
 * and does not send again what it did not deliver (platforms.md, complaint 6). Renewing one costs little, the new one standing before
 * the old one goes, so that a wrong suspicion does no harm.
 *
 * <p>Pure. The numbers of {@link #USUAL} come from public threads (DingTalk's gateway sends a frame of its own every 20 to 30 seconds),
 * not from DingTalk.
 *
 * @param ping after so long without traffic the other side is pinged; one that does not answer within five seconds is gone
 * @param silent without any frame for so long, where this gateway is one that sends frames of its own
 * @param quiet the same where it was never seen to send any
 * @param missed messages that came over other connections since the last one of this
 * @param old the age at which it is renewed anyway; DingTalk's SDK does so after six hours
 * @param grace for so long the old one may still bring what is under way when a new one stands
 * @param connect how long to wait for a new one, for its asking and for its opening each
 * @param rests between tries of a new one, the last of them then for ever; none is empty
 */
record Watch(
        Duration ping,
        Duration silent,
        Duration quiet,
        int missed,
        Duration old,
        Duration grace,
        Duration connect,
        java.util.List<Duration> rests) {

    /** What a server runs with. */
    static final Watch USUAL = new Watch(
            Duration.ofSeconds(10),
            Duration.ofSeconds(75),
            Duration.ofMinutes(10),
            8,
            Duration.ofHours(5),
            Duration.ofSeconds(10),
            Duration.ofSeconds(5),
            java.util.List.of(
                    Duration.ofMillis(500),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(15),
                    Duration.ofSeconds(30)));

    /** Why a connection is renewed. */
    enum Why {
        /** It broke, or a ping was not answered. */
        LOST("断开"),
        /** DingTalk said that it will end it. */
        TOLD("钉钉要求换连接"),
        /** No frame came where some should have. */
        SILENT("太久没有动静，当作收不到消息"),
        /** Messages came over the others alone. */
        MISSED("消息都走了别的连接，当作收不到消息"),
        /** It is old. */
        OLD("用得久了");

        private final String words;

        Why(String words) {
            this.words = words;
        }

        /** In a few words for operators. */
        String words() {
            return words;
        }

        /** Whether it looked alive and was not. */
        boolean deaf() {
            return this == SILENT || this == MISSED;
        }
    }

    /**
     * What is known of a connection.
     *
     * @param opened when it stood
     * @param lastFrame when a frame last came over it; {@code opened} where none did
     * @param open whether it stands as far as the network tells
     * @param told whether DingTalk said that it will end it
     * @param missed messages that came over others since its last one
     * @param gatewaySpeaks whether this robot's gateway was ever seen to send frames of its own
     */
    record Known(Instant opened, Instant lastFrame, boolean open, boolean told, long missed, boolean gatewaySpeaks) {}

    /**
     * Why a connection is to be renewed now; empty where it is not.
     *
     * @param patience how often in a row suspicion was wrong, as far as one can tell: each time it takes twice as much to arouse it
     */
    Optional<Why> verdict(Known known, Instant now, int patience) {
        if (!known.open()) {
            return Optional.of(Why.LOST);
        }
        if (known.told()) {
            return Optional.of(Why.TOLD);
        }
        long times = 1L << patience;
        if (known.missed() >= missed * times) {
            return Optional.of(Why.MISSED);
        }
        Duration patient = (known.gatewaySpeaks() ? silent : quiet).multipliedBy(times);
        if (!now.isBefore(known.lastFrame().plus(patient))) {
            return Optional.of(Why.SILENT);
        }
        return now.isBefore(known.opened().plus(old)) ? Optional.empty() : Optional.of(Why.OLD);
    }
}
