package cn.policydesk.wechat.simulator;

import cn.policydesk.channel.OwnMachine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** For everybody but this machine there is no simulator: 404, as where it is off. */
@Component
@ConditionalOnBooleanProperty("policydesk.wechat.simulator")
class SimulatorGate extends OncePerRequestFilter {

    private static final String PATH = "/wechat-simulator";

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

    private static boolean fromThisMachine(HttpServletRequest request) {
        return OwnMachine.asks(
                request.getRemoteAddr(),
                request.getServerName(),
                request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null);
    }
}
