package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.SweepLine;
import cn.policydesk.telling.Talk;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands beside the lines of a sweep's table: which to claim together, and what earlier tables told as met. */
final class SweepBeside {

    private static final int EXAMPLES = 2;

    private static final int SILENT = 2;
    /** What every line says of a sum that cannot be claimed. */
    private static final String NOT_NOW = "不能申领";

    private final Dialogue.Desk desk;

    SweepBeside(Dialogue.Desk desk) {
        this.desk = desk;
    }

    /**
     * What is met and stands in no line of a table, with what it comes to; empty where there is nothing.
     *
     * @param most how many are told
     */
    static String before(SweepView view, List<Quote> shown, Map<String, QuoteReply.Quoted> worded, int most) {
        return view.all().stream()
                .filter(quote -> quote.met() && !shown.contains(quote) && !view.lapsed(quote))
                .filter(quote -> SweepLine.part(quote) != SweepLine.Part.OTHER)
                .flatMap(quote -> Stream.ofNullable(worded.get(quote.benefit().id())))
                .limit(most)
                .map(words -> words.name() + "：" + words.amountText())
                .collect(Collectors.joining("；"));
    }

    /** Until when the sums of a table can be claimed, or that they cannot yet, where no line of it says so. */
    void standing(List<Quote> shown, Map<String, QuoteReply.Quoted> worded, List<String> lines) {
        List<Quote> sums = shown.stream()
                .filter(quote ->
                        SweepLine.part(quote) != SweepLine.Part.CANNOT && SweepLine.part(quote) != SweepLine.Part.OTHER)
                .filter(quote -> {
                    QuoteReply.Quoted words = worded.get(quote.benefit().id());
                    return words != null && !words.amountText().isEmpty();
                })
                .toList();
        List<Quote> now =
                sums.stream().filter(quote -> quote.validity().payable()).toList();
        String standing = NotNow.of(desk.talk(), now.isEmpty() ? sums : now);
        boolean said = now.isEmpty() && lines.stream().anyMatch(line -> line.contains(NOT_NOW));
        if (!standing.isEmpty() && !said) {
            lines.add(standing);
        }
    }

    /** Which to claim and which to leave, and where the notice does not say whether both may be had. */
    void together(QuoteReply reply, List<String> lines) {
        QuoteReply.Combined combined = reply.combination();
        if (combined == null) {
            return;
        }
        Talk talk = desk.talk();
        if (!combined.take().isEmpty() && !combined.leave().isEmpty()) {
            lines.add(talk.say(Phrase.TALK_COMBINATION, "待遇", names(combined.take()))
                    + talk.say(Phrase.TALK_GIVEN_UP, "待遇", names(combined.leave()), "原因", combined.because()));
        }
        // Two sums side by side look like one: whether both may be had is said where the notice does not.
        combined.silent().stream().limit(SILENT).forEach(one -> lines.add(talk.say(Phrase.TALK_SILENT, "说明", one)));
    }

    private String names(List<String> ids) {
        return String.join(
                "、",
                ids.stream()
                        .map(id -> desk.library()
                                .rules()
                                .benefit(id)
                                .map(Benefit::name)
                                .orElse(id))
                        .toList());
    }

    /** Some by name, and how many where there are more. */
    static String several(List<Quote> quotes) {
        return examples(quotes) + (quotes.size() > EXAMPLES ? "等" + quotes.size() + "项" : "");
    }

    /** At most two by name. */
    static String examples(List<Quote> quotes) {
        return quotes.stream()
                .limit(EXAMPLES)
                .map(quote -> quote.benefit().name())
                .collect(Collectors.joining("、"));
    }
}
