package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 4户才对, 不是8个月 是7个月, 半年内创业成功的人数改为4人: a number corrected behind a result. It is of the fact that is named, else of the one
 * told as the wrong number, else of the only one it can be of or the one told right before; between two it is asked, never guessed.
 */
final class NumberAnew {

    /** The words of the button that picks one of two. */
    private static final String TO = "改为";

    /** 职工那边是7万: one part of a sum. */
    private static final Pattern SIDES = Pattern.compile("职工|员工|单位|公司|厂里|个人");

    private static final Pattern IN_ALL = Pattern.compile("合计|总共|一共|拢共|加起来");
    private static final int PART = 2;
    private static final int TWO = 2;

    private final Scene scene;
    private final NamedBy names;

    NumberAnew(Scene scene) {
        this.scene = scene;
        this.names = new NamedBy(scene.desk.slots());
    }

    /** The same where the number is named beside it, before others look at who left: 有个娃儿走了 留下来的只得1个. */
    boolean first(String text) {
        CorrectedNumber said = scene.open() == null ? CorrectedNumber.in(text) : null;
        return said != null
                && said.wrong() == null
                && scene.person().facts().keySet().stream()
                        .map(this::fact)
                        .anyMatch(fact ->
                                fact != null && fact.kind().ordered() && names.share(fact, said.name(), text) >= PART)
                && take(text);
    }

    /** Changes the number and goes on, or asks which it is; false where the message is none of these, or names what was not told. */
    boolean take(String text) {
        Amending amending = new Amending(scene);
        CorrectedNumber said = scene.open() == null && amending.finished() ? CorrectedNumber.in(text) : null;
        if (said == null || SIDES.matcher(text).find() && sides()) {
            return false;
        }
        List<Fact> counted = counted(text);
        if (counted.size() > 1) {
            // 期满还是六个人 留用的是两个: each number has its own name.
            return false;
        }
        List<Fact> used = amending.used();
        List<Fact> told = new ArrayList<>(used);
        scene.person().facts().keySet().stream()
                .flatMap(id -> Stream.ofNullable(fact(id)))
                .filter(one -> !told.contains(one))
                .forEach(told::add);
        List<Map.Entry<Fact, Known>> fits = new Fitting(scene).fits(said.right(), said.bare(), told);
        String wrong = said.wrong();
        if (wrong != null) {
            fits.removeIf(one -> !new Fitting(scene).toldAs(one.getKey(), wrong));
        }
        // 只留两个: what people do is named by the verb beside its number.
        List<Map.Entry<Fact, Known>> heard = fits.stream()
                .filter(one -> counted.contains(one.getKey()) && told.contains(one.getKey()))
                .toList();
        if (wrong == null && heard.size() == 1) {
            return changed(heard.getFirst(), said.right(), used, text);
        }
        List<Map.Entry<Fact, Known>> of =
                said.name().isEmpty() ? List.of() : named(said.name(), text, fits, used, told);
        if (of.isEmpty() && !said.name().isEmpty() && untold(said, text, told)) {
            return true;
        } else if (of.isEmpty() && (said.name().isEmpty() || wrong != null)) {
            of = unnamed(fits, used, wrong != null);
        }
        return settled(of, said.right(), used, text);
    }

    /** Changes the one fact a number is of, or asks which of two. */
    boolean settled(List<Map.Entry<Fact, Known>> of, String right, List<Fact> used, String text) {
        return of.size() == 1 ? changed(of.getFirst(), right, used, text) : of.size() == TWO && which(right, of);
    }

    /** The counts that a text tells by itself, as if nothing had been told. */
    private List<Fact> counted(String text) {
        return scene.hear(text, null).facts().stream()
                .filter(one -> one.fact().kind() == Kind.COUNT && one.known() instanceof Known.Between)
                .map(HeardFact::fact)
                .toList();
    }

    /** Those the words beside the number name best; none where they name what was not told, or nothing. */
    private List<Map.Entry<Fact, Known>> named(
            String name, String text, List<Map.Entry<Fact, Known>> fits, List<Fact> used, List<Fact> told) {
        int most = fits.stream()
                .mapToInt(one -> names.share(one.getKey(), name, text))
                .max()
                .orElse(0);
        if (most == 0 || others(told).stream().anyMatch(fact -> names.share(fact, name, text) > most)) {
            return List.of();
        }
        List<Map.Entry<Fact, Known>> best = fits.stream()
                .filter(one -> names.share(one.getKey(), name, text) == most)
                .toList();
        List<Map.Entry<Fact, Known>> inView =
                best.stream().filter(one -> used.contains(one.getKey())).toList();
        return inView.isEmpty() ? best : inView;
    }

    /** 其实留用的才1个, where only half or not was told: the one fact of what was worked out that is named, told for the first time. */
    private boolean untold(CorrectedNumber said, String text, List<Fact> told) {
        Set<Fact> all = others(told);
        all.removeIf(fact -> !fact.kind().ordered());
        int most = all.stream()
                .mapToInt(fact -> names.share(fact, said.name(), text))
                .max()
                .orElse(0);
        List<Fact> best = all.stream()
                .filter(fact -> names.share(fact, said.name(), text) == most)
                .toList();
        boolean whole =
                best.stream().allMatch(fact -> scene.desk.slots().name(fact).contains(said.name()));
        if (most < (whole ? 1 : PART) || best.size() != 1 || told.contains(best.getFirst()) || said.wrong() != null) {
            return false;
        }
        Fact fact = best.getFirst();
        boolean looked = worked().stream().anyMatch(benefit -> needs(benefit, fact));
        Person before = scene.person();
        // The yes or no that stood for it is not sure any more.
        scene.keep(before.without(before.facts().keySet().stream()
                .filter(id -> standsOn(id, fact))
                .toList()));
        List<HeardFact> facts = new ArrayList<>();
        scene.hear(said.right(), fact).facts().stream()
                .filter(one -> one.fact().equals(fact)
                        || !scene.person().facts().containsKey(one.fact().id()))
                .map(one -> new HeardFact(one.fact(), one.known(), 0, text.length()))
                .forEach(facts::add);
        if (!looked || facts.stream().noneMatch(one -> one.fact().equals(fact))) {
            scene.keep(before);
            return false;
        }
        return kept(fact, facts, told, text);
    }

    /** Whether a fact is a yes or no that follows from another. */
    private boolean standsOn(String id, Fact part) {
        Fact answer = fact(id);
        return answer != null
                && answer.kind() == Kind.YES_NO
                && Changed.parts(answer, scene.desk.library().rules().dictionary())
                        .contains(part);
    }

    /** What the benefits there look at beside what can be meant, and what was told. */
    private Set<Fact> others(List<Fact> told) {
        Set<Fact> all = new LinkedHashSet<>(told);
        String region = scene.c().region();
        if (region != null) {
            scene.desk.library().rules().neededIn(region).stream()
                    .map(this::fact)
                    .filter(one -> one != null && one.kind().ordered())
                    .forEach(all::add);
        }
        return all;
    }

    private List<Benefit> worked() {
        return scene.person().trail().worked().reversed().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .toList();
    }

    /** The one of what the result stands on; of several the one told right before, else all. */
    private List<Map.Entry<Fact, Known>> unnamed(List<Map.Entry<Fact, Known>> fits, List<Fact> used, boolean anywhere) {
        List<Map.Entry<Fact, Known>> inView =
                fits.stream().filter(one -> used.contains(one.getKey())).toList();
        List<Map.Entry<Fact, Known>> all = inView.isEmpty() && anywhere ? fits : inView;
        var last = new ArrayList<>(all);
        last.removeIf(one -> turn(one.getKey()) != scene.c().turn() - 1 || nobody(one.getKey()));
        return last.size() == 1 ? last : all;
    }

    /** Of 2 and 没有 it may be either that is 3. */
    private boolean nobody(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null
                && told.known() instanceof Known.Between(Span span)
                && span.low() != null
                && span.low().signum() == 0;
    }

    private int turn(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? 0 : told.turn();
    }

    /** Asks which of two. */
    private boolean which(String right, List<Map.Entry<Fact, Known>> of) {
        List<Reply.Choice> choices = of.stream()
                .map(one -> scene.desk.slots().name(one.getKey()))
                .map(name -> new Reply.Choice(name, name + TO + right))
                .toList();
        scene.said.ask(
                scene.phrase(
                        Phrase.AMEND_WHICH,
                        "数",
                        right,
                        "清单",
                        String.join(
                                "，还是", choices.stream().map(Reply.Choice::label).toList())),
                choices);
        return true;
    }

    private boolean changed(Map.Entry<Fact, Known> one, String right, List<Fact> used, String text) {
        Fact fact = one.getKey();
        Told before = scene.person().facts().get(fact.id());
        if (before == null || !Changed.otherwise(before.known(), one.getValue())) {
            return false;
        }
        List<HeardFact> facts = new ArrayList<>(List.of(new HeardFact(fact, one.getValue(), 0, text.length())));
        // 留了2个 says how many there were where nothing else did.
        scene.hear(right, fact).facts().stream()
                .filter(more -> !more.fact().equals(fact)
                        && !scene.person().facts().containsKey(more.fact().id()))
                .map(more -> new HeardFact(more.fact(), more.known(), 0, text.length()))
                .forEach(facts::add);
        return kept(fact, facts, used, text);
    }

    private boolean kept(Fact fact, List<HeardFact> facts, List<Fact> used, String text) {
        scene.keep(scene.person().without(ofAllHeads(fact)));
        Fact doubted = new Remembering(scene).amend(text, new Heard(facts, List.of(), null));
        if (doubted != null) {
            new Amending(scene).ask(doubted);
            return true;
        }
        if (IN_ALL.matcher(text).find() && inAll()) {
            return true;
        }
        if (!used.contains(fact)) {
            // It is of a benefit that was worked out before.
            worked().stream()
                    .filter(benefit -> needs(benefit, fact))
                    .findFirst()
                    .ifPresent(benefit -> scene.keep(scene.person().wants(new Goal.One(benefit.id()))));
        }
        scene.go();
        return true;
    }

    /** The sums told for just as many people as there were. */
    private List<String> ofAllHeads(Fact fact) {
        return scene.desk.hearing().groupSums().heads().entrySet().stream()
                .filter(sum -> sum.getValue().contains(fact.id()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean sides() {
        return scene.desk.hearing().ofBothSides().stream()
                .anyMatch(fact -> scene.person().facts().containsKey(fact.id()));
    }

    private boolean inAll() {
        try {
            return new WorkedSum(scene).take("加起来一共多少");
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private boolean needs(Benefit benefit, Fact fact) {
        return scene.desk.library().rules().needed(benefit).contains(fact.id());
    }

    private @Nullable Fact fact(String id) {
        return scene.desk.library().rules().dictionary().find(id).orElse(null);
    }
}
