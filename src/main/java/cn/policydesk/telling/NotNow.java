package cn.policydesk.telling;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Quote;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What is said in a few words behind a sum: that it cannot be claimed on the day, because it is over or has not begun, or until when it
 * can. A number alone, 36000元, would be taken for one that holds for ever.
 */
public final class NotNow {

    /** What a sum is of. */
    private record Held(String name, Validity validity, LocalDate asOf) {

        boolean over() {
            return validity.status() == Validity.Status.EXPIRED
                    || validity.status() == Validity.Status.SUPERSEDED
                    || validity.to() != null && validity.to().isBefore(asOf);
        }
    }

    private NotNow() {}

    /** Of one sum or of several added up. */
    public static String of(Talk talk, List<Quote> quotes) {
        return held(
                talk,
                quotes.stream()
                        .map(quote -> new Held(quote.benefit().name(), quote.validity(), quote.asOf()))
                        .toList());
    }

    /** Of what a benefit gives. */
    public static String of(Talk talk, Library library, Benefit benefit, LocalDate asOf) {
        return held(talk, List.of(new Held(benefit.name(), library.calculator().validity(benefit, asOf), asOf)));
    }

    private static String held(Talk talk, List<Held> all) {
        List<Held> not = all.stream().filter(one -> !one.validity().payable()).toList();
        if (not.isEmpty()) {
            return runs(talk, all);
        }
        if (not.size() < all.size()) {
            return talk.say(Phrase.SWEEP_SOME_NOT);
        }
        if (!not.stream().allMatch(Held::over)) {
            String over = not.stream().filter(Held::over).map(Held::name).collect(Collectors.joining("、"));
            return over.isEmpty()
                    ? talk.say(Phrase.SWEEP_NOT_YET)
                    : talk.say(Phrase.SWEEP_NOT_YET_SOME_OVER, "待遇", over);
        }
        LocalDate to = not.getFirst().validity().to();
        return to == null || not.size() > 1
                ? talk.say(Phrase.SWEEP_OVER)
                : talk.say(Phrase.SWEEP_OVER_SINCE, "至", Standings.day(to));
    }

    /** 至2025年6月30日: of sums that can all be claimed, until when; of several the day that comes first. */
    private static String runs(Talk talk, List<Held> all) {
        List<LocalDate> ends = all.stream()
                .map(one -> one.validity().to())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (ends.isEmpty()) {
            return all.isEmpty() ? "" : talk.say(Phrase.SWEEP_RUNS);
        }
        boolean same =
                ends.size() == 1 && all.stream().allMatch(one -> one.validity().to() != null);
        return talk.say(same ? Phrase.SWEEP_RUNS_UNTIL : Phrase.SWEEP_RUNS_FIRST, "至", Standings.day(ends.getFirst()));
    }
}
