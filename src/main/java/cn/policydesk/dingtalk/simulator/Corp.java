package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.simulator.Bubble.Kind;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The invented corp and DingTalk's servers around it: robots, scenes, files, and the ways messages go.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
final class Corp implements AutoCloseable {

    /** For so long an address of a message may be used. */
    private static final Duration WEBHOOK_LIFE = Duration.ofMinutes(90);

    private final DingtalkInterfaces interfaces;
    private final @Nullable OwnCertificate certificate;
    private final @Nullable Gateway gateway;
    private final List<Robot> robots;
    private final Scenes scenes = new Scenes();
    private final Vault vault = new Vault();
    private final Sessions sessions;
    private final Clock clock;

    /**
     * Opens the servers.
     *
     * @param port of the interfaces; 0 for any that is free
     * @param certificate for the connections of Stream mode; null: there is no Stream mode. Closed with this
     * @param gateway those connections, or null as above. Closed with this
     */
    Corp(int port, @Nullable OwnCertificate certificate, @Nullable Gateway gateway, Clock clock) throws IOException {
        this.interfaces = new DingtalkInterfaces(port);
        this.certificate = certificate;
        this.gateway = gateway;
        this.clock = clock;
        this.robots = InventedRobots.make(interfaces.base()).stream()
                .filter(robot -> gateway != null || robot.mode() == Robot.Mode.HTTP)
                .toList();
        this.sessions = new Sessions(interfaces.base(), clock);
        interfaces.serve(new Judging(
                new Tokens(robots, clock),
                scenes,
                sessions,
                vault,
                robot -> Optional.ofNullable(gateway).map(open -> open.invites(robot)),
                interfaces.base(),
                clock)::answer);
    }

    List<Robot> robots() {
        return robots;
    }

    Scenes scenes() {
        return scenes;
    }

    Vault vault() {
        return vault;
    }

    /** How many connections of a robot stand. */
    int standing(Robot robot) {
        return gateway == null ? 0 : gateway.standing(robot);
    }

    /** Breaks off all connections of a scene's robot; how many. */
    int cut(Scene scene) {
        int cut = gateway == null ? 0 : gateway.cut(scene.robot());
        scene.put(Scene.GROUP, Bubble.DINGTALK, Kind.NOTE, "断开了" + cut + "条连接", List.of(), null, "");
        return cut;
    }

    /**
     * Somebody sends something; waits till the product has taken it.
     *
     * @param chat {@link Scene#GROUP}, or the sender's own staff id
     * @param called whether the robot is meant, in the group; else nobody tells it
     * @return how often it was handed on, and what became of it
     */
    List<Attempt> send(Scene scene, Person who, String chat, boolean called, Act act, How how, HttpWay http)
            throws InterruptedException {
        boolean group = chat.equals(Scene.GROUP);
        String data = told(scene, who, chat, act, how);
        String file = act instanceof Act.File sent ? sent.code() : null;
        boolean meant = !group || called;
        String words = (group && called ? "@" + InventedRobots.NICK + " " : "") + act.shown();
        scene.put(chat, who.staffId(), file == null ? Kind.TEXT : Kind.FILE, words, List.of(), file, meant ? data : "");
        if (!meant) {
            return List.of();
        }
        Gateway stream = gateway;
        return scene.robot().mode() == Robot.Mode.STREAM && stream != null
                ? stream.hand(scene.robot(), data, how.twice() ? 2 : 1, how.cut())
                : http.hand(scene.robot(), data, how);
    }

    /** What a robot is told of something that somebody sends. */
    String told(Scene scene, Person who, String chat, Act act, How how) {
        Instant now = clock.instant();
        Instant until = how.webhook() == How.Webhook.EXPIRED ? now.minusSeconds(1) : now.plus(WEBHOOK_LIFE);
        URI address = how.webhook() == How.Webhook.FOREIGN
                ? sessions.foreign(scene, until)
                : sessions.open(scene, chat, until);
        return MessageJson.of(scene, who, chat, act, new MessageJson.Webhook(address, until), now)
                .toString();
    }

    @Override
    public void close() throws IOException {
        interfaces.close();
        if (gateway != null) {
            gateway.close();
        }
        if (certificate != null) {
            certificate.close();
        }
    }
}
