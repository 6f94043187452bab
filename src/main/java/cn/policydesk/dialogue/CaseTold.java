package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 公司今年年初注销了，去登记了失业，社保自己交，一共交过一万四的税，有什么补的: who tells the case along with the question gets the case judged, not only the
 * paragraph quoted. And of several benefits a message may mean, the one that what was told speaks for.
 */
final class CaseTold {

    /** So much was told that speaks for one benefit is told of more than in passing. */
    private static final int SEVERAL = 2;
    /** So much told of one of different benefits says that it is meant. */
    private static final int MUCH = 3;
    /** So many characters of a name call a benefit. */
    private static final int PART = 4;

    private static final Pattern LATIN = Pattern.compile("[A-Za-z]{3,}");
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
     * Of several benefits a message may mean, those that are left: not the ones that what was told rules out; of those the ones it calls by a
     * part of their names, 租金补贴能补多少; and of these the one that everything told about any of them is about, and more than about any
     * other. Of different names it must be worked out by what was told, or much told of it: they are got beside one another.
     */
    List<Benefit> narrowed(String text, List<Benefit> several) {
        if (several.size() < 2 || scene.person().facts().isEmpty()) {
            return several;
        }
        GivesWay rules = new GivesWay(scene);
        List<Benefit> open =
                several.stream().filter(one -> !rules.ruledOut(one)).toList();
        List<Benefit> stay = open.isEmpty() ? several : open;
        List<Benefit> left = called(text, stay);
        if (left.size() > 1 && spoken(text, stay)) {
            // 见习补贴和意外险加起来: both are asked for.
            return left;
        }
        boolean forms = left.stream().map(CaseTold::plain).distinct().count() == 1;
        Benefit most = left.size() < 2 ? null : most(left);
        boolean alone = most != null && told(most) >= (forms ? SEVERAL : MUCH) && (forms || settled(most));
        return alone ? List.of(most) : left;
    }

    /**
     * Those of some benefits of whose names so many characters stand in the message that stand in no name of the rest; all where there
     * is none, or where the rest is spoken of as well.
     */
    List<Benefit> called(String text, List<Benefit> several) {
        List<Benefit> called = named(text, several);
        return called.isEmpty() || spoken(text, several) ? several : called;
    }

    private static List<Benefit> named(String text, List<Benefit> several) {
        String said = IntentWords.plain(text);
        return several.stream()
                .filter(one -> parts(one, PART)
                        .anyMatch(part -> said.contains(part)
                                && several.stream()
                                        .anyMatch(other -> !plain(other).contains(part))))
                .toList();
    }

    /** Whether beside those a message calls by their names it speaks of another: 意外 of 见习人员意外伤害保险补贴. */
    private static boolean spoken(String text, List<Benefit> several) {
        String said = IntentWords.plain(text);
        List<Benefit> called = named(text, several);
        return !called.isEmpty()
                && several.stream()
                        .filter(one -> !called.contains(one))
                        .anyMatch(one -> parts(one, 2)
                                .anyMatch(pair -> said.contains(pair)
                                        && called.stream()
                                                .noneMatch(other -> plain(other).contains(pair))));
    }

    /** All stretches of so many characters in the name of a benefit, and its Latin words: SYB. */
    private static Stream<String> parts(Benefit benefit, int length) {
        String name = IntentWords.plain(plain(benefit));
        Stream<String> stretches = IntStream.rangeClosed(0, name.length() - length)
                .mapToObj(at -> name.substring(at, at + length))
                .filter(part -> part.codePoints().allMatch(Character::isIdeographic));
        return Stream.concat(stretches, LATIN.matcher(name).results().map(MatchResult::group));
    }

    /** Whether what was told is enough to work a benefit out. */
    private boolean settled(Benefit benefit) {
        Outcome outcome = new GivesWay(scene).outcome(benefit);
        return outcome instanceof Outcome.Eligible
                || outcome instanceof Outcome.UpTo
                || outcome instanceof Outcome.NeedsParameter;
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
