package cn.policydesk.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.PartKind;
import cn.policydesk.notice.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExcerptTest {

    private static final String ANSWER = "招用一人给2000元。";

    private static Paragraph paragraph(String text) {
        return new Paragraph(
                new ClauseRef("n", "（一）", 1), "c1-1", PartKind.CLAUSE, "", "", text, 0, text.length(), List.of(), true);
    }

    private static Span span(String text, String of, int from) {
        int start = text.indexOf(of, from);
        return new Span(start, start + of.length());
    }

    private static ClauseAnswer.Piece shown(String text) {
        return new ClauseAnswer.Piece(text, false);
    }

    private static ClauseAnswer.Piece matching(String text) {
        return new ClauseAnswer.Piece(text, true);
    }

    @Test
    void aShortParagraphIsShownWhole() {
        String text = "前句。" + ANSWER + "后句。";
        Excerpt excerpt = Excerpt.of(paragraph(text), List.of(span(text, ANSWER, 0)));
        assertThat(excerpt.pieces()).containsExactly(shown("前句。"), matching(ANSWER), shown("后句。"));
        assertThat(excerpt.cut()).isEqualTo(new ClauseAnswer.Cut(false, false));
    }

    @Test
    void aLongParagraphIsCutToTheMatchingSentence() {
        String text = "前".repeat(150) + ANSWER + "后".repeat(150);
        Excerpt excerpt = Excerpt.of(paragraph(text), List.of(span(text, ANSWER, 0)));
        assertThat(excerpt.pieces()).containsExactly(matching(ANSWER));
        assertThat(excerpt.cut()).isEqualTo(new ClauseAnswer.Cut(true, true));
    }

    @Test
    void nothingIsCalledCutAtTheParagraphsOwnEnds() {
        String text = ANSWER + "后".repeat(300);
        assertThat(Excerpt.of(paragraph(text), List.of(span(text, ANSWER, 0))).cut())
                .isEqualTo(new ClauseAnswer.Cut(false, true));
        String other = "前".repeat(300) + ANSWER;
        assertThat(Excerpt.of(paragraph(other), List.of(span(other, ANSWER, 0))).cut())
                .isEqualTo(new ClauseAnswer.Cut(true, false));
    }

    @Test
    void aShortStretchBetweenTwoMatchingSentencesIsShownALongOneIsMarkedAsLeftOut() {
        String near = "前".repeat(200) + ANSWER + "间".repeat(90) + ANSWER;
        List<Span> both = List.of(span(near, ANSWER, 0), span(near, ANSWER, 220));
        assertThat(Excerpt.of(paragraph(near), both).pieces())
                .containsExactly(matching(ANSWER), shown("间".repeat(90)), matching(ANSWER));
        String far = "前".repeat(200) + ANSWER + "间".repeat(91) + ANSWER;
        List<Span> apart = List.of(span(far, ANSWER, 0), span(far, ANSWER, 220));
        assertThat(Excerpt.of(paragraph(far), apart).pieces())
                .containsExactly(matching(ANSWER), shown(Excerpt.GAP), matching(ANSWER));
    }

    @Test
    void withoutAMatchingSentenceALongParagraphIsShownWhole() {
        String text = "字".repeat(500);
        Excerpt excerpt = Excerpt.of(paragraph(text), List.of());
        assertThat(excerpt.pieces()).containsExactly(shown(text));
        assertThat(excerpt.cut()).isEqualTo(new ClauseAnswer.Cut(false, false));
    }
}
