package cn.policydesk.dialogue;

import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A fact that was left open and is told after all, behind the result that lacked it. */
final class ToldLate {

    /** With no question open this answers none. */
    private static final Pattern NOD = Pattern.compile("是|是的|是啊|对|对的|不是|没|没有|有|有的|嗯+|好|好的|行|不|不对");

    private static final Pattern ASKS = Pattern.compile("多少|好多|几|多久|多长|怎么|咋|啥|什么|哪|[吗呢么不没][?？]?$|[?？]");

    private static final int KINDS = 2;

    private final Scene scene;

    ToldLate(Scene scene) {
        this.scene = scene;
    }

    /** 45个月 after a result that lacked it: a fact that was left open is told after all. */
    Heard of(String text, Heard nothing) {
        boolean asks = scene.wants(Intent.ASK, Intent.AMOUNT, Intent.ALL);
        // 社区说他算困难人员 一个月给多少: what stands beside the question.
        String told = asks ? stated(text) : text;
        if (!scene.busy()
                || told.isEmpty()
                || NOD.matcher(IntentWords.plain(told)).matches()
                || asks && !(scene.person().goal() instanceof Goal.One)) {
            return nothing;
        }
        for (Map.Entry<String, Told> left : scene.person().facts().entrySet()) {
            Fact fact = left.getValue().known() instanceof Known.Declined
                    ? scene.desk
                            .library()
                            .rules()
                            .dictionary()
                            .find(left.getKey())
                            .orElse(null)
                    : null;
            Heard heard = fact == null ? nothing : scene.hear(told, fact);
            if (heard.facts().stream().anyMatch(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known()))) {
                return heard;
            }
        }
        return nothing;
    }

    /** 没有低保也不是单亲 of a question of both and more that was not answered: two of its kinds denied, and none told, deny it. */
    Heard denied(String text, Heard heard) {
        List<HeardFact> facts = new ArrayList<>(heard.facts());
        for (Map.Entry<String, Told> left : scene.person().facts().entrySet()) {
            Dictionary dictionary = scene.desk.library().rules().dictionary();
            Fact fact = left.getValue().known() instanceof Known.Declined
                    ? dictionary.find(left.getKey()).orElse(null)
                    : null;
            if (fact == null || fact.kind() != Kind.YES_NO) {
                continue;
            }
            Set<Fact> parts = Changed.parts(fact, dictionary);
            List<HeardFact> kinds = heard.facts().stream()
                    .filter(one -> parts.contains(one.fact()))
                    .toList();
            if (kinds.size() >= KINDS
                    && kinds.stream().allMatch(one -> one.known().equals(Known.NO))) {
                facts.removeIf(one -> one.fact().equals(fact));
                facts.add(new HeardFact(fact, Known.NO, 0, text.length()));
            }
        }
        return new Heard(facts, heard.refused(), heard.unlike());
    }

    /** The parts of a message that ask nothing; empty where it begins by asking, or asks in all of them. */
    private static String stated(String text) {
        return Stream.of(text.split("[\\s,，。;；]+"))
                .takeWhile(part -> !ASKS.matcher(part).find())
                .collect(Collectors.joining(" "));
    }
}
