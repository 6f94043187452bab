package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Asking;
import cn.policydesk.simulator.Refused;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Inbox.Note;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The simulator of a running product, asked over HTTP: by the command line, for what the door for WeChat does not tell.
 *
 * <p>Where the product runs without one, or does not run, it knows nothing and can do nothing; none of the methods throws for that.
 * Safe for use by several threads. Close it at the end.
 */
public final class RunningSimulator implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final Asking asking;

    /** @param base the product's address, without a slash at the end */
    public RunningSimulator(String base) {
        this.asking = new Asking(base + "/wechat-simulator", "公众号模拟器");
    }

    /** The account it invented; empty where it has a real one, or there is no simulator. */
    public Optional<Account> invented() throws InterruptedException {
        try {
            for (JsonNode account : asking.get("/state").path("accounts")) {
                JsonNode keys = account.path("keys");
                if (keys.isObject()) {
                    return Optional.of(new Account(
                            account.path("name").asString(),
                            keys.path("appId").asString(),
                            null,
                            keys.path("token").asString(),
                            keys.path("aesKey").asString(),
                            Account.Mode.COMPATIBLE,
                            null,
                            Account.API_BASE,
                            keys.path("originalId").asString()));
                }
            }
        } catch (Refused e) {
            // There is none.
        }
        return Optional.empty();
    }

    /** What a story needs of it, on one account. */
    public StoryPlay.Surroundings surroundings(String account) {
        return new StoryPlay.Surroundings() {
            @Override
            public List<Note> pushes(String follower, long after) throws InterruptedException {
                return RunningSimulator.this.pushes(follower, after);
            }

            @Override
            public boolean slow(String follower, Duration time) throws InterruptedException {
                return RunningSimulator.this.slow(account, follower, time);
            }
        };
    }

    private List<Note> pushes(String follower, long after) throws InterruptedException {
        List<Note> notes = new ArrayList<>();
        try {
            asking.get("/pushes?follower=" + Asking.encoded(follower) + "&after=" + after)
                    .forEach(note -> notes.add(new Note(
                            note.path("number").asLong(),
                            follower,
                            note.path("text").asString(""))));
        } catch (Refused e) {
            // Then nothing is known of any.
        }
        return notes;
    }

    private boolean slow(String account, String follower, Duration time) throws InterruptedException {
        try {
            asking.post(
                    "/slow",
                    JSON.createObjectNode()
                            .put("account", account)
                            .put("follower", follower)
                            .put("slow", time.toSeconds())
                            .toString());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    @Override
    public void close() {
        asking.close();
    }
}
