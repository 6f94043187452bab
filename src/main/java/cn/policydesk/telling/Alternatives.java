package cn.policydesk.telling;

import cn.policydesk.notice.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Parts of a sentence that only hold together: 其中特殊就业困难人员补贴标准为3/4；其他女年满40周岁、男年满50周岁的，补贴标准为1/2. One without the other
 * tells a reader of the other kind a rate that is not his, so that neither is quoted alone.
 */
final class Alternatives {

    private static final Pattern OTHERS = Pattern.compile("^\\s*(?:其他|其它|其余|另外的|剩余).*", Pattern.DOTALL);
    private static final String STOPS = "；。";

    private Alternatives() {}

    /** The stretch with the parts that belong to it: the others behind it, and what they are others of. */
    static Span whole(String text, Span part) {
        int start = part.start();
        int end = part.end();
        while (end > start
                && end < text.length()
                && text.charAt(end - 1) == '；'
                && OTHERS.matcher(text.substring(end)).matches()) {
            end = stop(text, end);
        }
        while (start > 1
                && text.charAt(start - 1) == '；'
                && OTHERS.matcher(text.substring(start)).matches()) {
            int before = start - 2;
            while (before >= 0 && STOPS.indexOf(text.charAt(before)) < 0) {
                before--;
            }
            start = before + 1;
        }
        return new Span(start, end);
    }

    /** Several such stretches in their order, those that run together as one. */
    static List<Span> whole(String text, List<Span> parts) {
        List<Span> all = new ArrayList<>();
        for (Span part : parts) {
            Span whole = whole(text, part);
            Span last = all.isEmpty() ? null : all.getLast();
            if (last != null && last.overlaps(whole)) {
                all.removeLast();
                whole = new Span(Math.min(last.start(), whole.start()), Math.max(last.end(), whole.end()));
            }
            all.add(whole);
        }
        return all;
    }

    private static int stop(String text, int from) {
        int end = from;
        while (end < text.length() && STOPS.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return Math.min(end + 1, text.length());
    }
}
