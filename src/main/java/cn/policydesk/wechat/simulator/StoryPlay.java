package cn.policydesk.wechat.simulator;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Inbox.Note;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plays one story on a handset and checks what comes of it.
 *
 * <p>Beside what the story wants, every reply must be there, fit, be the same for all tries, and show no braces and no tags. Not
 * safe for use by several threads.
 */
public final class StoryPlay {

    /** Beyond this WeChat was seen to fail; platforms.md, row Passive text length. */
    private static final int MOST_BYTES = 2048;

    /** A push comes after the last try at the latest. */
    private static final Duration PUSH = Duration.ofSeconds(30);

    private static final long LOOK_AGAIN = 250;

    /** What of the running product a story needs beside its door for WeChat. */
    public interface Surroundings {

        /** What was sent to somebody outside replies, after a number. */
        List<Note> pushes(String follower, long after) throws InterruptedException;

        /** Makes the answer to somebody's next message slow; false where that cannot be done. */
        boolean slow(String follower, Duration time) throws InterruptedException;
    }

    private final Story story;
    private final Handset phone;
    private final Account.Mode mode;
    private final Surroundings surroundings;
    private final List<String> transcript = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private long heard;

    /** @param usual how messages go where the story does not say */
    public StoryPlay(Story story, Handset phone, Account.Mode usual, Surroundings surroundings) {
        this.story = story;
        this.phone = phone;
        Account.Mode written = story.mode();
        this.mode = written == null ? usual : written;
        this.surroundings = surroundings;
    }

    /** Plays it and returns what was not as written, each with its line; empty where all was. */
    public List<String> play() throws InterruptedException {
        for (Story.Step step : story.steps()) {
            Optional<Act> act = step.move().on(phone);
            if (act.isEmpty()) {
                problem(step, step.move().missing());
                return List.copyOf(problems);
            }
            if (step.slow().isPositive() && !surroundings.slow(phone.openId(), step.slow())) {
                problem(step, "“慢”要正在运行的服务开着模拟器（--policydesk.wechat.simulator=true）");
            }
            play(step, act.get());
        }
        return List.copyOf(problems);
    }

    /** The conversation as the phone shows it. */
    public List<String> transcript() {
        return List.copyOf(transcript);
    }

    private void play(Story.Step step, Act act) throws InterruptedException {
        transcript.add("我：" + act.shown());
        Delivered delivered = phone.act(act, new Delivery(mode, step.times(), step.together(), step.quality()));
        if (delivered.attempts().size() > 1 || delivered.broken()) {
            delivered.attempts().forEach(attempt -> transcript.add("        （" + attempt.told() + "）"));
        }
        Story.Wanted wanted = step.wanted();
        if (wanted.tries() > 0 && delivered.attempts().size() != wanted.tries()) {
            problem(step, "微信试了" + delivered.attempts().size() + "次，应当是" + wanted.tries() + "次");
        }
        if (delivered.replies().stream().distinct().count() > 1) {
            problem(step, "几次的回复不一样");
        }
        if (delivered.broken()) {
            transcript.add("        " + Delivered.BROKEN);
            problem(step, "没有回复：" + delivered.why());
        } else if (delivered.silent() && wanted.reply()) {
            problem(step, "没有回复");
        } else if (!delivered.silent() && !wanted.reply()) {
            problem(step, "不应当有回复");
        }
        delivered.reply().ifPresent(reply -> {
            print("公众号", reply);
            check(step, reply);
            wants(step, Shown.of(reply));
        });
        if (!wanted.pushed().isEmpty()) {
            pushed(step);
        }
    }

    private void wants(Story.Step step, Shown shown) {
        String words = shown.words();
        Story.Wanted wanted = step.wanted();
        wanted.has().stream()
                .filter(each -> !words.contains(each))
                .forEach(each -> problem(step, "回复里没有“" + each + "”"));
        wanted.hasNot().stream().filter(words::contains).forEach(each -> problem(step, "回复里不应当有“" + each + "”"));
        wanted.taps().stream()
                .filter(each -> shown.tap(each).isEmpty())
                .forEach(each -> problem(step, "回复里没有可以点的“" + each + "”"));
    }

    private void pushed(Story.Step step) throws InterruptedException {
        long until = System.nanoTime() + PUSH.toNanos();
        List<String> missing = new ArrayList<>(step.wanted().pushed());
        while (!missing.isEmpty() && System.nanoTime() < until) {
            for (Note note : surroundings.pushes(phone.openId(), heard)) {
                heard = note.number();
                if (note.text().isEmpty()) {
                    transcript.add("        （对方正在输入……）");
                    continue;
                }
                Shown shown = Shown.of(note.text());
                phone.show(shown);
                print("公众号（客服消息）", note.text());
                check(step, note.text());
                missing.removeIf(shown.words()::contains);
            }
            Thread.sleep(LOOK_AGAIN);
        }
        missing.forEach(each -> problem(step, "客服消息里没有“" + each + "”"));
    }

    private void check(Story.Step step, String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            problem(step, "回复有" + bytes + "字节，微信最多" + MOST_BYTES);
        }
        String words = Shown.of(text).words();
        if (words.contains("{") || words.contains("}")) {
            problem(step, "回复里有花括号");
        }
        if (words.contains("<") || words.contains("weixin:")) {
            problem(step, "回复里有没写完的链接");
        }
    }

    private void print(String who, String text) {
        transcript.add("        " + who + "：");
        PhoneScreen.lines(Shown.of(text)).forEach(line -> transcript.add("        " + line));
    }

    private void problem(Story.Step step, String what) {
        problems.add(story.file() + "：" + step.line() + "“" + story.name() + "”：" + what);
        transcript.add("    ✗ " + what);
    }
}
