package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.simulator.Chance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * DingTalk's gateway of Stream mode: lets in who has a ticket, hands messages on as frames (platforms.md, rows Stream topics and Stream
 * ack), says a sign of life now and then.
 *
 * <p>A message that was not acknowledged is handed on again, up to three times, over another connection where there is one. DingTalk is
 * said not to do so for robots (platforms.md, complaint 6); here it makes the harder case, something that comes twice. Safe for use by
 * several threads. Close it at the end.
 */
final class Gateway implements AutoCloseable {

    static final int TRIES = 3;

    private static final String BOT = "/v1.0/im/bot/messages/get";
    private static final Duration ACKNOWLEDGED = Duration.ofSeconds(5);
    private static final Duration RECONNECTED = Duration.ofSeconds(20);
    private static final Duration LIFE_SIGNS = Duration.ofSeconds(20);
    private static final long LOOK = 20;

    /** A connection, and whose it is. */
    private record Open(Robot robot, Line line) {}

    private final SSLServerSocket server;
    private final Clock clock;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Robot> tickets = new ConcurrentHashMap<>();
    private final Map<String, CompletableFuture<String>> awaited = new ConcurrentHashMap<>();
    private final List<Open> open = new CopyOnWriteArrayList<>();
    private final AtomicInteger turn = new AtomicInteger();

    /** Listens at once, on this machine alone. */
    Gateway(SSLContext tls, Clock clock) throws IOException {
        this.clock = clock;
        this.server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.execute(this::accepts);
        threads.execute(this::saysThatItLives);
    }

    /** What {@code connections/open} answers: where to connect, and by which ticket. */
    ObjectNode invites(Robot robot) {
        String ticket = Chance.letters(32);
        tickets.put(ticket, robot);
        return Call.JSON
                .createObjectNode()
                .put("endpoint", "wss://localhost:" + server.getLocalPort() + "/connect")
                .put("ticket", ticket);
    }

    private void accepts() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> serves(socket));
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private void serves(Socket socket) {
        Line line = new Line(socket);
        CompletableFuture<Open> known = new CompletableFuture<>();
        line.serve(
                target -> {
                    // A ticket lets in once.
                    Robot robot = tickets.remove(target.replaceFirst("^/connect\\?ticket=", ""));
                    return robot != null && known.complete(new Open(robot, line));
                },
                () -> open.add(known.join()),
                this::hears);
        open.removeIf(each -> each.line() == line);
    }

    private void hears(String text) {
        try {
            JsonNode frame = Call.JSON.readTree(text);
            CompletableFuture<String> waiting =
                    awaited.remove(frame.path("headers").path("messageId").asString(""));
            if (waiting != null) {
                waiting.complete(frame.path("code").asString(""));
            }
        } catch (JacksonException e) {
            // Whoever waits for it will notice.
        }
    }

    private void saysThatItLives() {
        try {
            while (!server.isClosed()) {
                Thread.sleep(LIFE_SIGNS);
                open.forEach(each -> each.line()
                        .send(frame(
                                "SYSTEM", "ping", Chance.letters(24), "{\"opaque\":\"" + Chance.letters(8) + "\"}")));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** How many connections of a robot stand. */
    int standing(Robot robot) {
        return lines(robot).size();
    }

    private List<Line> lines(Robot robot) {
        return open.stream()
                .filter(each -> each.robot().equals(robot))
                .map(Open::line)
                .filter(Line::stands)
                .toList();
    }

    /** Breaks off all connections of a robot; how many. */
    int cut(Robot robot) {
        List<Line> lines = lines(robot);
        lines.forEach(Line::cut);
        return lines.size();
    }

    /**
     * Hands a message on; waits till it is acknowledged, half a minute at most.
     *
     * @param data the message, as in HTTP mode
     * @param times how often it comes, over different connections at the same moment
     * @param cut whether the connections break when the first is on its way
     */
    List<Attempt> hand(Robot robot, String data, int times, boolean cut) throws InterruptedException {
        List<Attempt> attempts = new ArrayList<>();
        while (attempts.stream().noneMatch(Attempt::taken) && attempts.size() < TRIES) {
            List<Line> lines = standing(robot, RECONNECTED);
            if (lines.isEmpty()) {
                attempts.add(new Attempt(false, "没有连接，等了" + RECONNECTED.toSeconds() + "秒"));
                return attempts;
            }
            boolean cuts = cut && attempts.isEmpty();
            List<CompletableFuture<String>> coming = new ArrayList<>();
            for (int i = 0; i < times; i++) {
                coming.add(send(lines.get(Math.floorMod(turn.getAndIncrement(), lines.size())), data));
            }
            if (cuts) {
                cut(robot);
            }
            for (CompletableFuture<String> each : coming) {
                attempts.add(attempt(each, cuts));
            }
        }
        return attempts;
    }

    private CompletableFuture<String> send(Line line, String data) {
        String id = Chance.letters(24);
        CompletableFuture<String> coming = new CompletableFuture<>();
        awaited.put(id, coming);
        if (!line.send(frame("CALLBACK", BOT, id, data))) {
            awaited.remove(id);
            coming.complete("");
        }
        return coming;
    }

    private static Attempt attempt(CompletableFuture<String> coming, boolean cut) throws InterruptedException {
        long began = System.nanoTime();
        try {
            String code = coming.get(cut ? 0 : ACKNOWLEDGED.toMillis(), TimeUnit.MILLISECONDS);
            long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
            return code.isEmpty()
                    ? new Attempt(false, "连接断了")
                    : new Attempt(code.equals("200"), "Stream，确认 " + code + "，" + millis + " 毫秒");
        } catch (TimeoutException e) {
            return new Attempt(false, cut ? "发到一半，连接断了，没有等到确认" : "没有等到确认");
        } catch (java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException("nobody completes it with a failure", e);
        }
    }

    private List<Line> standing(Robot robot, Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        List<Line> lines = lines(robot);
        while (lines.isEmpty() && System.nanoTime() < until) {
            Thread.sleep(LOOK);
            lines = lines(robot);
        }
        return lines;
    }

    private String frame(String type, String topic, String id, String data) {
        ObjectNode frame =
                Call.JSON.createObjectNode().put("specVersion", "1.0").put("type", type);
        frame.putObject("headers")
                .put("appId", "invented")
                .put("connectionId", "invented")
                .put("contentType", "application/json")
                .put("messageId", id)
                .put("time", String.valueOf(clock.millis()))
                .put("topic", topic);
        return frame.put("data", data).toString();
    }

    @Override
    public void close() throws IOException {
        server.close();
        open.forEach(each -> each.line().cut());
        threads.shutdownNow();
    }
}
