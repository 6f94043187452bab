package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SentencesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                // a bar stands where a cut is expected
                "甲。|乙。",
                "甲？|乙！|丙。",
                "甲；|乙；|丙。",
                "单位缴费比例0.5%的政策，继续执行。|乙。",
                "补贴20.5万元。|乙",
                "没有句号的一段",
                "他说“甲。”|乙。",
                "他说‘甲。’|乙。",
                "（甲。）|乙。",
                "《甲。》|乙。",
                "符合条件的（在职；退休；失业）人员。|乙。",
                "(甲；乙)丙；|丁。",
                "甲：乙，丙、丁。",
                "（甲（乙；丙）丁；戊）己；|庚。",
                "甲）；|乙。"
            })
    void areCutBehindTheirMarks(String marked) {
        String text = marked.replace("|", "");

        assertThat(cut(text, 0, text.length())).containsExactly(marked.split("\\|"));
    }

    @Test
    void stayWithinTheGivenStretch() {
        String text = "（一）标题。甲。乙（责任单位：丙。）";

        assertThat(cut(text, 6, 9)).containsExactly("甲。", "乙");
    }

    @Test
    void aClosingMarkBeyondTheStretchIsNotTaken() {
        assertThat(cut("“甲。”", 1, 3)).containsExactly("甲。");
    }

    @Test
    void blanksMakeNoSentence() {
        assertThat(cut("甲。  ", 0, 4)).containsExactly("甲。");
        assertThat(cut("", 0, 0)).isEmpty();
        assertThat(cut("   ", 0, 3)).isEmpty();
    }

    @Test
    void rateInTheJiangyinNoticeIsNotCut() {
        Paragraph first = FiveNotices.paragraph(FiveNotices.JIANGYIN, "（一）", 1);

        assertThat(cut(first.text(), first.bodyStart(), first.tailStart()))
                .contains("继续实施江阴市失业保险单位缴费比例0.5%的政策，在2019年6月30日到期后继续执行；")
                .last()
                .asString()
                .startsWith("困难企业经批准可缓缴")
                .endsWith("缓缴期最长6个月。");
    }

    @Test
    void spansKnowTheirTextAndWhatTheyOverlap() {
        Span span = new Span(2, 4);

        assertThat(span.of("甲乙丙丁戊")).isEqualTo("丙丁");
        assertThat(span.overlaps(new Span(3, 9))).isTrue();
        assertThat(span.overlaps(new Span(0, 3))).isTrue();
        assertThat(span.overlaps(new Span(4, 9))).isFalse();
        assertThat(span.overlaps(new Span(0, 2))).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(-1, 2));
    }

    private static List<String> cut(String text, int from, int to) {
        return Sentences.of(text, from, to).stream().map(span -> span.of(text)).toList();
    }
}
