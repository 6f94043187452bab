package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Chance;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of messages, {@code sessionWebhook}, and the chats that what is posted there comes into.
 *
 * <p>Safe for use by several threads. Keeps the newest alone.
 */
final class Sessions {

    private static final int MOST = 10_000;
    private static final String PATH = "/robot/sendBySession?session=";

    /** Where an address leads, and up to when. */
    record Session(Scene scene, String chat, Instant until) {}

    private final Map<String, Session> sessions = new LinkedHashMap<>();
    private final String base;
    private final Clock clock;

    /** @param base where the simulator's servers are */
    Sessions(String base, Clock clock) {
        this.base = base;
        this.clock = clock;
    }

    /** A new address. */
    synchronized URI open(Scene scene, String chat, Instant until) {
        String key = Chance.letters(32);
        sessions.put(key, new Session(scene, chat, until));
        if (sessions.size() > MOST) {
            sessions.remove(sessions.keySet().iterator().next());
        }
        return URI.create(base + PATH + key);
    }

    /**
     * An address of another host, as a forged message would name. It leads here too, so that it shows whether somebody calls it; what
     * the product allows is the other spelling of this machine.
     */
    URI foreign(Scene scene, Instant until) {
        return URI.create(open(scene, Scene.GROUP, until).toString().replace("http://127.0.0.1:", "http://localhost:"));
    }

    /** The session of a key; empty where there is none, or none any more. */
    synchronized Optional<Session> find(String key) {
        return Optional.ofNullable(sessions.get(key))
                .filter(session -> clock.instant().isBefore(session.until()));
    }
}
