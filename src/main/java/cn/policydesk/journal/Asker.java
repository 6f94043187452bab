package cn.policydesk.journal;

/**
 * Who asks, as the channel names them. Never stored as it is: the journal keeps a keyed hash.
 *
 * @param channel web, wechat …
 * @param user the channel's id of the person
 */
public record Asker(String channel, String user) {

    /** Without the id, so that no log shows it. */
    @Override
    public String toString() {
        return channel;
    }
}
