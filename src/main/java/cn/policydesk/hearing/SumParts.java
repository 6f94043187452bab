package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts a sum is told in, 养老680 医保340 工伤18, and which of them a fact counts. Immutable and safe for use by several threads.
 *
 * @param today the day figures are read on
 */
public record SumParts(HearingWords words, LocalDate today) {

    /**
     * One part.
     *
     * @param name as it was said, 养老 or, of several told with one sum, 养老医保失业
     * @param kinds the first character of each name in it: 医保 and 医疗 are one kind
     * @param start where its figure starts
     * @param end where its figure ends
     */
    public record Part(String name, String kinds, BigDecimal value, int start, int end) {
        Part as(BigDecimal right) {
            return new Part(name, kinds, right, start, end);
        }

        /** The parts as they were told, in words. */
        public String told() {
            return name + value.toPlainString() + "元";
        }
    }

    private static final Pattern BETWEEN = Pattern.compile(
            "(?:[是要交缴出为:：的约每月个人改成到]|大概|单位|公司|去年|今年|上年|本年|一年|全年|[那这][项块]|部分|应该|不是(?:[0-9.]+元?)?|[说看写记弄搞算报填]错|错|了|\\s)*$");
    private static final String LINKED = "、和跟加+＋";

    /** What stands between a part's name and its figure is no longer. */
    private static final int NEAR = 16;

    /** The parts of a text, in order, a right figure in the place of a wrong one. */
    public List<Part> in(String said) {
        String text = form(said);
        FigureFinder.Found found = FigureFinder.in(text, today, words);
        List<Figure> figures = new ArrayList<>(found.figures());
        figures.addAll(found.left());
        figures.sort(Comparator.comparingInt(Figure::start));
        Map<Integer, Part> parts = new LinkedHashMap<>();
        in(text, figures).forEach(part -> parts.put(part.start(), part));
        Corrections.of(text, found, words).sources().forEach((moved, right) -> {
            Part wrong = parts.get(moved.start());
            if (wrong != null
                    && !parts.containsKey(right.start())
                    && right.number() != null
                    && right.number().low() != null) {
                parts.put(wrong.start(), wrong.as(right.number().low()));
            }
        });
        // 养老680 … 不对养老是720: the last word holds.
        Map<String, Part> last = new LinkedHashMap<>();
        parts.values().forEach(part -> last.put(part.kinds(), part));
        return List.copyOf(last.values());
    }

    private List<Part> in(String text, List<Figure> figures) {
        List<Part> parts = new ArrayList<>();
        for (Figure figure : figures) {
            int near = Math.max(0, figure.start() - NEAR);
            Matcher between = BETWEEN.matcher(text.substring(near, figure.start()));
            int end = between.find() ? near + between.start() : figure.start();
            int start = end;
            StringBuilder kinds = new StringBuilder();
            for (int length = words.ends(Bag.SUM_PARTS, text, end); length > 0; ) {
                start -= length;
                kinds.insert(0, text.charAt(start));
                int before = start > 0 && LINKED.indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
                length = words.ends(Bag.SUM_PARTS, text, before);
                start = length > 0 ? before : start;
            }
            if (!kinds.isEmpty()
                    && SumPeriods.isSum(figure)
                    && figure.number() != null
                    && figure.number().exact()
                    && figure.number().low() != null) {
                parts.add(new Part(
                        text.substring(start, end),
                        kinds.toString(),
                        figure.number().low(),
                        figure.start(),
                        figure.end()));
            }
        }
        return parts;
    }

    /** A text in the form the parts are read in. */
    public String form(String text) {
        return Utterance.of(text, words.writings()).text();
    }

    /** The kinds of parts that a text names, with a figure or without. */
    public String named(String said) {
        String text = form(said);
        StringBuilder kinds = new StringBuilder();
        for (int at = 0; at < text.length(); at++) {
            int length = words.starts(Bag.SUM_PARTS, text, at);
            if (length > 0) {
                kinds.append(text.charAt(at));
                at += length - 1;
            }
        }
        return kinds.toString();
    }

    /** Whether a fact is a sum that may be told in parts. */
    public boolean total(Fact fact) {
        return words.has(Bag.TOTALS, fact.id());
    }

    /** The names of the parts a fact counts; empty where it counts all. */
    public List<String> counted(Fact fact) {
        return words.linked(Link.SUM_OF, fact.id());
    }

    /** Whether a fact counts every kind of a part. */
    public boolean counts(Fact fact, String kinds) {
        List<String> counted = counted(fact);
        return counted.isEmpty()
                || kinds.chars().allMatch(kind -> counted.stream().anyMatch(name -> name.charAt(0) == kind));
    }

    /** Whether a fact counts some kinds of a part and others not, so that its sum says nothing. */
    boolean mixes(Fact fact, String kinds) {
        return !counts(fact, kinds) && kinds.chars().anyMatch(kind -> counts(fact, String.valueOf((char) kind)));
    }

    /** Whether so many parts are the whole of a fact and not a piece of it. */
    public boolean whole(Fact fact, List<Part> parts) {
        long kinds = parts.stream()
                .flatMapToInt(part -> part.kinds().chars())
                .filter(kind -> counts(fact, String.valueOf((char) kind)))
                .distinct()
                .count();
        return parts.isEmpty()
                || parts.stream().noneMatch(part -> mixes(fact, part.kinds()))
                        && kinds >= Math.min(2, counted(fact).size());
    }
}
