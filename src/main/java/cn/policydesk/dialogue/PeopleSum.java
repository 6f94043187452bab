package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.Adding;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** 我俩加起来多少: what each of several people gets, and what that comes to; a sum between two is added as one. */
final class PeopleSum {

    private static final Pattern PEOPLE = Pattern.compile(
            "[两三几]个人|俩人|[他她我]俩|(?:我们|咱们?|[他她]们)(?:夫妻|两口子)?[两俩]个?|夫妻[两俩]|我[跟和与同](?:我们?)?(?:家)?(?:老公|老婆|爱人|媳妇|丈夫|妻子|[他她]|爸|妈|儿子|女儿|哥|弟|姐|妹|老丈人|岳父|岳母)|[他她][跟和与]我|一家人|全家|两口子|俩口子|他们俩|我们俩|两人|每个人都");

    private static final Pattern BARE = Pattern.compile(
            "(?:那|再|都|全|给我|帮我|算|下|一|两[份样笔个]|加起来|加在一起|加一起|一起|一块儿?|我们|加一块儿?|合起来|合计|一共|总共|拢共|是|有|能|可以|[领拿补]|多少|好多|几多|钱|呢|吧|呀|啊|[\\p{P}\\s])+");

    private static final Pattern SELF = Pattern.compile("我(?:自己|本人)?[的]?[跟和与同加]|[跟和与同加]我(?:自己|本人|的|加|一共|总共|$|[，。 ])");

    private final Scene scene;

    PeopleSum(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where only one is spoken of. */
    boolean take(String text) throws ContradictoryFacts {
        Map<String, Person> all = new LinkedHashMap<>(scene.c().others());
        all.put(scene.person().label(), scene.person());
        Set<String> called = called(text, all.keySet());
        if (scene.c().others().isEmpty()
                || called.size() < 2 && !PEOPLE.matcher(text).find() && !bare(text)) {
            return false;
        }
        if (called.size() > 1) {
            all.keySet().retainAll(called);
        }
        List<String> lines = new ArrayList<>();
        List<Quote> together = new ArrayList<>();
        boolean open = false;
        for (Map.Entry<String, Person> one : all.entrySet()) {
            Person person = one.getValue();
            if (one.getKey().isEmpty()
                    && person.goal() instanceof Goal.Nothing
                    && (person.facts().isEmpty() || person.trail().wish().isEmpty())) {
                continue;
            }
            String who = one.getKey().isEmpty() ? "您自己" : one.getKey();
            Stood stood = Stood.of(scene, person, shown(person));
            List<Quote> worked = stood.met();
            boolean out = worked.isEmpty() && ruledOut(person);
            List<Quote> met = out ? instead(person) : worked;
            boolean none = out && met.isEmpty();
            open |= met.isEmpty() && !none;
            lines.add(who + "："
                    + (none
                            ? scene.phrase(Phrase.TALK_TOTAL_RULED_OUT)
                            : met.isEmpty() ? scene.phrase(Phrase.TALK_TOTAL_NONE) : Adding.listed(met))
                    + left(person, out));
            together.addAll(met);
        }
        if (lines.size() < 2) {
            return false;
        }
        String sum = open || together.isEmpty() ? "" : Adding.sum(together);
        scene.say(
                Phrase.TALK_TOTAL_PEOPLE,
                "各人",
                String.join("\n", lines),
                "合计",
                sum.isEmpty()
                        ? scene.phrase(Phrase.TALK_TOTAL_LATER)
                                + (together.isEmpty() ? "" : NotNow.of(scene.desk.talk(), together))
                        : "加起来" + sum + NotNow.of(scene.desk.talk(), together));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 加起来 and no more, where one thing at most was told to each of several: of all of them. */
    private boolean bare(String text) {
        return BARE.matcher(text.strip()).matches()
                && Stood.told(scene, scene.person()).size() < 2
                && scene.c().others().values().stream()
                        .filter(one -> !one.label().isEmpty() || !one.facts().isEmpty())
                        .noneMatch(one -> one.goal() instanceof Goal.Nothing
                                && one.trail().wish().isEmpty());
    }

    /** 外甥跟女婿: who of them the message names. */
    private static Set<String> called(String text, Set<String> labels) {
        Set<String> called = new LinkedHashSet<>();
        for (String label : labels) {
            if (label.isEmpty() ? SELF.matcher(text).find() : text.contains(label)) {
                called.add(label);
            }
        }
        return called;
    }

    /** What was told or taken up for somebody and does not count, with why. */
    private String left(Person person, boolean out) throws ContradictoryFacts {
        List<String> left = Stood.of(scene, person, Stood.told(scene, person)).left();
        return left.isEmpty() || out ? "" : "\n" + scene.phrase(Phrase.TALK_TOTAL_LEFT, "各项", String.join("；", left));
    }

    /** 儿子的三万和女儿的三千两个人都能拿吧: what each gets is each one's own. */
    boolean apiece(String text) throws ContradictoryFacts {
        boolean several = PEOPLE.matcher(text).find();
        boolean others = scene.person().trail().worked().size() < 2
                && scene.c().others().values().stream()
                        .anyMatch(one -> !one.trail().worked().isEmpty());
        if (!several && !others || !take("两个人")) {
            return false;
        }
        scene.say(Phrase.TALK_TOTAL_APIECE);
        return true;
    }

    /** The money that is met of what was looked at for somebody. */
    List<Quote> met(Person person) throws ContradictoryFacts {
        return Stood.of(scene, person, shown(person)).met();
    }

    /** Whether the one benefit that was worked out for somebody cannot be had by what is told now. */
    private boolean ruledOut(Person person) throws ContradictoryFacts {
        if (!(person.goal() instanceof Goal.One(String id))
                || !person.trail().worked().contains(id)) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        return benefit != null && quote(benefit, person).outcome() instanceof Outcome.Ineligible;
    }

    /** What somebody gets of the same clause instead of the benefit that is ruled out, where it is met by what was told and there is one. */
    private List<Quote> instead(Person person) throws ContradictoryFacts {
        if (!(person.goal() instanceof Goal.One(String id))) {
            return List.of();
        }
        Benefit refused = scene.desk.library().rules().benefit(id).orElseThrow();
        List<Quote> met = new ArrayList<>();
        for (Benefit one : scene.desk.library().rules().benefits(refused.region())) {
            boolean alike = !one.equals(refused)
                    && !one.versions().isEmpty()
                    && one.ref().equals(refused.ref())
                    && one.audiences().equals(refused.audiences());
            Quote quote = alike ? quote(one, person) : null;
            Payment payment = quote == null ? null : quote.outcome().sum();
            if (quote != null
                    && payment != null
                    && quote.met()
                    && payment.purpose().paid()
                    && AmountWords.money(payment)) {
                met.add(quote);
            }
        }
        return met.size() == 1 ? met : List.of();
    }

    /** What was told, and what is looked at in a table. */
    private List<Benefit> shown(Person person) {
        List<Benefit> all = new ArrayList<>(Stood.told(scene, person));
        scene.pursuit(person).looked().stream()
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        return all;
    }

    private Quote quote(Benefit benefit, Person person) throws ContradictoryFacts {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, one) -> known.put(fact, one.known()));
        return scene.desk.library().calculator().quote(benefit, new Facts(known), person.figures(), scene.asOf());
    }
}
