package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.OneByOne;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
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
        remember(text);
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

    /** Keeps with the numbers a message told all that it tells of sorts of people. */
    private void remember(String text) {
        if (ToldSorts.in(text).people().isEmpty()) {
            return;
        }
        List<String> counts = counts(scene);
        Map<String, Told> whole = new LinkedHashMap<>();
        scene.person().facts().forEach((id, told) -> {
            if (told.turn() == scene.c().turn() && counts.contains(id)) {
                whole.put(id, new Told(told.known(), text, told.turn()));
            }
        });
        if (!whole.isEmpty()) {
            measured(text, ToldSorts.in(text).people(), whole.keySet());
            scene.keep(scene.person().with(whole));
        }
    }

    /** 社保都交了四个月 behind several sorts of people is of all of them. */
    private void measured(String text, List<ToldSorts.Sort> people, Set<String> counts) {
        int behind = people.stream()
                .mapToInt(one -> Math.max(one.end(), one.at() + one.words().length()))
                .max()
                .orElse(0);
        boolean all = scene.desk.hearing().counted().keySet().stream()
                .map(id -> scene.person().facts().get(id))
                .anyMatch(told ->
                        told != null && told.turn() == scene.c().turn() && text.lastIndexOf(told.words()) >= behind);
        if (people.size() > 1 && all) {
            new KindsApart(scene)
                    .ofAll(counts.stream()
                            .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                            .toList());
        }
    }

    /** The facts told that count people of a sort. */
    static List<String> counts(Scene scene) {
        return scene.person().facts().keySet().stream()
                .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                .filter(fact -> fact.kind() == Kind.COUNT
                        && fact.unitText().equals("人")
                        && !scene.desk.hearing().kinds().everybody(fact))
                .map(Fact::id)
                .toList();
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
