package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How many are left where some of those counted are what a benefit shuts out: 三百二十个人里面有十二个在拿养老金 leaves 308 of those who draw none,
 * 没拿养老金的是三百零八个 tells them, and the twelve alone tell nothing of the others. It reads one text and is thrown away.
 */
final class Excluded {

    private static final String NOT = "没不未无";
    private static final List<String> LEFT =
            List.of("剩", "剩下", "还剩", "就剩", "只剩", "剩余", "实际", "真正", "符合的", "能算的", "算下来", "下来就", "合格的");
    private static final int FAR = 7;

    private final String text;
    private final List<Figure> figures;
    private final HearingWords words;

    Excluded(String text, List<Figure> figures, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    /**
     * Sets right how many of a kind are told, where the text speaks of those that are shut out.
     *
     * @param matters which facts are listened for
     * @param spoken whether a fact is spoken of: it was asked for or told, or its words are said
     */
    void all(
            Function<String, @Nullable Fact> byId,
            Predicate<Fact> matters,
            Predicate<Fact> spoken,
            Map<Fact, HeardFact> facts) {
        words.links(Link.EXCLUDED).forEach((id, out) -> {
            Fact fact = byId.apply(id);
            if (fact != null
                    && matters.test(fact)
                    && out.stream().anyMatch(text::contains)
                    && (facts.containsKey(fact) || spoken.test(fact))) {
                settle(fact, out, facts);
            }
        });
    }

    private void settle(Fact fact, List<String> out, Map<Fact, HeardFact> facts) {
        List<BigDecimal> all = new ArrayList<>();
        BigDecimal less = null;
        BigDecimal left = null;
        for (Figure figure : figures) {
            BigDecimal value = figure instanceof Figure.Count count
                            && words.measures(fact.unitText()).contains(count.measure())
                            && count.number().exact()
                    ? count.number().low()
                    : null;
            String before = text.substring(0, figure.start());
            if (value == null || before.endsWith("不是")) {
                continue;
            }
            Boolean inside = inside(figure, out);
            if (LEFT.stream()
                            .anyMatch(word ->
                                    before.endsWith(word) || before.endsWith(word + "了") || before.endsWith(word + "是"))
                    || Boolean.TRUE.equals(inside)) {
                left = value;
            } else if (inside == null) {
                all.add(value);
            } else {
                less = value;
            }
        }
        BigDecimal told = left;
        if (told == null && less != null && all.size() == 1 && all.getFirst().compareTo(less) > 0) {
            told = all.getFirst().subtract(less);
        }
        if (told != null) {
            facts.put(fact, new HeardFact(fact, new Known.Between(SpokenNumber.point(told)), 0, text.length()));
        } else if (less != null) {
            facts.remove(fact);
        }
    }

    /** Whether those a number counts are not shut out; null where nothing says so of them. */
    private @Nullable Boolean inside(Figure figure, List<String> out) {
        for (String word : out) {
            int behind = text.indexOf(word, figure.end());
            if (behind >= 0 && near(figure.end(), behind)) {
                return denied(figure.end(), behind);
            }
            int before = text.lastIndexOf(word, figure.start());
            int end = before + word.length();
            if (before >= 0 && end <= figure.start() && near(end, figure.start())) {
                return denied(Math.max(0, before - FAR), before);
            }
        }
        return null;
    }

    private boolean near(int from, int to) {
        return to - from <= FAR
                && text.substring(from, to).chars().noneMatch(c -> Surroundings.parts((char) c))
                && figures.stream().noneMatch(other -> other.start() >= from && other.end() <= to);
    }

    /** Whether a no stands before a word, in its own breath. */
    private boolean denied(int from, int to) {
        for (int at = to - 1; at >= from && !Surroundings.parts(text.charAt(at)); at--) {
            if (NOT.indexOf(text.charAt(at)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
