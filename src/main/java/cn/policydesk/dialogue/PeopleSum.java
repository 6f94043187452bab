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
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** 我俩加起来多少: what each of several people gets, and what that comes to; a sum between two is added as one. */
final class PeopleSum {

    private static final Pattern PEOPLE = Pattern.compile(
            "[两三几]个人|俩人|[他她我]俩|(?:我们|咱们?|[他她]们)(?:夫妻|两口子)?[两俩]个?|夫妻[两俩]|我[跟和与同](?:我们?)?(?:家)?(?:老公|老婆|爱人|媳妇|丈夫|妻子|[他她]|爸|妈|儿子|女儿|哥|弟|姐|妹|老丈人|岳父|岳母)|[他她][跟和与]我|一家人|全家|两口子|俩口子|他们俩|我们俩|两人|每个人都");

    private final Scene scene;

    PeopleSum(Scene scene) {
        this.scene = scene;
    }

    /** Together with what one benefit comes to that is met, between two sums by what the person does not know. */
    private List<Quote> told(Person person) throws ContradictoryFacts {
        List<Quote> told = met(person);
        for (Benefit benefit : scene.pursuit(person).looked()) {
            Quote quote = quote(benefit, person);
            Payment payment = quote.outcome().sum();
            boolean settled = !quote.checks().isEmpty()
                    && quote.checks().stream().allMatch(check -> check.state() == Quote.State.MET);
            if (quote.outcome() instanceof Outcome.NeedsFacts
                    && settled
                    && person.trail().worked().contains(benefit.id())
                    && payment != null
                    && payment.low() != null
                    && payment.low().signum() > 0
                    && payment.high() != null
                    && payment.purpose().paid()
                    && AmountWords.money(payment)) {
                told.add(quote);
            }
        }
        return told;
    }

    /** Answers; false where only one is spoken of. */
    boolean take(String text) throws ContradictoryFacts {
        if (!PEOPLE.matcher(text).find() || scene.c().others().isEmpty()) {
            return false;
        }
        Map<String, Person> all = new LinkedHashMap<>(scene.c().others());
        all.put(scene.person().label(), scene.person());
        List<String> lines = new ArrayList<>();
        List<Quote> together = new ArrayList<>();
        boolean open = false;
        for (Map.Entry<String, Person> one : all.entrySet()) {
            Person person = one.getValue();
            if (one.getKey().isEmpty() && person.goal() instanceof Goal.Nothing) {
                continue;
            }
            String who = one.getKey().isEmpty() ? "您自己" : one.getKey();
            List<Quote> worked = told(person);
            boolean out = worked.isEmpty() && ruledOut(person);
            List<Quote> met = out ? instead(person) : worked;
            boolean none = out && met.isEmpty();
            open |= met.isEmpty() && !none;
            lines.add(who + "："
                    + (none
                            ? scene.phrase(Phrase.TALK_TOTAL_RULED_OUT)
                            : met.isEmpty() ? scene.phrase(Phrase.TALK_TOTAL_NONE) : Adding.listed(met)));
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
                        : "加起来" + sum + NotNow.of(scene.desk.talk(), together));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
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
        List<Quote> met = new ArrayList<>();
        for (Benefit benefit : shown(person)) {
            Quote quote = quote(benefit, person);
            Payment payment = quote.outcome().sum();
            if (quote.met() && payment != null && payment.purpose().paid() && AmountWords.money(payment)) {
                met.add(quote);
            }
        }
        return met;
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

    /** What is looked at, with what earlier tables told. */
    private List<Benefit> shown(Person person) {
        List<Benefit> all = new ArrayList<>(scene.pursuit(person).looked());
        person.trail().worked().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        if (person.goal() instanceof Goal.Going going) {
            scene.desk.library().rules().benefits(going.region()).stream()
                    .filter(one -> !one.versions().isEmpty() && !all.contains(one))
                    .filter(one -> going.told().stream().anyMatch(key -> key.startsWith(one.id() + " ")))
                    .forEach(all::add);
        }
        return all;
    }

    private Quote quote(Benefit benefit, Person person) throws ContradictoryFacts {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, one) -> known.put(fact, one.known()));
        return scene.desk.library().calculator().quote(benefit, new Facts(known), person.figures(), scene.asOf());
    }
}
