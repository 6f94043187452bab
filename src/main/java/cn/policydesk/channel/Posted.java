package cn.policydesk.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** What a messenger's call brings. */
public final class Posted {

    private Posted() {}

    /** A parameter of the query; empty where it is absent. */
    public static String parameter(HttpServletRequest request, String name) {
        String value = request.getParameter(name);
        return value == null ? "" : value;
    }

    /**
     * The body, or null where it is too long.
     *
     * @param longest in bytes
     */
    public static byte @Nullable [] body(HttpServletRequest request, int longest) throws IOException {
        if (request.getContentLengthLong() > longest) {
            return null;
        }
        try (InputStream in = request.getInputStream()) {
            byte[] body = in.readNBytes(longest + 1);
            return body.length > longest ? null : body;
        }
    }
}
