package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A clause that writes a sum for something else and none for what was asked: that, told of the very benefit, and told again where it is
 * asked whether one is written. One per message.
 */
final class Written {

    /** So long a part of a name says that this benefit is meant. */
    private static final int PART = 4;
    /** A longer message asks for something of its own. */
    private static final int SHORT = 16;

    /** 具体帮还多少钱 asks of what stands there, whatever it does. */
    private static final Pattern ONLY_HOW_MUCH = Pattern.compile("具体|大概|那么?|这个?|帮|还|报|退|返|贴|免|有|是|的话|出");

    private static final Pattern KIND = Pattern.compile("补贴|补助|奖励|津贴|补偿");

    private final Scene scene;

    Written(Scene scene) {
        this.scene = scene;
    }

    /** Whether a question for an amount names nothing: 具体帮还多少钱. */
    static boolean bare(String text) {
        return text.length() <= SHORT && Wishes.bare(ONLY_HOW_MUCH.matcher(text).replaceAll(""));
    }

    /** Answers 那到底写没写, or 具体给多少, behind a clause that writes no sum for what was asked; false where it is something else. */
    boolean take(String text, Clauses clauses) {
        Cues cues = scene.desk.words().cues();
        boolean bare = scene.wants(Intent.AMOUNT) && !scene.wants(Intent.ALL) && bare(text);
        if (text.length() > SHORT
                || scene.c().region() == null
                || scene.busy()
                || !bare && !cues.said(Cue.WRITTEN, text)
                || !scene.wants(Intent.AMOUNT) && !cues.said(Cue.MONEY, text) && !cues.said(Cue.WRITTEN_BARE, text)) {
            return false;
        }
        ClauseAnswer shown = clauses.shown();
        String name = shown == null ? "" : without(shown, text + " " + scene.c().question());
        if (shown == null
                || name.isEmpty() && Clauses.sum(shown.gist())
                || bare && (Clauses.sum(shown.gist()) || workedOut())) {
            return false;
        }
        if (!name.isEmpty()) {
            scene.say(Phrase.TALK_NO_SUM_OF, "待遇", name);
        } else {
            scene.say(
                    Phrase.VIEW_NO_SUM,
                    "条",
                    shown.clause(),
                    "款",
                    String.valueOf(shown.paragraph()),
                    "部门",
                    shown.departments().isEmpty() ? "经办部门" : shown.departments().getFirst());
        }
        return true;
    }

    /** Whether something was offered to be worked out beside the clause. */
    private boolean workedOut() {
        return new Naming(scene)
                .offered().stream().anyMatch(benefit -> !benefit.versions().isEmpty());
    }

    /** Says that no sum is written of a benefit, with its own words where the sentence that is shown is of another one. */
    void tell(String name, ClauseAnswer answer) {
        Benefit own = scene.desk.library().rules().benefits(answer.region()).stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(null);
        if (own == null
                || own.basis().words().contains(answer.gist())
                || answer.gist().contains(own.basis().words())) {
            scene.say(Phrase.TALK_NO_SUM_OF, "待遇", name);
            return;
        }
        scene.say(
                Phrase.TALK_NO_SUM_WORDS,
                "待遇",
                name,
                "原文",
                own.basis().words(),
                "条",
                own.ref().label(),
                "款",
                String.valueOf(own.ref().paragraph()));
    }

    /** What a question asks of that the paragraph grants without a sum, though it writes one for something else; may be empty. */
    String without(ClauseAnswer answer, String question) {
        if (Clauses.sum(answer.gist())) {
            return Enumerated.without(answer.gist(), question);
        }
        String plain = IntentWords.plain(question);
        List<Benefit> all = scene.desk.library().rules().benefits(answer.region()).stream()
                .filter(benefit -> benefit.versions().isEmpty())
                .filter(benefit -> benefit.ref().label().equals(answer.clause())
                        && benefit.ref().paragraph() == answer.paragraph())
                .toList();
        List<Benefit> shortened = all.stream()
                .filter(benefit -> shortened(IntentWords.plain(benefit.name()), plain))
                .toList();
        List<Benefit> granted = shortened.isEmpty()
                ? all.stream()
                        .filter(benefit -> shares(IntentWords.plain(benefit.name()), plain))
                        .toList()
                : shortened;
        return granted.stream().map(Benefit::name).collect(Collectors.joining("、"));
    }

    /** Whether a question names it by the end and some characters more: 求职补贴 of 求职创业补贴. */
    private static boolean shortened(String name, String text) {
        Matcher kind = KIND.matcher(text);
        while (kind.find()) {
            if (kind.start() >= 2
                    && name.endsWith(kind.group())
                    && name.contains(text.substring(kind.start() - 2, kind.start()))) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(String name, String text) {
        for (int from = 0; from + PART <= name.length(); from++) {
            if (text.contains(name.substring(from, from + PART))) {
                return true;
            }
        }
        return false;
    }
}
