package cn.policydesk.dingtalk;

import org.jspecify.annotations.Nullable;

/**
 * One message being answered.
 *
 * @param place where it was said
 * @param user how the asker is called in conversations: the same in groups and alone
 * @param key the message's own, among all of all robots
 * @param region id of the region the asker means where no conversation says another, or null
 * @param words the words of the moment
 */
record Turn(
        Robot robot,
        Place place,
        String user,
        String key,
        @Nullable String region,
        DingtalkWords words) {

    boolean group() {
        return place.group();
    }

    /** Whether the asker can be written to alone. */
    boolean reachable() {
        return !place.group() || !place.staffId().isEmpty();
    }

    /** The one-to-one chat with the asker. */
    Place alone() {
        return place.group() ? Place.privately(place.staffId()) : place;
    }

    /** Nothing of who asks. */
    @Override
    public String toString() {
        return "Turn of " + robot;
    }
}
