package cn.policydesk.telling;

import cn.policydesk.benefit.Quote;
import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** What is said behind a sum that cannot be claimed on the day: that it is over, or that it has not begun. */
public final class NotNow {

    private NotNow() {}

    /** Of one sum or of several added up; empty where all can be claimed. */
    public static String of(Talk talk, List<Quote> quotes) {
        List<Quote> not =
                quotes.stream().filter(quote -> !quote.validity().payable()).toList();
        if (not.isEmpty()) {
            return "";
        }
        if (not.size() < quotes.size()) {
            return talk.say(Phrase.SWEEP_SOME_NOT);
        }
        if (!not.stream().allMatch(NotNow::over)) {
            String over = not.stream()
                    .filter(NotNow::over)
                    .map(quote -> quote.benefit().name())
                    .collect(Collectors.joining("、"));
            return over.isEmpty()
                    ? talk.say(Phrase.SWEEP_NOT_YET)
                    : talk.say(Phrase.SWEEP_NOT_YET_SOME_OVER, "待遇", over);
        }
        LocalDate to = not.getFirst().validity().to();
        return to == null || not.size() > 1
                ? talk.say(Phrase.SWEEP_OVER)
                : talk.say(Phrase.SWEEP_OVER_SINCE, "至", Standings.day(to));
    }

    private static boolean over(Quote quote) {
        Validity validity = quote.validity();
        return validity.status() == Validity.Status.EXPIRED
                || validity.status() == Validity.Status.SUPERSEDED
                || validity.to() != null && validity.to().isBefore(quote.asOf());
    }
}
