package cn.policydesk.dialogue;

import java.util.ArrayList;
import java.util.List;

/** Tells everything that can be got: what is met, what may be, what is not, and what to claim together. */
final class SweepTelling {

    private static final int MAY = 8;
    private static final int CANNOT = 5;

    private final Dialogue.Desk desk;

    SweepTelling(Dialogue.Desk desk) {
        this.desk = desk;
    }

    void tell(Said said, QuoteReply reply) {
        List<String> can = new ArrayList<>();
        List<String> other = new ArrayList<>();
        List<String> old = new ArrayList<>();
        List<String> may = new ArrayList<>();
        List<String> cannot = new ArrayList<>();
        int figureless = 0;
        for (QuoteReply.Quoted quote : reply.quotes()) {
            switch (quote.outcome()) {
                case "eligible", "up-to" ->
                    (!quote.validity().payable() ? old : quote.payment() ? can : other)
                            .add("· " + quote.name() + "：" + quote.amountText() + "（" + quote.clause() + "第"
                                    + quote.paragraph() + "款"
                                    + (quote.validity().payable()
                                            ? ""
                                            : "，" + quote.validity().note()) + "）");
                case "needs-facts" -> may.add("· " + quote.name() + "（还差：" + missing(quote) + "）");
                case "needs-parameter" ->
                    may.add("· " + quote.name() + "（按" + quote.formula() + "算，要查"
                            + String.join(
                                    "、",
                                    quote.missingParameters().stream()
                                            .map(QuoteReply.MissingParameter::name)
                                            .toList())
                            + "）");
                case "ineligible" ->
                    cannot.add("· " + quote.name() + "："
                            + (quote.failed().isEmpty()
                                    ? ""
                                    : reason(quote.failed().getFirst())));
                default -> figureless++;
            }
        }
        Talk talk = desk.talk();
        List<String> lines = new ArrayList<>();
        if (!can.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_CAN, "待遇", String.join("\n", can)));
        } else if (other.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_NOTHING));
        }
        if (!other.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_CAN_OTHER, "待遇", String.join("\n", other)));
        }
        if (!old.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_CAN_OLD, "待遇", String.join("\n", old)));
        }
        if (!may.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_MAY, "待遇", some(may, MAY)));
        }
        if (!cannot.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_CANNOT, "几", String.valueOf(cannot.size()), "待遇", some(cannot, CANNOT)));
        }
        if (figureless > 0) {
            lines.add(talk.say(Phrase.TALK_FIGURELESS, "几", String.valueOf(figureless)));
        }
        together(reply, lines);
        lines.add(talk.say(Phrase.SUBJECT_TO_REVIEW));
        said.tell(String.join("\n", lines), List.of());
    }

    private void together(QuoteReply reply, List<String> lines) {
        QuoteReply.Combined combined = reply.combination();
        if (combined == null || combined.take().size() < 2) {
            return;
        }
        Talk talk = desk.talk();
        lines.add(talk.say(Phrase.TALK_COMBINATION, "待遇", names(combined.take())));
        if (!combined.leave().isEmpty()) {
            lines.add(talk.say(Phrase.TALK_GIVEN_UP, "待遇", names(combined.leave()), "原因", combined.because()));
        }
        combined.silent().forEach(one -> lines.add(talk.say(Phrase.TALK_SILENT, "说明", one)));
    }

    private String names(List<String> ids) {
        return String.join(
                "、",
                ids.stream()
                        .map(id -> desk.library()
                                .rules()
                                .benefit(id)
                                .map(benefit -> benefit.name())
                                .orElse(id))
                        .toList());
    }

    private static String missing(QuoteReply.Quoted quote) {
        List<String> missing = quote.lacking();
        return String.join("、", missing.stream().limit(3).toList()) + (missing.size() > 3 ? "等" : "");
    }

    private static String reason(QuoteReply.NotMet failed) {
        return failed.gap().isEmpty() ? "要" + failed.condition() : failed.condition() + "（" + failed.gap() + "）";
    }

    private static String some(List<String> all, int most) {
        return all.size() <= most
                ? String.join("\n", all)
                : String.join("\n", all.subList(0, most)) + "\n……共" + all.size() + "项";
    }
}
