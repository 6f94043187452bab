package cn.policydesk.dingtalk.simulator;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The server's end of one WebSocket (RFC 6455), as far as whole text frames, pings and closing go: no fragments, no extensions.
 *
 * <p>{@link #serve} runs on the calling thread till the connection ends; everything else may be called by any thread.
 */
final class Line {

    private static final int TEXT = 1;
    private static final int CLOSE = 8;
    private static final int PING = 9;
    private static final int PONG = 10;

    private static final int LONGEST_HEAD = 8192;
    private static final int LONGEST_FRAME = 1 << 20;
    private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private final Socket socket;
    private volatile boolean stands;

    Line(Socket socket) {
        this.socket = socket;
    }

    /** Whether messages can be sent over it. */
    boolean stands() {
        return stands;
    }

    /**
     * Shakes hands and reads till the connection ends.
     *
     * @param admitted told the target of the request, {@code /connect?ticket=…}; says whether it is let in
     * @param begins told when it stands
     * @param heard told each text
     */
    void serve(Predicate<String> admitted, Runnable begins, Consumer<String> heard) {
        try (Socket open = socket) {
            DataInputStream in = new DataInputStream(open.getInputStream());
            String head = head(in);
            String target = head.startsWith("GET ") ? head.split(" ", 3)[1] : "";
            Optional<String> key = head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("sec-websocket-key:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst();
            if (key.isEmpty() || !admitted.test(target)) {
                open.getOutputStream()
                        .write("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                return;
            }
            open.getOutputStream()
                    .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                    + "Sec-WebSocket-Accept: " + accepted(key.get()) + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            stands = true;
            begins.run();
            while (reads(in, heard)) {
                // Till it ends.
            }
        } catch (IOException e) {
            // It was cut, from here or from there.
        } finally {
            stands = false;
        }
    }

    private static String head(DataInputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            if (head.length() > LONGEST_HEAD) {
                throw new IOException("no end of the head");
            }
            head.append((char) in.readUnsignedByte());
        }
        return head.toString();
    }

    private static String accepted(String key) {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-1", e);
        }
    }

    private boolean reads(DataInputStream in, Consumer<String> heard) throws IOException {
        int kind = in.readUnsignedByte() & 0x0f;
        long length = in.readUnsignedByte() & 0x7f;
        if (length == 126) {
            length = in.readUnsignedShort();
        } else if (length == 127) {
            length = in.readLong();
        }
        if (length < 0 || length > LONGEST_FRAME) {
            return false;
        }
        byte[] mask = in.readNBytes(4);
        byte[] data = in.readNBytes((int) length);
        if (mask.length < 4 || data.length < length) {
            return false;
        }
        for (int i = 0; i < data.length; i++) {
            data[i] ^= mask[i % 4];
        }
        switch (kind) {
            case TEXT -> heard.accept(new String(data, StandardCharsets.UTF_8));
            case PING -> writes(PONG, data);
            case CLOSE -> {
                return false;
            }
            default -> {}
        }
        return true;
    }

    /** Sends a text; false where the connection is gone. */
    boolean send(String text) {
        try {
            writes(TEXT, text.getBytes(StandardCharsets.UTF_8));
            return stands;
        } catch (IOException e) {
            stands = false;
            return false;
        }
    }

    private synchronized void writes(int kind, byte[] data) throws IOException {
        OutputStream out = socket.getOutputStream();
        java.io.ByteArrayOutputStream frame = new java.io.ByteArrayOutputStream(data.length + 10);
        frame.write(0x80 | kind);
        if (data.length < 126) {
            frame.write(data.length);
        } else if (data.length < 1 << 16) {
            frame.write(126);
            frame.write(data.length >> 8);
            frame.write(data.length);
        } else {
            frame.write(127);
            for (int shift = 56; shift >= 0; shift -= 8) {
                frame.write((int) ((long) data.length >> shift));
            }
        }
        frame.writeBytes(data);
        out.write(frame.toByteArray());
        out.flush();
    }

    /** Breaks it off without a word. */
    void cut() {
        stands = false;
        try {
            socket.close();
        } catch (IOException e) {
            // Then it is gone already.
        }
    }
}
