package cn.policydesk.wechat.outbound;

import cn.policydesk.wechat.Account;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One account's side of sending: its interfaces, and until when WeChat told it to be silent.
 *
 * <p>Safe for use by several threads.
 */
final class Desk {

    /** Sent at the same time for one account; more would only wait for each other at WeChat. */
    private static final int AT_ONCE = 8;

    private static final int LOCKS = 64;

    private final Account account;
    private final WeChatApi api;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Lock[] perFollower = new Lock[LOCKS];
    private volatile @Nullable Instant pushesOffUntil;
    private volatile @Nullable Instant typingOffUntil;

    Desk(Account account, WeChatApi api) {
        this.account = account;
        this.api = api;
        for (int i = 0; i < LOCKS; i++) {
            perFollower[i] = new ReentrantLock(true);
        }
    }

    Account account() {
        return account;
    }

    WeChatApi api() {
        return api;
    }

    /** Limits how much is sent at once. */
    Semaphore places() {
        return places;
    }

    /** Held while a follower is written to, so that two answers do not mix; some followers share one. */
    Lock lockOf(String openId) {
        return perFollower[Math.floorMod(openId.hashCode(), LOCKS)];
    }

    /** Whether messages may be sent at all now. */
    boolean pushes(Instant now) {
        return over(pushesOffUntil, now);
    }

    /** Whether 正在输入 may be shown at all now. */
    boolean types(Instant now) {
        return over(typingOffUntil, now);
    }

    void stopPushes(Instant until) {
        pushesOffUntil = until;
    }

    void stopTyping(Instant until) {
        typingOffUntil = until;
    }

    private static boolean over(@Nullable Instant until, Instant now) {
        return until == null || !now.isBefore(until);
    }
}
