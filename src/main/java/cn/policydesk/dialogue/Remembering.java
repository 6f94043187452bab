package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.SeveralNumbers;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps what a message tells, says it back, and refuses what cannot be true together. */
final class Remembering {

    private static final Pattern ONESELF = Pattern.compile("(?:我自己|我本人)(?=是|才是|有|拿|考)");
    private static final Pattern HIM = Pattern.compile("(?:我们?家?)(" + Kin.WORD + ")(?:才|他|她)?(?=是|有|拿|考)");
    private static final Pattern SUPPOSED = Pattern.compile("^[那可]?(?:要是|如果|假如|假设|假使|倘若|若是|万一)");

    /** 其实还招了3个农村的 tells of others than those who were counted. */
    private static final Pattern ALSO = Pattern.compile("还[招请]了?|另外|再[招请]|又[招请]");

    private static final Pattern NUMBER = Pattern.compile("[0-9０-９零一二两三四五六七八九十百千万俩仨](?!半)");

    /** A longer message may be of something else. */
    private static final int SHORT = 16;

    private final Scene scene;
    private final boolean late;
    private @Nullable Fact doubted;

    Remembering(Scene scene) {
        this(scene, false);
    }

    /** @param late whether it was said earlier and waited: what was told since stays */
    Remembering(Scene scene, boolean late) {
        this.scene = scene;
        this.late = late;
    }

    /**
     * What was taken from a message.
     *
     * @param heard the facts in it
     * @param answered whether it settles the question that was open
     * @param doubted a fact that cannot be true with what was known, or null
     */
    record Taken(Heard heard, boolean answered, @Nullable Fact doubted) {}

    /** Listens to a message and keeps what it tells. */
    Taken take(String text) {
        boolean topic = scene.desk.topics().named(text)
                && scene.c().choices().stream().anyMatch(choice -> choice.text().equals(text));
        if (topic) {
            return new Taken(new Heard(List.of(), List.of(), null), false, null);
        }
        String own = new BesideOneself(scene).own(ofTheOneSpokenOf(text));
        if (!own.equals(text)) {
            return take(own);
        }
        if (scene.open() == null && scene.busy() && SUPPOSED.matcher(text).find()) {
            // 要是注册满一年了呢 tells nothing that is so.
            return new Taken(new Heard(List.of(), List.of(), null), false, null);
        }
        Corrected corrected = corrected(text);
        Heard heard = corrected == null ? Instead.unanswered(scene, text) : corrected.heard();
        if (heard.facts().isEmpty() && heard.refused().isEmpty()) {
            heard = new ToldLate(scene).of(text, heard);
        }
        heard = new OfHired(scene).without(text, corrected == null ? new AsTold(scene).of(text, heard) : heard);
        if (text.length() <= SHORT
                && !scene.wants(Intent.ASK, Intent.AMOUNT, Intent.ALL)
                && !Kin.somebody(scene.person(), text)) {
            heard = new InItsPlace(scene).of(text, heard);
        }
        String said = corrected == null ? text : corrected.text();
        heard = new OtherSide(scene).of(text, said.length(), heard);
        heard = new ToldLate(scene).denied(text, heard);
        heard = new AsTold(scene).numberCorrected(text, new AfterTraining(scene).of(text, heard));
        heard = new MonthsApart(scene).of(said, new PerHead(scene).of(text, heard));
        heard = new TakenAsGiven(scene).of(said, new OneUnfit(scene).of(said, new HalfOfThem(scene).of(said, heard)));
        if (late) {
            heard = new AsTold(scene).untold(heard);
        }
        heard = new DayDecides(scene).settle(new KinSex(scene).without(text, new InViewFirst(scene).of(text, heard)));
        Fact open = scene.open();
        List<String> unclear = open == null || corrected != null
                ? List.of()
                : new SeveralNumbers(scene.desk.hearing(), scene.asOf()).unclear(text, open, heard);
        if (!unclear.isEmpty()) {
            // 失业半年以上的3个 农村的6个: which of them, or all, is asked.
            heard = new Heard(
                    heard.facts().stream()
                            .filter(one -> !one.fact().equals(open))
                            .toList(),
                    heard.refused(),
                    heard.unlike());
            scene.say(Phrase.TALK_SEVERAL_NUMBERS, "数", String.join("、", unclear.subList(0, unclear.size() - 1)));
        }
        boolean answered = keep(said, heard);
        new KindsUnused(scene).tell(said, heard);
        if (answered && open != null) {
            scene.keep(SaidEarlier.passed(scene.person(), open, scene.desk.hearing(), scene.asOf()));
        }
        scene.keep(
                unclear.isEmpty()
                        ? SaidEarlier.keep(scene.person(), text, heard, scene.asOf(), scene.desk.hearing())
                        : scene.person().loose(SeveralNumbers.offered(text, unclear)));
        heard.refused()
                .forEach(refused ->
                        scene.say(Phrase.TALK_REFUSED, "问题", scene.desk.slots().humane(refused.problem())));
        return new Taken(heard, answered, doubted);
    }

    /** 我自己是高级工 我哥才是高级技师, while it is about the brother: what is of oneself is kept there, the rest is given back. */
    private String ofTheOneSpokenOf(String text) {
        String now = scene.person().label();
        Matcher self = ONESELF.matcher(text);
        Matcher kin = HIM.matcher(text);
        if (now.isEmpty() || !self.find() || !kin.find()) {
            return text;
        }
        String named = Kin.label(kin.group(1));
        if (!named.equals(now) && !Kin.same(named, now)) {
            return text;
        }
        boolean selfFirst = self.start() < kin.start();
        String mine = selfFirst ? text.substring(self.start(), kin.start()) : text.substring(self.start());
        String his = selfFirst ? text.substring(kin.end()) : text.substring(kin.end(), self.start());
        scene.keep(scene.c().about(""));
        scene.say(Phrase.TALK_OF, "谁", "您自己");
        var _ = take(mine.strip());
        scene.keep(scene.c().about(now));
        return his.isBlank() ? text : his.strip();
    }

    /** A correction: what stands behind its words, and what that says of the fact told last. */
    private record Corrected(String text, Heard heard) {}

    /** 不对，是3户 is listened to with the fact told last as the question; null where that says nothing new of it. */
    private @Nullable Corrected corrected(String text) {
        Instead instead = new Instead(scene, text);
        Instead.Numbers numbers = instead.numbers();
        if (numbers != null && !numbers.facts().isEmpty()) {
            Fact only = numbers.facts().size() == 1 ? numbers.facts().getFirst() : null;
            boolean asked = only != null && only.equals(scene.open()) && only.kind() != Kind.MONEY;
            Heard said = only == null || asked ? null : scene.hear(numbers.right(), only);
            return said != null
                            && said.facts().stream().anyMatch(one -> one.fact().equals(only))
                    ? new Corrected(numbers.right(), said)
                    : null;
        }
        if (ClauseWords.DENIAL.matcher(text.strip()).find()) {
            return null;
        }
        String behind = scene.wants(Intent.CORRECT)
                        && (scene.open() != null || !ALSO.matcher(text).find())
                ? scene.desk.words().behind(Intent.CORRECT, text)
                : "";
        String last = null;
        int turn = 0;
        for (Map.Entry<String, Told> told : scene.person().facts().entrySet()) {
            if (told.getValue().turn() > turn) {
                turn = told.getValue().turn();
                last = told.getKey();
            }
        }
        Fact told = last == null
                ? null
                : scene.desk.library().rules().dictionary().find(last).orElse(null);
        Fact fact = told == null ? null : new Instead(scene, behind).named(told);
        if (behind.isEmpty() || fact == null) {
            return null;
        }
        HeardFact share = fact.kind().ordered() && !NUMBER.matcher(behind).find()
                ? new Reconciled(scene).share(behind, fact)
                : null;
        if (share != null) {
            // 说错了 没达到一半 is no number of nobody.
            return new Corrected(behind, new Heard(List.of(share), List.of(), null));
        }
        Heard heard = scene.hear(behind, fact);
        return heard.facts().stream().anyMatch(one -> one.fact().equals(fact)) ? new Corrected(behind, heard) : null;
    }

    /** Keeps a number told in the place of another; what cannot be true with it, or null. */
    @Nullable
    Fact amend(String text, Heard heard) {
        var _ = keep(text, heard);
        return doubted;
    }

    /** Keeps what was said; whether it settles the open question. */
    private boolean keep(String text, Heard heard) {
        Map<String, Told> told = new LinkedHashMap<>();
        boolean corrected = false;
        Person before = new GroupDenied(scene).without(new Doubtful(scene).without(heard), heard);
        for (HeardFact one : heard.facts()) {
            if (HeardFact.nothing(one.known())) {
                continue;
            }
            Told known = before.facts().get(one.fact().id());
            corrected |= known != null && !known.known().equals(one.known());
            told.put(
                    one.fact().id(),
                    new Told(
                            one.known(),
                            text.substring(one.start(), one.end()),
                            scene.c().turn()));
        }
        if (told.isEmpty()) {
            return false;
        }
        Map<String, Told> kept = new LinkedHashMap<>();
        String wrong = consistent(before, told, kept);
        if (!kept.isEmpty()) {
            List<String> said = new ArrayList<>();
            for (HeardFact one : heard.facts()) {
                if (kept.containsKey(one.fact().id()) && !one.known().equals(known(before, one))) {
                    said.add(scene.desk.slots().told(one.fact(), one.known()));
                }
            }
            if (!said.isEmpty()) {
                scene.say(corrected ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", String.join("、", said));
            }
        }
        if (wrong != null) {
            scene.say(Phrase.TALK_CONTRADICTION, "问题", scene.desk.slots().humane(wrong));
        }
        String asked = before.asked();
        return asked != null && (kept.containsKey(asked) || wrong == null && told.containsKey(asked));
    }

    private static @Nullable Known known(Person before, HeardFact one) {
        return told(before, one.fact());
    }

    private static @Nullable Known told(Person before, Fact fact) {
        Told told = before.facts().get(fact.id());
        return told == null ? null : told.known();
    }

    /** Keeps what can be true together with what was known; what of the rest cannot, or null where all can. */
    private @Nullable String consistent(Person before, Map<String, Told> told, Map<String, Told> kept) {
        scene.keep(new Reconciled(scene).told(before.with(told)));
        if (scene.pursuit().contradiction() == null) {
            told.forEach((id, one) -> {
                if (scene.person().facts().containsKey(id)) {
                    kept.put(id, one);
                }
            });
            return null;
        }
        String wrong = null;
        Person person = before;
        for (Map.Entry<String, Told> one : told.entrySet()) {
            scene.keep(person.with(Map.of(one.getKey(), one.getValue())));
            String problem = scene.pursuit().contradiction();
            if (problem == null || insisted(person, one, problem)) {
                person = scene.person();
                kept.put(one.getKey(), one.getValue());
            } else {
                wrong = problem;
                doubted = scene.desk
                        .library()
                        .rules()
                        .dictionary()
                        .find(one.getKey())
                        .orElse(null);
                // Neither the old word nor the new one is sure.
                person = person.without(List.of(one.getKey()));
            }
        }
        scene.keep(person);
        return wrong;
    }

    /** Said again after it was asked which is right: what was told earlier and cannot be true with it is left. */
    private boolean insisted(Person person, Map.Entry<String, Told> one, String problem) {
        if (!scene.c().last().contains(scene.desk.slots().humane(problem))) {
            return false;
        }
        for (String earlier : person.facts().keySet()) {
            scene.keep(person.without(List.of(earlier)).with(Map.of(one.getKey(), one.getValue())));
            if (!earlier.equals(one.getKey()) && scene.pursuit().contradiction() == null) {
                return true;
            }
        }
        return false;
    }
}
