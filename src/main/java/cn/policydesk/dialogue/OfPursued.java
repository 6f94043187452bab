package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.search.Aspect;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 去哪办, 带什么, 今年还能不能办 while a benefit is worked out: asked of that benefit, or of the one that is named with it. */
final class OfPursued {

    /** 什么时候能领到. */
    private static final Pattern WHEN = Pattern.compile("(?:什么时候|啥时候|啥子时候|几时|好久|哪天|多会儿)(?:才)?(?:能|可以|开始)(?:领|拿|申|办|发)");

    private static final int MOST_NAMED = 3;
    private static final int LEAST_NAME = 2;
    /** A longer question on paperwork may be about something else. */
    private static final int PAPERWORK = 16;

    private final Scene scene;

    OfPursued(Scene scene) {
        this.scene = scene;
    }

    /** Answers a question of that kind; false where it is none, or nothing is worked out. */
    boolean take(String text) {
        Benefit pursued = paperwork(text);
        if (pursued != null) {
            scene.say(
                    Phrase.TALK_PAPERWORK,
                    "待遇",
                    pursued.name(),
                    "说明",
                    String.join("\n", scene.desk.quotes().paperwork(pursued)));
            if (scene.desk.library().index().aspects(text).contains(Aspect.UNTIL)) {
                standing(pursued);
            }
            return true;
        }
        if (othersUntil(text)) {
            return true;
        }
        Benefit asked = until(text);
        if (asked != null) {
            standing(asked);
            return true;
        }
        return false;
    }

    private void standing(Benefit benefit) {
        ClauseAnswer.Standing standing = scene.desk.quotes().standing(benefit, scene.asOf());
        scene.say(Phrase.TALK_STANDING, "待遇", benefit.name(), "时效", standing.note());
    }

    /** 去哪办、带什么 in the middle of working a benefit out is asked of that benefit; until when beside that is told too. */
    private @Nullable Benefit paperwork(String text) {
        Set<Aspect> aspects = scene.desk.library().index().aspects(text);
        boolean untilAlone = aspects.contains(Aspect.UNTIL) && (aspects.size() == 1 || !new OfWhich(scene).bare(text));
        boolean asked = brief(text) && !notYet(text) && !aspects.isEmpty() && !untilAlone;
        return asked && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    private boolean brief(String text) {
        return text.length() <= PAPERWORK || new OfWhich(scene).bare(text);
    }

    /** 那什么时候能领到: of a draft it is told that it cannot be had yet. */
    private boolean notYet(String text) {
        return WHEN.matcher(text).find()
                && scene.person().goal() instanceof Goal.One(String id)
                && scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(one -> scene.desk
                                .quotes()
                                .standing(one, scene.asOf())
                                .status()
                                .equals("draft"))
                        .isPresent();
    }

    /** 今年能不能办 in the middle of working a benefit out is asked of that benefit. */
    private @Nullable Benefit until(String text) {
        return brief(text)
                        && (scene.desk.library().index().aspects(text).contains(Aspect.UNTIL)
                                || scene.desk.words().cues().said(Cue.UNTIL, text)
                                || notYet(text))
                        && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    /** 创业担保贷款还能办吗 while another benefit is worked out: where those stand that are named. */
    private boolean othersUntil(String text) {
        String region = scene.c().region();
        Cues.Found until = scene.desk.words().cues().in(Cue.UNTIL, text);
        if (region == null || !(scene.person().goal() instanceof Goal.One(String id)) || until == null) {
            return false;
        }
        String name = IntentWords.plain(text.substring(0, until.start()).replaceFirst("^(?:那|请问|想问)", ""));
        if (name.length() < LEAST_NAME) {
            return false;
        }
        List<Benefit> named = scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> IntentWords.plain(benefit.name()).contains(name))
                .limit(MOST_NAMED)
                .toList();
        if (named.isEmpty() || named.stream().anyMatch(benefit -> benefit.id().equals(id))) {
            return false;
        }
        named.forEach(benefit -> scene.say(
                Phrase.TALK_STANDING,
                "待遇",
                benefit.name(),
                "时效",
                scene.desk.quotes().standing(benefit, scene.asOf()).note()));
        return true;
    }
}
