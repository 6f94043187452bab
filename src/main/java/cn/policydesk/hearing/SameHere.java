package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * 我登记失业了 told where the notices of one place are asked is a registration there, unless another place is named: the fact of that place
 * follows the one that all places share. Pure.
 */
final class SameHere {

    private static final Pattern ELSEWHERE = Pattern.compile(
            "在(?:外地|外区|别的?[区地]|其他区|老家|户口地)|(?:河西|河东|南开|河北|红桥|西青|津南|北辰|东丽|滨海|武清|宝坻|静海|宁河|蓟州)(?:区|那边)?|外[区地]");

    /** 登记失业8个月 第一次办企业: that was before the business, and is no more. */
    private static final Pattern BEFORE = Pattern.compile("公司|企业|开[^，。 ]{0,6}店|开业|办照|执照|员工");

    private SameHere() {}

    /**
     * Adds what follows.
     *
     * @param facts what was heard, which is added to
     */
    static void add(
            String text,
            Map<String, Fact> byId,
            HearingWords words,
            Predicate<Fact> matters,
            Map<Fact, HeardFact> facts) {
        words.links(Link.HERE).forEach((id, shared) -> {
            Fact here = byId.get(id);
            Fact all = byId.get(shared.getFirst());
            if (here == null || all == null || !matters.test(here) || facts.containsKey(here)) {
                return;
            }
            HeardFact heard = facts.get(all);
            if (heard != null
                    && !BEFORE.matcher(text).find()
                    && !ELSEWHERE.matcher(text).find()) {
                boolean yesOrNo =
                        heard.known().equals(Known.YES) || heard.known().equals(Known.NO);
                if (yesOrNo) {
                    facts.put(here, new HeardFact(here, heard.known(), heard.start(), heard.end()));
                }
            }
        });
    }
}
