package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Connections;
import cn.policydesk.channel.NoSecretsInLogs;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.Pushes;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends followers messages outside a reply: counts what WeChat allows before it is asked, and follows its refusals (platforms.md,
 * second table). What may not be sent costs no call.
 *
 * <p>Waits on the calling thread, which must not be a request's: for its turn, for WeChat (ten seconds a call at most) and between
 * repeats of a busy call. Safe for use by several threads. Close it at the end.
 */
public final class CustomerMessages implements Pushes, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk.wechat");
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** For a place among the messages that are being sent. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** How long to wait, as {@link Thread#sleep}; tests do not. */
    @FunctionalInterface
    interface Pause {
        /** Waits. */
        void rest(Duration time) throws InterruptedException;
    }

    private final Clock clock;
    private final MeterRegistry meters;
    private final Alerts alerts;
    private final Quota quota;
    private final Typing typing;
    private final Sending sending;
    private final Duration longest;
    private final CloseableHttpClient client = Connections.open();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<Account, Desk> desks = new ConcurrentHashMap<>();

    /**
     * Opens connections when they are first needed.
     *
     * @param clock for quotas, tokens and the end of the day in China
     * @param meters counts what was sent and what operators must look at
     */
    public CustomerMessages(Clock clock, MeterRegistry meters) {
        this(clock, meters, Thread::sleep, WeChatApi.LONGEST);
    }

    CustomerMessages(Clock clock, MeterRegistry meters, Pause pause, Duration longest) {
        NoSecretsInLogs.install();
        this.clock = clock;
        this.meters = meters;
        this.longest = longest;
        this.alerts = new Alerts(meters, clock);
        this.quota = new Quota(clock);
        this.typing = new Typing(clock, quota);
        this.sending = new Sending(quota, alerts, pause, this::endOfDay);
    }

    @Override
    public Pushed push(Account account, String openId, List<String> texts) {
        Pushed pushed = pushWithin(account, openId, texts);
        meters.counter(
                        "policydesk.wechat.pushes",
                        "account",
                        account.name(),
                        "outcome",
                        pushed.outcome().name())
                .increment();
        return pushed;
    }

    private Pushed pushWithin(Account account, String openId, List<String> texts) {
        Desk desk = desk(account);
        if (desk == null || !desk.pushes(clock.instant())) {
            return new Pushed(Outcome.PASSIVE_ONLY, 0);
        }
        String follower = key(account, openId);
        if (quota.left(follower) == 0) {
            return new Pushed(Outcome.KEEP_FOR_NEXT, 0);
        }
        try {
            if (!desk.places().tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                alerts.tell(account, new Called.Unsent("要发的客服消息太多，没有轮到"));
                return new Pushed(Outcome.FAILED, 0);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Pushed(Outcome.FAILED, 0);
        }
        Lock lock = desk.lockOf(openId);
        lock.lock();
        try {
            return all(desk, follower, openId, texts);
        } finally {
            lock.unlock();
            desk.places().release();
        }
    }

    private Pushed all(Desk desk, String follower, String openId, List<String> texts) {
        int sent = 0;
        for (String text : texts) {
            Outcome outcome = sending.send(desk, follower, openId, text);
            if (outcome != Outcome.SENT) {
                return new Pushed(outcome, sent);
            }
            // The message itself ends 正在输入.
            typing.end(follower);
            sent++;
        }
        return new Pushed(Outcome.SENT, sent);
    }

    @Override
    public void typing(Account account, String openId) {
        Desk desk = desk(account);
        String follower = key(account, openId);
        Instant now = clock.instant();
        if (desk == null || !desk.pushes(now) || !desk.types(now) || !typing.begin(follower)) {
            return;
        }
        switch (desk.api().typing(openId)) {
            case Called.Done done -> {}
            case Called.Refused refused -> {
                switch (refused.meaning()) {
                    case NOT_NOW, CLOSED, USED_UP, GONE, BUSY -> {}
                    case DAY_USED_UP -> desk.stopTyping(endOfDay());
                    case NOT_GRANTED -> desk.stopTyping(Instant.MAX);
                    case TOKEN, ADDRESS, TOO_LONG, NO_MENU, OTHER -> alerts.tell(account, refused);
                }
            }
            case Called.Unsent unsent -> typing.end(follower);
            case Called.Unclear unclear -> {}
        }
    }

    @Override
    public void opened(Account account, String openId, Opening kind, Instant at) {
        quota.opened(key(account, openId), kind, at);
    }

    /** How many messages a follower may still be sent now. */
    int left(Account account, String openId) {
        return quota.left(key(account, openId));
    }

    private Instant endOfDay() {
        return LocalDate.now(clock.withZone(SHANGHAI))
                .plusDays(1)
                .atStartOfDay(SHANGHAI)
                .toInstant();
    }

    /** An openid means one follower of one account only. */
    private static String key(Account account, String openId) {
        return account.name() + "\n" + openId;
    }

    private @Nullable Desk desk(Account account) {
        return Optional.ofNullable(account.secret())
                .map(secret -> desks.computeIfAbsent(
                        account, each -> new Desk(each, new WeChatApi(each, secret, client, threads, clock, longest))))
                .orElse(null);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            LOG.warn("关闭到微信的连接时出错：{}", e.getClass().getSimpleName());
        }
    }
}
