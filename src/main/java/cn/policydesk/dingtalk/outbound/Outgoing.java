package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.NoSecretsInLogs;
import cn.policydesk.dingtalk.Departments;
import cn.policydesk.dingtalk.Outlet;
import cn.policydesk.dingtalk.OutletFault;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.Saying;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says things at DingTalk and fetches things from it. What waits to be said is kept in memory: a server that is ended takes some
 * seconds to say what it can, and notes how much is left.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
public final class Outgoing implements Outlet, Departments, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk.dingtalk");

    /** For how long what waits is still said at the end. */
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    private final Clock clock;
    private final MeterRegistry meters;
    private final Lane.Pause pause;
    private final Alerts alerts;
    private final Sending sending;
    private final Wire wire;
    private final ConcurrentMap<Robot, Api> apis = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, Lane> lanes = new ConcurrentHashMap<>();
    private final Cache<String, Pace> paces = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();
    private final ExecutorService speakers = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Opens connections when they are first needed.
     *
     * @param clock for the limits, for tokens and for how long an address may be used
     * @param meters counts what was said and what operators must look at
     */
    public Outgoing(Clock clock, MeterRegistry meters) {
        this(clock, meters, Thread::sleep, Wire.LONGEST);
    }

    Outgoing(Clock clock, MeterRegistry meters, Lane.Pause pause, Duration longest) {
        NoSecretsInLogs.install();
        this.clock = clock;
        this.meters = meters;
        this.pause = pause;
        this.alerts = new Alerts(meters, clock);
        this.sending = new Sending(alerts, clock);
        this.wire = new Wire(longest);
        Gauge.builder("policydesk.dingtalk.waiting", this, Outgoing::waiting)
                .description("What waits to be said at DingTalk")
                .register(meters);
    }

    @Override
    public void say(Robot robot, Place place, Saying saying) {
        String key = key(robot, place);
        lanes.compute(key, (k, known) -> {
            Lane lane = known;
            if (lane == null) {
                lane = new Lane(robot, paces.get(key, absent -> Pace.of(place.group())), clock, pause);
            }
            if (!lane.add(new Said(place, saying, clock.instant()))) {
                alerts.tell(robot, "too-much", "一个会话里等着发的消息太多，有一条没有发");
                count(robot, "overflow", 1);
            }
            if (known == null) {
                Lane begun = lane;
                try {
                    speakers.execute(() -> speak(key, begun));
                } catch (RejectedExecutionException e) {
                    LOG.warn("正在停机，有一条钉钉消息没有发出");
                    count(robot, "lost", 1);
                    return null;
                }
            }
            return lane;
        });
    }

    /** One line a group, and one a person: what is said to somebody privately comes in order too, whatever brought it about. */
    private static String key(Robot robot, Place place) {
        return robot.name()
                + (place.group()
                        ? "\ng" + place.conversationId()
                        : "\np" + (place.staffId().isEmpty() ? place.conversationId() : place.staffId()));
    }

    private void speak(String key, Lane lane) {
        Api api = api(lane.robot());
        boolean over = false;
        while (!over) {
            try {
                lane.run(
                        said -> sending.send(lane.robot(), api, said.place(), said.saying()),
                        (said, outcome) -> note(lane.robot(), said, outcome));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException e) {
                // Nothing here throws; but what waits at a place must not wait for ever.
                alerts.tell(lane.robot(), "fault", "发消息的程序出错（" + e.getClass().getSimpleName() + "），这个会话里等着发的消息没有发");
                count(lane.robot(), "lost", lane.size());
                lanes.remove(key, lane);
                return;
            }
            // Whoever says something meanwhile either finds the line still there, with us, or begins a new one.
            over = lanes.computeIfPresent(key, (k, mine) -> mine.size() == 0 ? null : mine) == null;
        }
    }

    private void note(Robot robot, List<Said> said, Sending.Outcome outcome) {
        String name = switch (outcome) {
            case Sending.Outcome.Sent sent -> sent.way();
            case Sending.Outcome.Perhaps perhaps -> "unclear";
            case Sending.Outcome.Lost lost -> "lost";
            case Sending.Outcome.Later later -> "later";
        };
        count(robot, name, said.size());
        meters.counter("policydesk.dingtalk.messages", "robot", robot.name(), "outcome", name)
                .increment();
    }

    private void count(Robot robot, String outcome, int sayings) {
        meters.counter("policydesk.dingtalk.said", "robot", robot.name(), "outcome", outcome)
                .increment(sayings);
    }

    @Override
    public byte[] fetch(Robot robot, String downloadCode) throws OutletFault {
        return new Fetching(api(robot), wire, alerts).fetch(robot, downloadCode);
    }

    @Override
    public List<String> of(Robot robot, String staffId) throws OutletFault {
        return new Fetching(api(robot), wire, alerts).departments(robot, staffId);
    }

    private Api api(Robot robot) {
        return apis.computeIfAbsent(robot, each -> new Api(each, wire, clock));
    }

    /** How many sayings wait. */
    int waiting() {
        return lanes.values().stream().mapToInt(Lane::size).sum();
    }

    @Override
    public void close() {
        speakers.shutdown();
        try {
            if (!speakers.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("停机时还有 {} 条钉钉消息没有发出", waiting());
                speakers.shutdownNow();
            }
        } catch (InterruptedException e) {
            speakers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        wire.close();
    }
}
