package cn.policydesk.telling;

import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Slots;
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

    String of(Quote quote, QuoteReply.@Nullable Asked asked, ClauseAnswer.Standing standing) {
        String result = slots.humane(result(quote, asked));
        Phrase phrase = standing.payable()
                ? Phrase.QUOTE_IN_FORCE
                : switch (standing.status()) {
                    case "expired", "superseded" -> Phrase.QUOTE_EXPIRED;
                    default -> Phrase.QUOTE_NOT_YET;
                };
        return talk.say(phrase, "结果", result, "时效", standing.note());
    }

    private String result(Quote quote, QuoteReply.@Nullable Asked asked) {
        String name = quote.benefit().name();
        return switch (quote.outcome()) {
            case Outcome.Eligible(Payment payment) ->
                talk.say(Phrase.QUOTE_ELIGIBLE, "待遇", name, "金额", AmountWords.amount(payment));
            case Outcome.UpTo(Payment payment) ->
                talk.say(Phrase.QUOTE_UP_TO, "待遇", name, "金额", AmountWords.amount(payment));
            case Outcome.Ineligible(List<Failed> failed) ->
                talk.say(Phrase.QUOTE_INELIGIBLE, "待遇", name, "条件", conditions(failed));
            case Outcome.NeedsFacts needs -> open(quote, needs, asked);
            case Outcome.NeedsParameter needs -> parameter(quote, needs);
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

    private String parameter(Quote quote, Outcome.NeedsParameter needs) {
        String name = quote.benefit().name();
        String open = needs.met()
                ? ""
                : quote.checks().stream()
                        .filter(check -> check.state() == Quote.State.OPEN)
                        .map(Quote.Check::wording)
                        .collect(Collectors.joining("；"));
        // 裁员率不超过20%: what is open is said, so that people see which way is closed to them.
        String conditions = open.isEmpty() ? "" : talk.say(Phrase.QUOTE_OPEN_CONDITION, "条件", open);
        return talk.say(
                        needs.met() ? Phrase.QUOTE_PARAMETER : Phrase.QUOTE_PARAMETER_DECIDES,
                        "待遇",
                        name,
                        "参数",
                        needs.lacking().stream().map(Parameter::id).collect(Collectors.joining("、")),
                        "算法",
                        AmountWords.formula(needs))
                + conditions;
    }

    private String open(Quote quote, Outcome.NeedsFacts needs, QuoteReply.@Nullable Asked asked) {
        String name = quote.benefit().name();
        Payment payment = needs.payment();
        String amount = payment == null ? "" : AmountWords.amount(payment);
        if (asked == null) {
            // Of a supposition nothing is asked: what is not known is named as what was declined is.
            String facts = (needs.declined().isEmpty() ? needs.missing() : needs.declined())
                    .stream().map(slots::name).distinct().collect(Collectors.joining("、"));
            boolean met = quote.checks().stream().allMatch(check -> check.state() == Quote.State.MET);
            if (payment != null && !payment.settled() && payment.years().isEmpty() && !amount.isEmpty()) {
                // How long hangs on what was not told: the longest that could be would mislead.
                amount = payment.text() + talk.say(Phrase.QUOTE_HOW_LONG);
            }
            if (amount.isEmpty()) {
                // What the notice grants is certain, whatever was not told.
                return talk.say(Phrase.QUOTE_DECLINED, "待遇", name, "事实", facts)
                        + talk.say(
                                Phrase.QUOTE_GRANTS,
                                "原文",
                                quote.benefit().basis().words());
            }
            return talk.say(
                    met ? Phrase.QUOTE_DECLINED_MET : Phrase.QUOTE_DECLINED_AMOUNT,
                    "待遇",
                    name,
                    "事实",
                    facts,
                    "金额",
                    amount);
        }
        String count = String.valueOf(needs.missing().size());
        return amount.isEmpty()
                ? talk.say(Phrase.QUOTE_OPEN, "待遇", name, "件数", count, "问", asked.question())
                : talk.say(Phrase.QUOTE_OPEN_AMOUNT, "待遇", name, "件数", count, "问", asked.question(), "金额", amount);
    }
}
