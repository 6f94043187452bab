package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * 那技校送了40个实习生 有多少 behind the result of a firm that sent 28: the other benefit is worked out by the number that is told with it, not
 * by the one told for the first. One per message.
 */
final class OwnNumber {

    private final Scene scene;

    OwnNumber(Scene scene) {
        this.scene = scene;
    }

    /** Keeps the one number of people a message tells as that of the benefit it turns to; nothing where it is not clear. */
    void of(Benefit benefit, String text) {
        int turn = scene.c().turn();
        Map<String, Told> told = scene.person().facts();
        boolean turned = scene.person().goal() instanceof Goal.One(String id)
                && !id.equals(benefit.id())
                && scene.person().trail().worked().contains(id);
        List<Fact> counts = benefit.facts().stream()
                .filter(fact -> fact.kind() == Kind.COUNT && fact.unitText().equals("人") && told.containsKey(fact.id()))
                .toList();
        List<BigDecimal> numbers = scene.desk.hearing().figures(text, scene.asOf()).stream()
                .map(FactHearing.Placed::figure)
                .filter(figure -> figure instanceof Figure.Count)
                .map(Figure::number)
                .filter(number -> number != null && number.exact() && number.low() != null)
                .map(Span::low)
                .toList();
        if (!turned || counts.size() != 1 || numbers.size() != 1) {
            return;
        }
        Fact fact = counts.getFirst();
        Told before = told.get(fact.id());
        Known known = new Known.Between(SpokenNumber.point(numbers.getFirst()));
        if (before == null || before.turn() >= turn || before.known().equals(known)) {
            return;
        }
        scene.keep(scene.person().with(Map.of(fact.id(), new Told(known, text, turn))));
        scene.say(Phrase.TALK_NOTED, "事实", scene.desk.slots().told(fact, known));
    }
}
