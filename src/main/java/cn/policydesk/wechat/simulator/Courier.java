package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Attempt.Got;
import cn.policydesk.wechat.simulator.Delivery.Line;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Hands messages of one account on to the product as WeChat's server does: signed, encrypted, again where nothing comes within five
 * seconds (platforms.md, row Time limit).
 *
 * <p>Waits on the calling thread, up to a quarter of a minute. Safe for use by several threads. Close it at the end.
 */
public final class Courier implements AutoCloseable {

    /** WeChat ends a try after so long. */
    public static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final Duration HALF_WAY = Duration.ofSeconds(1);
    private static final String ORIGINAL = "gh_simulator";
    private static final AtomicLong IDS = new AtomicLong();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI door;
    private final Account account;
    private final Wire wire;
    private final Clock clock;

    /**
     * @param base the product's address, without a slash at the end
     * @param clock for the times in messages; how long a try takes is measured apart
     */
    public Courier(String base, Account account, Clock clock) {
        this.door = URI.create(base + "/wechat/" + account.name());
        this.account = account;
        this.wire = new Wire(account, original(account));
        this.clock = clock;
    }

    private static String original(Account account) {
        String original = account.originalId();
        return original == null ? ORIGINAL : original;
    }

    /** Hands on what somebody did. */
    public Delivered deliver(Act act, String openId, Delivery how) throws InterruptedException {
        long seconds = clock.instant().getEpochSecond();
        long id = IDS.updateAndGet(last -> Math.max(last + 1, clock.millis() * 1000));
        String message = ActXml.of(act, original(account), openId, seconds, id);
        // WeChat's retry may repeat time and nonce, and so does this one: platforms.md, last line.
        Wire.Request request = wire.request(message, openId, how.mode(), seconds);
        List<Attempt> attempts = how.together() ? together(request, openId, how) : inTurn(request, openId, how);
        return new Delivered(message, request.body(), attempts);
    }

    private List<Attempt> inTurn(Wire.Request request, String openId, Delivery how) throws InterruptedException {
        List<Attempt> attempts = new ArrayList<>();
        for (int number = 1; number <= Delivery.TRIES; number++) {
            Attempt attempt = attempt(number, request, openId, how);
            attempts.add(attempt);
            if (number >= how.times() && !(attempt.got() instanceof Got.Missed)) {
                break;
            }
        }
        return attempts;
    }

    private List<Attempt> together(Wire.Request request, String openId, Delivery how) throws InterruptedException {
        List<CompletableFuture<Attempt>> coming = new ArrayList<>();
        for (int number = 1; number <= how.times(); number++) {
            int each = number;
            CompletableFuture<Attempt> attempt = new CompletableFuture<>();
            coming.add(attempt);
            Thread.ofVirtual().name("wechat-try").start(() -> {
                try {
                    attempt.complete(attempt(each, request, openId, how));
                } catch (InterruptedException | RuntimeException e) {
                    attempt.completeExceptionally(e);
                }
            });
        }
        List<Attempt> attempts = new ArrayList<>();
        for (CompletableFuture<Attempt> attempt : coming) {
            try {
                attempts.add(attempt.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException("a try fails in words only", e);
            }
        }
        return attempts;
    }

    private Attempt attempt(int number, Wire.Request request, String openId, Delivery how) throws InterruptedException {
        long began = System.nanoTime();
        boolean lost = how.line() == Line.LOST && number == 1;
        if (how.line() == Line.SLOW) {
            Thread.sleep(HALF_WAY);
        }
        CompletableFuture<HttpResponse<String>> coming = client.sendAsync(
                HttpRequest.newBuilder(URI.create(door + "?" + request.query()))
                        .header("Content-Type", "text/xml")
                        .POST(HttpRequest.BodyPublishers.ofString(request.body()))
                        .build(),
                HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response = coming.get(left(began).toNanos(), TimeUnit.NANOSECONDS);
            if (lost) {
                Thread.sleep(left(began));
                return missed(number, began, "回复在路上丢了");
            }
            if (how.line() == Line.SLOW) {
                Thread.sleep(HALF_WAY.compareTo(left(began)) < 0 ? HALF_WAY : left(began));
            }
            if (left(began).isZero()) {
                return missed(number, began, "等了5秒没有等到");
            }
            boolean sealed = how.mode() != Account.Mode.PLAIN && account.aesKey() != null;
            Wire.Opened opened = wire.open(response.statusCode(), response.body(), openId, sealed);
            return new Attempt(number, millis(began), response.body(), opened.xml(), opened.got());
        } catch (TimeoutException e) {
            coming.cancel(true);
            return missed(number, began, "等了5秒没有等到");
        } catch (ExecutionException e) {
            return missed(number, began, "连不上 " + door.getAuthority());
        }
    }

    private static Duration left(long began) {
        Duration left = PATIENCE.minusNanos(System.nanoTime() - began);
        return left.isNegative() ? Duration.ZERO : left;
    }

    private static Attempt missed(int number, long began, String why) {
        return new Attempt(number, millis(began), "", "", new Got.Missed(why));
    }

    private static long millis(long began) {
        return Duration.ofNanos(System.nanoTime() - began).toMillis();
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
