package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 公司今年年初注销了，去登记了失业，社保自己交，一共交过一万四的税，有什么补的: who tells the case along with the question gets the case judged, not only the
 * paragraph quoted. And of several benefits a message may mean, the one that what was told speaks for.
 */
final class CaseTold {

    /** So much was told that speaks for one benefit is told of more than in passing. */
    private static final int SEVERAL = 2;
    /** A story; a shorter message that a clause answers is a question for the clause. */
    private static final int STORY = 24;

    private final Scene scene;

    CaseTold(Scene scene) {
        this.scene = scene;
    }

    /** The benefit of the paragraph that answers whose case was told, or null where none or no single one was. */
    @Nullable
    Benefit of(AskReply reply, String text, List<Benefit> meant) {
        if (!(scene.person().goal() instanceof Goal.Nothing)
                || scene.open() != null
                || scene.c().region() == null
                || text.length() < STORY
                || Kin.somebody(scene.person(), text)
                || !reply.outcome().equals("answered")) {
            return null;
        }
        ClauseAnswer answer = reply.answers().getFirst();
        List<Benefit> here = meant.stream()
                .filter(one -> !one.facts().isEmpty()
                        && one.ref().label().equals(answer.clause())
                        && one.ref().paragraph() == answer.paragraph())
                .toList();
        Benefit only = here.size() == 1 ? here.getFirst() : most(here);
        if (only == null) {
            return null;
        }
        long told = told(only);
        Collection<String> needed = scene.pursuit().facts(only);
        return told >= SEVERAL || told > 0 && needed.size() <= 2 * told ? only : null;
    }

    /**
     * Of several forms of one benefit, 一次性吸纳就业补贴（…）, the one that everything told about any of them is about, and more than
     * about any other; else all: benefits of different names are got beside one another.
     */
    List<Benefit> narrowed(List<Benefit> several) {
        boolean forms = several.stream().map(CaseTold::plain).distinct().count() == 1;
        Benefit most = several.size() < 2 || !forms ? null : most(several);
        return most == null || told(most) < SEVERAL ? several : List.of(most);
    }

    private static String plain(Benefit benefit) {
        return benefit.name().replaceAll("（.*", "");
    }

    private @Nullable Benefit most(List<Benefit> several) {
        Benefit most =
                several.stream().max(Comparator.comparingLong(this::told)).orElse(null);
        if (most == null) {
            return null;
        }
        Set<String> facts = scene.pursuit().facts(most);
        return several.stream()
                        .filter(one -> !one.equals(most))
                        .allMatch(one -> told(one) < told(most)
                                && scene.pursuit().facts(one).stream()
                                        .filter(scene.person().facts()::containsKey)
                                        .allMatch(facts::contains))
                ? most
                : null;
    }

    /** How many of the facts a benefit turns on were told. */
    private long told(Benefit benefit) {
        return scene.pursuit().facts(benefit).stream()
                .filter(scene.person().facts()::containsKey)
                .count();
    }
}
