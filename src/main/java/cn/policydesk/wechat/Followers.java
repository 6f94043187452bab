package cn.policydesk.wechat;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.UnaryOperator;

/**
 * What the door remembers of each follower, for a while.
 *
 * <p>Safe for use by several threads.
 */
final class Followers {

    private final Cache<String, Follower> followers;

    Followers(long most, Duration life) {
        this.followers =
                Caffeine.newBuilder().maximumSize(most).expireAfterWrite(life).build();
    }

    Follower get(String user) {
        Follower known = followers.getIfPresent(user);
        return known == null ? Follower.NEW : known;
    }

    void change(String user, UnaryOperator<Follower> change) {
        followers.asMap().compute(user, (key, known) -> change.apply(known == null ? Follower.NEW : known));
    }

    void forget(String user) {
        followers.invalidate(user);
    }
}
