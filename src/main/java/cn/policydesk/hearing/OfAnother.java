package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import java.util.Collection;
import java.util.Set;

/**
 * 没裁人 to 您的单位是企业吗: a short no that is heard whole of another fact, and has no word of the question, is no answer to it; neither is 没登记失业 to
 * 企业注销了吗 where it was told before that he is registered. Pure.
 */
final class OfAnother {

    /** What a no is made of, and says nothing of what it is about. */
    private static final String EMPTY = "没有不未还都也了过的人个一从来我们啊呀呢哦，。 ";

    private OfAnother() {}

    /**
     * Whether a text is such a no.
     *
     * @param text in the form messages are read in
     * @param asked the question as it is put
     * @param heard of other facts
     * @param told the facts told before
     */
    static boolean denies(String text, String asked, Fact open, Collection<HeardFact> heard, Set<Fact> told) {
        String first = YesOrNo.firstPart(text);
        return first.matches("(?:我们?|还|都|也|从|从来)*[没未].*")
                && heard.stream()
                        .filter(one -> !one.fact().equals(open) && one.end() <= first.length())
                        .anyMatch(one -> apart(text.substring(one.start(), one.end()), asked)
                                || told.contains(one.fact())
                                        && empty(first.substring(0, one.start()))
                                        && empty(first.substring(one.end())));
    }

    private static boolean apart(String said, String asked) {
        return !empty(said) && said.chars().allMatch(c -> EMPTY.indexOf(c) >= 0 || asked.indexOf(c) < 0);
    }

    private static boolean empty(String words) {
        return words.chars().allMatch(c -> EMPTY.indexOf(c) >= 0);
    }
}
