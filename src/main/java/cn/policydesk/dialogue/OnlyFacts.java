package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.List;
import java.util.Set;

/** A message that tells facts and asks for no amount: what is worked out goes on, what they speak for is offered. */
final class OnlyFacts {

    private final Scene scene;
    private final Wishes wishes;
    private final Clauses clauses;

    OnlyFacts(Scene scene, Wishes wishes, Clauses clauses) {
        this.scene = scene;
        this.wishes = wishes;
        this.clauses = clauses;
    }

    /** Facts and nothing else: what is being worked out goes on, otherwise it is offered. */
    void take(String text, Heard heard) {
        if (scene.busy()) {
            if (elsewhere(text, heard)) {
                return;
            }
            if (scene.wants(Intent.GRANT) && Offered.another(scene, heard)) {
                clauses.tell(text);
            } else {
                scene.go();
            }
            return;
        }
        Benefit sum = new NamedSum(scene).meant(text);
        if (sum != null) {
            wishes.naming.found(sum, text);
            return;
        }
        List<Benefit> offered = wishes.naming.offered();
        if (offered.isEmpty()) {
            if (!wishes.grants.beside(text, heard)) {
                Wishes.offer(scene);
            }
        } else {
            narrowed(text, offered);
        }
    }

    /** 那我药房那5个见习的呢 behind a result: what is told concerns nothing of that benefit, and speaks for others. */
    private boolean elsewhere(String text, Heard heard) {
        Benefit told = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (told == null || !scene.person().trail().worked().contains(told.id())) {
            return false;
        }
        Set<String> used = scene.pursuit().facts(told);
        if (heard.facts().stream().anyMatch(one -> used.contains(one.fact().id()))) {
            return false;
        }
        List<Benefit> found = wishes.naming.found(text, heard).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .toList();
        if (found.isEmpty() || found.contains(told)) {
            return false;
        }
        if (found.size() == 1) {
            wishes.naming.found(found.getFirst(), text);
        } else {
            wishes.naming.which(found);
        }
        return true;
    }

    /** Which of some benefits is meant was asked and facts came: the one they speak for most, else everything is looked at. */
    private void narrowed(String text, List<Benefit> offered) {
        String region = scene.c().region();
        List<Benefit> found = region == null
                ? List.of()
                : scene
                        .finder()
                        .find(
                                scene.c().question() + text,
                                region,
                                scene.person().facts().keySet(),
                                scene.audience())
                        .stream()
                        .filter(offered::contains)
                        .toList();
        if (found.size() == 1) {
            wishes.naming.found(found.getFirst(), text);
        } else {
            wishes.all(text);
        }
    }
}
