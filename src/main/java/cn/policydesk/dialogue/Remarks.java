package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.util.stream.Collectors;

/** What a result is told with: outside figures that are wanted or were used, who else gets the money, that no sum is written. */
final class Remarks {

    private final Dialogue.Desk desk;
    private final Person person;

    Remarks(Dialogue.Desk desk, Person person) {
        this.desk = desk;
        this.person = person;
    }

    /** What to say of outside figures, and to one who speaks of himself of money that others get; may be empty. */
    String of(QuoteReply.Quoted told, Benefit benefit) {
        boolean others = person.trail().self()
                && !benefit.audiences().contains(Benefit.Audience.CITIZEN)
                && !told.outcome().equals("ineligible");
        boolean named = desk.words().cues().said(Cue.PAID, benefit.basis().words());
        Phrase phrase = named ? Phrase.TALK_PAYEE_SELF : Phrase.TALK_PAYEE_TAKEN;
        String payee = others ? desk.talk().say(phrase, "谁", Payee.who(benefit)) : "";
        String figures = figures(told, benefit);
        return figures.isEmpty() || payee.isEmpty() ? figures + payee : figures + "\n" + payee;
    }

    /** What to say of outside figures: that one is wanted, or that the person's own was used; may be empty. */
    private String figures(QuoteReply.Quoted told, Benefit benefit) {
        if (!told.missingParameters().isEmpty() && told.outcome().equals("needs-parameter")) {
            String name = told.missingParameters().getFirst().name();
            return desk.talk().say(Phrase.TALK_FIGURE_WANTED, "参数", name);
        }
        if (told.outcome().equals("ineligible")) {
            return "";
        }
        String used = benefit.parameters().stream()
                .filter(parameter -> person.figures().containsKey(parameter.id()))
                .map(Parameter::id)
                .collect(Collectors.joining("、"));
        return used.isEmpty() ? "" : desk.talk().say(Phrase.TALK_FIGURE_TOLD, "参数", used);
    }

    /** That the notice writes no sum of money, only for how long; empty where it writes one. */
    String noMoney(Quote quote) {
        Payment payment = quote.outcome().sum();
        boolean computable = quote.benefit().kind() == Benefit.Kind.COMPUTABLE;
        boolean counted =
                payment != null && (payment.unit().equals("月") || payment.unit().equals("次"));
        return computable || payment == null || !counted
                ? ""
                : desk.talk()
                        .say(Phrase.TALK_NO_MONEY, "待遇", quote.benefit().name(), "金额", AmountWords.amount(payment));
    }
}
