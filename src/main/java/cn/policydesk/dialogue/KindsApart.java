package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Kinds of people hired of whom the rules say that one number leaves the others out (困难村劳动力另算): which these are, what was told of all of them,
 * and, behind a result that counts the first, what the others come to. One per message.
 */
final class KindsApart {

    /** What a rule's note says of people that another number counts. */
    private static final Pattern APART = Pattern.compile("(\\p{IsHan}+)另算");

    private static final Pattern ALL_OF_THEM = Pattern.compile("都|全|每个人?|大家|统统");

    private final Scene scene;

    KindsApart(Scene scene) {
        this.scene = scene;
    }

    /** Behind a result that counts one kind: what those counted apart come to, and both together. */
    void tell() {
        if (!scene.said.results()
                || scene.open() != null
                || !(scene.person().goal() instanceof Goal.One(String id))
                || !scene.person().trail().later().isEmpty()) {
            return;
        }
        Benefit told = scene.desk.library().rules().benefit(id).orElse(null);
        Fact whole = told == null
                ? null
                : counts(List.of(told)).stream()
                        .filter(fact ->
                                number(fact) >= 0 && APART.matcher(fact.note()).find())
                        .findFirst()
                        .orElse(null);
        Benefit other = told == null || whole == null
                ? null
                : scene.desk.library().rules().benefits(told.region()).stream()
                        .filter(one -> !one.equals(told) && GivesWay.alike(one, told))
                        .filter(one ->
                                counts(List.of(one)).stream().anyMatch(fact -> apart(whole, fact) && number(fact) > 0))
                        .findFirst()
                        .orElse(null);
        if (told == null || other == null) {
            return;
        }
        measured(counts(List.of(other)), false);
        try {
            Quote first = new Supposing(scene).quote(told, scene.person());
            Quote second = new Supposing(scene).quote(other, scene.person());
            if (Stood.counts(first) && Stood.counts(second)) {
                scene.keep(scene.person().worked(other.id()).worked(told.id()));
                new InAll(scene).tell(List.of(first, second), false);
            } else {
                scene.said.ask(
                        scene.phrase(Phrase.TALK_COUNTED_APART, "待遇", other.name()),
                        List.of(new Reply.Choice("算" + other.name(), "算" + other.name())));
            }
        } catch (ContradictoryFacts e) {
            // What cannot be true together is said where it is told.
        }
    }

    /** What was told of all of them, 社保都交了五个月, is told of those who are counted apart now. */
    void measured(Iterable<Fact> counted, boolean whole) {
        measured(counted, whole, false);
    }

    /** The same, whichever of them it was heard of: 社保交了四个月 of two of the country and one of a 困难村. */
    void ofAll(Iterable<Fact> counted) {
        measured(counted, true, true);
    }

    private void measured(Iterable<Fact> counted, boolean whole, boolean either) {
        Map<String, List<String>> links = scene.desk.hearing().counted();
        for (Fact fact : counted) {
            for (Map.Entry<String, List<String>> own : links.entrySet()) {
                if (!own.getValue().contains(fact.id())
                        || scene.person().facts().containsKey(own.getKey())) {
                    continue;
                }
                links.entrySet().stream()
                        .filter(other -> other.getValue().stream()
                                .flatMap(id -> fact(id).stream())
                                .anyMatch(one -> apart(one, fact) || either && apart(fact, one)))
                        .map(other -> scene.person().facts().get(other.getKey()))
                        .filter(one -> one != null
                                && one.known() instanceof Known.Between
                                && (whole || ALL_OF_THEM.matcher(one.words()).find()))
                        .findFirst()
                        .ifPresent(one -> scene.keep(scene.person().with(Map.of(own.getKey(), one))));
            }
        }
    }

    /** Whether the rules say that a number leaves out those whom another one counts. */
    boolean apart(Fact whole, Fact other) {
        Matcher left = APART.matcher(whole.note());
        return !whole.equals(other)
                && left.find()
                && scene.desk.slots().name(other).contains(left.group(1));
    }

    /** The numbers of people hired that some benefits, and those of their names, count. */
    List<Fact> counts(List<Benefit> benefits) {
        List<String> hired = scene.desk.hearing().counted().values().stream()
                .flatMap(List::stream)
                .distinct()
                .toList();
        return benefits.stream()
                .flatMap(one -> scene.desk.library().rules().benefits(one.region()).stream()
                        .filter(other -> GivesWay.alike(one, other)))
                .flatMap(one -> one.facts().stream())
                .filter(fact -> hired.contains(fact.id()))
                .distinct()
                .toList();
    }

    private Optional<Fact> fact(String id) {
        return scene.desk.library().rules().dictionary().find(id);
    }

    int number(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? -1 : exactly(told.known());
    }

    static int exactly(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : -1;
    }
}
