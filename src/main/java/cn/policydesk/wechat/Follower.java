package cn.policydesk.wechat;

import cn.policydesk.telling.Reply;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the door itself remembers of a follower; everything that was said lies in the conversation.
 *
 * @param region id of the region of a code scanned or a place sent, until a conversation knows it, or null
 * @param rest what did not fit the last reply; empty where all did
 * @param offers questions the last reply offered by number that the conversation does not know of
 * @param question the question that is open, as it was shown; empty where none is
 * @param fact whether it asks for a fact, so that 继续 answers nothing
 */
record Follower(@Nullable String region, String rest, List<Reply.Choice> offers, String question, boolean fact) {

    /** Nothing is remembered. */
    static final Follower NEW = new Follower(null, "", List.of(), "", false);

    Follower {
        offers = List.copyOf(offers);
    }

    Follower in(String place) {
        return new Follower(place, rest, offers, question, fact);
    }

    Follower leaving(String left) {
        return new Follower(region, left, offers, question, fact);
    }

    Follower offered(List<Reply.Choice> choices) {
        return new Follower(region, rest, choices, question, fact);
    }

    Follower asked(String open, boolean forFact) {
        return new Follower(region, rest, List.of(), open, forFact);
    }
}
