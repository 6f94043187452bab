package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 失业八个月算不算就业困难: whom the notice itself counts among a group of people, in its words, or that it does not tell. Who belongs
 * to it is for the office to say; the question tells no fact.
 */
final class Belonging {

    private static final int LEAST = 3;
    private static final Pattern AGE_GROUP = Pattern.compile("(?:城镇)?[“\"]?4050[”\"]?(?:就业)?(?:困难)?(?:人员|的人)?");
    private static final Pattern RECOGNISED = Pattern.compile("认定您");
    private static final int ANOTHER_QUESTION = 4;

    private final Scene scene;

    Belonging(Scene scene) {
        this.scene = scene;
    }

    /** Answers it, and what else the message asks, and puts the open question again; false where nothing of the kind is asked. */
    boolean take(String said) {
        Cues cues = scene.desk.words().cues();
        String region = scene.c().region();
        String text = spelt(said, region);
        Cues.Found asked = cues.in(Cue.BELONGS, text);
        if (region != null && asked == null && cues.said(Cue.WHO_BELONGS, text)) {
            return spokenOf(region, text);
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
                .filter(one -> plain(one).startsWith(called) || within(one.term(), called))
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
        told(text);
        String rest = text.substring(text.indexOf(group, asked.start()) + group.length());
        rest = cues.without(Cue.PEOPLE, rest.strip()).strip();
        if (rest.length() >= ANOTHER_QUESTION && !cues.said(Cue.WHO_BELONGS, rest)) {
            new Clauses(scene).tell(group + " " + rest);
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 算不算4050: as the group of people that the notice counts them among, where it does. */
    private String spelt(String text, @Nullable String region) {
        Matcher age = AGE_GROUP.matcher(text);
        return age.find()
                ? scene.desk.library().notices().stream()
                        .filter(notice -> notice.header().region().equals(region))
                        .flatMap(notice -> notice.header().definitions().stream())
                        .filter(one ->
                                !plain(one).startsWith("4050") && one.quote().contains("4050"))
                        .findFirst()
                        .map(one -> age.replaceAll(Matcher.quoteReplacement(one.term())))
                        .orElse(text)
                : text;
    }

    /**
     * 啥样的人能认定: of the group that is asked about, that the benefit worked out is for, or that was spoken of last; where the notice
     * defines none, that it does not. False where nobody is to be recognised.
     */
    private boolean spokenOf(String region, String text) {
        List<Fact> facts = scene.open() != null
                ? List.of(scene.open())
                : scene.pursuit().looked().stream()
                        .flatMap(benefit -> benefit.facts().stream())
                        .distinct()
                        .toList();
        String spoken =
                facts.stream().map(fact -> scene.desk.slots().name(fact)).collect(Collectors.joining("、"));
        List<Header.Definition> meant = scene.desk.library().notices().stream()
                .filter(notice -> notice.header().region().equals(region))
                .flatMap(notice -> notice.header().definitions().stream())
                .filter(one -> spoken.contains(one.term())
                        || facts.isEmpty()
                                && (text.contains(one.term())
                                        || scene.c().last().contains(one.term())))
                .toList();
        String unwritten = facts.stream()
                .filter(fact ->
                        RECOGNISED.matcher(scene.desk.slots().question(fact)).find())
                .map(Fact::id)
                .findFirst()
                .orElse("");
        if (meant.isEmpty() && unwritten.isEmpty()) {
            return false;
        }
        if (meant.isEmpty()) {
            scene.say(Phrase.TALK_NO_GROUP, "人", unwritten);
        } else {
            tell(meant.getFirst());
        }
        told(text);
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

    private static String plain(Header.Definition one) {
        return one.term().replaceAll("[“”]", "");
    }

    /** What of it was told, here or before: set beside, and not judged. */
    private void told(String text) {
        Map<Fact, Known> all = new LinkedHashMap<>();
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        scene.person().facts().forEach((id, one) -> dictionary.find(id).ifPresent(fact -> all.put(fact, one.known())));
        scene.hear(text, null).facts().stream()
                .filter(one -> !HeardFact.nothing(one.known()))
                .forEach(one -> all.putIfAbsent(one.fact(), one.known()));
        String words = all.entrySet().stream()
                .filter(one -> !RECOGNISED
                        .matcher(scene.desk.slots().question(one.getKey()))
                        .find())
                .map(one -> scene.desk.slots().told(one.getKey(), one.getValue()))
                .collect(Collectors.joining("、"));
        if (!words.isEmpty()) {
            scene.say(Phrase.TALK_GROUP_TOLD, "事实", words);
        }
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
