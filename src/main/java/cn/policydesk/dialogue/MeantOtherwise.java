package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.ClauseAnswer;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 没参加啥培训啊，我是问开店的有没有补贴; 不是培训呀，就是我开农家乐的创业补贴: what was taken up is not what was meant. It is left, and what is said to be meant is
 * looked at as if it had been asked at first. 扩岗不问了，技能提升补贴呢 leaves it as well, and so does 给多少钱 right behind the clause of something else. One
 * per message.
 */
final class MeantOtherwise {

    private static final String ASKED = " 能领多少";
    /** 我是问开店的…, 我问的是…: at the beginning of a clause. */
    private static final Pattern ASKING =
            Pattern.compile("(?:^|[,，。；;！!\\s])(?:[我俺咱])(?:是|就是)?(?:想|要)?问的?(?:就)?是?(?=\\p{IsHan})");
    /** 不是培训呀，就是…: what is denied stands in the name of what was taken up. */
    private static final Pattern NOT_BUT = Pattern.compile(
            "^(?:不是|不要|没问|不问|不算)([^,，。\\s不没]{2,8}?)[呀啊哦嘛的了]*[,，。\\s]+(?:就是|是|我要|我说的?是|(?:我|就|那|再)*(?:想|要|改|来)?(?:[问讲看查算](?=\\p{IsHan}{3})|说(?:下|一下|说)))");

    /** What stands around the subject of 那扩岗那个就不问了. */
    private static final Pattern AROUND = Pattern.compile("^[那就先这我们]+|(?:那个|这个|的事?|这块|那块|那边|这边|就|先|都|也)+$");

    private static final int LEAST = 4;
    private static final int PAIR = 2;

    private final Scene scene;

    MeantOtherwise(Scene scene) {
        this.scene = scene;
    }

    /** 生活费过期了就不问了 证书补多少 without what is not wanted any more, which is left; all of it where nothing else is said. */
    String wanted(String message) {
        Cues cues = scene.desk.words().cues();
        List<String> parts = List.of(message.split("[\\s,，。;；]+"));
        // 不问了 at the beginning leaves what is worked on, and is read with the rest.
        List<String> left = parts.stream()
                .filter(part -> cues.said(Cue.OTHER_QUESTION, part) || !cues.said(Cue.UNWANTED, part))
                .toList();
        if (left.size() == parts.size() || String.join("", left).length() < LEAST - 1) {
            return message;
        }
        Benefit now = pursued();
        if (now != null
                && scene.open() != null
                && String.join("", left).length() > LEAST
                && parts.stream().filter(part -> !left.contains(part)).anyMatch(part -> of(now, part))) {
            leave();
        }
        return String.join(" ", left);
    }

    /** Whether 扩岗那个不问了 is said of a benefit: its name holds what stands before it, or nothing does. */
    private boolean of(Benefit benefit, String part) {
        Cues.Found unwanted = scene.desk.words().cues().in(Cue.UNWANTED, part);
        String subject = unwanted == null
                ? ""
                : AROUND.matcher(IntentWords.plain(part.substring(0, unwanted.start())))
                        .replaceAll("");
        String name = IntentWords.plain(benefit.name());
        return subject.isEmpty()
                || IntStream.rangeClosed(0, subject.length() - PAIR)
                        .mapToObj(at -> subject.substring(at, at + PAIR))
                        .anyMatch(name::contains);
    }

    private @Nullable Benefit pursued() {
        return scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    private void leave() {
        scene.keep(scene.person().asking(null).wants(Goal.NOTHING));
    }

    /** 具体帮还多少钱 behind a result and then the clause of something else: asked of what stands in the reply before. */
    private boolean ofClause(String text, Benefit now) {
        if (scene.open() != null
                || !scene.wants(Intent.AMOUNT)
                || scene.wants(Intent.ALL)
                || !Written.bare(text)
                || scene.c().last().contains(now.name())) {
            return false;
        }
        ClauseAnswer shown = new Clauses(scene).shown();
        return shown != null && !shown.ref().equals(now.ref());
    }

    /** What is to be looked at instead; the text itself where nothing else is meant than what is worked on, or nothing is found for it. */
    String of(String text) {
        String region = scene.c().region();
        Benefit now = pursued();
        if (region == null || now == null) {
            return text;
        }
        if (ofClause(text, now)) {
            leave();
            return text;
        }
        Matcher not = NOT_BUT.matcher(text.strip());
        Matcher asking = ASKING.matcher(text);
        boolean denied = not.find() && IntentWords.plain(now.name()).contains(IntentWords.plain(not.group(1)));
        if (!denied && !asking.find()) {
            return text;
        }
        String meant = (denied ? text.strip().substring(not.end()) : text.substring(asking.end())).strip();
        List<Benefit> found = meant.length() < LEAST
                ? List.of()
                : scene.finder().find(meant + ASKED, region, facts(meant), scene.audience());
        boolean worked =
                found.stream().map(Benefit::id).anyMatch(scene.person().trail().worked()::contains);
        boolean apart = denied && meant.length() >= LEAST && scene.open() != null;
        if (found.isEmpty() && !apart || found.contains(now) || worked) {
            return text;
        }
        if (!denied && asking.start() > 0) {
            var _ = new Remembering(scene).take(text.substring(0, asking.start()));
        }
        leave();
        scene.read(meant);
        return meant;
    }

    private Set<String> facts(String words) {
        return scene.hear(words, null).facts().stream()
                .map(one -> one.fact().id())
                .collect(Collectors.toSet());
    }
}
