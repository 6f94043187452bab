package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.notice.Header;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 还没去认定 behind 不符合“经认定为就业困难人员”: who is to be recognised, where the notice writes it, in its words, or that it does not, and
 * what it would be then; whether somebody is, the office says. One per message.
 */
final class Recognised {

    private static final Pattern ASKED = Pattern.compile("认定您");

    private final Scene scene;

    Recognised(Scene scene) {
        this.scene = scene;
    }

    /** Says it beside a result that is refused for that alone. */
    void tell() {
        if (!scene.said.results()) {
            return;
        }
        List<Benefit> looked = scene.pursuit().looked();
        if (scene.person().goal() instanceof Goal.One && looked.size() == 1) {
            Optional<Fact> refused = refused(looked.getFirst());
            refused.ifPresent(fact -> {
                say(line(fact.id(), looked.getFirst()));
                say(then(fact, looked.getFirst()));
            });
            return;
        }
        for (Benefit benefit : looked) {
            // Among many, the one that was told of is the one that the list names as refused.
            Optional<Fact> refused =
                    scene.said.text().contains(benefit.name() + "：要") ? refused(benefit) : Optional.empty();
            if (refused.isPresent()) {
                say(line(refused.get().id(), benefit));
                return;
            }
        }
    }

    private void say(String line) {
        if (!line.isEmpty() && !scene.c().last().contains(line)) {
            scene.said.say(line);
        }
    }

    /** The one fact to be recognised that a benefit is refused for, and for nothing else. */
    private Optional<Fact> refused(Benefit benefit) {
        try {
            Outcome outcome =
                    new Supposing(scene).quote(benefit, scene.person()).outcome();
            Set<String> failed = outcome instanceof Outcome.Ineligible(var all)
                    ? all.stream().flatMap(one -> one.facts().stream()).collect(Collectors.toSet())
                    : Set.of();
            return failed.size() == 1
                    ? scene.desk
                            .library()
                            .rules()
                            .dictionary()
                            .find(failed.iterator().next())
                            .filter(this::recognised)
                    : Optional.empty();
        } catch (ContradictoryFacts e) {
            // Told where the result is.
            return Optional.empty();
        }
    }

    private boolean recognised(Fact fact) {
        return ASKED.matcher(scene.desk.slots().question(fact)).find();
    }

    /** What a benefit would come to once somebody is recognised; empty where that is not known. */
    private String then(Fact fact, Benefit benefit) {
        Person supposed = scene.person()
                .with(Map.of(fact.id(), new Told(Known.YES, "", scene.c().turn())));
        try {
            Outcome outcome = new Supposing(scene).quote(benefit, supposed).outcome();
            String sum = switch (outcome) {
                case Outcome.Eligible(var payment) -> AmountWords.amount(payment) + scene.standing(benefit);
                case Outcome.NeedsFacts needs ->
                    new SupposedOpen(scene).amounts(benefit, supposed, needs).strip();
                default -> "";
            };
            return sum.isEmpty()
                    ? ""
                    : scene.phrase(
                            Phrase.TALK_RECOGNISED_SUM,
                            "待遇",
                            benefit.name(),
                            "金额",
                            sum.replace("。（", "（").replaceAll("。$", ""));
        } catch (ContradictoryFacts e) {
            return "";
        }
    }

    /** Who is recognised as what a fact asks, or that the notice does not write it; empty where it is nothing to be recognised. */
    String line(String id, Benefit benefit) {
        Fact fact = scene.desk.library().rules().dictionary().find(id).orElse(null);
        if (fact == null || !recognised(fact)) {
            return "";
        }
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.header().definitions().stream())
                .filter(one -> one.term().equals(id))
                .findFirst()
                .map(this::line)
                .orElse(scene.phrase(Phrase.TALK_NO_GROUP, "人", id));
    }

    private String line(Header.Definition one) {
        return scene.phrase(
                Phrase.TALK_RECOGNISED,
                "什么人",
                one.term(),
                "条",
                one.label(),
                "款",
                String.valueOf(one.paragraph()),
                "原文",
                one.quote());
    }
}
