package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Standing;
import cn.policydesk.notice.Start;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Standings;
import java.time.LocalDate;
import java.util.List;

/** 这通知哪天开始执行: from when the notices of the place apply, by the words their headers rest on; of a draft, that the day is left blank. */
final class Beginning {

    private static final int LEFT = 1;

    private final Scene scene;

    Beginning(Scene scene) {
        this.scene = scene;
    }

    /** Answers it and puts the open question again; false where nothing of the kind is asked. */
    boolean take(String text) {
        String region = scene.c().region();
        Cues cues = scene.desk.words().cues();
        Cues.Found asked = cues.in(Cue.STARTS, text);
        if (region == null || asked == null) {
            return false;
        }
        String about = asked.rest(text).replace(scene.regionName(), "");
        if (IntentWords.plain(cues.without(Cue.NOTICE, about)).length() > LEFT) {
            // Of one benefit: its own clause tells.
            return false;
        }
        List<Notice> notices = scene.desk.library().notices().stream()
                .filter(notice -> notice.header().region().equals(region))
                .filter(notice -> !notice.header().start().quote().isEmpty())
                .toList();
        notices.forEach(this::tell);
        if (!notices.isEmpty() && scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return !notices.isEmpty();
    }

    private void tell(Notice notice) {
        Header header = notice.header();
        Start start = header.start();
        LocalDate day = start.date();
        String place = place(notice, start.quote());
        if (header.standing() == Standing.DRAFT && day == null) {
            scene.say(Phrase.TALK_START_BLANK, "标题", header.title(), "原文", start.quote(), "处", place);
            return;
        }
        String from = day != null ? Standings.day(day) : start.year() != null ? start.year() + "年" : "";
        scene.say(
                from.isEmpty() ? Phrase.TALK_START_UNKNOWN : Phrase.TALK_START,
                "标题",
                header.title(),
                "自",
                from,
                "原文",
                start.quote(),
                "处",
                place,
                "说明",
                start.note());
    }

    /** Where the words stand: 附则第1款; empty where they are no part of a clause. */
    private static String place(Notice notice, String quote) {
        return notice.paragraphs().stream()
                .filter(paragraph -> paragraph.text().contains(quote))
                .map(Paragraph::ref)
                .map(ref -> ref.place())
                .findFirst()
                .orElse("");
    }
}
