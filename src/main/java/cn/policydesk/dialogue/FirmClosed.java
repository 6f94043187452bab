package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 开了两年关掉了, 自己交社保, 登记失业了: that a firm was given up, with a fact of the one benefit that is for those who gave up theirs, or what comes of it, speaks
 * for it before anything else is looked at. It is taken up, and whether the firm was struck off is asked. One per message.
 */
final class FirmClosed {

    /** What was not given up. */
    private static final Pattern NOT =
            Pattern.compile("(?:没|没有|未|不|别|不想|想|要|打算|准备|怕|差点|快)(?:要|把|给|给我|先|去|店|公司|厂)*(?:注销|关)");

    /** What comes of giving up a firm. */
    private static final Pattern AFTER = Pattern.compile("失业|社保|保险");

    private final Scene scene;
    private final Naming naming;

    FirmClosed(Scene scene, Naming naming) {
        this.scene = scene;
        this.naming = naming;
    }

    /** Takes up the benefit a message speaks for; false where it speaks of no firm given up, or the region has none for it. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.busy()
                || !scene.desk.words().cues().said(Cue.CLOSED, text)
                || NOT.matcher(text).find()) {
            return false;
        }
        List<Benefit> meant = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty())
                .filter(one -> scene.desk.words().cues().said(Cue.CLOSED, one.name()))
                .filter(one -> AFTER.matcher(text).find()
                        || one.facts().stream()
                                .anyMatch(fact -> scene.person().facts().containsKey(fact.id())))
                .toList();
        if (meant.size() != 1) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        scene.say(Phrase.TALK_TAKING, "待遇", meant.getFirst().name());
        naming.one(meant.getFirst());
        return true;
    }
}
