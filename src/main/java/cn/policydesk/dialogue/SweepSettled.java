package cn.policydesk.dialogue;

import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Talk;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The sums told while facts are still asked for: said once each, and taken back where what was told since undoes them. */
final class SweepSettled {

    /** Begins the keys of sums told while asking. */
    private static final String SETTLED = "问时 ";

    private final Talk talk;
    private final Goal.Going going;
    private final SweepView view;

    SweepSettled(Talk talk, Goal.Going going, SweepView view) {
        this.talk = talk;
        this.going = going;
        this.view = view;
    }

    /** Says what has been settled since, in a line; what was said before is not said again. */
    Set<String> decided(Said said) {
        Set<String> keys = new LinkedHashSet<>();
        List<String> fresh = new ArrayList<>();
        for (Quote quote : view.chosen()) {
            String key = settled(quote);
            if (quote.outcome() instanceof Outcome.Eligible(var payment)
                    && payment.purpose().paid()
                    && !going.told().contains(key)
                    && keys.add(key)) {
                String standing = NotNow.of(talk, List.of(quote));
                fresh.add(quote.benefit().name() + "：" + AmountWords.amount(payment) + standing);
            }
        }
        if (!fresh.isEmpty()) {
            said.say(talk.say(Phrase.TALK_DECIDED, "待遇", String.join("；", fresh)));
        }
        return keys;
    }

    /** What a sum that was told while asking is kept under. */
    private static String settled(Quote quote) {
        Payment payment = quote.outcome().sum();
        return SETTLED + quote.benefit().id() + " " + (payment == null ? "" : AmountWords.amount(payment));
    }

    /** Says which sums told while asking hold no longer, and why; the keys they were kept under. */
    Set<String> takenBack(Said said) {
        Set<String> keys = new LinkedHashSet<>();
        for (Quote quote : view.all()) {
            List<String> before = going.told().stream()
                    .filter(key -> key.startsWith(SETTLED + quote.benefit().id() + " "))
                    .toList();
            if (before.isEmpty() || quote.outcome() instanceof Outcome.Eligible) {
                before.stream().filter(key -> !key.equals(settled(quote))).forEach(keys::add);
                continue;
            }
            keys.addAll(before);
            String why = quote.checks().stream()
                    .filter(check -> check.state() == Quote.State.FAILED)
                    .map(Quote.Check::wording)
                    .findFirst()
                    .orElse("");
            said.say(
                    why.isEmpty()
                            ? talk.say(
                                    Phrase.TAKEN_BACK_OPEN,
                                    "待遇",
                                    quote.benefit().name())
                            : talk.say(Phrase.TAKEN_BACK, "待遇", quote.benefit().name(), "条件", why));
        }
        return keys;
    }
}
