package cn.policydesk.search;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends prepared requests over connections that stay open, and times each; light, for it shares the cores with the server. */
public final class Load {

    /**
     * What came of a run.
     *
     * @param seconds from the first request to the last reply
     * @param processor seconds of processor time of this process meanwhile, server and load together
     * @param micros how long each took, sorted
     * @param bodies the replies, in the order of the requests
     * @param connections how many at the same time
     */
    public record Run(double seconds, double processor, long[] micros, List<String> bodies, int connections) {
        /** Requests a second. */
        public double perSecond() {
            return micros.length / seconds;
        }

        /** Processor time of one request, in microseconds: what else the machine does meanwhile hardly counts. */
        public double cost() {
            return processor * 1e6 / micros.length;
        }

        /** What so much of them took at most. */
        public double millis(double share) {
            return micros[Math.min(micros.length - 1, (int) (share * micros.length))] / 1e3;
        }
    }

    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private Load() {}

    /**
     * A request as it goes over the wire.
     *
     * @param headers lines beside the usual ones, each with its end
     */
    public static byte[] request(String path, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        byte[] head = ("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers + "Content-Length: "
                        + bytes.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = Arrays.copyOf(head, head.length + bytes.length);
        System.arraycopy(bytes, 0, all, head.length, bytes.length);
        return all;
    }

    /** Sends each list over a connection of its own, one request after another. */
    public static Run run(int port, List<List<byte[]>> connections) throws Exception {
        long began = System.nanoTime();
        long processor = MACHINE.getProcessCpuTime();
        List<Future<Part>> parts = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (List<byte[]> requests : connections) {
                parts.add(threads.submit(() -> one(port, requests)));
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        double used = (MACHINE.getProcessCpuTime() - processor) / 1e9;
        List<String> bodies = new ArrayList<>();
        List<long[]> times = new ArrayList<>();
        for (Future<Part> part : parts) {
            bodies.addAll(part.get().bodies());
            times.add(part.get().micros());
        }
        return new Run(
                seconds, used, times.stream().flatMapToLong(Arrays::stream).sorted().toArray(), bodies, connections.size());
    }

    /** Prints what came of runs that were alike, one line. */
    public static void print(String name, List<Run> runs) {
        System.out.printf(
                "%s: 每秒 a second %,.0f (%,.0f–%,.0f), p50 %.1f ms, p99 %.1f ms, 最慢 slowest %.0f ms, "
                        + "处理器 processor %.0f µs 每条 each; %d 个连接 connections%n",
                name,
                median(runs.stream().mapToDouble(Run::perSecond).toArray()),
                runs.stream().mapToDouble(Run::perSecond).min().orElse(0),
                runs.stream().mapToDouble(Run::perSecond).max().orElse(0),
                median(runs.stream().mapToDouble(run -> run.millis(0.5)).toArray()),
                median(runs.stream().mapToDouble(run -> run.millis(0.99)).toArray()),
                runs.stream().mapToDouble(run -> run.millis(1)).max().orElse(0),
                median(runs.stream().mapToDouble(Run::cost).toArray()),
                runs.getFirst().connections());
    }

    /** The one in the middle; sorts them. */
    public static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private record Part(long[] micros, List<String> bodies) {}

    private static Part one(int port, List<byte[]> requests) throws IOException {
        long[] micros = new long[requests.size()];
        List<String> bodies = new ArrayList<>(requests.size());
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
            for (int i = 0; i < micros.length; i++) {
                long sent = System.nanoTime();
                socket.getOutputStream().write(requests.get(i));
                bodies.add(reply(in));
                micros[i] = (System.nanoTime() - sent) / 1000;
            }
        }
        return new Part(micros, bodies);
    }

    /** The body of a reply with status 200; its status line otherwise. */
    private static String reply(InputStream in) throws IOException {
        String status = line(in);
        int length = -1;
        boolean chunked = false;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(java.util.Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            }
            chunked |= lower.startsWith("transfer-encoding:");
        }
        String body = chunked ? chunks(in) : new String(in.readNBytes(Math.max(0, length)), StandardCharsets.UTF_8);
        return status.contains(" 200 ") || status.endsWith(" 200") ? body : status;
    }

    private static String chunks(InputStream in) throws IOException {
        StringBuilder body = new StringBuilder();
        for (int size = Integer.parseInt(line(in), 16); size > 0; size = Integer.parseInt(line(in), 16)) {
            body.append(new String(in.readNBytes(size), StandardCharsets.UTF_8));
            line(in);
        }
        line(in);
        return body.toString();
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new EOFException(line.toString());
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }
}
