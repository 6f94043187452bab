package cn.policydesk.benefit;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Part;
import cn.policydesk.notice.PartKind;
import cn.policydesk.notice.Span;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether every sentence of the notices that holds a number is used by a benefit's words, or explained by staff.
 *
 * <p>Words cover a sentence when they take in one of its figures. Preambles are left out, and annex rows that only repeat a
 * clause. White space does not count.
 */
public final class Coverage {

    /**
     * Words that a benefit rests on.
     *
     * @param ref where they stand
     * @param words verbatim; several passages are joined by ……
     * @param benefit the benefit's id
     */
    public record Cited(ClauseRef ref, String words, String benefit) {}

    /**
     * Words with a number that is no benefit, as {@code none.yaml} has them.
     *
     * @param ref where they stand
     * @param words verbatim
     * @param reason why they are no benefit
     * @param file the file that says so, as staff know it
     * @param line 1-based
     */
    public record Unused(ClauseRef ref, String words, String reason, String file, int line) {}

    /**
     * A sentence that holds a number.
     *
     * @param ref where it stands
     * @param sentence as printed
     * @param benefits the ids of the benefits that use it, each once
     * @param reason why none does, or null where nobody says so
     */
    public record Row(
            ClauseRef ref,
            String sentence,
            List<String> benefits,
            @Nullable String reason) {
        public Row {
            benefits = List.copyOf(benefits);
        }
    }

    /** A sentence with its figures as stretches of the paragraph without blanks. */
    private record Sentence(String text, List<Span> figures, Set<String> benefits, List<Unused> unused) {
        boolean touches(List<Span> words) {
            return figures.stream().anyMatch(figure -> words.stream().anyMatch(figure::overlaps));
        }
    }

    private final Faults faults;
    private final Map<ClauseRef, List<Cited>> cited = new LinkedHashMap<>();
    private final Map<ClauseRef, List<Unused>> unused = new LinkedHashMap<>();
    private final List<Row> rows = new ArrayList<>();

    private Coverage(List<Cited> cited, List<Unused> unused, Faults faults) {
        this.faults = faults;
        cited.forEach(one ->
                this.cited.computeIfAbsent(one.ref(), ref -> new ArrayList<>()).add(one));
        unused.forEach(one ->
                this.unused.computeIfAbsent(one.ref(), ref -> new ArrayList<>()).add(one));
    }

    /**
     * Compares the notices with what is said of them.
     *
     * @param notices all notices held
     * @param cited the words of all benefits; words that do not stand where they should cover nothing
     * @param unused what staff explained
     * @param faults receives every sentence left over, and explanations that are wrong or no longer needed
     * @return every sentence with a number, in the order of the notices
     */
    public static List<Row> of(Collection<Notice> notices, List<Cited> cited, List<Unused> unused, Faults faults) {
        Coverage coverage = new Coverage(cited, unused, faults);
        notices.forEach(coverage::read);
        coverage.unused.values().forEach(rest -> rest.forEach(coverage::astray));
        return List.copyOf(coverage.rows);
    }

    private void read(Notice notice) {
        for (Part part : notice.parts()) {
            Paragraph paragraph = part.paragraph();
            if (paragraph != null) {
                read(notice, part, paragraph);
            }
        }
    }

    private void read(Notice notice, Part part, Paragraph paragraph) {
        String bare = Figures.bare(paragraph.text());
        List<Sentence> sentences = sentences(paragraph);
        for (Cited one : cited.getOrDefault(paragraph.ref(), List.of())) {
            List<Span> words = places(bare, one.words());
            sentences.stream().filter(s -> s.touches(words)).forEach(s -> s.benefits.add(one.benefit()));
        }
        List<Unused> known = unused.remove(paragraph.ref());
        for (Unused one : known == null ? List.<Unused>of() : known) {
            explain(one, bare, sentences);
        }
        if (!counts(paragraph)) {
            return;
        }
        for (Sentence sentence : sentences) {
            String reason = sentence.unused.isEmpty()
                    ? null
                    : sentence.unused.getFirst().reason();
            rows.add(new Row(paragraph.ref(), sentence.text, List.copyOf(sentence.benefits), reason));
            if (reason == null && sentence.benefits.isEmpty()) {
                left(notice, part, paragraph.ref(), sentence.text);
            }
        }
    }

    private static boolean counts(Paragraph paragraph) {
        return paragraph.searchable() && paragraph.kind() != PartKind.PREAMBLE;
    }

    private static List<Sentence> sentences(Paragraph paragraph) {
        List<Sentence> sentences = new ArrayList<>();
        for (Span span : paragraph.sentences()) {
            String text = span.of(paragraph.text());
            int start =
                    Figures.bare(paragraph.text().substring(0, span.start())).length();
            List<Span> figures = Figures.in(text).all().stream()
                    .filter(Figure::counts)
                    .map(figure -> new Span(start + figure.start(), start + figure.end()))
                    .toList();
            if (!figures.isEmpty()) {
                sentences.add(new Sentence(text.strip(), figures, new LinkedHashSet<>(), new ArrayList<>()));
            }
        }
        return sentences;
    }

    private void explain(Unused one, String bare, List<Sentence> sentences) {
        List<Span> words = places(bare, one.words());
        List<Sentence> touched =
                sentences.stream().filter(s -> s.touches(words)).toList();
        touched.forEach(sentence -> sentence.unused.add(one));
        String place = one.ref().place();
        if (words.isEmpty()) {
            faults.add(one.file(), one.line(), "“不算”里的原文“" + one.words() + "”在" + place + "里找不到", "请从正文里逐字复制");
        } else if (touched.isEmpty()) {
            faults.add(one.file(), one.line(), "“不算”里的原文“" + one.words() + "”没有数", "请抄有数的那一段，或者删去这一条");
        } else if (touched.stream().noneMatch(sentence -> sentence.benefits.isEmpty())) {
            faults.add(
                    one.file(),
                    one.line(),
                    place + "的这一句已经有待遇引用：" + String.join("、", touched.getFirst().benefits),
                    "请删去这一条");
        }
    }

    /** An explanation of a paragraph that there is not. */
    private void astray(Unused one) {
        faults.add(
                one.file(),
                one.line(),
                "“不算”指向的" + one.ref().notice() + " " + one.ref().place() + "不存在",
                "请写条、款，例如 （六）、3");
    }

    private void left(Notice notice, Part part, ClauseRef ref, String sentence) {
        String region = notice.header().region();
        int start = part.source().getFirst().start();
        long before = notice.source()
                .substring(0, start)
                .chars()
                .filter(c -> c == '\n')
                .count();
        faults.add(
                "knowledge/notices/" + region + "/" + notice.id() + ".txt",
                (int) before + 1,
                ref.place() + "有一句带数的话没有待遇引用，也没有说明：“" + sentence + "”",
                "请让待遇的“原文”包括它的数，或写进 knowledge/benefits/" + region + "/none.yaml 说明为什么不算");
    }

    /** Where words stand in a paragraph without blanks; each passage where they do not stand as a whole. */
    private static List<Span> places(String bare, String words) {
        List<Span> places = new ArrayList<>();
        add(places, bare, Figures.bare(words));
        if (places.isEmpty()) {
            for (String passage : words.split("…+")) {
                add(places, bare, Figures.bare(passage));
            }
        }
        return places;
    }

    private static void add(List<Span> places, String bare, String words) {
        if (words.isEmpty()) {
            return;
        }
        for (int at = bare.indexOf(words); at >= 0; at = bare.indexOf(words, at + 1)) {
            places.add(new Span(at, at + words.length()));
        }
    }
}
