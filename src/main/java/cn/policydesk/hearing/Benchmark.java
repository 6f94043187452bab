package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures that are nobody's own: 东阳最低工资好像2260 is no wage, but 每个月发2800 beside it says that the wage reaches it. */
final class Benchmark {

    private static final int NEAR = 6;
    private static final BigDecimal LEAST = BigDecimal.valueOf(100);
    private static final Pattern THAN = Pattern.compile("(\\d{3,6})(?:块|元)?比(\\d{3,6})(?:块|元)?(?:还|要|都)?(高|多|低|少)");

    private Benchmark() {}

    /**
     * Whether a figure is nobody's own: a sum with 最低工资 or the like (外面的数 of the word file) before it in the same breath, the age
     * of 50岁退休, the people of 裁了4个.
     */
    static boolean is(String text, Figure figure, HearingWords words) {
        if (figure instanceof Figure.Age) {
            // 30岁退伍军人 tells an age.
            return text.startsWith("退", figure.end())
                    && !text.startsWith("退伍", figure.end())
                    && !text.startsWith("退役", figure.end());
        }
        if (figure instanceof Figure.Count count && !count.measure().isEmpty()) {
            return words.links(Link.SHARE_OF).values().stream()
                    .flatMap(java.util.List::stream)
                    .anyMatch(lead -> text.startsWith(lead, figure.start() - lead.length()));
        }
        return outside(text, figure, words);
    }

    private static boolean outside(String text, Figure figure, HearingWords words) {
        if (sum(figure) == null) {
            return false;
        }
        for (int at = figure.start(); at > 0 && figure.start() - at <= NEAR; at--) {
            if (Surroundings.parts(text.charAt(at - 1)) || Character.isDigit(text.charAt(at - 1))) {
                return false;
            }
            if (words.ends(Bag.OUTSIDE, text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether what is paid reaches what is asked.
     *
     * @param every all figures of the text
     * @return null where the two sums are not said
     */
    static @Nullable HeardFact reached(Fact fact, String text, List<Figure> every, HearingWords words) {
        Matcher than = THAN.matcher(text);
        if (than.find()) {
            int order = new BigDecimal(than.group(1)).compareTo(new BigDecimal(than.group(2)));
            boolean said = "高多".contains(than.group(3));
            return order == 0 || said != order > 0 ? null : heard(fact, said, than.start(), than.end());
        }
        Figure floor = null;
        Figure paid = null;
        for (Figure figure : every) {
            if (sum(figure) == null) {
                continue;
            }
            boolean outside = outside(text, figure, words);
            if (outside ? floor != null : paid != null) {
                return null;
            }
            floor = outside ? figure : floor;
            paid = outside ? paid : figure;
        }
        BigDecimal least = floor == null ? null : sum(floor);
        BigDecimal given = paid == null ? null : sum(paid);
        if (floor == null || paid == null || least == null || given == null) {
            return null;
        }
        return heard(
                fact,
                given.compareTo(least) >= 0,
                Math.min(floor.start(), paid.start()),
                Math.max(floor.end(), paid.end()));
    }

    private static HeardFact heard(Fact fact, boolean reached, int start, int end) {
        return new HeardFact(fact, reached ? Known.YES : Known.NO, start, end);
    }

    /** The exact sum a figure is, or null. */
    private static @Nullable BigDecimal sum(Figure figure) {
        boolean money = figure instanceof Figure.Money
                || figure instanceof Figure.Count count && count.measure().isEmpty();
        BigDecimal low = money && figure.number() != null && figure.number().exact()
                ? figure.number().low()
                : null;
        return low != null && low.compareTo(LEAST) >= 0 ? low : null;
    }
}
