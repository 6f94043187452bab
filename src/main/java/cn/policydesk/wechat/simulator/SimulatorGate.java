package cn.policydesk.wechat.simulator;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** For everybody but this machine there is no simulator: 404, as where it is off. */
@Component
@ConditionalOnBooleanProperty("policydesk.wechat.simulator")
class SimulatorGate extends OncePerRequestFilter {

    private static final String PATH = "/wechat-simulator";

    /** Another name for this machine in the address is a page elsewhere that had it resolved to here. */
    private static final Set<String> OWN_NAMES = Set.of("localhost", "127.0.0.1", "::1", "[::1]", "0:0:0:0:0:0:0:1");

    private final boolean open;

    /** @param open whether others than this machine may use it */
    SimulatorGate(@Value("${policydesk.wechat.simulator-open}") boolean open) {
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean ours = path.equals(PATH) || path.startsWith(PATH + "/");
        if (ours && !open && !fromThisMachine(request)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A request a proxy hands on comes from elsewhere, wherever the proxy runs. */
    private static boolean fromThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && OWN_NAMES.contains(request.getServerName())
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
