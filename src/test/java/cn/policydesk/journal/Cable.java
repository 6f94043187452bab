package cn.policydesk.journal;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be pulled out and plugged in again. */
final class Cable implements Closeable {

    private final int server;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private ServerSocket listening;

    Cable(int server) throws IOException {
        this.server = server;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        accept(listening);
    }

    int port() {
        return port;
    }

    /** Breaks all connections; new ones are refused. */
    synchronized void pull() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
        sockets.clear();
    }

    synchronized void plug() throws IOException {
        listening = new ServerSocket(port, 50, InetAddress.getLoopbackAddress());
        accept(listening);
    }

    private void accept(ServerSocket socket) {
        Thread.ofVirtual().start(() -> {
            while (!socket.isClosed()) {
                try {
                    Socket near = socket.accept();
                    Socket far = new Socket(InetAddress.getLoopbackAddress(), server);
                    sockets.add(near);
                    sockets.add(far);
                    pump(near, far);
                    pump(far, near);
                } catch (IOException e) {
                    // Pulled out: the loop ends by itself.
                }
            }
        });
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
    }
}
