package cn.policydesk.telling;

import cn.policydesk.notice.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Picks the few words of a paragraph that say what it gives: unbroken, verbatim. */
final class Gist {

    /** Longest gist in characters. */
    private static final int LONGEST = 130;

    /** A sum, a share, a multiple: what people ask for first. */
    private static final Pattern SUM = Pattern.compile(".*(\\d|[一二三四五六七八九十两百千万])\\s*(万?元|%|％|倍|/\\d).*|.*(全额|之和|据实).*");
    /** A period or a count. */
    private static final Pattern PERIOD =
            Pattern.compile(".*\\d\\s*(个?月|年|次|天|日|人|户|个).*|.*(不超过|最高|最长|可申请|可申领|给予|享受).*");

    /** What is given where no sum is: 给予最长3年社保补贴. */
    private static final Pattern GIVEN = Pattern.compile(".*(给予|享受|可申请|可申领|可延长).*\\d.*(年|月|次).*");

    /** A stretch that breaks off behind a condition, before it says what is given. */
    private static final Pattern CONDITION = Pattern.compile(".*[的者][，；]?");

    /** A part that breaks off behind whom it is for, and what sentences and their parts end with. */
    private static final Pattern FOR_WHOM = Pattern.compile("(?s).*[的者]；\\s*");

    private static final String STOPS = "；。";

    /** Pairs of characters that every question has: they tell no window from another. */
    private static final Set<String> EVERYWHERE = Set.of("补贴", "补助", "多少", "可以", "申请", "政策", "能领", "给予");

    private Gist() {}

    /**
     * @param text the paragraph
     * @param found the sentence that answers the question best
     * @param question as typed
     */
    static String of(String text, Span found, String question) {
        Span sentence = Alternatives.whole(text, whole(text, found));
        String whole = sentence.of(text);
        if (whole.length() <= LONGEST) {
            return trim(whole);
        }
        String best = window(text, sentence, question, SUM);
        if (best.isEmpty()) {
            best = window(text, sentence, question, GIVEN);
        }
        return trim(best.isEmpty() ? opening(text, sentence) : best);
    }

    /** The stretch of a long sentence that is most about the question, of those that say what is given; empty where none does. */
    private static String window(String text, Span sentence, String question, Pattern given) {
        String best = "";
        double most = Double.NEGATIVE_INFINITY;
        List<Span> segments = segments(text, sentence);
        for (int from = 0; from < segments.size(); from++) {
            for (int to = from; to < segments.size(); to++) {
                String window = text.substring(
                        segments.get(from).start(), segments.get(to).end());
                if (window.length() > LONGEST && to > from) {
                    break;
                }
                // Whom it is for stands at the beginning, what is given at the end.
                double ends = (from == 0 ? 1 : 0) + (to == segments.size() - 1 ? 1 : 0);
                double score = score(window, question) + ends;
                if (given.matcher(window).matches() && balanced(window) && score > most) {
                    most = score;
                    best = window;
                }
            }
        }
        return best;
    }

    /** A sentence that only says for whom, 对……的；对……的，给予3000元, together with what follows up to what is given. */
    private static Span whole(String text, Span found) {
        int end = found.end();
        while (FOR_WHOM.matcher(text.substring(found.start(), end)).matches()) {
            int next = end;
            while (next < text.length() && STOPS.indexOf(text.charAt(next)) < 0) {
                next++;
            }
            if (next >= text.length() || next + 1 - found.start() > LONGEST) {
                return found;
            }
            end = next + 1;
        }
        return new Span(found.start(), end);
    }

    /** The sentence from its beginning, as much as fits: where no sum is named its subject says most. */
    private static String opening(String text, Span sentence) {
        int end = sentence.start();
        for (Span segment : segments(text, sentence)) {
            if (segment.end() - sentence.start() > LONGEST && end > sentence.start()) {
                break;
            }
            end = segment.end();
        }
        return text.substring(sentence.start(), end);
    }

    private static double score(String window, String question) {
        int shared = 0;
        for (int i = 0; i + 2 <= question.length(); i++) {
            String pair = question.substring(i, i + 2);
            if (!EVERYWHERE.contains(pair) && window.contains(pair)) {
                shared++;
            }
        }
        double sum = (window.contains("元") ? 1.5 : 0) + (PERIOD.matcher(window).matches() ? 1 : 0);
        return sum
                + Math.min(shared, 6)
                + window.length() / 200.0
                - (CONDITION.matcher(window).matches() ? 2.5 : 0);
    }

    private static List<Span> segments(String text, Span sentence) {
        List<Span> segments = new ArrayList<>();
        int start = sentence.start();
        int depth = 0;
        for (int i = sentence.start(); i < sentence.end(); i++) {
            char c = text.charAt(i);
            if ("（(《“".indexOf(c) >= 0) {
                depth++;
            } else if ("）)》”".indexOf(c) >= 0) {
                depth = Math.max(0, depth - 1);
            }
            if (c == '，' && depth == 0) {
                segments.add(new Span(start, i + 1));
                start = i + 1;
            }
        }
        if (start < sentence.end()) {
            segments.add(new Span(start, sentence.end()));
        }
        return segments;
    }

    private static boolean balanced(String window) {
        return count(window, '（', '(') == count(window, '）', ')') && count(window, '“', '“') == count(window, '”', '”');
    }

    private static long count(String text, char a, char b) {
        return text.chars().filter(c -> c == a || c == b).count();
    }

    private static String trim(String text) {
        String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        int end = cut.length();
        while (end > 0 && "，；。：、".indexOf(cut.charAt(end - 1)) >= 0) {
            end--;
        }
        return cut.substring(0, end).strip();
    }
}
