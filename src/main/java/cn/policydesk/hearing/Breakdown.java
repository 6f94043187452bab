package cn.policydesk.hearing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Parts of a number of people that only say what they do: 雇了3个困难人员 一个刷碗两个打杂 are three, not one or two. */
final class Breakdown {

    private static final int NEAR = 1;

    private Breakdown() {}

    /**
     * The figures without those that are parts of another and of no kind that is counted by itself.
     *
     * @param every those that are no fact by themselves too
     */
    static List<Figure> without(
            List<Figure> figures, List<Figure> every, List<Sayings.Match> hints, HearingWords words) {
        List<Figure.Count> people = new ArrayList<>();
        List<Figure> ordered =
                every.stream().sorted(Comparator.comparingInt(Figure::start)).toList();
        for (Figure figure : ordered) {
            if (figure instanceof Figure.Count count
                    && words.measures("人").contains(count.measure())
                    && count.number().exact()
                    && count.number().low() != null) {
                people.add(count);
            }
        }
        Set<Figure> parts = new LinkedHashSet<>();
        for (int i = 0; i < people.size(); i++) {
            List<Figure.Count> run = run(people, i);
            if (run.stream().noneMatch(count -> kind(count, hints))) {
                parts.addAll(run);
            }
        }
        return figures.stream().filter(figure -> !parts.contains(figure)).toList();
    }

    /** The counts right behind one that add up to it, at least two; empty where none do. */
    private static List<Figure.Count> run(List<Figure.Count> people, int whole) {
        BigDecimal left = people.get(whole).number().low();
        List<Figure.Count> run = new ArrayList<>();
        for (int i = whole + 1; i < people.size() && left != null && left.signum() > 0; i++) {
            run.add(people.get(i));
            BigDecimal one = people.get(i).number().low();
            left = one == null ? null : left.subtract(one);
        }
        return left != null && left.signum() == 0 && run.size() > 1 ? run : List.of();
    }

    private static boolean kind(Figure.Count count, List<Sayings.Match> hints) {
        return hints.stream()
                .anyMatch(hint -> (hint.start() >= count.end() && hint.start() - count.end() <= NEAR
                                || hint.end() <= count.start() && count.start() - hint.end() <= NEAR)
                        && hint.saying().text().length() > 1);
    }
}
