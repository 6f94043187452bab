package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 两个人就是2200, and later 去年毕业的只有一个: a sum that was told for all of some people is not that of the fewer, or more, they are told to be now. It is asked
 * for again, and the old one is never passed off as theirs. One per message.
 */
final class SumOfHeads {

    private final Scene scene;

    SumOfHeads(Scene scene) {
        this.scene = scene;
    }

    /** The person without such a sum, or with what it is for as many as they are now where it was told for each. */
    Person known() {
        for (Map.Entry<String, List<String>> one :
                scene.desk.hearing().groupSums().heads().entrySet()) {
            Told sum = scene.person().facts().get(one.getKey());
            Fact fact =
                    scene.desk.library().rules().dictionary().find(one.getKey()).orElse(null);
            boolean changed = sum != null
                    && fact != null
                    && sum.known() instanceof Known.Between
                    && one.getValue().stream()
                            .flatMap(id ->
                                    Optional.ofNullable(scene.person().facts().get(id)).stream())
                            .anyMatch(heads -> otherwise(heads, sum));
            if (!changed || sum == null || fact == null) {
                continue;
            }
            Known all = scene.desk.hearing().groupSums().each(sum.words())
                    ? new PerHead(scene).value(sum.words(), fact)
                    : null;
            if (all == null) {
                scene.say(Phrase.TALK_WITHDRAWN, "事实", scene.desk.slots().name(fact));
                scene.keep(scene.person().without(List.of(fact.id())));
            } else if (!all.equals(sum.known())) {
                scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, all));
                scene.keep(scene.person()
                        .with(Map.of(
                                fact.id(), new Told(all, sum.words(), scene.c().turn()))));
            }
        }
        return scene.person();
    }

    /** Whether so many were told exactly, and another number since the sum was told. */
    private static boolean otherwise(Told heads, Told sum) {
        Told before = heads.before();
        return before != null
                && heads.turn() > sum.turn()
                && before.turn() <= sum.turn()
                && exact(before.known()) != null
                && exact(heads.known()) != null
                && !before.known().equals(heads.known());
    }

    private static @Nullable Span exact(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span : null;
    }
}
