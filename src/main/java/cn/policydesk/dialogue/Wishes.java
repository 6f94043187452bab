package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What somebody wants to know while no question is open: an amount, everything, a clause, or nothing but telling facts. */
final class Wishes {

    private static final int MOST_CHOICES = 6;
    /** A question for an amount that is longer names what it wants. */
    private static final int BARE_AMOUNT = 8;
    /** 13个月, 2024.6.1: a number or day that says nothing of what it is. */
    private static final Pattern BARE_VALUE =
            Pattern.compile("[\\d零〇一二两三四五六七八九十百千万半几点.%,，/\\-年月日号天岁元块个名人户次小时周季度\\s]{1,20}");

    private final Scene scene;
    private final Clauses clauses;

    Wishes(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Takes a message whose facts are kept already. */
    void take(String text, Heard heard) {
        if (scene.desk.library().index().placeNotHeld(text) != null
                && scene.desk.library().index().regionNamed(text) == null
                && scene.wants(Intent.ALL, Intent.AMOUNT)) {
            clauses.tell(text);
        } else if (scene.c().region() == null
                && (scene.wants(Intent.ALL, Intent.AMOUNT) || !heard.facts().isEmpty())) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
        } else if (scene.wants(Intent.RESULT) && scene.busy()) {
            scene.results();
        } else if (scene.wants(Intent.ALL)) {
            all(text);
        } else if (scene.wants(Intent.AMOUNT)) {
            amount(text, heard);
        } else if (scene.audience() != null && scene.person().goal() instanceof Goal.All(var none) && none == null) {
            all(text);
        } else if (!heard.facts().isEmpty() && (!scene.wants(Intent.ASK) || followsGoal())) {
            facts();
        } else if (BARE_VALUE.matcher(IntentWords.plain(text)).matches()) {
            scene.say(Phrase.TALK_BARE, "话", text);
        } else {
            clauses.tell(text);
        }
    }

    /** 那残疾人呢: the same question with another fact. */
    private boolean followsGoal() {
        return scene.wants(Intent.FOLLOW) && scene.busy();
    }

    /** Facts and nothing else: what is being worked out goes on, otherwise it is offered. */
    private void facts() {
        if (scene.busy()) {
            scene.go();
            return;
        }
        scene.said.ask(
                scene.phrase(Phrase.TALK_NOTED_ONLY, "事实", scene.known()),
                List.of(new Reply.Choice("我能领哪些", "我能领哪些补贴"), new Reply.Choice("单位能领哪些", "我们单位能领哪些补贴")));
    }

    private void amount(String text, Heard heard) {
        scene.keep(scene.c().asked(text));
        List<Benefit> found = found(text, heard);
        if (found.isEmpty() && scene.person().goal() instanceof Goal.One) {
            scene.go();
        } else if (found.isEmpty() && heard.facts().isEmpty() && text.length() > BARE_AMOUNT) {
            clauses.tell(text);
        } else if (found.isEmpty()) {
            all(text);
        } else if (found.size() == 1) {
            one(found.getFirst());
        } else {
            List<Reply.Choice> choices = new ArrayList<>(found.stream()
                    .limit(MOST_CHOICES - 1)
                    .map(benefit -> new Reply.Choice(benefit.name(), "算" + benefit.name()))
                    .toList());
            choices.add(new Reply.Choice("都帮我看看", "我能领哪些补贴"));
            scene.said.ask(scene.phrase(Phrase.TALK_WHICH), choices);
        }
    }

    /** The benefits a message may be about, the likeliest first. */
    List<Benefit> found(String text, Heard heard) {
        String region = scene.c().region();
        if (region == null) {
            return List.of();
        }
        Set<String> told = new LinkedHashSet<>();
        heard.facts().forEach(one -> told.add(one.fact().id()));
        return new BenefitFinder(scene.desk.library()).find(text, region, told, scene.audience());
    }

    /** 算 and the name of a benefit, as its button sends it. */
    boolean picked(String text) {
        String region = scene.c().region();
        if (region == null || !text.startsWith("算")) {
            return false;
        }
        for (Benefit benefit : scene.desk.library().rules().benefits(region)) {
            if (text.equals("算" + benefit.name())) {
                one(benefit);
                return true;
            }
        }
        return false;
    }

    /** Pursues one benefit. */
    void one(Benefit benefit) {
        scene.keep(scene.person().wants(new Goal.One(benefit.id())));
        scene.go();
    }

    /** Pursues everything that can be got. */
    void all(String text) {
        if (scene.c().region() == null) {
            scene.keep(scene.c().waitingFor(text));
            scene.askRegion();
            return;
        }
        scene.keep(scene.c().asked(text));
        Benefit.Audience audience = scene.audience();
        scene.keep(scene.person().wants(new Goal.All(audience)));
        if (audience == null) {
            scene.askAudience();
            return;
        }
        scene.say(Phrase.TALK_SWEEP_START, "几", String.valueOf(scene.pursuit().computable()));
        scene.go();
    }
}
