package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The addresses of paragraphs on a notice's page: links to them are permanent. */
class AnchorTest {

    @ParameterizedTest
    @CsvSource({
        DONGYANG + ",（一）,1,c1-1", DONGYANG + ",（六）,3,c6-3", DONGYANG + ",（二十四）,1,c24-1", DONGYANG + ",附则,1,end-1",
        DONGYANG + ",前言,1,p0", JIANGYIN + ",前言,2,p0-2", JIANGYIN + ",（十）,1,c10-1", JIANGYIN + ",文末,1,end-1",
        JIANGYIN + ",文末,2,end-2", HEPING + ",（三十二）,1,c32-1", HEPING + ",尾段,1,end-1", HEPING + ",附件1,31,a1-31",
        HEPING + ",附件2,2,a2-2", ANSHAN + ",一、,1,cover-1", ANSHAN + ",四、,1,cover-4", ANSHAN + ",（四）,1,c4-1"
    })
    void followsFromLabelAndParagraph(String id, String label, int paragraph, String anchor) {
        assertThat(FiveNotices.paragraph(id, label, paragraph).anchor()).isEqualTo(anchor);
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void belongsToOneParagraphOnly(String id) {
        assertThat(FiveNotices.of(id).paragraphs())
                .extracting(Paragraph::anchor)
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void isFitForAnAddressLine(String id) {
        assertThat(FiveNotices.of(id).paragraphs())
                .extracting(Paragraph::anchor)
                .allMatch(anchor -> anchor.matches("[a-z]+\\d*(-\\d+)?"));
    }

    @Test
    void countsTheParagraphsOfAPointFromTheSecond() {
        assertThat(Anchor.of(new ClauseRef("n", "二、", 1))).isEqualTo("cover-2");
        assertThat(Anchor.of(new ClauseRef("n", "二、", 3))).isEqualTo("cover-2-3");
    }

    @Test
    void placeIsWrittenAsStaffWriteIt() {
        assertThat(new ClauseRef("n", "（六）", 3).place()).isEqualTo("（六）第3款");
        assertThat(new ClauseRef("n", "附件1", 31).place()).isEqualTo("附件1第31款");
    }
}
