package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was told earlier and is not sure any more once a message is heard: it is taken off before the message is kept. */
final class Doubtful {

    /** 明年五月再考个技师: another one later, which leaves the one that was told. */
    private static final Pattern ANOTHER_LATER =
            Pattern.compile("(?:明年|后年|下半年|下个?月|以后|将来|年底|过[几两]?个?[年月])[^，。]{0,6}(?:再|还[想要]|又)[去来]?(?:考|报|学|拿|招|开|办)");

    private final Scene scene;

    Doubtful(Scene scene) {
        this.scene = scene;
    }

    /** The person without it. */
    Person without(Heard heard) {
        return restated(withdrawn(heard), heard);
    }

    /** The person without the yes or no that stood on what is told otherwise now: 是留了2个 goes before 没到一半, 毕业六年了 before 五年内. */
    private Person restated(Person before, Heard heard) {
        List<String> gone = new ArrayList<>();
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        for (String id : before.facts().keySet()) {
            Fact fact = dictionary.find(id).orElse(null);
            if (fact == null
                    || fact.kind() != Kind.YES_NO
                    || heard.facts().stream().anyMatch(one -> one.fact().equals(fact))) {
                continue;
            }
            Set<Fact> parts = Changed.parts(fact, dictionary);
            boolean changed = heard.facts().stream()
                    .filter(one -> parts.contains(one.fact()))
                    .anyMatch(one -> Changed.otherwise(known(before, one), one.known())
                            || Changed.opens(before.facts().get(id), one.known())
                            || !one.fact().id().equals(before.asked())
                                    && Changed.closes(before.facts().get(id), one.known())
                                    && parts.stream().noneMatch(part -> Known.YES.equals(told(before, part))));
            if (changed) {
                gone.add(id);
            }
        }
        if (!gone.isEmpty()) {
            scene.keep(before.without(gone));
        }
        return scene.person();
    }

    /** The person without what the message makes doubtful: that is asked for again. */
    private Person withdrawn(Heard heard) {
        Person before = scene.person();
        List<HeardFact> doubtful = heard.facts().stream()
                .filter(one -> one.known() instanceof Known.Unknown)
                .filter(one -> !one.fact().id().equals(before.asked()))
                .filter(one -> {
                    Known known = known(before, one);
                    return known != null && !HeardFact.nothing(known);
                })
                .toList();
        if (doubtful.isEmpty() || ANOTHER_LATER.matcher(scene.incoming.text()).find()) {
            return before;
        }
        List<String> names = doubtful.stream()
                .map(one -> scene.desk.slots().name(one.fact()))
                .toList();
        scene.say(Phrase.TALK_WITHDRAWN, "事实", String.join("、", names));
        scene.keep(before.without(doubtful.stream().map(one -> one.fact().id()).toList()));
        return scene.person();
    }

    private static @Nullable Known known(Person before, HeardFact one) {
        return told(before, one.fact());
    }

    private static @Nullable Known told(Person before, Fact fact) {
        Told told = before.facts().get(fact.id());
        return told == null ? null : told.known();
    }
}
