package cn.policydesk.telling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Tells what a notice leaves unclear where that bears on the result: another reading's amount first; what decides nothing is left out. */
public final class DoubtTelling {

    private static final int MOST = 2;
    /** Readings that say what is not worked out: they bear on no figure. */
    private static final Pattern NO_FIGURE = Pattern.compile("^(?:不报|不判断|不管|不能说|不算进|只报)");
    /** Words of a doubt on what is added to an amount. */
    private static final String ADDED = "上浮";

    private final Talk talk;

    /** In these words. */
    public DoubtTelling(Talk talk) {
        this.talk = talk;
    }

    /** The lines to tell of one result; those with another amount first, of those without one at most one. */
    public List<String> of(QuoteReply.Quoted quote) {
        List<String> lines = new ArrayList<>();
        boolean plain = false;
        List<QuoteReply.Unclear> doubts = quote.doubts().stream()
                .filter(doubt -> bears(doubt, quote))
                .sorted(Comparator.comparingInt(doubt -> doubt.amount().isEmpty() ? 1 : 0))
                .toList();
        for (QuoteReply.Unclear doubt : doubts) {
            boolean alone = doubt.amount().isEmpty();
            if (lines.size() < MOST && !(alone && plain)) {
                plain |= alone;
                lines.add(talk.say(
                        Phrase.TALK_DOUBT,
                        "点",
                        doubt.point(),
                        "读法",
                        doubt.taken() + (alone ? "" : "；换一种读法是" + doubt.amount())));
            }
        }
        return lines;
    }

    /** Whether it bears on the figure that is told. */
    private static boolean bears(QuoteReply.Unclear doubt, QuoteReply.Quoted quote) {
        if (!doubt.amount().isEmpty()) {
            return true;
        }
        boolean range = quote.outcome().equals("up-to");
        boolean added = doubt.point().contains(ADDED) || doubt.taken().contains(ADDED);
        return !quote.amountText().isEmpty()
                && !doubt.taken().isEmpty()
                && !NO_FIGURE.matcher(doubt.taken()).find()
                && (range || !added);
    }
}
