package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.Connections;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * HTTP calls that end in time: what is not answered whole within {@link #LONGEST}, or thrice that for a file, is given up, also where the other side sends drop by
 * drop. Follows no redirect and repeats nothing.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
final class Wire implements AutoCloseable {

    /** For a whole call. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    /** One with a file may take so many times longer. */
    private static final int FOR_FILES = 3;

    /** Of an answer that is JSON, in bytes. */
    private static final int LONGEST_ANSWER = 1 << 20;

    private static final String TOKEN_HEADER = "x-acs-dingtalk-access-token";

    /** What came back. */
    @SuppressWarnings("ArrayRecordComponent") // Read once, never compared.
    record Answer(int status, byte[] body) {}

    private final CloseableHttpClient client = Connections.open();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Duration longest;

    Wire(Duration longest) {
        this.longest = longest;
    }

    /**
     * Posts something.
     *
     * @param token goes into the header of the robot interfaces; null: none
     */
    Answer post(URI address, HttpEntity entity, @Nullable String token) throws CallFailed {
        return post(address, entity, token, longest);
    }

    /** Posts a file. */
    Answer file(URI address, HttpEntity entity) throws CallFailed {
        return post(address, entity, null, longest.multipliedBy(FOR_FILES));
    }

    private Answer post(URI address, HttpEntity entity, @Nullable String token, Duration within) throws CallFailed {
        HttpPost post = new HttpPost(address);
        post.setEntity(entity);
        if (token != null) {
            post.setHeader(TOKEN_HEADER, token);
        }
        return call(post, LONGEST_ANSWER, within);
    }

    /**
     * Gets a file.
     *
     * @param most bytes at most; one more comes back where there are more
     */
    Answer get(URI address, int most) throws CallFailed {
        return call(new HttpGet(address), most, longest.multipliedBy(FOR_FILES));
    }

    private Answer call(HttpUriRequestBase request, int most, Duration within) throws CallFailed {
        // On a virtual thread an interrupt ends a call that hangs.
        Future<Answer> waited = threads.submit(() ->
                client.execute(request, response -> new Answer(response.getCode(), body(response, most))));
        try {
            return waited.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            waited.cancel(true);
            throw new CallFailed(new Called.Unclear("等不到完整的回答"));
        } catch (InterruptedException e) {
            waited.cancel(true);
            Thread.currentThread().interrupt();
            throw new CallFailed(new Called.Unclear("程序正在停止"));
        } catch (ExecutionException e) {
            throw new CallFailed(
                    e.getCause() instanceof IOException io ? Called.Failed.of(io) : new Called.Unclear("程序出错"));
        }
    }

    private static byte[] body(ClassicHttpResponse response, int most) throws IOException {
        HttpEntity entity = response.getEntity();
        if (entity == null) {
            return new byte[0];
        }
        try (InputStream content = entity.getContent()) {
            return content.readNBytes(most + 1);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.close(org.apache.hc.core5.io.CloseMode.IMMEDIATE);
    }
}
