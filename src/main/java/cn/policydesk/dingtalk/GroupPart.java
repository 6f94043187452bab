package cn.policydesk.dingtalk;

import cn.policydesk.channel.Reception;
import cn.policydesk.notice.Region;
import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What of a reply may be said in a group: clauses, courtesies, and what hangs on nobody's facts. All else is for the asker alone.
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
     * What is the same for everybody.
     *
     * @param places what regions are called: asking for one is no secret
     * @param courtesies what is said to courtesies
     * @param first what is told to everybody who begins
     */
    record Common(Set<String> places, Set<String> courtesies, String first) {

        static Common of(Reception reception) {
            return new Common(
                    reception.regions().stream().map(Region::shortName).collect(Collectors.toSet()),
                    reception.courtesies(),
                    reception.first());
        }
    }

    /**
     * Parts a reply.
     *
     * @param tells whether the message it is to told something of a person
     */
    static GroupPart of(Reply reply, boolean tells, Common common) {
        boolean about = reply.asking() != null
                || !reply.quotes().isEmpty()
                || !reply.given().isEmpty()
                || reply.combination() != null;
        boolean question = !reply.outcome().isEmpty();
        if (!about && !tells && (question || asksPlace(reply, common.places()))) {
            return new GroupPart(reply.messages(), List.of());
        }
        if (courtesy(reply, common)) {
            // A question that is open stands in the one-to-one chat already: thanks in a group do not put it there
            // again.
            return new GroupPart(
                    reply.messages().stream()
                            .filter(message -> plain(message, common))
                            .toList(),
                    List.of());
        }
        return new GroupPart(
                reply.messages().stream().filter(GroupPart::clause).toList(),
                reply.messages().stream().filter(message -> !clause(message)).toList());
    }

    private static boolean clause(Reply.Message message) {
        return message.tells().equals("answers");
    }

    /** Whether it answers a courtesy and does nothing else but put the open question again. */
    private static boolean courtesy(Reply reply, Common common) {
        List<Reply.Message> rest = reply.messages().stream()
                .filter(message -> !plain(message, common))
                .toList();
        boolean open = rest.size() == 1
                && rest.getFirst().equals(reply.messages().getLast())
                && (reply.asking() != null || !rest.getFirst().choices().isEmpty());
        return (rest.isEmpty() || open)
                && reply.messages().stream()
                        .anyMatch(message -> common.courtesies().contains(message.text()));
    }

    private static boolean plain(Reply.Message message, Common common) {
        return common.courtesies().contains(message.text()) || common.first().equals(message.text());
    }

    private static boolean asksPlace(Reply reply, Set<String> places) {
        List<Reply.Choice> choices = reply.messages().isEmpty()
                ? List.of()
                : reply.messages().getLast().choices();
        return !choices.isEmpty() && choices.stream().allMatch(choice -> places.contains(choice.label()));
    }
}
