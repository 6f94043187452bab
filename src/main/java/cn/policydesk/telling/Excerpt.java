package cn.policydesk.telling;

import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import java.util.ArrayList;
import java.util.List;

/** A paragraph trimmed around the sentences that answer. */
public record Excerpt(List<ClauseAnswer.Piece> pieces, ClauseAnswer.Cut cut) {

    /** Up to this many characters a paragraph is shown whole. */
    private static final int WHOLE = 220;
    /** Between two matching sentences, up to this many characters are shown too. */
    private static final int BRIDGE = 90;

    public static final String GAP = "……";

    /** Shows the matching sentences, short ones between them, the whole of a short paragraph. */
    static Excerpt of(Paragraph paragraph, List<Span> focus) {
        String text = paragraph.text();
        boolean whole = text.length() <= WHOLE || focus.isEmpty();
        int from = whole ? 0 : focus.getFirst().start();
        int to = whole ? text.length() : focus.getLast().end();
        List<ClauseAnswer.Piece> pieces = new ArrayList<>();
        int at = from;
        for (Span sentence : focus) {
            if (sentence.start() > at) {
                String between = text.substring(at, sentence.start());
                pieces.add(new ClauseAnswer.Piece(whole || between.length() <= BRIDGE ? between : GAP, false));
            }
            pieces.add(new ClauseAnswer.Piece(sentence.of(text), true));
            at = sentence.end();
        }
        if (at < to) {
            pieces.add(new ClauseAnswer.Piece(text.substring(at, to), false));
        }
        return new Excerpt(pieces, new ClauseAnswer.Cut(from > 0, to < text.length()));
    }
}
