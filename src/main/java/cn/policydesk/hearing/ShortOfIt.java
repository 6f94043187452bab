package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 没有 有两个满两个月了 to whether 3 months are reached: an answer that begins with a no is short of it, whatever number of people stands
 * behind it, and that number is of a kind of people and not of all who are asked for. Pure.
 */
final class ShortOfIt {

    private static final Pattern NO = Pattern.compile(
            "^(?:哦|噢|啊|哎|唉|嗯)?[ ，。]?(?:都|还|倒)?(?:没有|没得|没到|没满|没|不够|不到)[的哦噢喔呀啊呢哈嘛啦咯诶欸]{0,2}[ 。，]+(?=\\S)");

    private ShortOfIt() {}

    /**
     * Puts it in the place of what was heard; nothing where the answer begins otherwise, or tells a time that reaches it.
     *
     * @param text in the form messages are read in
     * @param threshold that the question names, in the unit of the fact
     * @param counted the facts that count those of whom the fact is asked
     * @param facts what was heard, which is changed
     * @return whether it was put
     */
    static boolean put(
            String text,
            Fact open,
            BigDecimal threshold,
            List<Figure> figures,
            List<Fact> counted,
            Map<Fact, HeardFact> facts) {
        if (open.kind() != Kind.DURATION || !NO.matcher(text).find()) {
            return false;
        }
        // 满两个月 is two months here, not at least two.
        List<BigDecimal> times = figures.stream()
                .filter(Figure.Time.class::isInstance)
                .map(one -> ((Figure.Time) one).months())
                .map(one -> one.low() == null ? threshold : one.low())
                .distinct()
                .toList();
        if (times.stream().anyMatch(one -> one.compareTo(threshold) >= 0)) {
            return false;
        }
        boolean one = times.size() == 1;
        BigDecimal high = one ? times.getFirst() : FactValues.below(open, threshold);
        Known known = new Known.Between(new Span(one ? high : null, high));
        facts.put(open, new HeardFact(open, known, 0, text.length()));
        counted.forEach(facts::remove);
        return true;
    }
}
