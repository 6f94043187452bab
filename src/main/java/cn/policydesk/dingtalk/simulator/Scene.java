package cn.policydesk.dingtalk.simulator;

import cn.policydesk.dingtalk.Robot;
import cn.policydesk.dingtalk.simulator.Bubble.Kind;
import cn.policydesk.simulator.Newest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One group of the invented corp, with its people, their one-to-one chats with one robot, and all that was said in them. Each is new:
 * what the product remembers of one has nothing to do with another.
 *
 * <p>Safe for use by several threads. Keeps the newest bubbles alone.
 */
final class Scene {

    /** How the group is called where a chat is meant. */
    static final String GROUP = "group";

    private static final int MOST = 2000;

    private final String id;
    private final Robot robot;
    private final List<Person> people;
    private final Ration ration = new Ration();
    private final Newest<Bubble> bubbles = new Newest<>(MOST);

    /** @param id small letters, part of all ids of it */
    Scene(String id, Robot robot, List<String> nicks) {
        this.id = id;
        this.robot = robot;
        List<Person> all = new java.util.ArrayList<>();
        for (int i = 0; i < nicks.size(); i++) {
            all.add(new Person("staff" + (i + 1) + "-" + id, nicks.get(i)));
        }
        this.people = List.copyOf(all);
    }

    String id() {
        return id;
    }

    Robot robot() {
        return robot;
    }

    List<Person> people() {
        return people;
    }

    /** Somebody, by nick or staff id. */
    Optional<Person> person(String who) {
        return people.stream()
                .filter(each -> each.staffId().equals(who) || each.nick().equals(who))
                .findFirst();
    }

    /** What messages call {@code conversationId}. */
    String conversation(String chat) {
        return "cid-invented-" + id + "-" + chat + "==";
    }

    /** The chat of a conversation as messages name it, or null where it is none of these. */
    @Nullable
    String chat(String conversation) {
        if (conversation.equals(conversation(GROUP))) {
            return GROUP;
        }
        return people.stream()
                .map(Person::staffId)
                .filter(each -> conversation.equals(conversation(each)))
                .findFirst()
                .orElse(null);
    }

    /** Puts something into a chat. */
    Bubble put(
            String chat, String from, Kind kind, String text, List<String> mention, @Nullable String file, String raw) {
        return bubbles.put(number -> new Bubble(number, chat, from, kind, text, mention, file, raw));
    }

    /** What came after a number, in its order. */
    List<Bubble> after(long number) {
        return bubbles.after(number);
    }

    /** Whether one more message into the group is not too much; DingTalk says so in the group where it is. */
    boolean mayEnterGroup(Instant now, String raw) {
        if (ration.take(now)) {
            return true;
        }
        put(GROUP, Bubble.DINGTALK, Kind.NOTE, "机器人一分钟发了二十多条，十分钟里钉钉不收它的话", List.of(), null, raw);
        return false;
    }
}
