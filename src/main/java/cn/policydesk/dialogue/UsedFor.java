package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.OwnSentences;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 这钱打给我是不是随便用, 拿来修路行不行 behind a result or a clause: the sentence of the benefit's own clause that says what the money is for, or
 * that none does. Whether some use will do is never said. One per message.
 */
final class UsedFor {

    private static final Pattern PURPOSE = Pattern.compile("用于");
    private static final String WHAT = "这笔钱要用在哪里";
    private static final int MOST = 2;

    private final Scene scene;
    private final Clauses clauses;

    UsedFor(Scene scene, Clauses clauses) {
        this.scene = scene;
        this.clauses = clauses;
    }

    /** Answers; false where nothing of the kind is asked, or nothing stands that it could be asked of. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.wants(Intent.ALL)
                // 企业注销后的一次性补贴（用于个人缴社保）能领多少: the name of a benefit asks nothing.
                || !scene.desk.words().cues().said(Cue.USED_FOR, scene.finder().withoutNames(text, region))
                || !scene.wants(Intent.ASK) && !scene.desk.words().cues().said(Cue.ASKING, IntentWords.plain(text))) {
            return false;
        }
        List<Benefit> meant = meant(text, region);
        if (!meant.isEmpty()) {
            meant.stream().limit(MOST).forEach(this::tell);
            if (scene.open() != null) {
                scene.say(Phrase.TALK_BACK);
                scene.again();
            }
            return true;
        }
        ClauseAnswer shown = scene.busy() ? null : clauses.shown();
        if (shown == null || !Clauses.sum(shown.gist())) {
            return false;
        }
        String words = shown.gist();
        String name = shown.heading().isEmpty() ? shown.clause() : shown.heading();
        String note = "【" + shown.validity().note() + "】";
        say(
                name,
                shown.clause(),
                String.valueOf(shown.paragraph()),
                words,
                PURPOSE.matcher(words).find(),
                note);
        return true;
    }

    /** The one that is worked out, or was last; behind a table those that are met. */
    private List<Benefit> meant(String text, String region) {
        Benefit named = scene.finder().named(text, region);
        if (named != null) {
            return List.of(named);
        }
        if (scene.person().goal() instanceof Goal.One(String id)) {
            return scene.desk.library().rules().benefit(id).stream().toList();
        }
        if (scene.person().goal() instanceof Goal.Going) {
            try {
                return new PeopleSum(scene)
                        .met(scene.person()).stream().map(Quote::benefit).toList();
            } catch (ContradictoryFacts e) {
                return List.of();
            }
        }
        return List.of();
    }

    private void tell(Benefit benefit) {
        OwnSentences sentences = new OwnSentences(scene.desk.library(), benefit);
        String written = scene.desk.library().paragraph(benefit.ref()).stream()
                .flatMap((Paragraph paragraph) -> sentences.of(paragraph).stream())
                .filter(one -> PURPOSE.matcher(one).find())
                .findFirst()
                .orElse("");
        say(
                benefit.name(),
                benefit.ref().label(),
                String.valueOf(benefit.ref().paragraph()),
                written.isEmpty() ? benefit.basis().words() : written,
                !written.isEmpty(),
                scene.standing(benefit));
    }

    private void say(String name, String clause, String paragraph, String words, boolean written, String standing) {
        String bare = words.replaceAll("[。；]$", "");
        String said = written
                ? scene.phrase(
                        Phrase.VIEW_USED_FOR, "待遇", name, "条", clause, "款", paragraph, "原文", bare, "时效", standing)
                : scene.phrase(Phrase.VIEW_UNWRITTEN, "待遇", name, "什么", WHAT, "条", clause, "款", paragraph, "原文", bare);
        scene.said.say(scene.c().last().contains(said) ? scene.phrase(Phrase.VIEW_STILL) : said);
    }
}
