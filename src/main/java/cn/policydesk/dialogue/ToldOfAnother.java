package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Set;

/**
 * 那他请了两个人帮忙有补吗 behind the result of a rent subsidy: what is told belongs to another benefit of the same clause alone, and that
 * one is asked for. One per message.
 */
final class ToldOfAnother {

    private final Scene scene;

    ToldOfAnother(Scene scene) {
        this.scene = scene;
    }

    /** Takes it up; false where what is told belongs to the benefit in view too, or to none or several others. */
    boolean take(Heard heard, Benefit benefit) {
        if (!scene.wants(Intent.GRANT, Intent.AMOUNT, Intent.ASK)
                || scene.wants(Intent.ALL, Intent.RESULT)
                || heard.facts().isEmpty()) {
            return false;
        }
        Set<String> used = scene.pursuit().facts(benefit);
        List<Fact> told = heard.facts().stream().map(HeardFact::fact).toList();
        if (told.stream().anyMatch(fact -> used.contains(fact.id()))) {
            return false;
        }
        List<Benefit> others = scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one -> one.ref().label().equals(benefit.ref().label()))
                .filter(one -> one.ref().notice().equals(benefit.ref().notice()))
                .filter(one -> !one.equals(benefit) && !one.versions().isEmpty())
                .filter(one -> told.stream()
                        .anyMatch(fact -> fact.kind().ordered()
                                && scene.pursuit().facts(one).contains(fact.id())))
                .toList();
        if (others.size() != 1) {
            return false;
        }
        scene.say(Phrase.TALK_NOW_THIS, "待遇", others.getFirst().name());
        new Naming(scene).one(others.getFirst());
        return true;
    }
}
