package cn.policydesk.dingtalk.stream;

import cn.policydesk.dingtalk.Desk;
import cn.policydesk.dingtalk.Robot;
import com.dingtalk.open.app.stream.network.api.Context;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The stream of one robot: its connections, and the queue in which what comes over them is worked on in its order.
 *
 * <p>Safe for use by several threads.
 */
final class Stream implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk.dingtalk");

    /** While one is renewed or deaf the other hears; platforms.md, row Worst blind gap. */
    private static final int CONNECTIONS = 2;

    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Duration LAST_FRAMES = Duration.ofSeconds(2);

    private final Robot robot;
    private final Watch watch;
    private final Clock clock;
    private final MeterRegistry meters;
    private final Frames frames;
    private final ExecutorService queue = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("dingtalk-frames").factory());
    private final Set<Line> retiring = ConcurrentHashMap.newKeySet();
    private final List<Slot> slots = new ArrayList<>();
    private final List<Thread> keepers = new ArrayList<>();
    private final AtomicLong heard = new AtomicLong();
    private volatile boolean gatewaySpeaks;
    private volatile boolean closing;
    private volatile boolean everOpened;
    private volatile Instant quietUntil = Instant.MIN;
    private volatile String trouble = "";

    Stream(Robot robot, Desk desk, Watch watch, Clock clock, MeterRegistry meters) {
        this.robot = robot;
        this.watch = watch;
        this.clock = clock;
        this.meters = meters;
        this.frames = new Frames(robot, desk, meters);
        Gauge.builder("policydesk.dingtalk.stream.connections", this, Stream::standing)
                .description("Connections that stand, of " + CONNECTIONS)
                .tag("robot", robot.name())
                .register(meters);
    }

    /** Begins to connect; returns at once. */
    void start() {
        Gateway gateway = new Gateway(robot, watch);
        for (int i = 0; i < CONNECTIONS; i++) {
            Slot slot = new Slot(this, gateway, watch);
            slots.add(slot);
            keepers.add(Thread.ofVirtual()
                    .name("dingtalk-stream-" + robot.name() + "-" + i)
                    .start(slot));
        }
    }

    Robot robot() {
        return robot;
    }

    Clock clock() {
        return clock;
    }

    /** How many connections stand. */
    int standing() {
        return (int) slots.stream().filter(Slot::stands).count();
    }

    /** Why there was no connection the last time one was wanted; empty where all is well. */
    String trouble() {
        return trouble;
    }

    /** How many messages came over all connections. */
    long heard() {
        return heard.get();
    }

    /** Another message came; how many by now. */
    long hears() {
        return heard.incrementAndGet();
    }

    /** Whether the gateway was ever seen to send frames of its own. */
    boolean gatewaySpeaks() {
        return gatewaySpeaks;
    }

    /** Takes a frame; never waits. */
    void take(Frames.Kind kind, Context context) {
        if (kind == Frames.Kind.PING) {
            gatewaySpeaks = true;
        }
        try {
            queue.execute(() -> frames.take(kind, context));
        } catch (RejectedExecutionException e) {
            // The server stops: what is not acknowledged is DingTalk's to send elsewhere.
            trouble = "正在停止";
        }
    }

    /** A connection stands. */
    void opened() {
        if (!everOpened || !trouble.isEmpty()) {
            LOG.info("钉钉机器人 {}：Stream 已连上", robot.name());
        }
        everOpened = true;
        trouble = "";
        quietUntil = Instant.MIN;
    }

    /** There is no connection to be had for the moment. Told once in ten minutes, and when it changes. */
    void failed(String why) {
        meters.counter("policydesk.dingtalk.stream.failures", "robot", robot.name())
                .increment();
        Instant now = clock.instant();
        if (!closing && (!why.equals(trouble) || !now.isBefore(quietUntil))) {
            quietUntil = now.plus(QUIET);
            LOG.error("钉钉机器人 {}：Stream 连不上：{}。会一直重试{}", robot.name(), why, standing() == 0 ? "；现在收不到消息" : "");
        }
        trouble = why;
    }

    /** A connection is to be renewed. */
    void renewed(Watch.Why why) {
        meters.counter("policydesk.dingtalk.stream.renewals", "robot", robot.name(), "why", why.name())
                .increment();
        if (why.deaf()) {
            LOG.warn("钉钉机器人 {}：换一条 Stream 连接：{}", robot.name(), why.words());
        } else {
            LOG.info("钉钉机器人 {}：换一条 Stream 连接：{}", robot.name(), why.words());
        }
    }

    /** Ends a connection in a while, when what is under way over it has come. */
    void retire(Line old) {
        retiring.add(old);
        Thread.ofVirtual().name("dingtalk-grace").start(() -> {
            try {
                Thread.sleep(watch.grace());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            old.close();
            retiring.remove(old);
        });
    }

    /** Ends all connections; what has come is worked on first. */
    @Override
    public void close() {
        closing = true;
        keepers.forEach(Thread::interrupt);
        retiring.forEach(Line::close);
        try {
            for (Thread keeper : keepers) {
                // One that is waiting for a connection to be asked for cannot be interrupted, and need not be waited
                // for.
                keeper.join(LAST_FRAMES);
            }
            queue.shutdown();
            if (!queue.awaitTermination(LAST_FRAMES.toMillis(), TimeUnit.MILLISECONDS)) {
                queue.shutdownNow();
            }
        } catch (InterruptedException e) {
            queue.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
