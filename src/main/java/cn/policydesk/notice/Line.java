package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A non-blank line of a notice, its outer blanks removed, with the signs by which its role is told.
 *
 * @param number 1-based line number in the file
 * @param text its words
 * @param span where they stand in the source
 * @param tabbed whether a tab leads it: a cell of a table that was flattened
 */
record Line(int number, String text, Span span, boolean tabbed) {

    private static final String NUMERAL = "[一二三四五六七八九十]{1,3}";
    private static final Pattern CLAUSE = Pattern.compile("^[（(](" + NUMERAL + ")[）)]\\s*");
    private static final Pattern POINT = Pattern.compile("^(" + NUMERAL + "|\\d{1,2})、\\s*");
    private static final Pattern ANNEX = Pattern.compile("^附\\s*件\\s*(\\d{0,2})\\s*$");
    private static final Pattern ANNEX_LIST = Pattern.compile("^附\\s*件\\s*[：:].*");
    private static final Pattern ENTRY = Pattern.compile("^(\\d{1,3})\\s*[．.、]\\s*");
    private static final Pattern DATE = Pattern.compile("^[（(]?\\s*(\\d{4}|[二2][〇○零OＯ0][一二三四五六七八九〇○零OＯ\\d]{2})?\\s*年"
            + "\\s*[\\d一二三四五六七八九十]{0,3}\\s*月\\s*[\\d一二三四五六七八九十]{0,3}\\s*日\\s*(印发)?\\s*[）)]?$");
    private static final Pattern REMARK = Pattern.compile("^([（(]此件.*[）)]|主题词[：:].*|共印.*份|抄送[：:].*|.*印发)$");
    private static final Pattern OPENING = Pattern.compile("^本(通知|意见|实施意见|办法|实施办法|方案|措施|细则|规定|实施细则).*");

    /** Whether the character is blank in a Chinese text: the ideographic and the non-breaking space count. */
    static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u3000' || c == '\u00a0' || c == '\ufeff';
    }

    static List<Line> of(String source) {
        List<Line> lines = new ArrayList<>();
        int number = 0;
        int at = 0;
        while (at <= source.length()) {
            int newline = source.indexOf('\n', at);
            int stop = newline < 0 ? source.length() : newline;
            number++;
            int start = at;
            int end = stop;
            while (start < end && blank(source.charAt(start))) {
                start++;
            }
            while (end > start && blank(source.charAt(end - 1))) {
                end--;
            }
            if (start < end) {
                boolean tabbed = source.substring(at, start).indexOf('\t') >= 0;
                lines.add(new Line(number, source.substring(start, end), new Span(start, end), tabbed));
            }
            if (newline < 0) {
                break;
            }
            at = newline + 1;
        }
        return lines;
    }

    /** The ordinal of the clause that starts here, or 0. */
    int clauseOrdinal() {
        Matcher matcher = CLAUSE.matcher(text);
        return matcher.find() ? Numeral.of(matcher.group(1)) : 0;
    }

    /** How many characters the label takes: {@code （六）} or {@code 一、} with the blanks behind. */
    int labelLength() {
        Matcher clause = CLAUSE.matcher(text);
        if (clause.find()) {
            return clause.end();
        }
        Matcher point = POINT.matcher(text);
        return point.find() ? point.end() : 0;
    }

    /** The ordinal of the chapter or point ({@code 一、} or {@code 1、}) that starts here, or 0. */
    int pointOrdinal() {
        Matcher matcher = POINT.matcher(text);
        return matcher.find() ? Numeral.of(matcher.group(1)) : 0;
    }

    /** Whether sentences follow the label on this line: then it is a point with text of its own, else a chapter heading. */
    boolean hasSentences() {
        return text.indexOf('。') >= 0 || text.length() > 60;
    }

    /** The annex that starts here ({@code 附件} alone counts as 1), or 0. */
    int annex() {
        Matcher matcher = ANNEX.matcher(text);
        if (!matcher.matches()) {
            return 0;
        }
        return matcher.group(1).isEmpty() ? 1 : Integer.parseInt(matcher.group(1));
    }

    boolean annexList() {
        return ANNEX_LIST.matcher(text).matches();
    }

    /** The number of the entry that starts here ({@code 1．}), or 0. */
    int entry() {
        Matcher matcher = ENTRY.matcher(text);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : 0;
    }

    boolean date() {
        return DATE.matcher(text).matches();
    }

    /** A remark on publication or printing. */
    boolean remark() {
        return text.length() <= 40 && REMARK.matcher(text).matches();
    }

    boolean tailOnly() {
        return DepartmentTail.start(text) == 0;
    }

    /** Whether a sentence or list item is complete at the end of this line. */
    boolean terminated() {
        return terminated(text);
    }

    static boolean terminated(String text) {
        return !text.isEmpty() && "。！？：:；;）)”】".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether it reads as a line of prose, not as a title or signature. */
    boolean prose() {
        return terminated() && text.length() > 20
                || text.indexOf('，') >= 0
                || text.indexOf('。') >= 0
                || text.endsWith("：");
    }

    /** Whether it opens a closing paragraph: the notice speaks of itself. */
    boolean speaksOfNotice() {
        return OPENING.matcher(text).matches();
    }

    /** Whether it starts something of its own, so that a sentence broken above cannot go on in it. */
    boolean opens(@Nullable Line next) {
        return clauseOrdinal() > 0
                || annex() > 0
                || annexList()
                || date()
                || remark()
                || tabbed
                || (pointOrdinal() > 0 && !text.startsWith("0"))
                || (next != null && next.date() && text.length() <= 30 && !prose());
    }
}
