package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before a notice is published: nothing of the text lost or doubled, labels in sequence, every quotation of
 * the header verbatim where it says, every date in a clause accounted for.
 */
final class NoticeCheck {

    private static final Pattern YEAR = Pattern.compile("\\d{4}年");
    private static final Pattern TITLE = Pattern.compile("《[^》]*》|〔[^〕]*〕");

    private final Notice notice;
    private final StaffNode root;
    private final String textName;
    private final Faults faults;

    private NoticeCheck(Notice notice, StaffNode root, String textName, Faults faults) {
        this.notice = notice;
        this.root = root;
        this.textName = textName;
        this.faults = faults;
    }

    static void check(Notice notice, StaffNode root, String textName, Faults faults) {
        NoticeCheck check = new NoticeCheck(notice, root, textName, faults);
        check.coverage();
        check.sequence();
        check.quotes();
        check.dates();
    }

    /** Every non-blank character in exactly one part. */
    private void coverage() {
        int[] times = new int[notice.source().length()];
        for (Part part : notice.parts()) {
            for (Span span : part.source()) {
                for (int i = span.start(); i < span.end(); i++) {
                    times[i]++;
                }
            }
        }
        int line = 1;
        int lastTold = 0;
        for (int i = 0; i < times.length; i++) {
            char c = notice.source().charAt(i);
            if (c == '\n') {
                line++;
            } else if (!Line.blank(c) && times[i] != 1 && line != lastTold) {
                faults.add(
                        textName,
                        line,
                        times[i] == 0 ? "这一行有文字没有归入任何一款" : "这一行的文字被归入了两处",
                        "请检查条号和段落；若是重复副本，请在文件头“重复”里声明行号");
                lastTold = line;
            }
        }
        if (notice.clauses().isEmpty()) {
            faults.add(textName, 0, "没有找到任何一条", "条应当以（一）或 一、 开头");
        }
    }

    private void sequence() {
        Set<ClauseRef> seen = new HashSet<>();
        int clause = 0;
        int point = 0;
        for (Part part : notice.parts()) {
            Paragraph paragraph = part.paragraph();
            if (paragraph == null) {
                continue;
            }
            ClauseRef ref = paragraph.ref();
            if (!seen.add(ref)) {
                faults.add(textName, lineOf(part), "条号" + ref.label() + "出现了两次", "请核对原文；若是重复副本，请在文件头“重复”里声明行号");
            } else if (paragraph.kind() == PartKind.CLAUSE && ref.paragraph() == 1) {
                if (ref.label().startsWith("（")) {
                    clause = next(
                            part,
                            ref,
                            clause,
                            Numeral.of(ref.label().substring(1, ref.label().length() - 1)));
                } else {
                    point = next(
                            part,
                            ref,
                            point,
                            Numeral.of(ref.label().substring(0, ref.label().length() - 1)));
                }
            }
        }
    }

    private int next(Part part, ClauseRef ref, int last, int ordinal) {
        int line = lineOf(part);
        boolean known = notice.header().defects().stream().anyMatch(d -> d.fromLine() <= line && line <= d.toLine());
        if (ordinal != last + 1 && !known) {
            String expected = ref.label().startsWith("（")
                    ? "（" + Numeral.chinese(last + 1) + "）"
                    : Numeral.chinese(last + 1) + "、";
            faults.add(textName, line, "条号从上一条跳到了" + ref.label() + "，缺" + expected, "请核对原文；若原文如此，请在文件头“缺陷”里写明这一行");
        }
        return ordinal;
    }

    private int lineOf(Part part) {
        int start = part.source().getFirst().start();
        return (int) notice.source()
                        .substring(0, start)
                        .chars()
                        .filter(c -> c == '\n')
                        .count()
                + 1;
    }

    private void quotes() {
        Header header = notice.header();
        String all = bare(notice.source());
        for (int i = 0; i < header.legalBasis().size(); i++) {
            inText(all, header.legalBasis().get(i), "法律依据", at("法律依据", i));
        }
        for (int i = 0; i < header.supersedes().size(); i++) {
            inText(all, header.supersedes().get(i), "取代", at("取代", i));
        }
        inText(all, header.start().quote(), "施行", at("施行"));
        inText(all, header.end().quote(), "截止", at("截止"));
        inText(all, header.standingQuote(), "状态", at("状态"));
        String issued = at("成文日期").isMap() ? at("成文日期").optional("原文") : null;
        inText(all, issued == null ? "" : issued, "成文日期", at("成文日期"));
        for (int i = 0; i < header.defects().size(); i++) {
            inText(all, header.defects().get(i).quote(), "缺陷", at("缺陷", i));
        }
        if (header.number() != null) {
            inText(all, header.number(), "文号", at("文号"));
        }
        remarks(all, header.rules(), "通则");
        remarks(all, header.otherDates(), "不算时效");
        for (int i = 0; i < header.definitions().size(); i++) {
            Header.Definition d = header.definitions().get(i);
            inParagraph(d.label(), d.paragraph(), d.quote(), "定义", at("定义", i));
        }
        for (int i = 0; i < header.windows().size(); i++) {
            Window window = header.windows().get(i);
            StaffNode node = at("时效", i);
            inParagraph(window.label(), window.statedIn(), window.quote(), "时效", node);
            window.covers().forEach(c -> inParagraph(window.label(), window.paragraph(), c, "时效的“管到”", node));
            if (window.whole() && window.paragraph() != window.statedIn()) {
                inParagraph(window.label(), window.paragraph(), "", "时效的“管到款”", node);
            }
        }
    }

    private void remarks(String all, List<Header.Remark> remarks, String key) {
        for (int i = 0; i < remarks.size(); i++) {
            Header.Remark remark = remarks.get(i);
            if (remark.label().isEmpty()) {
                inText(all, remark.quote(), key, at(key, i));
            } else {
                inParagraph(remark.label(), remark.paragraph(), remark.quote(), key, at(key, i));
            }
        }
    }

    private static void inText(String all, String quote, String key, StaffNode node) {
        if (!all.contains(bare(quote))) {
            node.fault("“" + key + "”里的原文“" + quote + "”在正文里找不到", "请从正文里逐字复制");
        }
    }

    private void inParagraph(String label, int paragraph, String quote, String key, StaffNode node) {
        if (label.isEmpty()) {
            return;
        }
        String found = text(label, paragraph);
        String place = label + "第" + paragraph + "款";
        if (found == null) {
            List<String> places =
                    notice.paragraphs().stream().map(p -> p.ref().place()).toList();
            node.fault("“" + key + "”指向的" + place + "不存在", "是不是 " + StaffNode.nearest(place, places));
        } else if (!bare(found).contains(bare(quote))) {
            node.fault("“" + key + "”里的原文“" + quote + "”在" + place + "里找不到", "请从正文里逐字复制");
        }
    }

    private @Nullable String text(String label, int paragraph) {
        return notice.paragraph(label, paragraph).map(Paragraph::text).orElse(null);
    }

    private StaffNode at(String key) {
        StaffNode node = root.child(key);
        return node == null ? root : node;
    }

    /** The entry of a list, counted from 0. */
    private StaffNode at(String key, int entry) {
        List<StaffNode> entries = root.items(key);
        return entry < entries.size() ? entries.get(entry) : at(key);
    }

    /** Every year named in a clause belongs to a 时效 or 不算时效 entry, so that no lapse is overlooked. */
    private void dates() {
        for (Part part : notice.parts()) {
            Paragraph paragraph = part.paragraph();
            if (paragraph == null || paragraph.kind() != PartKind.CLAUSE) {
                continue;
            }
            String text = words(paragraph.text());
            List<String> windows = windowsOf(paragraph.ref());
            List<String> others = otherDatesOf(paragraph.ref());
            Matcher year = YEAR.matcher(text);
            while (year.find()) {
                int at = year.start();
                boolean window = windows.stream().anyMatch(quote -> covers(text, quote, at));
                boolean other = others.stream().anyMatch(quote -> covers(text, quote, at));
                String around = text.substring(Math.max(0, at - 6), Math.min(text.length(), at + 14));
                if (!window && !other) {
                    faults.add(
                            textName,
                            lineOf(part),
                            paragraph.ref().place() + "写有日期“…" + around + "…”，文件头没有交代",
                            "请在“时效”或“不算时效”里补一条");
                } else if (window && other) {
                    faults.add(
                            textName,
                            lineOf(part),
                            paragraph.ref().place() + "的日期“…" + around + "…”同时归入“时效”和“不算时效”",
                            "请删去一处");
                }
            }
        }
    }

    private List<String> windowsOf(ClauseRef ref) {
        List<String> quotes = new ArrayList<>();
        for (Window window : notice.header().windows()) {
            if (window.label().equals(ref.label())) {
                quotes.add(words(window.quote()));
                window.covers().forEach(c -> quotes.add(words(c)));
            }
        }
        return quotes;
    }

    private List<String> otherDatesOf(ClauseRef ref) {
        return notice.header().otherDates().stream()
                .filter(remark -> remark.label().equals(ref.label()))
                .map(remark -> words(remark.quote()))
                .toList();
    }

    /** Without blanks and without what stands in titles and document numbers. */
    private static String words(String text) {
        return bare(TITLE.matcher(text).replaceAll("《》"));
    }

    private static boolean covers(String text, String quote, int at) {
        for (int found = text.indexOf(quote); found >= 0; found = text.indexOf(quote, found + 1)) {
            if (found <= at && at < found + quote.length()) {
                return true;
            }
        }
        return false;
    }

    /** Without any blanks: line breaks and stray spaces are no part of the words. */
    private static String bare(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            if (!Line.blank(text.charAt(i))) {
                bare.append(text.charAt(i));
            }
        }
        return bare.toString();
    }
}
