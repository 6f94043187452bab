package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Heard;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 招了2个大学生 一个就业困难的 一个失业青年 能补多少, of which the likeliest has lapsed: what still runs and is told of as well is offered before it. One per
 * message.
 */
final class StillRuns {

    /** So many characters of a benefit's name in the message speak for it. */
    private static final int PART = 4;

    private static final int MOST = 3;

    private final Scene scene;

    StillRuns(Scene scene) {
        this.scene = scene;
    }

    /** What was found, behind what runs where it has lapsed and was not called by its name. */
    List<Benefit> first(String text, Heard heard, List<Benefit> found) {
        String region = scene.c().region();
        if (region == null
                || found.size() != 1
                || heard.facts().isEmpty()
                || !scene.over(found.getFirst())
                || text.contains(found.getFirst().name().replaceAll("（.*", ""))
                || scene.finder().called(text, region) != null) {
            return found;
        }
        Benefit over = found.getFirst();
        List<Benefit> running = scene.finder().others(text, region, ids(heard), scene.audience(), over.id()).stream()
                .filter(one -> !scene.over(one) && one.audiences().equals(over.audiences()))
                .filter(one -> told(one, heard) || named(one, text))
                .limit(MOST)
                .toList();
        if (running.isEmpty()) {
            return found;
        }
        List<Benefit> all = new ArrayList<>(running);
        all.add(over);
        return all;
    }

    private static Set<String> ids(Heard heard) {
        return heard.facts().stream().map(one -> one.fact().id()).collect(Collectors.toSet());
    }

    private static boolean told(Benefit benefit, Heard heard) {
        return heard.facts().stream().anyMatch(one -> benefit.facts().contains(one.fact()));
    }

    private static boolean named(Benefit benefit, String text) {
        String name = benefit.name();
        return IntStream.rangeClosed(0, name.length() - PART)
                .anyMatch(at -> text.contains(name.substring(at, at + PART)));
    }
}
