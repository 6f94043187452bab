package cn.policydesk.dingtalk.stream;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The WebSocket end of DingTalk's gateway: a TLS server that speaks the frames of the SDK (stream.protocol), and misbehaves on demand. */
final class GatewayServer implements AutoCloseable {

    static final JsonMapper JSON = new JsonMapper();

    private static final String BOT = "/v1.0/im/bot/messages/get";

    private final SSLServerSocket server;
    private final List<Connection> connections = new CopyOnWriteArrayList<>();
    private volatile boolean accepting = true;

    GatewayServer(SSLContext tls) throws IOException {
        server = (SSLServerSocket)
                tls.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofVirtual().start(this::accepts);
    }

    /** What {@code connections/open} names. */
    String endpoint() {
        return "wss://localhost:" + server.getLocalPort() + "/connect";
    }

    /** Turns newcomers away, or lets them in again. */
    void accepting(boolean whether) {
        accepting = whether;
    }

    private void accepts() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                Thread.ofVirtual().start(() -> new Connection(socket).serve());
            } catch (IOException e) {
                return;
            }
        }
    }

    /** All that ever stood, in their order. */
    List<Connection> ever() {
        return List.copyOf(connections);
    }

    /** Those that stand. */
    List<Connection> standing() {
        return connections.stream().filter(each -> !each.gone).toList();
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        connections.forEach(Connection::cut);
    }

    /** One connection. */
    final class Connection {
        final BlockingQueue<JsonNode> answers = new LinkedBlockingQueue<>();
        private final Socket socket;
        private volatile String ticket = "";
        private volatile boolean gone;
        private volatile boolean pongs = true;
        private volatile boolean saysPings;

        private Connection(Socket socket) {
            this.socket = socket;
        }

        String ticket() {
            return ticket;
        }

        boolean gone() {
            return gone;
        }

        /** No longer answers the client's pings. */
        void freezes() {
            pongs = false;
        }

        /** Sends signs of life of its own, or stops. */
        void saysPings(boolean whether) {
            saysPings = whether;
            if (whether) {
                Thread.ofVirtual().start(() -> {
                    while (saysPings && !gone) {
                        sends("SYSTEM", "ping", "p-" + System.nanoTime(), "{\"opaque\":\"x\"}");
                        sleep();
                    }
                });
            }
        }

        private static void sleep() {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private void serve() {
            try (Socket open = socket) {
                DataInputStream in = new DataInputStream(open.getInputStream());
                if (!handshake(in, open.getOutputStream())) {
                    return;
                }
                connections.add(this);
                while (reads(in)) {
                    // Until it is closed.
                }
            } catch (IOException e) {
                // Cut: that is what some tests are for.
            } finally {
                gone = true;
            }
        }

        private boolean handshake(DataInputStream in, OutputStream out) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.readUnsignedByte());
            }
            if (!accepting) {
                out.write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                return false;
            }
            ticket = head.toString().replaceAll("(?s)^GET /connect\\?ticket=(\\S+) .*", "$1");
            String key = head.toString().replaceAll("(?is).*sec-websocket-key: *(\\S+).*", "$1");
            out.write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                            + "Sec-WebSocket-Accept: " + accept(key) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            return true;
        }

        private static String accept(String key) {
            try {
                byte[] hash = MessageDigest.getInstance("SHA-1")
                        .digest((key + "258EAFA5-E914-47DA-95CA-C5AB0DC85B11").getBytes(StandardCharsets.US_ASCII));
                return Base64.getEncoder().encodeToString(hash);
            } catch (java.security.NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        private boolean reads(DataInputStream in) throws IOException {
            int kind = in.readUnsignedByte() & 0x0f;
            int length = in.readUnsignedByte() & 0x7f;
            if (length == 126) {
                length = in.readUnsignedShort();
            } else if (length == 127) {
                length = Math.toIntExact(in.readLong());
            }
            byte[] mask = in.readNBytes(4);
            byte[] data = in.readNBytes(length);
            for (int i = 0; i < data.length; i++) {
                data[i] ^= mask[i % 4];
            }
            switch (kind) {
                case 1 -> answers.add(JSON.readTree(new String(data, StandardCharsets.UTF_8)));
                case 9 -> {
                    if (pongs) {
                        writes(10, data);
                    }
                }
                case 8 -> {
                    return false;
                }
                default -> {}
            }
            return true;
        }

        private synchronized void writes(int kind, byte[] data) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(0x80 | kind);
            if (data.length < 126) {
                out.write(data.length);
            } else {
                out.write(126);
                out.write(data.length >> 8);
                out.write(data.length);
            }
            out.write(data);
            out.flush();
        }

        /** A message of somebody; {@code data} is the body of HTTP mode. */
        void says(String frameId, String data) {
            sends("CALLBACK", BOT, frameId, data);
        }

        /** Will end the connection; sends nothing any more, as DingTalk does. */
        void disconnects() {
            sends("SYSTEM", "disconnect", "d-1", "{\"reason\":\"connection is expired\"}");
        }

        void sends(String type, String topic, String frameId, String data) {
            ObjectNode frame = JSON.createObjectNode().put("specVersion", "1.0").put("type", type);
            frame.putObject("headers")
                    .put("topic", topic)
                    .put("messageId", frameId)
                    .put("contentType", "application/json")
                    .put("time", "1690362102194")
                    .put("appId", "app-1")
                    .put("connectionId", "connection-1");
            raw(frame.put("data", data).toString());
        }

        void raw(String text) {
            try {
                writes(1, text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                gone = true;
            }
        }

        /** Breaks it off without a word. */
        void cut() {
            gone = true;
            try {
                socket.close();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The body of a message, as DingTalk sends it. */
    static String message(String id, String words) {
        return JSON.writeValueAsString(Map.of(
                "msgId", id,
                "msgtype", "text",
                "text", Map.of("content", words),
                "conversationType", "1",
                "conversationId", "cid-1",
                "senderId", "$:LWCP_v1:$x",
                "senderStaffId", "staff-wang",
                "senderNick", "王",
                "sessionWebhook", "https://oapi.dingtalk.com/robot/sendBySession?session=1",
                "sessionWebhookExpiredTime", 1_690_370_000_000L));
    }
}
