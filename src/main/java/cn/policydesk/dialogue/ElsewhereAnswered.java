package cn.policydesk.dialogue;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether another paragraph than the one in view answers. Immutable.
 *
 * @param now the paragraph of the benefit whose result stands, or null
 * @param shown the paragraph that was shown, or null
 */
record ElsewhereAnswered(@Nullable ClauseRef now, @Nullable ClauseAnswer shown) {

    /** Whether an answer is from elsewhere and holds one of some words. */
    boolean by(AskReply reply, Set<String> words) {
        if (!reply.outcome().equals("answered")) {
            return false;
        }
        ClauseAnswer answer = reply.answers().getFirst();
        boolean same = now != null && answer.ref().equals(now)
                || shown != null
                        && answer.ref().equals(shown.ref())
                        && answer.gist().equals(shown.gist());
        return !same && words.stream().anyMatch(answer.text()::contains);
    }
}
