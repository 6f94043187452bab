package cn.policydesk.web;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Department;
import cn.policydesk.notice.Header;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Part;
import cn.policydesk.notice.PartKind;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.Standing;
import cn.policydesk.notice.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a notice shows: see {@code templates/notice.html}.
 *
 * @param standing where the notice stands on {@code asOf}, in words
 * @param facts what its header tells
 * @param toc chapters and clauses
 * @param blocks all of its parts in order
 */
record NoticePage(
        String id,
        String title,
        @Nullable String documentNumber,
        String issuer,
        String regionName,
        String status,
        String standing,
        List<Pair> facts,
        List<Entry> toc,
        List<Block> blocks,
        LocalDate asOf) {

    record Pair(String label, String value) {}

    record Entry(String anchor, String text, int level) {}

    /**
     * A part of the notice. {@code lead}, {@code text} and {@code departmentTail} put together are its words.
     *
     * @param row the row of an annex table, or null
     * @param group the head of the rows it stands among, or null
     */
    record Block(
            String kind,
            @Nullable String anchor,
            @Nullable String label,
            @Nullable String heading,
            String lead,
            String text,
            String departmentTail,
            @Nullable String validityNote,
            @Nullable String validityStatus,
            @Nullable Integer row,
            @Nullable String group) {}

    static NoticePage of(Notice notice, Library library, Assistant assistant, LocalDate asOf) {
        Header header = notice.header();
        List<Block> blocks = new ArrayList<>();
        List<Entry> toc = new ArrayList<>();
        int chapters = 0;
        for (Part part : notice.parts()) {
            Paragraph paragraph = part.paragraph();
            if (part.kind() == PartKind.CHAPTER) {
                String anchor = "ch-" + ++chapters;
                toc.add(new Entry(anchor, part.text(), 1));
                blocks.add(plain(part, anchor));
            } else if (paragraph == null) {
                blocks.add(plain(part, null));
            } else {
                addToToc(toc, paragraph);
                blocks.add(block(notice, paragraph, library, assistant, asOf));
            }
        }
        return new NoticePage(
                notice.id(),
                header.title(),
                header.number(),
                header.issuer(),
                library.region(header.region()).map(Region::name).orElse(header.region()),
                Validity.of(header, asOf).status().code(),
                assistant.standing(library, notice, asOf),
                facts(header),
                toc,
                blocks,
                asOf);
    }

    private static String kind(PartKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Block plain(Part part, @Nullable String anchor) {
        return new Block(kind(part.kind()), anchor, null, null, "", part.text(), "", null, null, null, null);
    }

    private static void addToToc(List<Entry> toc, Paragraph paragraph) {
        String label = paragraph.ref().label();
        boolean first = paragraph.ref().paragraph() == 1;
        switch (paragraph.kind()) {
            case CLAUSE -> {
                if (first) {
                    toc.add(new Entry(paragraph.anchor(), label + paragraph.heading(), 2));
                }
            }
            case CLOSING, ANNEX_ROW, PREAMBLE -> {
                if (first) {
                    toc.add(new Entry(paragraph.anchor(), label, paragraph.kind() == PartKind.PREAMBLE ? 1 : 2));
                }
            }
            case TITLE, CHAPTER, ANNEX_TITLE, SIGNATURE, COPY -> {}
        }
    }

    private static Block block(
            Notice notice, Paragraph paragraph, Library library, Assistant assistant, LocalDate asOf) {
        String text = paragraph.text();
        boolean first = paragraph.ref().paragraph() == 1 && paragraph.kind() == PartKind.CLAUSE;
        int leadEnd = first ? paragraph.bodyStart() : 0;
        String note = assistant.ownStanding(library, notice, paragraph, asOf);
        boolean row = paragraph.kind() == PartKind.ANNEX_ROW;
        return new Block(
                kind(paragraph.kind()),
                paragraph.anchor(),
                paragraph.ref().label(),
                paragraph.heading(),
                text.substring(0, leadEnd),
                text.substring(leadEnd, paragraph.tailStart()),
                row ? departments(paragraph) : text.substring(paragraph.tailStart()),
                note,
                note == null
                        ? null
                        : Validity.of(notice.header(), paragraph, List.of(), asOf)
                                .status()
                                .code(),
                row ? Integer.valueOf(paragraph.ref().paragraph()) : null,
                null);
    }

    /** The departments of a table's row stand in a column of their own. */
    private static String departments(Paragraph paragraph) {
        List<String> names =
                paragraph.departments().stream().map(Department::name).toList();
        return names.isEmpty() ? "" : "（" + String.join("、", names) + "）";
    }

    private static List<Pair> facts(Header header) {
        List<Pair> facts = new ArrayList<>();
        String note = header.issuerNote();
        facts.add(new Pair("发文机关", note.isEmpty() ? header.issuer() : header.issuer() + "（" + note + "）"));
        facts.add(new Pair("文号", header.number() == null ? "文中没有文号" : header.number()));
        facts.add(new Pair(
                "成文日期", header.issued() == null ? "文中没有载明" : header.issued().toString()));
        String start = header.start().date() == null
                ? "文中没有确定的日期"
                : header.start().date().toString();
        facts.add(new Pair(
                "施行",
                remark(
                        header.start().year() == null ? start : header.start().year() + "年",
                        header.start().note())));
        LocalDate end = header.end().date();
        facts.add(new Pair(
                "截止",
                end == null ? "文件未写截止日" : remark(end.toString(), header.end().note())));
        if (!header.legalBasis().isEmpty()) {
            facts.add(new Pair("依据", String.join("；", header.legalBasis())));
        }
        if (!header.supersedes().isEmpty()) {
            facts.add(new Pair(
                    header.standing() == Standing.DRAFT ? "施行后废止" : "取代", String.join("；", header.supersedes())));
        }
        return facts;
    }

    private static String remark(String text, String note) {
        return note.isEmpty() ? text : text + "（" + note + "）";
    }
}
