package cn.policydesk.dingtalk.simulator;

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
@ConditionalOnBooleanProperty("policydesk.dingtalk.simulator")
class CorpGate extends OncePerRequestFilter {

    private static final String PATH = "/dingtalk-simulator";

    private final boolean open;

    /** @param open whether others than this machine may use it */
    CorpGate(@Value("${policydesk.dingtalk.simulator-open}") boolean open) {
        this.open = open;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        boolean ours = path.equals(PATH) || path.startsWith(PATH + "/");
        boolean own = OwnMachine.asks(
                request.getRemoteAddr(),
                request.getServerName(),
                request.getHeader("X-Forwarded-For") != null || request.getHeader("Forwarded") != null);
        if (ours && !open && !own) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        chain.doFilter(request, response);
    }
}
