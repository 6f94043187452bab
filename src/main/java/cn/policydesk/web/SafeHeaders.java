package cn.policydesk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells browsers to load nothing from elsewhere, and keeps the doors meant for the machine itself ({@code /internal},
 * {@code /actuator/prometheus}) from everybody else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SafeHeaders extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // As the server matches it: decoded, without path parameters.
        String path = request.getServletPath();
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        // The browsable API page styles itself inline.
        boolean apiPage = path.startsWith("/swagger-ui");
        response.setHeader(
                "Content-Security-Policy",
                apiPage
                        ? "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:"
                        : "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'");
        boolean inside = path.startsWith("/internal/") || path.startsWith("/actuator/prometheus");
        if (inside && !fromThisMachine(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        chain.doFilter(request, response);
    }

    /** A request a proxy hands on comes from elsewhere, wherever the proxy runs. */
    private static boolean fromThisMachine(HttpServletRequest request) throws IOException {
        return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()
                && request.getHeader("X-Forwarded-For") == null
                && request.getHeader("Forwarded") == null;
    }
}
