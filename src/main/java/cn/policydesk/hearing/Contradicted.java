package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a message says against a fact that it speaks of, that is asked for, or that was told before: 落户都六年了 makes 落户5年内的海河英才
 * a no, 招了个四川户口的 counts nobody as of Chongqing. What only makes it doubtful (是分三批送的) takes back what was told.
 */
final class Contradicted {

    private static final Pattern AS_WELL = Pattern.compile("也|还有|两样|两个都|都有|都拿");

    private static final Pattern ONE = Pattern.compile("(?:有|其中|里头|里面)有?[一两二三几]个?(?![家次年月户天])");

    private final Stipulated stipulated;
    private final Listening listening;
    private final Map<Fact, Known> told;

    Contradicted(Stipulated stipulated, Listening listening, Map<Fact, Known> told) {
        this.stipulated = stipulated;
        this.listening = listening;
        this.told = told;
    }

    /**
     * Adds to what was heard.
     *
     * @param stipulating the facts that could be contradicted
     * @param spoken those of which the message holds words
     * @param text in the form messages are read in
     * @param facts what was heard, which is added to
     */
    void all(Collection<Fact> stipulating, Set<Fact> spoken, String text, Map<Fact, HeardFact> facts) {
        int length = text.length();
        // 有一个毕业三年了 of two who were hired says nothing of the other.
        boolean oneOfThem = ONE.matcher(text).find();
        boolean people = facts.keySet().stream().anyMatch(fact -> fact.kind() == Kind.COUNT);
        for (Fact fact : stipulating) {
            boolean open = fact.equals(listening.open());
            boolean before = positive(told.get(fact));
            // 23届的毕业生 without anybody hired is the speaker.
            boolean named = spoken.contains(fact) && (fact.kind() != Kind.COUNT || stipulated.anybody());
            if (facts.containsKey(fact) || !open && !before && !named) {
                continue;
            }
            Stipulated.Verdict verdict =
                    oneOfThem && before && fact.kind() == Kind.YES_NO ? Stipulated.Verdict.SAID : verdict(fact);
            if (verdict == Stipulated.Verdict.DENIED) {
                facts.put(fact, new HeardFact(fact, none(fact), 0, length));
            } else if (verdict == Stipulated.Verdict.OTHER
                    && before
                    && !open
                    && !people
                    // 培训完半年里开了店 leaves the day of the licence that was told as it is.
                    && fact.kind() != Kind.DATE) {
                facts.put(fact, new HeardFact(fact, Known.UNKNOWN, 0, length));
            }
        }
    }

    /** 职称也评上了, where 学历 was told before: both cannot be kept as one answer, so neither is. */
    void both(String text, Map<Fact, HeardFact> facts) {
        facts.replaceAll((fact, heard) -> {
            Known before = told.get(fact);
            boolean more = fact.kind() == Kind.CHOICE
                    && before instanceof Known.OneOf
                    && heard.known() instanceof Known.OneOf
                    && !before.equals(heard.known())
                    && !fact.equals(listening.open())
                    && asWell(text);
            return more ? new HeardFact(fact, Known.UNKNOWN, heard.start(), heard.end()) : heard;
        });
    }

    /** Whether something is said to be so besides what was told. */
    static boolean asWell(String text) {
        return AS_WELL.matcher(text).find();
    }

    /** Of several groups of people it is not said which is meant. */
    private Stipulated.Verdict verdict(Fact fact) {
        if (fact.kind() != Kind.COUNT || stipulated.people().isEmpty()) {
            return stipulated.whole(fact);
        }
        return stipulated.people().size() > 1
                ? Stipulated.Verdict.LACKING
                : stipulated.around(fact, stipulated.people().getFirst(), true);
    }

    private static Known none(Fact fact) {
        return fact.kind() == Kind.COUNT ? new Known.Between(SpokenNumber.point(BigDecimal.ZERO)) : Known.NO;
    }

    private static boolean positive(@Nullable Known known) {
        return Known.YES.equals(known)
                || known instanceof Known.Between(Span span)
                        && (span.high() == null || span.high().signum() > 0);
    }
}
