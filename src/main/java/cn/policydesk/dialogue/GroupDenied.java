package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** 都没有, and then 她拿过国家助学贷款的: the later word is of one of the kinds that were denied together, and the no is taken back. */
final class GroupDenied {

    private final Scene scene;

    GroupDenied(Scene scene) {
        this.scene = scene;
    }

    /** The person without each such no; the same where none of its kinds was told, or the no is said again. */
    Person without(Person person, Heard heard) {
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        Set<Fact> so = heard.facts().stream()
                .filter(one -> Known.YES.equals(one.known()))
                .map(HeardFact::fact)
                .collect(Collectors.toSet());
        List<String> gone = person.facts().entrySet().stream()
                .filter(told -> Known.NO.equals(told.getValue().known()))
                .map(told -> told.getKey())
                .filter(id ->
                        heard.facts().stream().noneMatch(one -> one.fact().id().equals(id)))
                .filter(id -> dictionary.find(id).stream()
                        .anyMatch(group -> dictionary.parts(group).stream().anyMatch(so::contains)))
                .toList();
        return gone.isEmpty() ? person : person.without(gone);
    }
}
