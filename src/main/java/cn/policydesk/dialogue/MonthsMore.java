package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 那要是再交两个月嘞, 再交一个月是不是就行了 behind a result: so many months more than were told, of the one length that is meant. One per message.
 */
final class MonthsMore {

    private static final Pattern IF = Pattern.compile("要是|如果|假如|假设");

    private final Scene scene;
    private final Supposing supposing;
    private final ToldSupposed told;

    MonthsMore(Scene scene) {
        this.scene = scene;
        this.supposing = new Supposing(scene);
        this.told = new ToldSupposed(scene);
    }

    /** What is left of the message to be answered; null where that was all of it. */
    @Nullable
    String take(String text, Increment change, Benefit benefit) throws ContradictoryFacts {
        List<Fact> lengths = new Grounds(scene.desk.library(), scene.person(), scene.asOf())
                .used(List.of(benefit)).stream()
                        .filter(fact -> fact.kind() == Kind.DURATION && exact(fact) != null)
                        .filter(fact -> fits(fact, change.doing()))
                        .toList();
        Quote now = supposing.quote(benefit, scene.person());
        List<Fact> failing = now.outcome() instanceof Outcome.Ineligible(List<Failed> failed)
                ? lengths.stream()
                        .filter(fact ->
                                failed.stream().anyMatch(one -> one.facts().contains(fact.id())))
                        .toList()
                : List.of();
        List<Fact> meant = failing.isEmpty() && !change.doing().matches("等|过") ? lengths : failing;
        Fact fact = meant.size() == 1 ? meant.getFirst() : null;
        BigDecimal had = fact == null ? null : exact(fact);
        if (fact == null && change.doing().matches("等|过") && taken(text, change, benefit)) {
            // 他要是当时多等一个月再登记: of no length that is counted; one month is not the length itself.
            scene.say(Phrase.TALK_MORE_WAITED);
            return null;
        }
        if (fact == null || had == null || had.add(change.by()).signum() < 0) {
            return text;
        }
        BigDecimal sum = had.add(change.by());
        if (change.supposed()) {
            told.tell(
                    text,
                    benefit,
                    Map.entry(fact, Known.exactly(sum)),
                    told.added(fact, had, sum),
                    scene.asOf().plusMonths(change.by().max(BigDecimal.ZERO).intValue()),
                    false);
            return null;
        }
        new AddedTo(scene).ask(fact, had, sum);
        return null;
    }

    /** Whether the time to wait would be heard as a length the benefit looks at. */
    private boolean taken(String text, Increment change, Benefit benefit) {
        return scene.hear(IF.matcher(text).replaceAll(""), null).facts().stream()
                .anyMatch(one -> one.fact().kind() == Kind.DURATION
                        && benefit.facts().contains(one.fact())
                        && one.known().equals(Known.exactly(change.by())));
    }

    private boolean fits(Fact fact, String doing) {
        String name = scene.desk.slots().name(fact);
        if (name.contains("退休") || name.contains("毕业") || name.contains("合同")) {
            return false;
        }
        return doing.matches("等|过|满") || doing.matches("交|缴|上") == name.matches(".*[缴交保].*");
    }

    private @Nullable BigDecimal exact(Fact fact) {
        Told one = scene.person().facts().get(fact.id());
        return one != null && one.known() instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
