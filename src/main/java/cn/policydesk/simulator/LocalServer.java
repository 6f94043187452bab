package cn.policydesk.simulator;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A messenger's HTTP server that is played: on this machine alone, on a port of its own.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
public final class LocalServer implements AutoCloseable {

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    /**
     * Takes the port, and calls from when {@link #serve} says who answers them.
     *
     * @param port 0 for any that is free
     * @throws IOException where it is taken
     */
    public LocalServer(int port) throws IOException {
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
    }

    /** Its address, without a slash at the end. */
    public String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Begins to take calls, each on a thread of its own. */
    public void serve(HttpHandler answering) {
        server.createContext("/", answering);
        server.start();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
