package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Benefits of the same clause that may be had where one is not: 就业困难人员 are paid half, 特殊就业困难人员 three quarters, and who is of the second
 * kind is refused the first. They are offered, with all that was told.
 */
final class Siblings {

    private static final int OFFERED = 2;
    private static final Pattern EVERY = Pattern.compile("哪些|哪几[样项种]|都有(?:什么|啥)|有(?:什么|啥)补[贴助]");
    /** So long a part two names share where they are of one kind. */
    private static final int PART = 4;

    private final Scene scene;

    Siblings(Scene scene) {
        this.scene = scene;
    }

    /** 能申哪些补贴 一共多少, where one of several of a paragraph was worked out: the others are named. */
    private void others() {
        if (scene.open() != null
                || !scene.said.results()
                || !scene.said.met()
                || !(scene.person().goal() instanceof Goal.One(String id))
                || !EVERY.matcher(scene.c().question()).find()) {
            return;
        }
        Benefit told = scene.desk.library().rules().benefit(id).orElse(null);
        List<Benefit> left = told == null
                ? List.of()
                : scene.desk.library().rules().benefits(told.region()).stream()
                        .filter(one -> !one.equals(told) && !one.versions().isEmpty())
                        .filter(one ->
                                one.ref().equals(told.ref()) && one.audiences().equals(told.audiences()))
                        .filter(one -> !scene.person().trail().worked().contains(one.id()))
                        .limit(OFFERED)
                        .toList();
        if (!left.isEmpty()) {
            scene.said.ask(
                    scene.phrase(
                            Phrase.TALK_SAME_PARAGRAPH,
                            "待遇",
                            String.join("”“", left.stream().map(Benefit::name).toList())),
                    left.stream()
                            .map(one -> new Reply.Choice("算" + one.name(), "算" + one.name()))
                            .toList());
        }
    }

    /** Offers them behind a result that says no. */
    void offer() {
        new KindsApart(scene).tell();
        others();
        if (scene.open() != null
                || !scene.said.results()
                || scene.said.met()
                || !(scene.person().goal() instanceof Goal.One(String id))) {
            return;
        }
        Benefit refused = scene.desk.library().rules().benefit(id).orElse(null);
        if (refused == null || !(outcome(refused) instanceof Outcome.Ineligible)) {
            return;
        }
        List<Benefit> others = new ArrayList<>();
        for (Benefit one : scene.desk.library().rules().benefits(refused.region())) {
            if (!one.equals(refused)
                    && !one.versions().isEmpty()
                    && one.ref().label().equals(refused.ref().label())
                    && one.ref().notice().equals(refused.ref().notice())
                    && one.audiences().equals(refused.audiences())
                    && shared(one.name(), refused.name()) >= PART
                    && known(one)
                    && open(outcome(one))) {
                others.add(one);
            }
        }
        others.sort(Comparator.comparingInt((Benefit one) -> -shared(one.name(), refused.name())));
        List<Benefit> first = others.stream().limit(OFFERED).toList();
        if (!first.isEmpty()) {
            scene.said.ask(
                    scene.phrase(
                            Phrase.TALK_SIBLINGS,
                            "待遇",
                            String.join("”“", first.stream().map(Benefit::name).toList())),
                    first.stream()
                            .map(one -> new Reply.Choice("算" + one.name(), "算" + one.name()))
                            .toList());
        }
    }

    /** Whether it may still be had. */
    private static boolean open(Outcome outcome) {
        return !(outcome instanceof Outcome.Ineligible) && !(outcome instanceof Outcome.NotComputable);
    }

    /** Whether something that was told is of it. */
    private boolean known(Benefit benefit) {
        Set<String> facts = scene.pursuit().facts(benefit);
        return scene.person().facts().keySet().stream().anyMatch(facts::contains);
    }

    private Outcome outcome(Benefit benefit) {
        Map<String, Known> known = new LinkedHashMap<>();
        scene.person().facts().forEach((fact, told) -> known.put(fact, told.known()));
        try {
            Quote quote = scene.desk
                    .library()
                    .calculator()
                    .quote(benefit, new Facts(known), scene.person().figures(), scene.asOf());
            return quote.outcome();
        } catch (ContradictoryFacts e) {
            return new Outcome.NotComputable();
        }
    }

    /** How long a part two names share. */
    private static int shared(String one, String other) {
        int longest = 0;
        for (int from = 0; from < one.length(); from++) {
            int to = from + longest + 1;
            while (to <= one.length() && other.contains(one.substring(from, to))) {
                longest = to++ - from;
            }
        }
        return longest;
    }
}
