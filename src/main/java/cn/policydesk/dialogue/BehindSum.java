package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 最多能领多少, 要是多招一个呢 where no people are counted: the ordinary questions behind a result that its own words
 * answer, or do not. Never another benefit, and never a list of what the result stands on. One per message.
 */
final class BehindSum {

    private static final int SHORT = 22;
    private static final Pattern ASKS = Pattern.compile("[呢吗么嘛不没伐][?？。！\\s]*$|[?？]$|咋办|怎么办|还能|还给|还有|还发|还算");
    private static final Pattern ONE_MORE = Pattern.compile(
            "^(?:那|那么)?(?:要是|如果|假如|万一)?(?:我们?|我家|公司|店里|厂里)?(?:再|又)?多?(?:招|雇|请|来|进|带|用|收)?(?:上|进|用)?(?:[一两二三四五1-9])(?:个|名|位)(?:人|员工|工人)?(?:的话)?呢?[?？]?$");
    private static final Pattern HIRES = Pattern.compile(
            "^(?:那|那么)?(?:要是|如果|假如|万一|以后)(?:我|他|她|店里)?(?:再|又|还|多|去)*(?:招|雇|请|聘|带|收)(?:上|了)?(?:一|两|二|三|四|五|几|[1-9])?(?:个|名|位).{0,14}(?:钱|补贴?|奖|给|领|拿)");
    private static final Pattern EACH = Pattern.compile("每人|人均|每名|每位|每新|每带动|每吸纳|每招|[/／]人|元[/／每]?人");
    private final Scene scene;

    BehindSum(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no result was told last, or the message is no such question. */
    boolean take(String text) {
        Benefit benefit = text.length() > SHORT ? null : told();
        if (benefit == null) {
            return false;
        }
        try {
            return most(text, benefit) || oneMore(text, benefit) || hires(text, benefit);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 加起来是多少, where one was told and nothing else is to be added: its result. */
    boolean whole(String text) {
        Benefit benefit = text.length() > SHORT ? null : told();
        if (benefit == null
                || !scene.desk.words().cues().said(Cue.IN_ALL, text)
                || !InAll.AROUND
                        .matcher(IntentWords.plain(text))
                        .replaceAll("")
                        .replaceAll("[\\p{P}\\s]", "")
                        .isEmpty()) {
            return false;
        }
        try {
            say(Phrase.BEHIND_WHOLE, "结果", result(benefit));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 这些一起能拿多少 where nothing was worked out yet. */
    boolean none(String text) {
        if (text.length() > SHORT
                || scene.busy()
                || scene.c().region() == null
                || !scene.person().trail().worked().isEmpty()
                || !scene.desk.words().cues().said(Cue.IN_ALL, text)
                || !InAll.AROUND
                        .matcher(IntentWords.plain(text))
                        .replaceAll("")
                        .replaceAll("[\\p{P}\\s]", "")
                        .isEmpty()) {
            return false;
        }
        scene.say(Phrase.BEHIND_NOTHING);
        Wishes.offer(scene);
        return true;
    }

    private boolean most(String text, Benefit benefit) throws ContradictoryFacts {
        if (!scene.desk.words().cues().said(Cue.ASKS_MOST, text)) {
            return false;
        }
        retold(Phrase.BEHIND_MOST, benefit);
        return true;
    }

    /** 要是多招一个呢 of a result that rests on no number of people. */
    private boolean oneMore(String text, Benefit benefit) throws ContradictoryFacts {
        if (!ONE_MORE.matcher(text).matches()
                || !text.matches(".*(?:多|再|又).*")
                || new Supposing(scene).counted(List.of()) != null
                || matters(text, benefit)) {
            return false;
        }
        boolean each = EACH.matcher(benefit.basis().words()).find();
        retold(each ? Phrase.BEHIND_ONE_HEAD : Phrase.BEHIND_NO_COUNT, benefit);
        return true;
    }

    /** 要是再招个失业的老乡帮忙还有钱伐 behind what one's own start gets: what the same clause gives for those one takes on. */
    private boolean hires(String text, Benefit benefit) {
        if (!HIRES.matcher(text).find()
                || !ASKS.matcher(text).find()
                || !benefit.audiences().contains(Benefit.Audience.CITIZEN)
                || benefit.facts().stream().anyMatch(fact -> fact.unitText().equals("人"))) {
            return false;
        }
        List<Benefit> given = scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(one -> !one.equals(benefit) && !one.versions().isEmpty())
                .filter(one -> one.ref().label().equals(benefit.ref().label()))
                .filter(one -> one.audiences().contains(Benefit.Audience.CITIZEN))
                .filter(one -> one.name().contains("带动就业"))
                .toList();
        if (given.size() != 1) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        scene.say(Phrase.TALK_NOW_THIS, "待遇", given.getFirst().name());
        new Naming(scene).one(given.getFirst());
        return true;
    }

    /** Whether a message tells what the result may hang on: that is worked out. */
    private boolean matters(String text, Benefit benefit) {
        List<Fact> used = benefit.facts();
        return scene.hear(text, null).facts().stream()
                .anyMatch(one -> used.contains(one.fact()) && !HeardFact.nothing(one.known()));
    }

    /** The result once more, with the words it stands on. */
    private void retold(Phrase phrase, Benefit benefit) throws ContradictoryFacts {
        say(
                phrase,
                "结果",
                result(benefit),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                words(benefit.basis().words()));
    }

    private String result(Benefit benefit) throws ContradictoryFacts {
        Quote quote = new Supposing(scene).quote(benefit, scene.person());
        return scene.desk.quotes().worded(quote).text();
    }

    private static String words(String words) {
        Matcher end = Pattern.compile("[。；，]$").matcher(words.strip());
        return end.replaceFirst("");
    }

    private void say(Phrase phrase, String... filled) {
        String said = scene.phrase(phrase, filled);
        scene.said.say(scene.c().last().contains(said) ? scene.phrase(Phrase.VIEW_STILL) : said);
    }

    /** The benefit whose result was told, where nothing is asked; else null. */
    private @Nullable Benefit told() {
        return scene.open() == null
                        && scene.c().region() != null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }
}
