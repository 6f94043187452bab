package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** 大学生跟困难的两样: which benefits words are short for, by the pairs of characters their names share with them. Stateless. */
final class NameShared {

    /** Pairs of characters that say nothing of which is meant. */
    private static final Set<String> COMMON =
            Set.of("补贴", "补助", "奖励", "一次", "次性", "贷款", "性补", "企业", "人员", "单位", "社保", "保补", "社会", "会保", "保险", "险补");

    private static final Set<String> EVERYWHERE = Set.of("补贴", "补助", "性补");

    private NameShared() {}

    /** Those whose names share most pairs of characters with some words; the rarer pairs first. */
    static List<Benefit> best(String core, List<Benefit> some) {
        List<Benefit> best = best(core, some, COMMON);
        return best.isEmpty() ? best(core, some, EVERYWHERE) : best;
    }

    private static List<Benefit> best(String core, List<Benefit> some, Set<String> common) {
        long most = 0;
        List<Benefit> best = new ArrayList<>();
        for (Benefit one : some) {
            long shared = IntStream.range(0, core.length() - 1)
                    .mapToObj(at -> core.substring(at, at + 2))
                    .distinct()
                    .filter(pair -> !common.contains(pair))
                    .filter(pair -> one.name().contains(pair))
                    .count();
            if (shared > most) {
                best.clear();
                most = shared;
            }
            if (shared > 0 && shared == most) {
                best.add(one);
            }
        }
        return best;
    }
}
