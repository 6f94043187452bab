package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.notice.Department;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/** What needs no knowledge of benefits: help, thanks, a person to talk to, starting over, stopping. */
final class Courtesies {

    /** What is said to a courtesy in the same words to everybody. */
    static final List<Phrase> PLAIN = List.of(
            Phrase.GREETING,
            Phrase.TALK_HELP,
            Phrase.TALK_THANKS,
            Phrase.TALK_USEFUL,
            Phrase.TALK_SWEAR,
            Phrase.TALK_STOPPED,
            Phrase.TALK_LATER,
            Phrase.TALK_RESTART);

    /** A longer message with an insult in it, or a word to stop, has something to ask. */
    private static final int SHORT = 12;

    private static final int SHORT_THANKS = 8;
    /** 行，知道了，谢谢您啊 asks for nothing either. */
    private static final int ONLY_THANKS = 14;

    private static final int LATER = 16;

    private static final Pattern PAUSES = Pattern.compile("[,，。、;；!！~～\\s]");

    private final Scene scene;

    Courtesies(Scene scene) {
        this.scene = scene;
    }

    /** Whether it was asked last what one mainly wants: who does not say, wants to see all. */
    private boolean topic() {
        return scene.person().goal() instanceof Goal.Going going && going.stage() == Goal.Stage.TOPIC;
    }

    /** Replies to a courtesy; true where that was all of the message. */
    boolean reply(String text) {
        if (scene.wants(Intent.STOP) && text.length() < SHORT) {
            scene.keep(scene.person().wants(Goal.NOTHING));
            scene.keep(scene.c().waitingFor(null));
            scene.say(Phrase.TALK_STOPPED);
            return true;
        }
        if (scene.wants(Intent.LATER) && text.length() < LATER) {
            // The question stays open; it is not put again to somebody who is busy.
            scene.say(Phrase.TALK_LATER);
            return true;
        }
        if ((scene.wants(Intent.DECLINE) || scene.desk.words().cues().said(Cue.REFUSES, text))
                && scene.open() == null
                && scene.busy()
                && text.length() < LATER
                && !topic()) {
            scene.say(Phrase.TALK_DECLINED_LATE);
            return true;
        }
        if (scene.wants(Intent.MOVE) && text.length() < LATER) {
            scene.askRegion();
            return true;
        }
        if (scene.wants(Intent.GO_ON) && scene.busy()) {
            scene.again();
            return true;
        }
        if (scene.wants(Intent.KNOWN) && more(text)) {
            return false;
        }
        if (!courtesy(text)) {
            return false;
        }
        scene.again();
        return true;
    }

    /** 我不是说了嘛 报了面点班, 有啊 刚不是说了租的门面 tell more than that it was told: the answer counts first. */
    private boolean more(String text) {
        Fact open = scene.open();
        if (open != null
                && scene.hear(text, open).facts().stream()
                        .anyMatch(one -> one.fact().equals(open) && !HeardFact.nothing(one.known()))) {
            return true;
        }
        String behind = scene.desk.words().behind(Intent.KNOWN, text);
        return behind.length() > 2 && !scene.hear(behind, scene.open()).facts().isEmpty();
    }

    private boolean courtesy(String text) {
        if (scene.wants(Intent.PERSON)) {
            scene.say(Phrase.TALK_PERSON, "部门", department());
        } else if (scene.wants(Intent.RESTART)) {
            Conversation c = scene.c();
            String version = scene.desk.library().version();
            scene.keep(Conversation.begun(c.region(), scene.incoming.at(), version)
                    .said(c.last(), scene.incoming.at(), version));
            scene.say(Phrase.TALK_RESTART);
        } else if (scene.wants(Intent.HELP)) {
            scene.say(Phrase.TALK_HELP);
        } else if (scene.wants(Intent.KNOWN)) {
            String known = scene.known();
            if (known.isEmpty()) {
                boolean told = scene.open() != null && text.matches(".*[说讲][了过].*");
                scene.say(told ? Phrase.TALK_NOT_HEARD : Phrase.TALK_KNOWN_NOTHING);
            } else {
                scene.say(Phrase.TALK_KNOWN, "事实", known);
            }
        } else if (scene.wants(Intent.USEFUL, Intent.USELESS)) {
            scene.say(Phrase.TALK_USEFUL);
        } else if (scene.wants(Intent.SWEAR) && text.length() < SHORT) {
            scene.say(Phrase.TALK_SWEAR);
        } else if (scene.wants(Intent.GREETING)) {
            scene.say(Phrase.GREETING);
        } else if (scene.open() == null && thanks(text)) {
            scene.say(Phrase.TALK_THANKS);
        } else {
            return false;
        }
        return true;
    }

    /** Whether a message only thanks: 谢谢啊, or 行，知道了，谢谢, said at one go. */
    private boolean thanks(String text) {
        return scene.wants(Intent.THANKS)
                ? text.length() < SHORT_THANKS
                : text.length() < ONLY_THANKS
                        && scene.desk
                                .words()
                                .of(PAUSES.matcher(text).replaceAll(""))
                                .any(Intent.THANKS);
    }

    /** Who is in charge of what is being worked out, or in general. */
    private String department() {
        if (scene.person().goal() instanceof Goal.One(String id)) {
            Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
            Notice notice = benefit == null
                    ? null
                    : scene.desk.library().notice(benefit.ref().notice()).orElse(null);
            Paragraph paragraph = notice == null || benefit == null
                    ? null
                    : notice.paragraph(benefit.ref()).orElse(null);
            if (paragraph != null && !paragraph.departments().isEmpty()) {
                Department first = paragraph.departments().getFirst();
                return scene.regionName() + first.name();
            }
        }
        return scene.regionName() + "人力资源和社会保障部门";
    }
}
