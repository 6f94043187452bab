package cn.policydesk.hearing;

import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody takes back within one message: 7个 不对 是6个, 不是7个 是8个. The last number holds, and stands where each wrong one
 * stood, so that the words around the wrong one say what it is of.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param figures the figures that hold
 * @param sources of each figure put in the place of a wrong one, the right one as it stands in the text
 * @param wrongs of each right figure, the wrong one; absent where the wrong one stands in an earlier message
 * @param loose the figures said behind words of correction that correct nothing in this message
 * @param behind where the last words of correction end; below 0 where there are none
 */
record Corrections(
        List<Figure> figures, Map<Figure, Figure> sources, Map<Figure, Figure> wrongs, Set<Figure> loose, int behind) {

    private static final int NEAR = 12;
    private static final int DENIED = 5;

    Corrections {
        figures = List.copyOf(figures);
        sources = InOrder.copy(sources);
        wrongs = InOrder.copy(wrongs);
        loose = InOrder.copy(loose);
    }

    /** Words of correction: where they start and end. */
    private record Mark(int start, int end) {}

    static Corrections of(String text, FigureFinder.Found found, HearingWords words) {
        return new Reading(text, found, words).all();
    }

    /** Whether something said up to a place was taken back behind it. */
    boolean takesBack(int end) {
        return behind > 0 && end < behind;
    }

    private static final class Reading {
        private final String text;
        private final FigureFinder.Found found;
        private final HearingWords words;
        private final List<Mark> marks = new ArrayList<>();
        private final Map<Figure, Figure> rights = new LinkedHashMap<>();
        private final List<Figure> dead = new ArrayList<>();
        private final List<Figure> loose = new ArrayList<>();
        private final List<Figure> every = new ArrayList<>();

        Reading(String text, FigureFinder.Found found, HearingWords words) {
            this.text = text;
            this.found = found;
            this.words = words;
            every.addAll(found.figures());
            every.addAll(found.left());
            every.sort(Comparator.comparingInt(Figure::start));
            for (int at = 0; at < text.length(); at++) {
                int length = words.starts(Bag.CORRECTING, text, at);
                // 对不对 and 没说错 take nothing back.
                if (length > 0 && (at == 0 || "对没不会".indexOf(text.charAt(at - 1)) < 0)) {
                    marks.add(new Mark(at, at + length));
                    at += length - 1;
                }
            }
        }

        Corrections all() {
            found.left().forEach(this::denied);
            found.figures().forEach(this::denied);
            marks.forEach(this::marked);
            List<Figure> held = new ArrayList<>();
            Map<Figure, Figure> sources = new LinkedHashMap<>();
            for (Figure figure : found.figures()) {
                Figure right = last(figure);
                Figure moved = right == null ? null : right.as(figure, text);
                if (moved != null && right != null) {
                    held.add(moved);
                    sources.put(moved, right);
                } else if (!dead.contains(figure)) {
                    held.add(dated(figure));
                }
            }
            Map<Figure, Figure> wrongs = new LinkedHashMap<>();
            rights.forEach((wrong, right) -> wrongs.put(Objects.requireNonNullElse(last(right), right), wrong));
            int behind = marks.isEmpty() ? -1 : marks.getLast().end();
            return new Corrections(held, sources, wrongs, Set.copyOf(loose), behind);
        }

        /** A right day without a year, in the year of the wrong one it stands for. */
        private Figure dated(Figure figure) {
            for (Map.Entry<Figure, Figure> one : rights.entrySet()) {
                if (one.getValue().equals(figure) && figure.as(one.getKey(), text) instanceof Figure.Day day) {
                    return new Figure.Day(day.from(), day.to(), day.just(), figure.start(), figure.end());
                }
            }
            return figure;
        }

        /** What holds in the end instead of a figure, or null. */
        private @Nullable Figure last(Figure figure) {
            Figure right = rights.get(figure);
            for (int i = 0; right != null && rights.containsKey(right) && i < rights.size(); i++) {
                right = rights.get(right);
            }
            return right;
        }

        /** 不是7个 是8个 */
        private void denied(Figure figure) {
            int before = figure.start();
            while (before > 0 && words.isFiller(text.charAt(before - 1))) {
                before--;
            }
            if (!text.startsWith("不是", before - 2)) {
                return;
            }
            Figure right = after(figure.end(), figure, DENIED);
            if (right == null) {
                return;
            }
            dead.add(figure);
            rights.put(figure, right);
            for (Figure earlier : found.figures()) {
                if (earlier.end() <= figure.start() && sameValue(earlier, figure)) {
                    rights.put(earlier, right);
                }
            }
        }

        private void marked(Mark mark) {
            Figure wrong = found.figures().stream()
                    .filter(figure -> figure.end() <= mark.start() && mark.start() - figure.end() <= NEAR)
                    .max(Comparator.comparingInt(Figure::end))
                    .orElse(null);
            if (wrong != null && loose.contains(wrong)) {
                // 不对我41 说错了: what is right was said already.
                return;
            }
            Figure right = wrong == null ? null : after(mark.end(), wrong, NEAR);
            if (wrong != null && right != null) {
                rights.putIfAbsent(wrong, right);
                return;
            }
            if (wrong != null && empty(wrong.end(), mark.start()) && empty(mark.end(), text.length())) {
                dead.add(wrong);
            }
            List<Figure> next = found.figures().stream()
                    .filter(figure -> figure.start() >= mark.end() && !rights.containsValue(figure))
                    .sorted(Comparator.comparingInt(Figure::start))
                    .toList();
            next.stream().limit(1).forEach(loose::add);
            if (next.size() > 1 && next.getFirst() instanceof Figure.Day && next.get(1) instanceof Figure.Time) {
                // 不对 我四月份才开的 满打满算5个月
                loose.add(next.get(1));
            }
        }

        /** The first figure behind a place that can stand for another, not far away. */
        private @Nullable Figure after(int place, Figure wrong, int reach) {
            // 哦不 8个: the 不 denies nothing, but looks as if it did.
            for (Figure figure : every) {
                if (figure.start() >= place
                        && content(place, figure.start()) <= reach
                        && figure.as(wrong, text) != null) {
                    return figure;
                }
            }
            return null;
        }

        private boolean empty(int from, int to) {
            return content(from, to) == 0;
        }

        private int content(int from, int to) {
            int count = 0;
            for (int i = from; i < to; i++) {
                char c = text.charAt(i);
                count += words.isFiller(c) || c == Utterance.COMMA || c == Utterance.STOP ? 0 : 1;
            }
            return count;
        }

        private static boolean sameValue(Figure a, Figure b) {
            Span one = a.number();
            return one != null && a.getClass().equals(b.getClass()) && one.equals(b.number());
        }
    }
}
