package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Hands messages on as DingTalk does in HTTP mode: posted to {@code /dingtalk/{robot}}, signed (platforms.md, row HTTP mode headers),
 * encrypted where the robot has a key.
 *
 * <p>A message whose connection broke is posted again. Waits on the calling thread. Safe for use by several threads; close it at
 * the end.
 */
final class HttpWay implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration STALE = Duration.ofHours(2);
    private static final String ALGORITHM = "HmacSHA256";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String base;
    private final Clock clock;

    /** @param base the product's address, without a slash at the end */
    HttpWay(String base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    /** Hands a message on. */
    List<Attempt> hand(Robot robot, String data, How how) throws InterruptedException {
        long at = clock.millis() - (how.sign() == How.Sign.STALE ? STALE.toMillis() : 0);
        String secret = how.sign() == How.Sign.FORGED ? "somebody-elses-secret" : robot.appSecret();
        String timestamp = String.valueOf(at);
        String sign = sign(timestamp, secret);
        Sealing sealing = Sealing.of(robot, data, timestamp);
        URI door = URI.create(base + "/dingtalk/" + robot.name() + sealing.query());
        List<Attempt> attempts = new ArrayList<>();
        if (how.cut()) {
            attempts.add(broken(door, timestamp, sign, sealing.body()));
        }
        List<CompletableFuture<Attempt>> coming = new ArrayList<>();
        for (int i = 0; i < (how.twice() ? 2 : 1); i++) {
            coming.add(post(door, timestamp, sign, sealing.body()));
        }
        for (CompletableFuture<Attempt> each : coming) {
            try {
                attempts.add(each.get());
            } catch (ExecutionException e) {
                attempts.add(new Attempt(false, "连不上 " + door.getAuthority()));
            }
        }
        return attempts;
    }

    private CompletableFuture<Attempt> post(URI door, String timestamp, String sign, String data) {
        long began = System.nanoTime();
        HttpRequest request = HttpRequest.newBuilder(door)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("timestamp", timestamp)
                .header("sign", sign)
                .POST(HttpRequest.BodyPublishers.ofString(data))
                .build();
        return client.sendAsync(request, HttpResponse.BodyHandlers.ofString()).thenApply(response -> {
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            boolean taken = response.statusCode() == 200;
            return new Attempt(
                    taken, "HTTP " + response.statusCode() + (taken ? "，" + millis + " 毫秒" : "：" + response.body()));
        });
    }

    /** Posts and hangs up before the answer comes. */
    private static Attempt broken(URI door, String timestamp, String sign, String data) {
        byte[] body = data.getBytes(StandardCharsets.UTF_8);
        String query = door.getRawQuery() == null ? "" : "?" + door.getRawQuery();
        String head = "POST " + door.getRawPath() + query + " HTTP/1.1\r\nHost: " + door.getAuthority()
                + "\r\nContent-Type: application/json; charset=utf-8\r\ntimestamp: " + timestamp + "\r\nsign: " + sign
                + "\r\nContent-Length: " + body.length + "\r\n\r\n";
        try (Socket socket = new Socket(door.getHost(), door.getPort())) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            return new Attempt(false, "发到一半，连接断了，没有等到回答");
        } catch (IOException e) {
            return new Attempt(false, "连不上 " + door.getAuthority());
        }
    }

    /** The signature of a call. */
    static String sign(String timestamp, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return Base64.getEncoder()
                    .encodeToString(mac.doFinal((timestamp + "\n" + secret).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + ALGORITHM, e);
        }
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
