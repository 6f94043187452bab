package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Play;
import cn.policydesk.simulator.Refused;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Inbox.Note;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Plays one story on a handset and checks what comes of it.
 *
 * <p>Beside what the story wants, every reply must be there, fit, be the same for all tries, and show no braces and no tags. Not
 * safe for use by several threads.
 */
public final class StoryPlay extends Play<Story.Step> {

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

    private final Handset phone;
    private final Account.Mode mode;
    private final Surroundings surroundings;
    private long heard;

    /** @param usual how messages go where the story does not say */
    public StoryPlay(Story story, Handset phone, Account.Mode usual, Surroundings surroundings) {
        super(story, story.steps());
        this.phone = phone;
        Account.Mode written = story.mode();
        this.mode = written == null ? usual : written;
        this.surroundings = surroundings;
    }

    @Override
    protected void take(Story.Step step) throws Refused, InterruptedException {
        Act act =
                step.move().on(phone).orElseThrow(() -> new Refused(step.move().missing()));
        if (step.slow().isPositive() && !surroundings.slow(phone.openId(), step.slow())) {
            problem("“慢”要正在运行的服务开着模拟器（--policydesk.wechat.simulator=true）");
        }
        play(step, act);
    }

    private void play(Story.Step step, Act act) throws InterruptedException {
        heading("我：" + act.shown());
        Delivered delivered = phone.act(act, new Delivery(mode, step.times(), step.together(), step.quality()));
        if (delivered.attempts().size() > 1 || delivered.broken()) {
            delivered.attempts().forEach(attempt -> said("（" + attempt.told() + "）"));
        }
        Story.Outcome wanted = step.wanted();
        if (wanted.tries() > 0 && delivered.attempts().size() != wanted.tries()) {
            problem("微信试了" + delivered.attempts().size() + "次，应当是" + wanted.tries() + "次");
        }
        if (delivered.replies().stream().distinct().count() > 1) {
            problem("几次的回复不一样");
        }
        if (delivered.broken()) {
            said(Delivered.BROKEN);
            problem("没有回复：" + delivered.why());
        } else if (delivered.silent() && wanted.reply()) {
            problem("没有回复");
        } else if (!delivered.silent() && !wanted.reply()) {
            problem("不应当有回复");
        }
        delivered.reply().ifPresent(reply -> {
            print("公众号", reply);
            check(reply);
            Shown shown = Shown.of(reply);
            wanted.words()
                    .missing("回复里", shown.words(), label -> shown.tap(label).isPresent())
                    .forEach(this::problem);
        });
        if (!wanted.pushed().isEmpty()) {
            pushed(step);
        }
    }

    private void pushed(Story.Step step) throws InterruptedException {
        long until = System.nanoTime() + PUSH.toNanos();
        List<String> missing = new ArrayList<>(step.wanted().pushed());
        while (!missing.isEmpty() && System.nanoTime() < until) {
            for (Note note : surroundings.pushes(phone.openId(), heard)) {
                heard = note.number();
                if (note.text().isEmpty()) {
                    said("（对方正在输入……）");
                    continue;
                }
                Shown shown = Shown.of(note.text());
                phone.show(shown);
                print("公众号（客服消息）", note.text());
                check(note.text());
                missing.removeIf(shown.words()::contains);
            }
            Thread.sleep(LOOK_AGAIN);
        }
        missing.forEach(each -> problem("客服消息里没有“" + each + "”"));
    }

    private void check(String text) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MOST_BYTES) {
            problem("回复有" + bytes + "字节，微信最多" + MOST_BYTES);
        }
        String words = Shown.of(text).words();
        if (words.contains("{") || words.contains("}")) {
            problem("回复里有花括号");
        }
        if (words.contains("<") || words.contains("weixin:")) {
            problem("回复里有没写完的链接");
        }
    }

    private void print(String who, String text) {
        said(who + "：");
        PhoneScreen.lines(Shown.of(text)).forEach(this::said);
    }
}
