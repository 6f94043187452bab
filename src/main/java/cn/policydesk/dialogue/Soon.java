package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 还没登记失业 下周就去登记, 交了4个月 下下个月就满: beside a no that rests on what is told to come about soon, what it would be once it has. One
 * per message.
 */
final class Soon {

    private final Scene scene;

    Soon(Scene scene) {
        this.scene = scene;
    }

    /** Says it beside the no that was told just now; nothing where none was, or it would be a no all the same. */
    void tell() {
        Benefit benefit = scene.said.results()
                        && !scene.said.met()
                        && scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.desk.words().cues().said(Cue.SOON, scene.incoming.text())
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        try {
            if (benefit != null
                    && quote(benefit, scene.person()).outcome() instanceof Outcome.Ineligible(List<Failed> failed)) {
                tell(benefit, failed);
            }
        } catch (ContradictoryFacts e) {
            // Nothing can be said of what cannot be true together.
        }
    }

    private void tell(Benefit benefit, List<Failed> failed) throws ContradictoryFacts {
        Map<String, Told> then = new LinkedHashMap<>();
        for (Failed one : failed) {
            for (String id : one.facts()) {
                Fact fact = benefit.facts().stream()
                        .filter(other -> other.id().equals(id))
                        .findFirst()
                        .orElse(null);
                Known met = fact == null ? null : met(benefit, fact);
                if (met != null) {
                    then.put(id, new Told(met, scene.incoming.text(), scene.c().turn()));
                }
            }
        }
        if (then.isEmpty()) {
            return;
        }
        Quote quote = quote(benefit, scene.person().with(then));
        String what = failed.stream().map(Failed::condition).collect(Collectors.joining("”“"));
        if (quote.met()) {
            scene.say(Phrase.TALK_SOON, "条件", what, "结果", new Supposing(scene).told(quote));
        } else if (quote.outcome() instanceof Outcome.NeedsFacts needs
                && !needs.missing().isEmpty()) {
            String missing = needs.missing().stream()
                    .map(fact -> scene.desk.slots().name(fact))
                    .collect(Collectors.joining("、"));
            scene.say(Phrase.TALK_SOON_OPEN, "条件", what, "还要", missing);
        }
    }

    /** What a fact told in this very message would have to be; null where it was told before, or that cannot be said. */
    private @Nullable Known met(Benefit benefit, Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        if (told == null || told.turn() != scene.c().turn()) {
            return null;
        }
        if (fact.kind() == Kind.YES_NO) {
            return Known.YES.equals(told.known()) ? Known.NO : Known.YES;
        }
        if (fact.kind() == Kind.DATE || !fact.kind().ordered()) {
            return null;
        }
        Map<String, Known> others = known(scene.person());
        others.remove(fact.id());
        try {
            BigDecimal threshold = scene.desk
                    .library()
                    .calculator()
                    .threshold(benefit, fact, new Facts(others), scene.person().figures(), scene.asOf());
            return threshold == null ? null : new Known.Between(new Span(threshold, threshold));
        } catch (ContradictoryFacts e) {
            return null;
        }
    }

    /** Whether a benefit is refused by what is known. */
    boolean refused(Benefit benefit) {
        try {
            return quote(benefit, scene.person()).outcome() instanceof Outcome.Ineligible;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private Quote quote(Benefit benefit, Person person) throws ContradictoryFacts {
        return new Supposing(scene).quote(benefit, person);
    }

    private static Map<String, Known> known(Person person) {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, one) -> known.put(fact, one.known()));
        return known;
    }
}
