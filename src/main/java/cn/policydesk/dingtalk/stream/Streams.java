package cn.policydesk.dingtalk.stream;

import cn.policydesk.channel.NoSecretsInLogs;
import cn.policydesk.dingtalk.Desk;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Robots;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;

/**
 * The streams of all robots whose mode is Stream. What comes over them goes to the desk, the same as over HTTP.
 *
 * <p>Safe for use by several threads; {@link #start} and {@link #close} once.
 */
public final class Streams implements AutoCloseable {

    private final List<Stream> streams;

    /**
     * Connects nothing yet.
     *
     * @param desk must return at once
     * @param meters counts connections, renewals and messages
     */
    public Streams(Robots robots, Desk desk, Clock clock, MeterRegistry meters) {
        this(robots, desk, clock, meters, Watch.USUAL);
    }

    Streams(Robots robots, Desk desk, Clock clock, MeterRegistry meters, Watch watch) {
        NoSecretsInLogs.install();
        this.streams = robots.all().stream()
                .filter(robot -> robot.mode() == Robot.Mode.STREAM)
                .map(robot -> new Stream(robot, desk, watch, clock, meters))
                .toList();
    }

    /** Begins to connect; returns at once, also where DingTalk is not there: it is tried for ever. */
    public void start() {
        streams.forEach(Stream::start);
    }

    /**
     * How the stream of one robot is.
     *
     * @param robot its name
     * @param connections how many connections stand; without one no message comes
     * @param trouble why there was no connection the last time one was wanted, in Chinese; empty where all is well
     */
    public record State(String robot, int connections, String trouble) {}

    /** How each is; empty where no robot is in Stream mode. */
    public List<State> states() {
        return streams.stream()
                .map(stream -> new State(stream.robot().name(), stream.standing(), stream.trouble()))
                .toList();
    }

    /** Ends all connections; takes some seconds at most. */
    @Override
    public void close() {
        streams.forEach(Stream::close);
    }
}
