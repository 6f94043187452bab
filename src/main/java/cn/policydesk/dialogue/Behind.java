package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What is added to a reply for the sake of the one before it: by which number a sum is, and the nearest clause without a figure. */
final class Behind {

    private final Scene scene;

    Behind(Scene scene) {
        this.scene = scene;
    }

    /** Behind a supposition: that a sum is of what was told. */
    void notSupposed() {
        String head = scene.phrase(Phrase.TALK_SUPPOSED, "事实", "").replaceFirst("(?s)：.*", "");
        List<Benefit> looked = scene.pursuit().looked();
        if (!scene.c().last().startsWith(head)) {
            return;
        }
        String told = new Grounds(scene.desk.library(), scene.person(), scene.asOf())
                .used(looked).stream()
                        .filter(fact -> fact.kind().ordered())
                        .map(this::told)
                        .collect(Collectors.joining("、"));
        if (!told.isEmpty()) {
            scene.say(Phrase.VIEW_NOT_SUPPOSED, "事实", "“" + told + "”");
        }
    }

    private String told(Fact fact) {
        Told told = Objects.requireNonNull(scene.person().facts().get(fact.id()));
        return scene.desk.slots().told(fact, told.known());
    }

    /** Behind a table of which nothing is met: the clause nearest to the question, where it grants something without a figure. */
    void unfigured(Clauses clauses) {
        new Unwritten(scene, clauses).beside();
        new ShareOf(scene).beside();
        if (!(scene.person().goal() instanceof Goal.Going going)
                || going.stage() != Goal.Stage.TOLD
                || !scene.said.results()
                || scene.said.met()) {
            return;
        }
        ClauseAnswer near = clauses.near();
        if (near == null) {
            return;
        }
        // A share of a wage is a figure, though no sum.
        List<Benefit> written = Clauses.sum(near.gist())
                ? List.of()
                : scene.desk.library().rules().benefits(near.region()).stream()
                        .filter(benefit -> benefit.versions().isEmpty()
                                && benefit.ref().equals(near.ref())
                                && Topics.serves(benefit, going.citizens()))
                        .toList();
        // Of a paragraph with sentences for others beside, the one that speaks of what was told.
        String words = written.stream()
                .filter(benefit -> !AskedInList.speaks(scene, benefit).isEmpty())
                .findFirst()
                .map(benefit -> benefit.basis().words().replaceFirst("。$", ""))
                .orElse(near.gist());
        boolean grants = !written.isEmpty();
        // A table told anew of other facts stands in the place of the one before it.
        boolean anew = !scene.began().facts().equals(scene.person().facts());
        String text = scene.phrase(
                Phrase.VIEW_UNFIGURED, "条", near.clause(), "款", String.valueOf(near.paragraph()), "原文", words);
        if (grants && (anew || !scene.c().last().contains(text))) {
            scene.said.before(text + "\n【" + near.validity().note() + "】");
        }
    }
}
