package cn.policydesk.dingtalk.stream;

import com.dingtalk.open.app.stream.network.api.ClientConnectionListener;
import com.dingtalk.open.app.stream.network.api.Context;
import com.dingtalk.open.app.stream.network.api.Session;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One connection to the gateway: notes what comes over it, for the watch, and hands it on.
 *
 * <p>Safe for use by several threads.
 */
final class Line implements ClientConnectionListener {

    private final Stream stream;
    private final Clock clock;
    private final Runnable changed;
    private final Instant opened;
    private volatile Instant lastFrame;
    private volatile long heardBefore;
    private volatile boolean everFrame;
    private volatile boolean everMessage;
    private volatile boolean told;
    private volatile boolean lost;
    private volatile @Nullable Session session;

    /** @param changed told when it is lost, or is to be given up */
    Line(Stream stream, Clock clock, Runnable changed) {
        this.stream = stream;
        this.clock = clock;
        this.changed = changed;
        this.opened = clock.instant();
        this.lastFrame = opened;
        this.heardBefore = stream.heard();
    }

    /** It stands. */
    void stands(Session standing) {
        session = standing;
    }

    /** On a thread of the network, which must not wait: the stream only queues what comes. */
    @Override
    public void receive(Context context) {
        lastFrame = clock.instant();
        everFrame = true;
        Frames.Kind kind = Frames.kind(context);
        if (kind == Frames.Kind.MESSAGE) {
            heardBefore = stream.hears();
            everMessage = true;
        }
        if (kind == Frames.Kind.DISCONNECT) {
            told = true;
            changed.run();
        }
        stream.take(kind, context);
    }

    @Override
    public void onDisConnection(String connectionId) {
        lost = true;
        changed.run();
    }

    /** Whether it ever heard what it is suspected of not hearing any more. */
    boolean everHeard(Watch.Why suspicion) {
        return suspicion == Watch.Why.MISSED ? everMessage : everFrame;
    }

    /** When it was begun to be opened. */
    Instant opened() {
        return opened;
    }

    /** What the watch judges by. */
    Watch.Known known() {
        Session standing = session;
        return new Watch.Known(
                opened,
                lastFrame,
                !lost && standing != null && standing.isActive(),
                told,
                stream.heard() - heardBefore,
                stream.gatewaySpeaks());
    }

    /** Ends it; does nothing where it has ended. */
    void close() {
        Session standing = session;
        if (standing != null) {
            standing.close();
        }
    }
}
