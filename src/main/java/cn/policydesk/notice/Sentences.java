package cn.policydesk.notice;

import java.util.ArrayList;
import java.util.List;

/** Cuts Chinese text into sentences. A closing quotation mark or bracket stays with the sentence it closes. */
final class Sentences {

    private Sentences() {}

    static List<Span> of(String text, int from, int to) {
        List<Span> sentences = new ArrayList<>();
        int start = from;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c == '（' || c == '(') {
                depth++;
            } else if (c == '）' || c == ')') {
                depth = Math.max(0, depth - 1);
            }
            boolean ends = c == '。' || c == '！' || c == '？' || (c == '；' && depth == 0);
            if (ends) {
                int end = i + 1;
                while (end < to && "”’）)》".indexOf(text.charAt(end)) >= 0) {
                    if ("）)".indexOf(text.charAt(end)) >= 0) {
                        depth = Math.max(0, depth - 1);
                    }
                    end++;
                }
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, to);
        return List.copyOf(sentences);
    }

    private static void add(List<Span> sentences, String text, int start, int end) {
        if (!text.substring(start, end).isBlank()) {
            sentences.add(new Span(start, end));
        }
    }
}
