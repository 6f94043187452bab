package cn.policydesk.dialogue;

import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.OneByOne;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 2个应届的一个登记失业十个月的大姐一个退役的 of a firm, where only the two are counted: who was told of beside them and is counted by nothing is
 * said, so that nobody is lost silently. One per message.
 */
final class KindsUnused {

    private final Scene scene;

    KindsUnused(Scene scene) {
        this.scene = scene;
    }

    /** Says which of the people told of one by one no number that was heard counts; nothing where all are, or none is. */
    void tell(String text, Heard heard) {
        new SortCorrected(scene).remember(text);
        OneByOne people = OneByOne.in(text);
        if (people == null) {
            return;
        }
        Set<String> counted = heard.facts().stream()
                .map(HeardFact::fact)
                .filter(fact -> fact.unitText().equals("人")
                        && !scene.desk.hearing().kinds().everybody(fact)
                        && scene.person().facts().containsKey(fact.id()))
                .map(fact -> fact.id())
                .collect(Collectors.toSet());
        List<String> unused = people.kinds().stream()
                .filter(kind -> !counts(kind, counted) && !adds(kind, text, heard, counted))
                .map(OneByOne.Sort::words)
                .toList();
        if (!counted.isEmpty()
                && !unused.isEmpty()
                && unused.size() < people.kinds().size()) {
            scene.say(Phrase.TALK_KINDS_UNUSED, "谁", String.join("”“", unused));
        }
    }

    /** 两个大学生 一个22岁登记失业的, heard as three: without him it would be fewer. */
    private boolean adds(OneByOne.Sort kind, String text, Heard heard, Set<String> counted) {
        if (!text.contains(kind.words())) {
            return false;
        }
        Map<String, Known> without = scene.hear(text.replace(kind.words(), ""), null).facts().stream()
                .collect(Collectors.toMap(one -> one.fact().id(), HeardFact::known, (one, other) -> one));
        return heard.facts().stream()
                .filter(one -> counted.contains(one.fact().id()))
                .anyMatch(one -> !one.known().equals(without.get(one.fact().id())));
    }

    private boolean counts(OneByOne.Sort kind, Set<String> counted) {
        return kind.readings().stream()
                .flatMap(reading -> scene.hear(reading, null).facts().stream())
                .anyMatch(one -> counted.contains(one.fact().id()));
    }
}
