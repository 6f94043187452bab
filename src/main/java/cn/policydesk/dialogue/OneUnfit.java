package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 里头有个小赵是2022年毕业的, of three who were told of: what rules one of them out rules out nobody else. The number is less by so many; money
 * that was told of all of them is theirs in equal parts where it was told for each, and is asked for anew otherwise. One per message.
 */
final class OneUnfit {

    private static final Pattern EACH = Pattern.compile("每人|每个人?|一个人|一人|人均|每名");
    /** What the words for one of them may be heard as of whoever asks, who is a firm. */
    private static final Pattern OF_ONE_PERSON = Pattern.compile("毕业|年龄|性别");

    private final Scene scene;

    OneUnfit(Scene scene) {
        this.scene = scene;
    }

    /** What is heard of such a message; the same where it is none. */
    Heard of(String text, Heard heard) {
        PartsOfPeople.Part some = PartsOfPeople.in(text).first(PartsOfPeople.Sort.SOME);
        HeardFact none = some == null ? null : none(heard, some.number());
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (some == null
                || none == null
                || benefit == null
                || benefit.audiences().contains(Benefit.Audience.CITIZEN)) {
            return heard;
        }
        BigDecimal all = number(none.fact());
        if (all == null) {
            return heard;
        }
        BigDecimal left = all.subtract(BigDecimal.valueOf(some.number()));
        List<HeardFact> facts = new ArrayList<>(heard.facts());
        facts.removeIf(one -> one.fact().equals(none.fact())
                || Known.NO.equals(one.known())
                || one.fact().kind() == Kind.DATE
                || money(one.fact())
                || OF_ONE_PERSON.matcher(one.fact().id()).find());
        facts.add(new HeardFact(none.fact(), Known.exactly(left), 0, text.length()));
        shared(benefit, all, left, text, facts);
        scene.say(Phrase.TALK_ONE_UNFIT, "几", String.valueOf(some.number()), "余", left.toPlainString());
        return new Heard(facts, heard.refused(), heard.unlike());
    }

    /** The number of people that the message makes none of, though more were told than it speaks of. */
    private @Nullable HeardFact none(Heard heard, int some) {
        return heard.facts().stream()
                .filter(one ->
                        one.fact().kind() == Kind.COUNT && one.fact().unitText().equals("人"))
                .filter(one -> one.known() instanceof Known.Between(Span span)
                        && span.high() != null
                        && span.high().signum() == 0)
                .filter(one -> {
                    BigDecimal all = number(one.fact());
                    return some > 0 && all != null && all.compareTo(BigDecimal.valueOf(some)) > 0;
                })
                .findFirst()
                .orElse(null);
    }

    /** What was told for each is less by the same share; what was told for all is not known any more. */
    private void shared(Benefit benefit, BigDecimal all, BigDecimal left, String text, List<HeardFact> facts) {
        Set<String> unsure = new HashSet<>();
        for (Fact fact : benefit.facts()) {
            Told told = scene.person().facts().get(fact.id());
            if (told == null || !money(fact) || !(told.known() instanceof Known.Between(Span span))) {
                continue;
            }
            BigDecimal sum = span.exact() ? span.low() : null;
            if (sum != null && EACH.matcher(told.words()).find()) {
                BigDecimal theirs = sum.multiply(left).divide(all, 2, RoundingMode.HALF_UP);
                facts.add(new HeardFact(fact, Known.exactly(theirs), 0, text.length()));
            } else {
                unsure.add(fact.id());
            }
        }
        scene.keep(scene.person().without(List.copyOf(unsure)));
    }

    private static boolean money(Fact fact) {
        return fact.unitText().startsWith("元");
    }

    private @Nullable BigDecimal number(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null && told.known() instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
