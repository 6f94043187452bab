package cn.policydesk.simulator;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;

/** Tells who asks from this machine from everybody else, for what nobody else may see. Pure but for looking an address up. */
final class OwnMachine {

    /** Another name for this machine in the address is a page elsewhere that had it resolved to here. */
    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private OwnMachine() {}

    /** Whether a request comes from this machine. One that a proxy hands on comes from elsewhere, wherever the proxy runs. */
    static boolean asks(HttpServletRequest request) {
        try {
            return request.getHeader("X-Forwarded-For") == null
                    && request.getHeader("Forwarded") == null
                    && NAMES.contains(request.getServerName())
                    && InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
