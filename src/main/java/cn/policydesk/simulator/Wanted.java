package cn.policydesk.simulator;

import cn.policydesk.notice.StaffNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What must stand in what the bot says. Immutable.
 *
 * @param has words it must have
 * @param hasNot words it must not have
 * @param taps labels that can be tapped
 */
public record Wanted(List<String> has, List<String> hasNot, List<String> taps) {

    /** Copies the lists. */
    public Wanted {
        has = List.copyOf(has);
        hasNot = List.copyOf(hasNot);
        taps = List.copyOf(taps);
    }

    /**
     * As a step has it under {@code 含}, {@code 不含} and {@code 可点}.
     *
     * @param where stands before these keys; empty for nothing
     */
    public static Wanted read(StaffNode step, String where) {
        return new Wanted(step.texts(where + "含"), step.texts(where + "不含"), step.texts(where + "可点"));
    }

    /**
     * What is not so, in Chinese.
     *
     * @param where where it is looked for, such as 回复里
     * @param words what the bot says
     * @param tap whether a label can be tapped there
     */
    public List<String> missing(String where, String words, Predicate<String> tap) {
        List<String> missing = new ArrayList<>();
        has.stream().filter(each -> !words.contains(each)).forEach(each -> missing.add(where + "没有“" + each + "”"));
        hasNot.stream().filter(words::contains).forEach(each -> missing.add(where + "不应当有“" + each + "”"));
        taps.stream().filter(tap.negate()).forEach(each -> missing.add(where + "没有可以点的“" + each + "”"));
        return missing;
    }
}
