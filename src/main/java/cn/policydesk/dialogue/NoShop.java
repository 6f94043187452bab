package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Slots;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** 我失业了, 都看看: somebody out of work who told of no shop is asked about a licence and its running last. Stateless. */
final class NoShop {

    private static final Pattern OF_SHOP =
            Pattern.compile("营业执照|(?:企业|店)[^，。？]{0,8}(?:经营|开业)|您的(?:企业|店|公司)|初次创业|第一次办企业");
    private static final Pattern OUT_OF_WORK = Pattern.compile("失业|没有工作|没有就业|未就业");
    private static final Pattern RUNS_ONE = Pattern.compile("企业|个体|店|创业|执照|经营");

    private NoShop() {}

    /** The facts in the order to ask for them. */
    static List<Fact> last(List<Fact> missing, Person person, Slots slots, Iterable<Fact> all) {
        boolean out = false;
        for (Fact fact : all) {
            Told told = person.facts().get(fact.id());
            if (told == null || Known.NO.equals(told.known())) {
                continue;
            }
            String words = slots.told(fact, told.known());
            out |= Known.YES.equals(told.known()) && OUT_OF_WORK.matcher(words).find();
            if (!OUT_OF_WORK.matcher(words).find() && RUNS_ONE.matcher(words).find()) {
                return missing;
            }
        }
        if (!out) {
            return missing;
        }
        List<Fact> first = new ArrayList<>(missing);
        List<Fact> last = missing.stream()
                .filter(fact -> OF_SHOP.matcher(slots.question(fact)).find())
                .toList();
        first.removeAll(last);
        first.addAll(last);
        return first;
    }
}
