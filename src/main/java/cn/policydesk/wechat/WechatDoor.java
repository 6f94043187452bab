package cn.policydesk.wechat;

import cn.policydesk.channel.Answer;
import cn.policydesk.channel.Late;
import cn.policydesk.channel.Once;
import cn.policydesk.wechat.Message.Content;
import cn.policydesk.wechat.MessageReading.Keyed;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a message within the time WeChat gives, once, however often WeChat tries (platforms.md, row Time limit, complaints 1, 2,
 * 5).
 *
 * <p>An answer that is not there in time: the first two tries are held without a word until WeChat ends them and tries again; the
 * third is told to wait. Then the answer goes to the person's next message, with its question, or as a message of its own where
 * WeChat allows one. Safe for use by several threads.
 */
final class WechatDoor {

    private static final Logger LOG = LoggerFactory.getLogger("policydesk");

    /** WeChat tries so often. */
    private static final int TRIES = 3;

    private final WechatTalk talk;
    private final Once once;
    private final Late late;
    private final Pushes pushes;
    private final Duration answerWithin;
    private final Duration hold;
    private final Clock clock;

    /**
     * @param answerWithin how long a try waits for its answer
     * @param hold how much longer it is held where there will be another try
     */
    WechatDoor(
            WechatTalk talk, Once once, Late late, Pushes pushes, Duration answerWithin, Duration hold, Clock clock) {
        this.talk = talk;
        this.once = once;
        this.late = late;
        this.pushes = pushes;
        this.answerWithin = answerWithin;
        this.hold = hold;
        this.clock = clock;
    }

    /** What a try is answered with; empty where nothing is to be said. */
    String answer(Account account, Keyed keyed) throws InterruptedException {
        Instant began = clock.instant();
        String user = WechatTalk.user(account, keyed.message());
        Once.Arrival arrival = once.arrived(
                account.name() + " " + keyed.key(),
                () -> talk.answer(account, keyed),
                () -> Answer.of(talk.words().say(Phrase.FAILED)));
        if (arrival.number() == 1) {
            opened(account, keyed.message(), began);
        }
        try {
            Answer answer = arrival.answer().get(answerWithin.toNanos(), TimeUnit.NANOSECONDS);
            if (arrival.number() == 1) {
                return answer.text();
            }
            if (late.elsewhere(user, keyed.key())) {
                return "";
            }
            late.reached(user, keyed.key());
            return answer.text();
        } catch (ExecutionException e) {
            throw new IllegalStateException("answers never fail", e);
        } catch (TimeoutException e) {
            return late(account, keyed, arrival, began);
        }
    }

    private String late(Account account, Keyed keyed, Once.Arrival arrival, Instant began) throws InterruptedException {
        if (arrival.number() == 1) {
            LOG.warn("公众号 {} 有一条消息{}毫秒内没有答完，留给重试或下一条消息", account.name(), answerWithin.toMillis());
            Thread.ofVirtual().name("late").start(() -> follow(account, keyed, arrival, began));
        }
        if (arrival.number() < TRIES) {
            // Saying anything now would race WeChat's own end of the try, and there would be no other.
            Thread.sleep(hold);
            return "";
        }
        return talk.words().say(Phrase.STILL);
    }

    /** Keeps a late answer, and sends it where no try and no other message took it. */
    private void follow(Account account, Keyed keyed, Once.Arrival arrival, Instant began) {
        try {
            String openId = keyed.message().from();
            pushes.typing(account, openId);
            Answer answer = arrival.answer().join();
            if (answer.later().isEmpty()) {
                return;
            }
            String user = WechatTalk.user(account, keyed.message());
            late.keep(
                    user,
                    new Late.Waiting(keyed.key(), Spoken.label(keyed.message().content()), answer.later()));
            Duration tries = answerWithin.plus(hold).multipliedBy(TRIES);
            Duration left = Duration.between(clock.instant(), began.plus(tries));
            if (left.isPositive()) {
                Thread.sleep(left);
            }
            late.take(user, keyed.key()).ifPresent(waiting -> push(account, openId, user, waiting));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("公众号 {} 有一条答复没有送到", account.name(), e);
        }
    }

    private void push(Account account, String openId, String user, Late.Waiting waiting) {
        String head = talk.head(user, talk.labelled(waiting), talk.words());
        Pushes.Outcome outcome = pushes.push(account, openId, List.of(head)).outcome();
        switch (outcome) {
            case SENT, DROPPED -> LOG.info("公众号 {} 的一条迟到的答复：{}", account.name(), outcome);
            case KEEP_FOR_NEXT, PASSIVE_ONLY, FAILED -> late.back(user, waiting);
        }
    }

    /** What the message allows to be sent later; platforms.md, row Custom message quota, and the note below it. */
    private void opened(Account account, Message message, Instant at) {
        Pushes.Opening opening = switch (message.content()) {
            case Content.Text text -> text.menu() == null ? Pushes.Opening.MESSAGE : Pushes.Opening.MENU;
            case Content.Voice voice -> Pushes.Opening.MESSAGE;
            case Content.Image image -> Pushes.Opening.MESSAGE;
            case Content.Video video -> Pushes.Opening.MESSAGE;
            case Content.Location location -> Pushes.Opening.MESSAGE;
            case Content.Link link -> Pushes.Opening.MESSAGE;
            case Content.Unknown unknown -> Pushes.Opening.MESSAGE;
            case Content.Subscribe subscribe -> Pushes.Opening.SUBSCRIBE;
            case Content.Scan scan -> Pushes.Opening.SCAN;
            case Content.Click click -> Pushes.Opening.MENU;
            case Content.Scanned scanned -> Pushes.Opening.MENU;
            case Content.Quiet quiet -> null;
            case Content.Unsubscribe left -> null;
        };
        if (opening != null) {
            pushes.opened(account, message.from(), opening, at);
        }
    }
}
