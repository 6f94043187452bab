package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Gathers the parts of a notice in order: joins wrapped lines, counts paragraphs, gives addresses. Single use. */
final class PartBuilder {

    private final String notice;
    private final String source;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<String, Integer> paragraphs = new HashMap<>();
    private String chapter = "";
    private String chapterName = "";
    private String label = "";

    /** A part whose text may still grow. */
    private static final class Draft {
        final PartKind kind;
        final List<Span> spans = new ArrayList<>();
        final StringBuilder text = new StringBuilder();
        final String chapter;
        /** Group head of an annex row; a clause's heading is told when its text is whole. */
        final String group;
        /** How many characters a clause's label takes; 0 where none starts the text. */
        final int labelEnd;
        /** Null where the part makes no paragraph. */
        @Nullable
        ClauseRef ref;

        List<Department> departments = List.of();

        Draft(PartKind kind, String chapter, String group, int labelEnd, @Nullable ClauseRef ref) {
            this.kind = kind;
            this.chapter = chapter;
            this.group = group;
            this.labelEnd = labelEnd;
            this.ref = ref;
        }

        /** The run-in heading behind the label, without its full stop; empty where there is none. */
        String heading() {
            int stop = text.indexOf("。");
            return labelEnd > 0 && stop > labelEnd && stop - labelEnd <= 40
                    ? text.substring(labelEnd, stop).strip()
                    : "";
        }

        /** Where the words after label and heading start. */
        int bodyStart() {
            return heading().isEmpty() ? labelEnd : text.indexOf("。") + 1;
        }
    }

    PartBuilder(String notice, String source) {
        this.notice = notice;
        this.source = source;
    }

    void chapter(Line line, String name) {
        chapter = line.text();
        chapterName = name;
        plain(PartKind.CHAPTER, line);
    }

    void clause(String newLabel, Line line) {
        label = newLabel;
        // A label that is printed twice starts its paragraphs anew: the doubled address is a fault, see NoticeCheck.
        paragraphs.remove(label);
        add(PartKind.CLAUSE, line, line.labelLength(), next(label));
    }

    void nextParagraph(Line line) {
        add(PartKind.CLAUSE, line, 0, next(label));
    }

    void preamble(Line line) {
        add(PartKind.PREAMBLE, line, 0, next("前言"));
    }

    /** A closing paragraph; its label depends on how many there are, see {@link #done()}. */
    void closing(Line line) {
        add(PartKind.CLOSING, line, 0, next(chapterName.equals("附则") ? "附则" : "文末"));
    }

    void plain(PartKind kind, Line line) {
        add(kind, line, 0, null);
    }

    void raw(PartKind kind, String text, Span span) {
        Draft draft = new Draft(kind, "", "", 0, null);
        draft.text.append(text);
        draft.spans.add(span);
        drafts.add(draft);
    }

    /** A row of an annex: the task is its text, number and departments belong to it too. */
    void annexRow(int annex, int row, String group, Line number, Line task, List<Line> departments) {
        String annexLabel = "附件" + annex;
        ClauseRef ref = new ClauseRef(notice, annexLabel, row);
        Draft draft = new Draft(PartKind.ANNEX_ROW, annexLabel, group, 0, ref);
        draft.text.append(task.text());
        if (number.number() != task.number()) {
            draft.spans.add(number.span());
        }
        draft.spans.add(task.span());
        List<Department> named = new ArrayList<>();
        for (Line line : departments) {
            draft.spans.add(line.span());
            for (String name : line.text().split("[、，,]", -1)) {
                named.add(new Department("责任单位", name));
            }
        }
        draft.departments = named;
        drafts.add(draft);
    }

    /** Whether the last part ends inside a sentence, so that the next line may go on with it. */
    boolean open() {
        if (drafts.isEmpty()) {
            return false;
        }
        Draft last = drafts.getLast();
        return last.ref != null && last.kind != PartKind.ANNEX_ROW && !Line.terminated(last.text.toString());
    }

    /** Goes on with the last paragraph: the line break was the printer's. */
    void join(Line line) {
        Draft last = drafts.getLast();
        char before = last.text.charAt(last.text.length() - 1);
        char after = line.text().charAt(0);
        if (before < 128 && after < 128 && Character.isLetter(before) && Character.isLetter(after)) {
            last.text.append(' ');
        }
        last.text.append(line.text());
        last.spans.add(line.span());
    }

    /** Whether the last part is a paragraph that ends with its responsible departments: nothing follows inside the clause. */
    boolean closedByDepartments() {
        Draft last = drafts.getLast();
        return last.kind == PartKind.CLAUSE && DepartmentTail.start(last.text.toString()) >= 0;
    }

    @Nullable
    PartKind lastKind() {
        return drafts.isEmpty() ? null : drafts.getLast().kind;
    }

    List<Part> done() {
        // One closing paragraph is the 尾段, several are the 文末.
        boolean single = paragraphs.getOrDefault("文末", 0) == 1;
        List<Part> parts = new ArrayList<>();
        String clauseHeading = "";
        for (Draft draft : drafts) {
            ClauseRef ref = draft.ref;
            if (ref != null && single && ref.label().equals("文末")) {
                ref = new ClauseRef(notice, "尾段", ref.paragraph());
            }
            String text = draft.text.toString();
            clauseHeading = draft.labelEnd > 0 ? draft.heading() : clauseHeading;
            String heading = draft.kind == PartKind.CLAUSE ? clauseHeading : draft.group;
            parts.add(
                    new Part(draft.kind, text, draft.spans, ref == null ? null : paragraph(draft, ref, heading, text)));
        }
        return Departments.shareWithinClauses(parts);
    }

    private Paragraph paragraph(Draft draft, ClauseRef ref, String heading, String text) {
        int tail = draft.kind == PartKind.CLAUSE ? DepartmentTail.start(text) : -1;
        int tailStart = tail < 0 ? text.length() : tail;
        List<Department> departments = tail < 0 ? draft.departments : DepartmentTail.departments(text.substring(tail));
        return new Paragraph(
                ref,
                Anchor.of(ref),
                draft.kind,
                draft.chapter,
                heading,
                text,
                Math.min(draft.bodyStart(), tailStart),
                tailStart,
                departments,
                true);
    }

    private ClauseRef next(String of) {
        return new ClauseRef(notice, of, paragraphs.merge(of, 1, Integer::sum));
    }

    private void add(PartKind kind, Line line, int labelEnd, @Nullable ClauseRef ref) {
        Draft draft = new Draft(kind, chapter, "", labelEnd, ref);
        draft.text.append(source, line.span().start(), line.span().end());
        draft.spans.add(line.span());
        drafts.add(draft);
    }
}
