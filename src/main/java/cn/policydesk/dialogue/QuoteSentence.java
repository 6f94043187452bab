package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Payment;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a result for people: what it comes to and, in the same breath, whether it can be claimed. */
final class QuoteSentence {

    private static final int SHOWN = 3;

    private final Talk talk;
    private final Slots slots;

    QuoteSentence(Talk talk, Slots slots) {
        this.talk = talk;
        this.slots = slots;
    }

    String of(Benefit benefit, Outcome outcome, QuoteReply.@Nullable Asked asked, ClauseAnswer.Standing standing) {
        String result = result(benefit.name(), outcome, asked);
        Phrase phrase = standing.payable()
                ? Phrase.QUOTE_IN_FORCE
                : switch (standing.status()) {
                    case "expired", "superseded" -> Phrase.QUOTE_EXPIRED;
                    default -> Phrase.QUOTE_NOT_YET;
                };
        return talk.say(phrase, "结果", result, "时效", standing.note());
    }

    private String result(String name, Outcome outcome, QuoteReply.@Nullable Asked asked) {
        return switch (outcome) {
            case Outcome.Eligible(Payment payment) ->
                talk.say(Phrase.QUOTE_ELIGIBLE, "待遇", name, "金额", QuoteWording.amount(payment));
            case Outcome.UpTo(Payment payment) ->
                talk.say(Phrase.QUOTE_UP_TO, "待遇", name, "金额", QuoteWording.amount(payment));
            case Outcome.Ineligible(List<Failed> failed) ->
                talk.say(Phrase.QUOTE_INELIGIBLE, "待遇", name, "条件", conditions(failed));
            case Outcome.NeedsFacts needs -> open(name, needs, asked);
            case Outcome.NeedsParameter needs ->
                talk.say(
                        Phrase.QUOTE_PARAMETER,
                        "待遇",
                        name,
                        "参数",
                        needs.lacking().stream().map(Parameter::id).collect(Collectors.joining("、")),
                        "算法",
                        needs.formula());
            case Outcome.NotComputable not -> talk.say(Phrase.QUOTE_NO_FIGURE, "待遇", name);
        };
    }

    private static String conditions(List<Failed> failed) {
        String told = failed.stream()
                .limit(SHOWN)
                .map(each -> each.gap().isEmpty() ? each.condition() : each.condition() + "（" + each.gap() + "）")
                .collect(Collectors.joining("；"));
        return failed.size() > SHOWN ? told + "等" + failed.size() + "项" : told;
    }

    private String open(String name, Outcome.NeedsFacts needs, QuoteReply.@Nullable Asked asked) {
        if (asked == null) {
            return talk.say(
                    Phrase.QUOTE_DECLINED,
                    "待遇",
                    name,
                    "事实",
                    needs.declined().stream().map(slots::name).collect(Collectors.joining("、")));
        }
        String count = String.valueOf(needs.missing().size());
        Payment payment = needs.payment();
        String amount = payment == null ? "" : QuoteWording.amount(payment);
        return amount.isEmpty()
                ? talk.say(Phrase.QUOTE_OPEN, "待遇", name, "件数", count, "问", asked.question())
                : talk.say(Phrase.QUOTE_OPEN_AMOUNT, "待遇", name, "件数", count, "问", asked.question(), "金额", amount);
    }
}
