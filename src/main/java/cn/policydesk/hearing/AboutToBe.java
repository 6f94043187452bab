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
 * 下周就满一个月, 下个月就5个月了: a time that is full only some day ahead is not full yet; 还差一个月 to a time that is asked for tells how much
 * is missing, and no length. Pure.
 */
final class AboutToBe {

    private static final String NUMBER = "(?:[0-9]+|[一二两三四五六七八九十半]+)";
    /** A day ahead right before a time that is full then. */
    private static final Pattern AHEAD = Pattern.compile(
            "(?:下下?个?(?:月|周|星期|礼拜)|再[有过等][^，。 ]{1,3}?(?:天|周|星期|礼拜|个?月)|过(?:几|两|些)天|[明后]天|(?:这个?)?月底|年底|年后|明年)[初中底份]?(?:就|才|就要|就能|就可以|刚好|正好)(?=(?:满|够|有|到)?"
                    + NUMBER + "(?:个半?月|年|周年))");

    /** 下周满, 差两天就满了: no time at all, and not full yet. */
    private static final Pattern FULL_THEN = Pattern.compile(
            "^(?:还没满|没满|没有|还没|还没到|没到|不到)?[，。 ]*(?:还|就|只|才)?(?:(?:下下?个?|这个?)(?:月|周|星期|礼拜)|(?:再[有过等]|[差过])" + NUMBER
                    + "?[几多些]?(?:天|周|个?星期|个?礼拜|个?月)|[明后]天|(?:这个?)?月底|马上|快要?|很快|这几天)(?:就|才|就要|就能|就可以|刚好|正好|能)*[满到够](?:期|数|时间)?[了的啦吧啊呀。]*$");

    private static final Pattern LACKING = Pattern.compile("(?:^|[ ，。]|还|就|只|才|也)(?:还|就|只|才)?[差缺少](?:了|着|个)?$");
    private static final String SOON = "快";

    private AboutToBe() {}

    /** The text with 快 in the place of such a day; as long as it was. */
    static String plain(String text) {
        return AHEAD.matcher(text)
                .replaceAll(found ->
                        String.valueOf(Utterance.BLANK).repeat(found.group().length() - 1) + SOON);
    }

    /**
     * Puts what is left of the number that is asked for, where the one time or count of a text only says how much is missing.
     *
     * @param threshold that the question names, in the unit of the fact
     */
    static void lacking(
            String text, Fact open, BigDecimal threshold, List<Figure> figures, Map<Fact, HeardFact> facts) {
        List<Figure> told = figures.stream()
                .filter(one -> open.kind() == Kind.DURATION
                        ? one instanceof Figure.Time || one instanceof Figure.Days
                        : open.kind() == Kind.COUNT && one instanceof Figure.Count)
                .toList();
        if (told.isEmpty()
                && open.kind() == Kind.DURATION
                && !facts.containsKey(open)
                && FULL_THEN.matcher(text).find()) {
            facts.put(
                    open,
                    new HeardFact(
                            open,
                            new Known.Between(new Span(null, FactValues.below(open, threshold))),
                            0,
                            text.length()));
            return;
        }
        if (told.size() != 1
                || !LACKING.matcher(text.substring(0, told.getFirst().start())).find()) {
            return;
        }
        Span missing =
                told.getFirst() instanceof Figure.Days ? null : told.getFirst().number();
        BigDecimal low = missing == null || !missing.exact() ? null : missing.low();
        BigDecimal left = low == null ? null : threshold.subtract(low);
        if (left != null && left.signum() < 0) {
            return;
        }
        Known known = new Known.Between(new Span(left, left == null ? FactValues.below(open, threshold) : left));
        facts.put(open, new HeardFact(open, known, 0, text.length()));
    }
}
