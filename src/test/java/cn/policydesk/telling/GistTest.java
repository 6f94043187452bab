package cn.policydesk.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class GistTest {

    /** The gist of a sentence written for the test; those around it are no answer. */
    private static String gist(String question, String sentence) {
        String lead = "（三）小标题。不相干的一句给9999元。";
        String text = lead + sentence + "后面一句给8888元。";
        String gist = Gist.of(text, new Span(lead.length(), lead.length() + sentence.length()), question);
        assertThat(sentence).as("unbroken words of the sentence").contains(gist);
        return gist;
    }

    @Test
    void aSentenceThatFitsIsGivenWhole() {
        assertThat(gist("招应届生给多少钱", "对招用应届生的企业，按每人1500元的标准给予补助，最长3年。")).isEqualTo("对招用应届生的企业，按每人1500元的标准给予补助，最长3年");
    }

    @Test
    void ofALongSentenceTheStretchTheQuestionIsAboutIsGiven() {
        String sentence =
                "对" + "重点群体和其他符合条件的人员，".repeat(12) + "租赁房屋的每月给予1000元，" + "经审核并公示无异议后，".repeat(14) + "租赁工位的每月给予300元。";
        assertThat(gist("租工位一个月多少", sentence)).contains("300元").doesNotContain("1000元");
    }

    @Test
    void itDoesNotEndOnAPunctuationMark() {
        assertThat(gist("给多少", "每人给500元，限一次；")).doesNotMatch("(?s).*[，；。：、]");
    }

    @Test
    void bracketsAndQuotationMarksStayTogether() {
        String gist = gist("补贴多少", "对重点群体（含退役军人，残疾人，给予每人300元），持有“双创，红卡”的给予500元，限一年。");
        assertThat(gist.chars().filter(c -> c == '（').count())
                .isEqualTo(gist.chars().filter(c -> c == '）').count());
        assertThat(gist.chars().filter(c -> c == '“').count())
                .isEqualTo(gist.chars().filter(c -> c == '”').count());
    }

    @Test
    void withoutASumTheSentenceIsGivenFromItsBeginning() {
        assertThat(gist("困难企业是什么", "本办法规定的困难企业，是指恢复有望的企业。")).startsWith("本办法规定的困难企业");
    }

    @Test
    void anEndlessSentenceIsCutToAFewLines() {
        assertThat(gist("多少", "字".repeat(5_000) + "。")).hasSizeLessThanOrEqualTo(144);
        assertThat(gist("多少", "给予补贴，".repeat(1_000) + "每人500元。")).hasSizeLessThanOrEqualTo(144);
    }

    @Test
    void anOddQuestionStillHasAGist() {
        for (String question : List.of("", "?", "😀", "\ud83d", "补".repeat(400))) {
            assertThat(gist(question, "每人给500元，限一次。")).isNotBlank();
        }
    }
}
