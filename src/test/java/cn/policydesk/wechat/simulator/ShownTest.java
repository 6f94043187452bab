package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.simulator.Shown.Piece;
import org.junit.jupiter.api.Test;

class ShownTest {

    @Test
    void aLineToTapSendsItsDecodedText() {
        Shown shown =
                Shown.of("问\n1. <a href=\"weixin://bizmsgmenu?msgmenucontent=a%26b+%22东%22&msgmenuid=1\">都看看</a>\n完");
        assertThat(shown.pieces())
                .containsExactly(
                        new Piece.Words("问\n1. "), new Piece.Tap("都看看", "a&b+\"东\"", "1"), new Piece.Words("\n完"));
        assertThat(shown.words()).isEqualTo("问\n1. 都看看\n完");
    }

    @Test
    void addressesOpenPagesWithoutTheStopBehindThem() {
        assertThat(Shown.of("原文：https://policy.example.gov.cn/notices/a#c6-3。看吧")
                        .pieces())
                .containsExactly(
                        new Piece.Words("原文："),
                        new Piece.Page(
                                "https://policy.example.gov.cn/notices/a#c6-3",
                                "https://policy.example.gov.cn/notices/a#c6-3"),
                        new Piece.Words("。看吧"));
    }

    @Test
    void aTagThatIsNotClosedStaysWhatItIs() {
        assertThat(Shown.of("<a href=\"weixin://bizmsgmenu?msgm").words()).contains("<a href");
    }

    @Test
    void theExactLabelGoesBeforeOneThatHasIt() {
        Shown shown = Shown.of("<a href=\"weixin://bizmsgmenu?msgmenucontent=没有&msgmenuid=1\">没有</a>"
                + "<a href=\"weixin://bizmsgmenu?msgmenucontent=有&msgmenuid=2\">有</a>");
        assertThat(shown.tap("有")).map(Piece.Tap::id).contains("2");
        assertThat(shown.tap("无")).isEmpty();
    }
}
