package cn.policydesk.dingtalk;

import cn.policydesk.dialogue.Reply;
import java.util.List;
import java.util.Set;

/**
 * What of a reply may be said in a group: clauses, and what hangs on nobody's facts. All else is for the asker alone.
 *
 * <p>Pure.
 *
 * @param shared for the group
 * @param alone for the asker
 */
record GroupPart(List<Reply.Message> shared, List<Reply.Message> alone) {

    GroupPart {
        shared = List.copyOf(shared);
        alone = List.copyOf(alone);
    }

    /**
     * Parts a reply.
     *
     * @param tells whether the message it is to told something of a person
     * @param places what regions are called: asking for one is no secret
     * @param greeting the greeting of a first screen
     */
    static GroupPart of(Reply reply, boolean tells, Set<String> places, String greeting) {
        boolean about = reply.asking() != null
                || !reply.quotes().isEmpty()
                || !reply.given().isEmpty()
                || reply.combination() != null;
        boolean question = !reply.outcome().isEmpty();
        if (!about && !tells && (question || asksPlace(reply, places) || greets(reply, greeting))) {
            return new GroupPart(reply.messages(), List.of());
        }
        return new GroupPart(
                reply.messages().stream().filter(GroupPart::clause).toList(),
                reply.messages().stream().filter(message -> !clause(message)).toList());
    }

    private static boolean clause(Reply.Message message) {
        return message.tells().equals("answers");
    }

    private static boolean asksPlace(Reply reply, Set<String> places) {
        List<Reply.Choice> choices = reply.messages().isEmpty()
                ? List.of()
                : reply.messages().getLast().choices();
        return !choices.isEmpty() && choices.stream().allMatch(choice -> places.contains(choice.label()));
    }

    private static boolean greets(Reply reply, String greeting) {
        return !greeting.isEmpty()
                && reply.messages().size() == 1
                && reply.messages().getFirst().text().startsWith(greeting);
    }
}
