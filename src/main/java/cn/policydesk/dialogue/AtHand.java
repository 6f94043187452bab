package cn.policydesk.dialogue;

import cn.policydesk.telling.Reply;

/** What else was asked for, and others of whom something was told and nothing was worked out: at hand behind a result. */
final class AtHand {

    private final Scene scene;

    AtHand(Scene scene) {
        this.scene = scene;
    }

    /** Offers them behind a result. */
    void offer() {
        new SecondHalf(scene).tell();
        new ToldFigures(scene).offer();
        if (scene.said.settled() && scene.person().asked() == null) {
            scene.person().trail().later().stream()
                    .limit(1)
                    .forEach(one -> scene.said.offer(new Reply.Choice("接着算" + one.name(), "那另一个呢")));
            scene.c().others().values().stream()
                    .filter(one -> one.goal() instanceof Goal.Nothing)
                    .filter(one -> !one.facts().isEmpty() || !one.trail().wish().isEmpty())
                    .map(one -> one.label().isEmpty() ? "那我自己呢" : "那" + one.label() + "呢")
                    .limit(2)
                    .forEach(words -> scene.said.offer(new Reply.Choice(words, words)));
        }
    }
}
