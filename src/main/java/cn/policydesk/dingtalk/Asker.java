package cn.policydesk.dingtalk;

import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What the door remembers of somebody who asks, beside the conversation.
 *
 * @param rest what of the last answer did not fit; empty where all did
 * @param offers what a number picks while no conversation offers anything
 * @param question the question that is open, as it was shown; empty where none is
 * @param results what was worked out last, to pass on
 * @param list a list that waits for its region, or null
 */
record Asker(
        String rest,
        List<Reply.Choice> offers,
        String question,
        List<QuoteReply.Quoted> results,
        Lists.@Nullable Handed list) {

    /** Nothing is remembered. */
    static final Asker NEW = new Asker("", List.of(), "", List.of(), null);

    Asker {
        offers = List.copyOf(offers);
        results = List.copyOf(results);
    }

    Asker leaving(String left) {
        return new Asker(left, offers, question, results, list);
    }

    Asker offered(List<Reply.Choice> choices) {
        return new Asker(rest, choices, question, results, list);
    }

    Asker asked(String open) {
        return new Asker(rest, List.of(), open, results, list);
    }

    Asker told(List<QuoteReply.Quoted> quotes) {
        return new Asker(rest, offers, question, quotes, list);
    }

    Asker handing(Lists.@Nullable Handed handed) {
        return new Asker(rest, offers, question, results, handed);
    }

    /** Nothing of anybody. */
    @Override
    public String toString() {
        return "Asker";
    }

    /** All of them, for a while. Safe for use by several threads. */
    static final class All {

        private final Cache<String, Asker> askers;

        All(long most, Duration life) {
            this.askers = Caffeine.newBuilder()
                    .maximumSize(most)
                    .expireAfterWrite(life)
                    .build();
        }

        Asker get(String user) {
            Asker known = askers.getIfPresent(user);
            return known == null ? NEW : known;
        }

        void change(String user, UnaryOperator<Asker> change) {
            askers.asMap().compute(user, (key, known) -> change.apply(known == null ? NEW : known));
        }

        void forget(String user) {
            askers.invalidate(user);
        }
    }
}
