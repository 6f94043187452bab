package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a message means while everything is looked at: a topic, going on with the rest, what has lapsed, one benefit of all. */
final class SweepTalk {

    /** Between the questions of a sweep: what is told ends in 了, and a wish for another topic holds one of the words below. */
    private static final Pattern STATED = Pattern.compile("[^，。]{3,}了(?![吗呢没么不])");

    private static final Pattern WISHED = Pattern.compile("[想看问呢吗？?]|算|补[贴助]|要(?!求)");
    /** A message that is longer says more than which benefit it means. */
    private static final int POINTING = 16;
    /** So many characters in a row of a name point to it. */
    private static final int PART = 3;

    private final Scene scene;

    SweepTalk(Scene scene) {
        this.scene = scene;
    }

    /** Turns to a benefit whose whole name stands in the message, before the name's own words are heard as facts. */
    boolean named(String text) {
        String region = scene.c().region();
        if (region == null || !(scene.person().goal() instanceof Goal.Going)) {
            return false;
        }
        Benefit benefit = scene.finder().named(text, region);
        return benefit != null && turn(benefit);
    }

    /** Takes a message whose facts are kept already; true where it was meant for the looking at everything. */
    boolean take(String text, Remembering.Taken taken) {
        String region = scene.c().region();
        if (region == null || taken.answered() || !(scene.person().goal() instanceof Goal.Going going)) {
            return false;
        }
        try {
            return take(text, taken, going, region);
        } catch (ContradictoryFacts e) {
            scene.say(Phrase.TALK_CONTRADICTION, "问题", scene.desk.slots().humane(e.problem()));
            return true;
        }
    }

    private boolean take(String text, Remembering.Taken taken, Goal.Going going, String region)
            throws ContradictoryFacts {
        Topics topics = scene.desk.topics();
        boolean told = !taken.heard().facts().isEmpty();
        boolean asking = going.stage() == Goal.Stage.ASKING;
        SweepCourse course = scene.pursuit().course();
        // 都看看嘛 我现在领起失业金的: all of it, by what is told beside.
        boolean beside = told
                && going.stage() == Goal.Stage.TOPIC
                && Arrays.stream(text.split("[\\s，,。；;]+"))
                        .anyMatch(part -> topics.wants(Topics.Wish.EVERYTHING, part));
        if (beside) {
            Benefit.Audience audience = going.citizens() ? Benefit.Audience.CITIZEN : Benefit.Audience.EMPLOYER;
            scene.keep(scene.person().wants(new Goal.All(audience)));
            scene.go();
            return true;
        }
        boolean unsaid = going.stage() == Goal.Stage.TOPIC && scene.wants(Intent.DECLINE) && !told;
        if (unsaid || (!asking || !told && text.contains("看")) && topics.wants(Topics.Wish.EVERYTHING, text)) {
            course.everything(scene.said, scene::keep);
            return true;
        }
        if (!asking && topics.wants(Topics.Wish.MORE, text)) {
            course.more(scene.said, scene::keep);
            return true;
        }
        if (topics.wants(Topics.Wish.LAPSED, text)) {
            course.lapsed(scene.said);
            scene.again();
            return true;
        }
        String topic = going.stage() == Goal.Stage.TOPIC ? topic(text) : "";
        if (!topic.isEmpty()) {
            course.about(course.meant(topic), scene.said, scene::keep);
            return true;
        }
        if (going.stage() == Goal.Stage.TOPIC && clause(text)) {
            new Clauses(scene).tell(text);
            scene.say(Phrase.TALK_BACK);
            scene.again();
            return true;
        }
        if (told && asksWhether(text) && new Clauses(scene).settles(text)) {
            // 我现在打零工 养老交不起了能缓不: a question of its own beside what it tells.
            new Clauses(scene).tell(text);
            if (scene.open() != null) {
                scene.say(Phrase.TALK_BACK);
                scene.again();
            }
            return true;
        }
        // 社保都给他们交了一年多了 between the questions tells something, heard or not; 社保补贴呢 wants another topic.
        // 社保是用店的名义交的 behind a table of everything tells more of it, and wants no other topic.
        boolean answer =
                asking && STATED.matcher(text).find() && !WISHED.matcher(text).find();
        Set<String> meant = told && (asking || going.all()) || answer ? Set.of() : course.meant(text);
        if (!meant.isEmpty() && (going.stage() == Goal.Stage.TOPIC || !question(text))) {
            course.about(meant, scene.said, scene::keep);
            return true;
        }
        if (told
                && going.stage() == Goal.Stage.TOLD
                && scene.wants(Intent.ASK)
                && text.contains("还")
                && scene.desk.words().cues().said(Cue.STILL, text)
                && scene.finder().named(text, region) == null) {
            // 不算单亲了 那我还能补吗: the table anew, by what holds now.
            scene.go();
            return true;
        }
        if (told) {
            return false;
        }
        Benefit pointed = pointed(text, region);
        if (pointed != null && turn(pointed)) {
            return true;
        }
        if (going.stage() == Goal.Stage.TOPIC && !scene.wants(Intent.ALL, Intent.RESULT, Intent.AMOUNT)) {
            scene.again();
            return true;
        }
        return false;
    }

    /** 自己交社保吧，我打点零工: the topic at hand that a message begins with; empty where it begins with none. */
    private String topic(String text) {
        String first = text.strip()
                .split("[\\s，,。；;]+")[0]
                .replaceFirst("[吧嘛啊呀的哦]+$", "")
                .replaceFirst("^(?:就|问|想问|要问)", "");
        return scene.desk.topics().named(first)
                        && scene.c().choices().stream()
                                .anyMatch(choice -> choice.text().equals(first))
                ? first
                : "";
    }

    /** Whether a message asks what a notice says rather than which topic is meant. */
    private boolean clause(String text) {
        return question(text) && !scene.wants(Intent.ALL, Intent.AMOUNT);
    }

    /** 能缓不: whether something may be, rather than what one gets. */
    private boolean asksWhether(String text) {
        return scene.desk.words().cues().said(Cue.MAY_ONE, text)
                && !scene.wants(Intent.ALL, Intent.AMOUNT, Intent.GRANT, Intent.RESULT);
    }

    private boolean question(String text) {
        return scene.wants(Intent.ASK, Intent.AMOUNT) && text.length() > PART * 2;
    }

    private boolean turn(Benefit benefit) {
        if (benefit.versions().isEmpty()) {
            return false;
        }
        scene.say(Phrase.TALK_NOW_THIS, "待遇", benefit.name());
        scene.keep(scene.person().wants(new Goal.One(benefit.id())));
        scene.go();
        return true;
    }

    /** The benefit that a short message points to by a part of its name that no other has, or null. */
    private @Nullable Benefit pointed(String text, String region) {
        Pointing pointing = Pointing.of(text);
        List<Benefit> meant = pointing == null ? List.of() : pointing.benefits(scene, region);
        if (meant.size() == 1) {
            return meant.getFirst();
        }
        String plain = IntentWords.plain(text);
        if (plain.length() > POINTING || !scene.desk.topics().wants(Topics.Wish.POINTING, plain)) {
            return null;
        }
        List<Benefit> all = scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .sorted(Comparator.comparingInt((Benefit benefit) -> -shared(plain, benefit.name())))
                .toList();
        int best = all.isEmpty() ? 0 : shared(plain, all.getFirst().name());
        boolean one =
                best >= PART && (all.size() == 1 || shared(plain, all.get(1).name()) < best);
        return one ? all.getFirst() : null;
    }

    /** How many characters in a row two texts share at most. */
    private static int shared(String text, String name) {
        int best = 0;
        for (int from = 0; from < name.length(); from++) {
            while (from + best < name.length() && text.contains(name.substring(from, from + best + 1))) {
                best++;
            }
        }
        return best;
    }
}
