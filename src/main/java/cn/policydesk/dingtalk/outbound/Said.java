package cn.policydesk.dingtalk.outbound;

import cn.policydesk.channel.Cut;
import cn.policydesk.dingtalk.Place;
import cn.policydesk.dingtalk.Saying;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Something that waits to be said.
 *
 * @param at when it was said
 */
record Said(Place place, Saying saying, Instant at) {

    /** Between two sayings in one message: plain signs, as a rule is none of the marks DingTalk shows (platforms.md, row markdown subset). */
    private static final String BETWEEN = "\n\n" + "\u2014".repeat(8) + "\n\n";

    /** Longest message put together, in bytes; DingTalk takes 15,000 of msgParam with its escapes (help.dingtalk.io). */
    private static final int MOST_BYTES = 9_000;

    /**
     * How many of those that wait go out as one message: one where there is no hurry, else as many texts as fit.
     *
     * @param left how many messages may be sent in the minute
     */
    static int together(List<Said> waiting, int left) {
        if (waiting.size() + Pace.SPREAD <= left || !(waiting.getFirst().saying() instanceof Saying.Markdown)) {
            return 1;
        }
        int bytes = 0;
        int count = 0;
        for (Said said : waiting) {
            if (!(said.saying() instanceof Saying.Markdown markdown)) {
                break;
            }
            bytes += Cut.bytes(Bodies.mentioning(markdown).text()) + Cut.bytes(BETWEEN);
            if (count > 0 && bytes > MOST_BYTES) {
                break;
            }
            count++;
        }
        return count;
    }

    /** Several texts as one message, under the address that lives longest, mentioning whom they mention. */
    static Said joined(List<Said> several) {
        Said first = several.getFirst();
        if (several.size() == 1) {
            return first;
        }
        StringBuilder text = new StringBuilder();
        Set<String> mention = new LinkedHashSet<>();
        Place place = first.place();
        for (Said said : several) {
            Saying.Markdown markdown = (Saying.Markdown) said.saying();
            text.append(text.isEmpty() ? "" : BETWEEN)
                    .append(Bodies.mentioning(markdown).text());
            mention.addAll(markdown.mention());
            Instant until = said.place().webhookUntil();
            Instant known = place.webhookUntil();
            if (until != null && (known == null || until.isAfter(known))) {
                place = said.place();
            }
        }
        String title = ((Saying.Markdown) first.saying()).title();
        return new Said(place, new Saying.Markdown(title, text.toString(), List.copyOf(mention)), first.at());
    }

    /** Nothing of what is said. */
    @Override
    public String toString() {
        return "Said";
    }
}
