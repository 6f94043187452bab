package cn.policydesk.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies longer than the setting {@code policydesk.longest-body}, whether they say their length or not; lists of people
 * may be as long as {@code policydesk.longest-list}.
 */
@Component
class RequestLimit extends OncePerRequestFilter {

    private final long longestBody;
    private final long longestList;

    RequestLimit(
            @Value("${policydesk.longest-body}") long longestBody,
            @Value("${policydesk.longest-list}") long longestList) {
        this.longestBody = longestBody;
        this.longestList = longestList;
    }

    /** Whether a path is the door for lists of people. */
    static boolean isList(String path) {
        return path.equals("/api/batch") || path.startsWith("/api/batch/");
    }

    /** Thrown while a body is read that goes on beyond the limit. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /** Whether an exception goes back to a body that was too long. */
    static boolean exceeded(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLong) {
                return true;
            }
        }
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long longest = request.getServletPath().equals("/api/batch") ? longestList : longestBody;
        if (request.getContentLengthLong() > longest) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Limited(request, longest), response);
    }

    private static final class Limited extends HttpServletRequestWrapper {
        private final long longest;
        private @Nullable ServletInputStream stream;

        Limited(HttpServletRequest request, long longest) {
            super(request);
            this.longest = longest;
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            if (stream == null) {
                stream = new Counted(super.getInputStream(), longest);
            }
            return stream;
        }
    }

    private static final class Counted extends ServletInputStream {
        private final ServletInputStream from;
        private final long longest;
        private long read;

        Counted(ServletInputStream from, long longest) {
            this.from = from;
            this.longest = longest;
        }

        @Override
        public int read() throws IOException {
            int next = from.read();
            if (next >= 0 && ++read > longest) {
                throw new TooLong();
            }
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int count = from.read(into, offset, length);
            if (count > 0) {
                read += count;
                if (read > longest) {
                    throw new TooLong();
                }
            }
            return count;
        }

        @Override
        public boolean isFinished() {
            return from.isFinished();
        }

        @Override
        public boolean isReady() {
            return from.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            from.setReadListener(listener);
        }
    }
}
