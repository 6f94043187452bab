package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rate of which both numbers are said: 28个人裁了4个 is 14.29%. Which words lead the smaller number is written under 几个里的几个 of the word
 * file; without exactly one other number of people nothing is heard.
 */
final class Ratio {

    private static final int DIGITS = 4;
    private static final String OTHER_YEAR = "今年";

    private Ratio() {}

    /** The rate; null where it is not said. */
    static Joined.@Nullable Fact of(Fact fact, String text, List<Figure> every, HearingWords words) {
        List<String> leads = words.linked(Link.SHARE_OF, fact.id());
        if (leads.isEmpty() || text.contains(OTHER_YEAR)) {
            return null;
        }
        Figure.Count part = null;
        Figure.Count whole = null;
        for (Figure figure : every) {
            if (!(figure instanceof Figure.Count count)
                    || !words.measures("人").contains(count.measure())
                    || !count.number().exact()) {
                continue;
            }
            boolean led = leads.stream().anyMatch(word -> text.startsWith(word, count.start() - word.length()));
            if (led ? part != null : whole != null) {
                return null;
            }
            part = led ? count : part;
            whole = led ? whole : count;
        }
        BigDecimal less = part == null ? null : part.number().low();
        BigDecimal all = whole == null ? null : whole.number().low();
        if (part == null
                || whole == null
                || less == null
                || all == null
                || less.compareTo(all) > 0
                || denied(text, part, words)) {
            return null;
        }
        BigDecimal rate = less.divide(all, DIGITS, RoundingMode.HALF_UP);
        return new Joined.Fact(
                fact,
                SpokenNumber.point(rate),
                List.of(part),
                Math.min(part.start(), whole.start()),
                Math.max(part.end(), whole.end()));
    }

    private static boolean denied(String text, Figure part, HearingWords words) {
        for (int at = Math.max(0, part.start() - 3); at <= part.start(); at++) {
            if (words.ends(Bag.NOT, text, at) > 0) {
                return true;
            }
        }
        return false;
    }
}
