package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.NameParts;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Which benefit a message means: by its button, its name, half of it, or what it tells; and turns to it. */
final class Naming {

    private static final int MOST_CHOICES = 6;
    private static final int FEW = 3;
    /** Shorter words name too much. */
    private static final int TITLE = 5;

    private final Scene scene;

    Naming(Scene scene) {
        this.scene = scene;
    }

    /** 评上充分就业村有奖没得: where what is told speaks for one benefit alone, that one is worked out. */
    boolean granted(String text, Heard heard) {
        if (scene.c().region() == null || heard.facts().isEmpty()) {
            return false;
        }
        List<Benefit> found = found(text, heard);
        if (found.size() == 1 && !found.getFirst().versions().isEmpty()) {
            found(found.getFirst(), text);
            return true;
        }
        return false;
    }

    /** 关店的那个补贴: half a name points to one benefit, or to a few that are offered. */
    boolean pointed(String text) {
        String region = scene.c().region();
        Pointing pointing = region == null ? null : Pointing.of(text);
        if (region == null || pointing == null) {
            return false;
        }
        List<Benefit> meant = pointing.benefits(scene, region);
        if (meant.isEmpty() || meant.size() > MOST_CHOICES) {
            return false;
        }
        if (meant.size() == 1) {
            one(meant.getFirst());
        } else {
            which(meant);
        }
        return true;
    }

    /** 都不是 算另外一个 to which of a few is meant: they are offered again. */
    boolean still(String text) {
        List<Benefit> offered = offered();
        boolean asked = offered.size() > 1 && scene.c().last().contains(scene.phrase(Phrase.TALK_WHICH));
        if (!asked || !scene.desk.words().cues().said(Cue.ANOTHER_ONE, text)) {
            return false;
        }
        which(offered);
        return true;
    }

    /** Asks which of some benefits is meant. */
    void which(List<Benefit> either) {
        List<Benefit> some = Audiences.same(scene, either);
        if (some.size() == 1 && either.size() > 1) {
            one(some.getFirst());
            return;
        }
        List<Reply.Choice> choices = new ArrayList<>(some.stream()
                .sorted(Comparator.comparing(scene::over))
                .limit(MOST_CHOICES - 1)
                .map(benefit -> new Reply.Choice(benefit.name(), "算" + benefit.name()))
                .toList());
        choices.add(new Reply.Choice("都帮我看看", "我能领哪些补贴"));
        scene.said.ask(scene.phrase(Phrase.TALK_WHICH), choices);
    }

    /** A benefit by its whole name, beside facts. */
    boolean whole(String text) {
        String region = scene.c().region();
        Benefit benefit = region == null ? null : scene.finder().named(text, region);
        if (benefit == null || benefit.versions().isEmpty()) {
            return false;
        }
        if (!(scene.person().goal() instanceof Goal.One(String id) && id.equals(benefit.id()))) {
            one(benefit);
        } else {
            scene.go();
        }
        return true;
    }

    /** 算灵活就业社保补贴: what is said stands, word for word, in names of benefits; the one is taken up, of several it is asked. */
    boolean titled(String text) {
        String region = scene.c().region();
        if (region == null || scene.busy()) {
            return false;
        }
        for (String part : text.split("[\\s,，。;；、!！?？]+")) {
            String words = IntentWords.plain(part).replaceFirst("^(?:请?帮?我?想?要?算一?下?|问一?下?)", "");
            List<Benefit> meant = TwoParts.grant(words) ? meant(words, region) : List.of();
            if (!meant.isEmpty()) {
                scene.keep(scene.c().asked(text));
            }
            if (meant.size() == 1) {
                found(meant.getFirst(), text);
                return true;
            }
            if (!meant.isEmpty()) {
                which(meant);
                return true;
            }
        }
        return false;
    }

    /** The benefits with figures whose names hold some words, character by character; none where the words are too short. */
    List<Benefit> meant(String words, String region) {
        return words.length() < TITLE
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(benefit -> !benefit.versions().isEmpty())
                        .filter(benefit -> NameParts.hold(IntentWords.plain(benefit.name()), words))
                        .toList();
    }

    /** 算 and a name, or a name after a result and a 呢: that benefit is meant. */
    boolean named(String text) {
        String region = scene.c().region();
        boolean follows = scene.followsGoal() && !scene.wants(Intent.AMOUNT);
        if (region == null || !text.contains("算") && !follows) {
            return false;
        }
        Benefit benefit = scene.finder().called(text, region);
        if (benefit == null
                || benefit.versions().isEmpty()
                || scene.person().goal() instanceof Goal.One(String id) && id.equals(benefit.id())) {
            return false;
        }
        one(benefit);
        return true;
    }

    /** The benefits whose working out was offered last. */
    List<Benefit> offered() {
        String region = scene.c().region();
        return region == null
                ? List.of()
                : scene.desk.library().rules().benefits(region).stream()
                        .filter(benefit -> scene.c().choices().stream()
                                .anyMatch(choice -> choice.text().equals("算" + benefit.name())))
                        .toList();
    }

    /** The benefits a message may be about, the likeliest first. */
    List<Benefit> found(String text, Heard heard) {
        String region = scene.c().region();
        if (region == null) {
            return List.of();
        }
        Benefit ending = NameEnding.of(text, scene.desk.library().rules().benefits(region));
        if (ending != null) {
            return List.of(ending);
        }
        Set<String> told = new LinkedHashSet<>();
        heard.facts().forEach(one -> told.add(one.fact().id()));
        return FirmsAlone.of(scene.finder().find(text, region, told, Audiences.meant(scene, text)), text);
    }

    /** 我做家政的 能领啥: a benefit that the trade names is taken up, or a few are offered; false where there is none. */
    boolean trade(String text) {
        String region = scene.c().region();
        if (region == null || scene.busy()) {
            return false;
        }
        Set<String> told = scene.person().facts().keySet();
        List<Benefit> meant = scene.finder().find(text, region, told, null).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .toList();
        if (meant.isEmpty() || meant.size() > FEW) {
            return false;
        }
        if (meant.size() == 1) {
            found(meant.getFirst(), text);
        } else {
            which(meant);
        }
        return true;
    }

    /** 算 and the name of a benefit, as its button sends it. */
    boolean picked(String text) {
        String region = scene.c().region();
        if (region == null) {
            return false;
        }
        for (Benefit benefit : scene.desk.library().rules().benefits(region)) {
            if (text.equals("算" + benefit.name())) {
                putOff();
                one(benefit);
                return true;
            }
        }
        return new SwitchedTo(scene, this).take(text) || new OwnLoan(scene).asked(text);
    }

    /** Of several things asked for, the one that is asked about now waits while another is picked. */
    private void putOff() {
        Person person = scene.person();
        String words = scene.c().question();
        if (person.asked() == null
                || person.trail().later().isEmpty()
                || words.isEmpty()
                || !(person.goal() instanceof Goal.One(String id))) {
            return;
        }
        scene.desk.library().rules().benefit(id).ifPresent(benefit -> {
            List<Person.Later> later = new ArrayList<>(person.trail().later());
            later.add(new Person.Later(benefit.name(), words, List.of(id)));
            scene.keep(person.later(later));
        });
    }

    /** Pursues the benefit a message was found to mean; where it does not name it, says which one it is. */
    void found(Benefit likeliest, String text) {
        String region = scene.c().region();
        boolean named = region != null && scene.finder().called(text, region) != null;
        Benefit benefit = named ? likeliest : new BothKinds(scene).of(new GivesWay(scene).of(likeliest), text);
        List<Benefit> loans = named ? List.of() : new OwnLoan(scene).instead(benefit, text);
        if (loans.size() > 1) {
            which(loans);
            return;
        }
        if (new Unfigured(scene).take(benefit, text)) {
            return;
        }
        var _ = new LoanInterest(scene).beside(benefit, text);
        new OwnNumber(scene).of(benefit, text);
        one(benefit, !named, text);
    }

    /** 换一项: another one is meant than the one that was taken up. */
    boolean another(String text) {
        String region = scene.c().region();
        if (!scene.wants(Intent.ANOTHER) || region == null || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        Benefit named = scene.finder().named(text, region);
        if (named != null && !named.id().equals(id)) {
            one(named);
            return true;
        }
        List<Benefit> others = scene.finder()
                .others(scene.c().question(), region, scene.person().facts().keySet(), scene.audience(), id);
        scene.keep(scene.person().wants(Goal.NOTHING));
        if (others.isEmpty()) {
            Wishes.offer(scene);
        } else {
            which(others);
        }
        return true;
    }

    /** Pursues one benefit. */
    void one(Benefit benefit) {
        one(benefit, false, "");
    }

    private void one(Benefit benefit, boolean telling, String text) {
        scene.keep(scene.person().wants(new Goal.One(benefit.id())).taken(benefit.id()));
        new OutsideFigure(scene).first(text);
        ClauseAnswer.Standing standing = scene.desk.quotes().standing(benefit, scene.asOf());
        if (scene.over(benefit) && scene.pursuit().asks()) {
            // The bad news before the first question.
            scene.say(Phrase.TALK_LAPSED, "待遇", benefit.name(), "时效", standing.note());
        } else if (telling && scene.pursuit().asks()) {
            scene.say(Phrase.TALK_TAKING, "待遇", benefit.name());
        }
        scene.go();
    }
}
