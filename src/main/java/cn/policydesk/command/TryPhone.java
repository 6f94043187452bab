package cn.policydesk.command;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Act;
import cn.policydesk.wechat.simulator.Delivered;
import cn.policydesk.wechat.simulator.Delivery;
import cn.policydesk.wechat.simulator.Handset;
import cn.policydesk.wechat.simulator.Inbox.Note;
import cn.policydesk.wechat.simulator.PhoneScreen;
import cn.policydesk.wechat.simulator.Shown;
import cn.policydesk.wechat.simulator.StoryPlay;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A phone in the terminal: does what the lines say and prints what the phone shows. Not safe for use by several threads. */
final class TryPhone {

    private static final String INDENT = "    ";

    private final Supplier<Handset> another;
    private final StoryPlay.Surroundings surroundings;
    private final PrintWriter out;
    private Handset phone;
    private Delivery how;
    private int seconds;
    private long heard;
    private @Nullable Delivered last;

    /**
     * @param another the phone of somebody new
     * @param surroundings what the running product tells beside replies
     */
    TryPhone(
            Handset phone,
            Supplier<Handset> another,
            Account.Mode mode,
            StoryPlay.Surroundings surroundings,
            PrintWriter out) {
        this.phone = phone;
        this.another = another;
        this.how = Delivery.usual(mode);
        this.surroundings = surroundings;
        this.out = out;
    }

    /** Does what a line says; false where it ends the conversation. */
    boolean take(String line) throws InterruptedException {
        switch (TryLine.of(line)) {
            case TryLine.Do does -> {
                Optional<Act> act = does.move().on(phone);
                if (act.isEmpty()) {
                    out.println(INDENT + "（" + does.move().missing() + "）");
                } else {
                    send(act.get());
                }
            }
            case TryLine.Times times -> how = new Delivery(how.mode(), times.times(), times.together(), how.line());
            case TryLine.Quality quality -> how = new Delivery(how.mode(), how.times(), how.together(), quality.line());
            case TryLine.Mode mode -> how = new Delivery(mode.mode(), how.times(), how.together(), how.line());
            case TryLine.Slow slow -> seconds = slow.seconds();
            case TryLine.Raw raw -> raw();
            case TryLine.SomebodyElse other -> {
                phone = another.get();
                heard = 0;
                out.println(INDENT + "（换了一个人）");
            }
            case TryLine.Help help -> out.println(TryLine.HELP);
            case TryLine.Wrong wrong -> out.println(INDENT + "（" + wrong.why() + "）");
            case TryLine.End end -> {
                return false;
            }
        }
        return true;
    }

    private void send(Act act) throws InterruptedException {
        if (seconds > 0 && !surroundings.slow(phone.openId(), Duration.ofSeconds(seconds))) {
            out.println(INDENT + "（:慢 要正在运行的服务开着模拟器，这一条照常）");
        }
        seconds = 0;
        Delivered delivered = phone.act(act, how);
        last = delivered;
        how = new Delivery(how.mode(), 1, false, how.line());
        if (delivered.attempts().size() > 1 || delivered.broken()) {
            delivered.attempts().forEach(attempt -> out.println(INDENT + "（" + attempt.told() + "）"));
        }
        if (delivered.replies().stream().distinct().count() > 1) {
            out.println(INDENT + "（注意：几次的回复不一样）");
        }
        delivered.reply().ifPresent(reply -> print("公众号：", reply));
        if (delivered.silent()) {
            out.println(INDENT + "（没有回复，手机上什么也不显示）");
        } else if (delivered.broken()) {
            out.println(INDENT + Delivered.BROKEN);
        }
        hear();
    }

    /** Prints what came by itself meanwhile. */
    void hear() throws InterruptedException {
        for (Note note : surroundings.pushes(phone.openId(), heard)) {
            heard = note.number();
            if (note.text().isEmpty()) {
                out.println(INDENT + "（对方正在输入……）");
            } else {
                phone.show(Shown.of(note.text()));
                print("公众号（客服消息）：", note.text());
            }
        }
    }

    private void print(String who, String text) {
        out.println(INDENT + who);
        PhoneScreen.lines(Shown.of(text)).forEach(line -> out.println(INDENT + line));
    }

    private void raw() {
        Delivered delivered = last;
        if (delivered == null) {
            out.println(INDENT + "（还没有发过）");
            return;
        }
        out.println("消息：\n" + delivered.message());
        if (!delivered.wire().equals(delivered.message())) {
            out.println("发出去的：\n" + delivered.wire());
        }
        delivered.attempts().forEach(attempt -> {
            out.println(attempt.told() + (attempt.received().isEmpty() ? "" : "：\n" + attempt.received()));
            if (!attempt.opened().isEmpty() && !attempt.opened().equals(attempt.received())) {
                out.println("解开是：\n" + attempt.opened());
            }
        });
    }
}
