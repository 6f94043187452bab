package cn.policydesk.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** From which network address a request comes, for the limits on how fast people write. */
final class Sender {

    private static final int LONGEST = 64;

    private Sender() {}

    /**
     * The address, or null where it says nothing: this machine itself. A proxy on this machine is believed in what it adds last
     * to {@code X-Forwarded-For}; from elsewhere the header is anybody's word.
     */
    static @Nullable String address(HttpServletRequest request) {
        String remote = request.getRemoteAddr();
        if (!loopback(remote)) {
            return remote;
        }
        String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null) {
            return null;
        }
        String last = forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
        return last.isEmpty() || last.length() > LONGEST ? null : last;
    }

    private static boolean loopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
