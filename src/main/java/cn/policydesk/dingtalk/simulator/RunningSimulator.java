package cn.policydesk.dingtalk.simulator;

import cn.policydesk.simulator.Asking;
import cn.policydesk.simulator.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulator of a running product, asked over HTTP, as its page does: by the command line and by stories.
 *
 * <p>Safe for use by several threads. Close it at the end.
 */
public final class RunningSimulator implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Asking asking;

    /**
     * Something that stands in a chat.
     *
     * @param number counts up over all chats of a scene
     * @param chat {@code group}, or whose one-to-one chat it is, by staff id
     * @param from the staff id of who said it, {@code robot} or {@code dingtalk}
     * @param kind {@code text}, {@code markdown}, {@code file} or {@code note}
     * @param file what its file is called; empty where it has none
     * @param raw what went over the line
     */
    public record Heard(
            long number,
            String chat,
            String from,
            String kind,
            String text,
            List<String> mention,
            String file,
            String raw) {
        /** Copies the list. */
        public Heard {
            mention = List.copyOf(mention);
        }
    }

    /** @param base the product's address, without a slash at the end */
    public RunningSimulator(String base) {
        this.asking = new Asking(base + "/dingtalk-simulator", "钉钉模拟器");
    }

    /** The name of the robot of a way in, {@code http} or {@code stream}; empty where there is none, or no simulator. */
    public Optional<String> robot(String way) throws InterruptedException {
        try {
            for (JsonNode robot : asking.get("/state").path("robots")) {
                if (robot.path("way").asString("").equals(way)) {
                    return Optional.of(robot.path("name").asString(""));
                }
            }
        } catch (Refused e) {
            // There is none.
        }
        return Optional.empty();
    }

    /** Begins a scene with new people. */
    public Played begin(String robot, List<String> people) throws Refused, InterruptedException {
        StringBuilder query = new StringBuilder("?robot=" + Asking.encoded(robot));
        people.forEach(each -> query.append("&people=").append(Asking.encoded(each)));
        return new Played(asking.post("/scenes" + query, ""));
    }

    /** A scene that is being played. */
    public final class Played {

        private final String path;
        private final List<String> ids = new ArrayList<>();
        private final List<String> nicks = new ArrayList<>();

        private Played(JsonNode scene) {
            this.path = "/scenes/" + scene.path("id").asString("");
            for (JsonNode person : scene.path("people")) {
                ids.add(person.path("id").asString(""));
                nicks.add(person.path("nick").asString(""));
            }
        }

        /** The nicks of its people. */
        public List<String> people() {
            return List.copyOf(nicks);
        }

        /** Somebody's staff id, or empty where there is nobody of that nick. */
        public Optional<String> id(String nick) {
            int at = nicks.indexOf(nick);
            return at < 0 ? Optional.empty() : Optional.of(ids.get(at));
        }

        /** What somebody is called, by staff id; the id itself where nobody is. */
        public String nick(String id) {
            int at = ids.indexOf(id);
            return at < 0 ? id : nicks.get(at);
        }

        /** Sends something, and returns what became of each time it was handed on, in Chinese. */
        public List<String> send(Map<String, Object> asked) throws Refused, InterruptedException {
            JsonNode sent = asking.post(path + "/messages", JSON.writeValueAsString(asked));
            List<String> told = new ArrayList<>();
            for (JsonNode attempt : sent.path("attempts")) {
                told.add(attempt.path("told").asString(""));
            }
            return told;
        }

        /** Hands a file over, to be sent; returns what it is called. */
        public String upload(String name, byte[] bytes) throws Refused, InterruptedException {
            return asking.post(path + "/files?name=" + Asking.encoded(name), bytes, "application/octet-stream")
                    .path("file")
                    .asString("");
        }

        /** A file of the chats. */
        public byte[] download(String file) throws Refused, InterruptedException {
            return asking.bytes(path + "/files/" + Asking.encoded(file));
        }

        /** Breaks the connections of Stream mode off. */
        public void cut() throws Refused, InterruptedException {
            asking.post(path + "/cut", "");
        }

        /** What came into its chats after a number. */
        public List<Heard> after(long number) throws Refused, InterruptedException {
            List<Heard> heard = new ArrayList<>();
            for (JsonNode each : asking.get(path + "/bubbles?after=" + number)) {
                List<String> mention = new ArrayList<>();
                each.path("mention").forEach(id -> mention.add(id.asString("")));
                heard.add(new Heard(
                        each.path("number").asLong(),
                        each.path("chat").asString(""),
                        each.path("from").asString(""),
                        each.path("kind").asString(""),
                        each.path("text").asString(""),
                        mention,
                        each.path("file").asString(""),
                        each.path("raw").asString("")));
            }
            return heard;
        }
    }

    @Override
    public void close() {
        asking.close();
    }
}
