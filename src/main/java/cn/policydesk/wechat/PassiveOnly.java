package cn.policydesk.wechat;

import java.time.Instant;
import java.util.List;

/** No messages outside replies: what is late goes with the follower's next message. Safe for use by several threads. */
final class PassiveOnly implements Pushes {

    @Override
    public Pushed push(Account account, String openId, List<String> texts) {
        return new Pushed(Outcome.PASSIVE_ONLY, 0);
    }

    @Override
    public void typing(Account account, String openId) {
        // nothing can be shown
    }

    @Override
    public void opened(Account account, String openId, Opening kind, Instant at) {
        // nothing is sent, nothing is counted
    }
}
