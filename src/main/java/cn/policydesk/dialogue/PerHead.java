package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.GroupSums;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 一个人交一千，只有一个是去年毕业的 where the sum for all of them is what a benefit stands on: so much for each is multiplied by how many there are,
 * and a sum that was told for each follows their number. It is never taken for the sum of all. One per message.
 */
final class PerHead {

    private static final Pattern SUM = Pattern.compile("[0-9]{3,}|[一二两三四五六七八九][百千万]|[0-9]万");

    private final Scene scene;

    PerHead(Scene scene) {
        this.scene = scene;
    }

    /** Takes 不对，每人每月是1100 behind a result that stands on the sum of all; false where it says more, or nothing of the kind. */
    boolean take(String text) {
        GroupSums groups = scene.desk.hearing().groupSums();
        if (scene.open() != null
                || !scene.busy()
                || !groups.each(text)
                || scene.wants(Intent.ASK, Intent.ALL, Intent.FOLLOW)
                || !SUM.matcher(text).find()) {
            return false;
        }
        List<Fact> sums =
                new Amending(scene).used().stream().filter(groups::total).toList();
        if (sums.size() != 1
                || scene.hear(text, null).facts().stream()
                        .anyMatch(one -> !one.fact().equals(sums.getFirst()))) {
            return false;
        }
        Fact sum = sums.getFirst();
        Known all = value(text, sum);
        if (all == null) {
            // For how many is not known: the sum of all is asked for again, and the old one is not passed off as
            // theirs.
            scene.say(Phrase.TALK_WITHDRAWN, "事实", scene.desk.slots().name(sum));
            scene.keep(scene.person().without(List.of(sum.id())));
        } else {
            scene.keep(scene.person()
                    .with(Map.of(sum.id(), new Told(all, text, scene.c().turn()))));
            scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(sum, all));
        }
        scene.go();
        return true;
    }

    /** What was heard, with the sums of all. */
    Heard of(String text, Heard heard) {
        GroupSums sums = scene.desk.hearing().groupSums();
        boolean each = sums.each(text);
        Person before = scene.person();
        List<HeardFact> facts = new ArrayList<>();
        for (HeardFact one : heard.facts()) {
            Fact sum = one.fact();
            boolean open = sum.equals(scene.open());
            Told told = before.facts().get(sum.id());
            boolean reopened = one.known() instanceof Known.Unknown && told != null && !open;
            if (!sums.total(sum) || open || !each && !reopened) {
                facts.add(one);
                continue;
            }
            scene.keep(before.with(counts(text, heard)));
            Known all = each
                    ? value(text, sum)
                    : told == null || !sums.each(told.words()) ? null : value(told.words(), sum);
            scene.keep(before);
            if (all != null) {
                facts.add(new HeardFact(sum, all, one.start(), one.end()));
            } else if (reopened) {
                facts.add(one);
            }
        }
        return new Heard(facts, heard.refused(), heard.unlike());
    }

    /** How many there are by this message. */
    private Map<String, Told> counts(String text, Heard heard) {
        Map<String, Told> counts = new LinkedHashMap<>();
        heard.facts().stream()
                .filter(one -> one.known() instanceof Known.Between)
                .filter(one -> !scene.desk.hearing().groupSums().total(one.fact()))
                .forEach(one -> counts.put(
                        one.fact().id(), new Told(one.known(), text, scene.c().turn())));
        return counts;
    }

    /** As if the sum had not been told: what corrects one number by another takes it for the whole. */
    @Nullable
    Known value(String text, Fact sum) {
        Person before = scene.person();
        scene.keep(before.without(List.of(sum.id())));
        Known value = scene.hear(text, sum).facts().stream()
                .filter(one -> one.fact().equals(sum) && !HeardFact.nothing(one.known()))
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
        scene.keep(before);
        return value;
    }
}
