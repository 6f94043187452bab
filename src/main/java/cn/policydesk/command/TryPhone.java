package cn.policydesk.command;

import cn.policydesk.simulator.Terminal;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Act;
import cn.policydesk.wechat.simulator.Delivered;
import cn.policydesk.wechat.simulator.Delivery;
import cn.policydesk.wechat.simulator.Handset;
import cn.policydesk.wechat.simulator.Inbox.Note;
import cn.policydesk.wechat.simulator.PhoneScreen;
import cn.policydesk.wechat.simulator.Shown;
import cn.policydesk.wechat.simulator.StoryPlay;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A phone in the terminal: does what the lines say and prints what the phone shows. Not safe for use by several threads. */
final class TryPhone {

    private final Supplier<Handset> another;
    private final StoryPlay.Surroundings surroundings;
    private final Terminal out;
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
            Terminal out) {
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
                    out.remark(does.move().missing());
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
                out.remark("换了一个人");
            }
            case TryLine.Help help -> out.print(TryLine.HELP);
            case TryLine.Wrong wrong -> out.remark(wrong.why());
            case TryLine.End end -> {
                return false;
            }
        }
        return true;
    }

    private void send(Act act) throws InterruptedException {
        if (seconds > 0 && !surroundings.slow(phone.openId(), Duration.ofSeconds(seconds))) {
            out.remark(":慢 要正在运行的服务开着模拟器，这一条照常");
        }
        seconds = 0;
        Delivered delivered = phone.act(act, how);
        last = delivered;
        how = new Delivery(how.mode(), 1, false, how.line());
        if (delivered.attempts().size() > 1 || delivered.broken()) {
            delivered.attempts().forEach(attempt -> out.remark(attempt.told()));
        }
        if (delivered.replies().stream().distinct().count() > 1) {
            out.remark("注意：几次的回复不一样");
        }
        delivered.reply().ifPresent(reply -> print("公众号：", reply));
        if (delivered.silent()) {
            out.remark("没有回复，手机上什么也不显示");
        } else if (delivered.broken()) {
            out.said(Delivered.BROKEN);
        }
        hear();
    }

    /** Prints what came by itself meanwhile. */
    void hear() throws InterruptedException {
        for (Note note : surroundings.pushes(phone.openId(), heard)) {
            heard = note.number();
            if (note.text().isEmpty()) {
                out.remark("对方正在输入……");
            } else {
                phone.show(Shown.of(note.text()));
                print("公众号（客服消息）：", note.text());
            }
        }
    }

    private void print(String who, String text) {
        out.said(who);
        PhoneScreen.lines(Shown.of(text)).forEach(out::said);
    }

    private void raw() {
        Delivered delivered = last;
        if (delivered == null) {
            out.remark("还没有发过");
            return;
        }
        out.print("消息：\n" + delivered.message());
        if (!delivered.wire().equals(delivered.message())) {
            out.print("发出去的：\n" + delivered.wire());
        }
        delivered.attempts().forEach(attempt -> {
            out.print(attempt.told() + (attempt.received().isEmpty() ? "" : "：\n" + attempt.received()));
            if (!attempt.opened().isEmpty() && !attempt.opened().equals(attempt.received())) {
                out.print("解开是：\n" + attempt.opened());
            }
        });
    }
}
