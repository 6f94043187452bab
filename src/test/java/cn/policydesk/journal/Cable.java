package cn.policydesk.journal;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be pulled out and plugged in again; its port stays its own meanwhile. */
final class Cable implements Closeable {

    private final int server;
    private final ServerSocket listening;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private boolean pulled;

    Cable(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** Breaks all connections; new ones are hung up at once. */
    synchronized void pull() throws IOException {
        pulled = true;
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    synchronized void plug() {
        pulled = false;
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                connect(listening.accept());
            } catch (IOException e) {
                // Closed: the loop ends by itself.
            }
        }
    }

    private synchronized void connect(Socket near) throws IOException {
        if (pulled) {
            near.close();
            return;
        }
        Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
        sockets.add(near);
        sockets.add(far);
        pump(near, far);
        pump(far, near);
    }

    private static void pump(Socket from, Socket to) {
        Thread.ofVirtual().start(() -> {
            try (from;
                    to) {
                from.getInputStream().transferTo(to.getOutputStream());
            } catch (IOException e) {
                // Pulled out, or an end hung up.
            }
        });
    }

    @Override
    public void close() throws IOException {
        pull();
        listening.close();
    }
}
