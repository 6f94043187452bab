package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.Intent;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.telling.Phrase;
import java.util.List;

/**
 * 失业八个月算不算就业困难: whom the notice itself counts among a group of people, in its words, or that it does not tell. Who belongs
 * to it is for the office to say; the question tells no fact.
 */
final class Belonging {

    private static final int LEAST = 3;
    private static final int ANOTHER_QUESTION = 4;

    private final Scene scene;

    Belonging(Scene scene) {
        this.scene = scene;
    }

    /** Answers it, and what else the message asks, and puts the open question again; false where nothing of the kind is asked. */
    boolean take(String text) {
        Cues cues = scene.desk.words().cues();
        Cues.Found asked = cues.in(Cue.BELONGS, text);
        String region = scene.c().region();
        if (region != null && asked == null && cues.said(Cue.WHO_BELONGS, text)) {
            return spokenOf(region);
        }
        if (region == null || asked == null) {
            return false;
        }
        List<Notice> notices = scene.desk.library().notices().stream()
                .filter(notice -> notice.header().region().equals(region))
                .toList();
        String group = group(asked.word(), notices);
        if (group.length() < LEAST
                && notices.stream()
                        .flatMap(notice -> notice.header().definitions().stream())
                        .anyMatch(one -> within(one.term(), asked.word()))) {
            group = asked.word();
        }
        if (group.length() < LEAST || scene.wants(Intent.ALL)) {
            return false;
        }
        String called = group;
        List<Header.Definition> all = notices.stream()
                .flatMap(notice -> notice.header().definitions().stream())
                .filter(one -> one.term().contains(called) || within(one.term(), called))
                .toList();
        List<Header.Definition> own = all.stream()
                .filter(one -> one.term().startsWith(called) || within(one.term(), called))
                .toList();
        if (own.isEmpty()
                && scene.desk.library().rules().benefits(region).stream()
                        .anyMatch(benefit -> benefit.name().contains(called + "补"))) {
            // 算带动就业吗: the benefit that is called so writes what counts.
            return false;
        }
        if (own.isEmpty()) {
            scene.say(Phrase.TALK_NO_GROUP, "人", group);
        }
        (own.isEmpty() ? all : own).stream().limit(1).forEach(this::tell);
        String rest = text.substring(text.indexOf(group, asked.start()) + group.length());
        rest = cues.without(Cue.PEOPLE, rest.strip()).strip();
        if (rest.length() >= ANOTHER_QUESTION) {
            new Clauses(scene).tell(group + " " + rest);
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 啥样的人能认定: of the group that is asked about, or that the benefit worked out is for; false where the notice defines none. */
    private boolean spokenOf(String region) {
        List<String> names = scene.open() != null
                ? List.of(scene.desk.slots().name(scene.open()))
                : scene.pursuit().looked().stream()
                        .flatMap(benefit -> benefit.facts().stream())
                        .map(fact -> scene.desk.slots().name(fact))
                        .toList();
        List<Header.Definition> meant = scene.desk.library().notices().stream()
                .filter(notice -> notice.header().region().equals(region))
                .flatMap(notice -> notice.header().definitions().stream())
                .filter(one -> names.stream().anyMatch(name -> name.contains(one.term())))
                .toList();
        if (meant.isEmpty()) {
            return false;
        }
        tell(meant.getFirst());
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 重点人群 of 重点创业人群: its beginning and its end, with something between. */
    private static boolean within(String term, String group) {
        int half = group.length() / 2;
        return half >= 2 && term.startsWith(group.substring(0, half)) && term.endsWith(group.substring(half));
    }

    /** The longest beginning of what is asked that some notice speaks of; empty where none does. */
    private static String group(String asked, List<Notice> notices) {
        for (int end = asked.length(); end >= LEAST; end--) {
            String begins = asked.substring(0, end);
            if (notices.stream()
                    .flatMap(notice -> notice.paragraphs().stream())
                    .anyMatch(paragraph -> paragraph.text().contains(begins))) {
                return begins;
            }
        }
        return "";
    }

    private void tell(Header.Definition one) {
        scene.say(
                Phrase.TALK_GROUP,
                "人",
                one.term(),
                "原文",
                one.quote(),
                "条",
                one.label(),
                "款",
                String.valueOf(one.paragraph()));
    }
}
