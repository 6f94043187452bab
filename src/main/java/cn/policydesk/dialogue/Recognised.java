package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.OwnSentences;
import cn.policydesk.telling.Phrase;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 还没去认定 behind 不符合“经认定为就业困难人员”: who is to be recognised, where the notice writes it, in its words; whether somebody is,
 * the office says. One per message.
 */
final class Recognised {

    private static final Pattern ASKED = Pattern.compile("认定");

    private final Scene scene;

    Recognised(Scene scene) {
        this.scene = scene;
    }

    /** Says it beside a result that is refused for that alone. */
    void tell() {
        if (!scene.said.results()
                || scene.pursuit().looked().size() != 1
                || !(scene.person().goal() instanceof Goal.One)) {
            return;
        }
        Benefit benefit = scene.pursuit().looked().getFirst();
        try {
            Outcome outcome =
                    new Supposing(scene).quote(benefit, scene.person()).outcome();
            Set<String> failed = outcome instanceof Outcome.Ineligible(var all)
                    ? all.stream().flatMap(one -> one.facts().stream()).collect(Collectors.toSet())
                    : Set.of();
            String line = failed.size() == 1 ? line(failed.iterator().next(), benefit) : "";
            if (!line.isEmpty() && !scene.c().last().contains(line)) {
                scene.said.say(line);
            }
        } catch (ContradictoryFacts e) {
            // Told where the result is.
        }
    }

    /** Who is recognised as what a fact asks; empty where the notice does not write it, or it is nothing to be recognised. */
    String line(String id, Benefit benefit) {
        Fact fact = scene.desk.library().rules().dictionary().find(id).orElse(null);
        if (fact == null || !ASKED.matcher(scene.desk.slots().question(fact)).find()) {
            return "";
        }
        // 将…列入就业困难人员范围
        String words = "列入" + id + "范围";
        return scene.desk.library().notices().stream()
                .filter(notice -> notice.id().equals(benefit.ref().notice()))
                .flatMap(notice -> notice.paragraphs().stream())
                .filter(one -> one.body().contains(words))
                .findFirst()
                .map(one -> line(id, one, words))
                .orElse("");
    }

    private String line(String id, Paragraph paragraph, String words) {
        String sentence = OwnSentences.all(paragraph).stream()
                .filter(one -> one.contains(words))
                .findFirst()
                .orElse("");
        return scene.phrase(
                Phrase.TALK_RECOGNISED,
                "什么人",
                id,
                "条",
                paragraph.ref().label(),
                "款",
                String.valueOf(paragraph.ref().paragraph()),
                "原文",
                sentence.substring(0, sentence.indexOf(words) + words.length()));
    }
}
