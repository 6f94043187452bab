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

    private static final Pattern DAY = Pattern.compile(
            "(?:是|就|其实|应该|大概|我|执照|的)*(?:(?:20)?[0-9]{2}年|今年|去年|前年|大前年)的?[0-9一二三四五六七八九十]{1,2}月份?(?:[0-9一二三四五六七八九十]{1,3}[日号])?(?:才|就|刚)?(?:办|登记|注册|开|领|拿|考|毕业|下来)(?:的|下来的|好的|出来的)?[呀啊哦吧。]?");
    /** What is opened, rather than got or learnt. */
    private static final Pattern OPENED = Pattern.compile("办|登记|注册|执照|开");

    private static final int KINDS = 2;

    private final Scene scene;

    ToldLate(Scene scene) {
        this.scene = scene;
    }

    /** 45个月 after a result that lacked it: a fact that was left open is told after all. */
    Heard of(String text, Heard nothing) {
        if (scene.open() != null) {
            return day(text, nothing);
        }
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

    /** 今年5月办的 while something else is asked: of the one day that was told, or that is looked at. */
    private Heard day(String text, Heard nothing) {
        if (!DAY.matcher(text.strip()).matches() || !(scene.person().goal() instanceof Goal.One)) {
            return nothing;
        }
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        Set<String> used = scene.pursuit().looked().stream()
                .flatMap(benefit -> scene.pursuit().facts(benefit).stream())
                .collect(Collectors.toSet());
        List<Fact> days = used.stream()
                .flatMap(id -> dictionary.find(id).stream())
                .filter(fact -> fact.kind() == Kind.DATE)
                .filter(fact -> OPENED.matcher(scene.desk.slots().name(fact)).find()
                        == OPENED.matcher(text).find())
                .toList();
        List<Fact> told = days.stream()
                .filter(fact -> scene.person().facts().containsKey(fact.id()))
                .toList();
        Fact meant = told.size() == 1 ? told.getFirst() : days.size() == 1 ? days.getFirst() : null;
        Heard heard = meant == null || meant.equals(scene.open()) ? nothing : scene.hear(text, meant);
        return heard.facts().size() == 1 && heard.facts().getFirst().fact().equals(meant) ? heard : nothing;
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
