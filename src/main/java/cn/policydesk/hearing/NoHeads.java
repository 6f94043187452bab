package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import java.util.regex.Pattern;

/** 大学生那个三险一共3300: a number without a measure behind what is paid is a sum, and counts no people. Stateless. */
final class NoHeads {

    private static final Pattern PAID =
            Pattern.compile("(?:[社五三四两几]险|保险|保费|费用?|租金?|工资|薪水?|月薪|贷款?|借款?|利息|本金|金额|预算|投资|补贴款?)[^，。；,.;\\s0-9]{0,6}$");

    private static final String PERSONS = "人";

    private NoHeads() {}

    /** Whether a figure is such a sum, where a fact counts people. */
    static boolean sum(Fact fact, Figure figure, String text) {
        return figure instanceof Figure.Count count
                && count.measure().isEmpty()
                && fact.unitText().equals(PERSONS)
                && PAID.matcher(text.substring(0, Math.min(figure.start(), text.length())))
                        .find();
    }
}
