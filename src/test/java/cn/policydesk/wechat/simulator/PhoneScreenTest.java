package cn.policydesk.wechat.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneScreenTest {

    @Test
    void aLineHasTwentyCharactersAndNoneBeginsWithAStop() {
        assertThat(PhoneScreen.lines(Shown.of("一".repeat(20) + "。" + "二".repeat(20))))
                .containsExactly("一".repeat(20) + "。", "二".repeat(20));
    }

    @Test
    void numbersAndOpenBracketsAreNotTornFromWhatFollows() {
        assertThat(PhoneScreen.lines(Shown.of("一".repeat(18) + "600000元"))).containsExactly("一".repeat(18), "600000元");
        assertThat(PhoneScreen.lines(Shown.of("一".repeat(19) + "（二）"))).containsExactly("一".repeat(19), "（二）");
    }

    @Test
    void whatCanBeTappedIsMarked() {
        assertThat(PhoneScreen.lines(
                        Shown.of("1. <a href=\"weixin://bizmsgmenu?msgmenucontent=东阳能领&msgmenuid=1\">东阳</a>\n\n完")))
                .containsExactly("1. 〔东阳〕", "", "完");
    }

    @Test
    void nothingIsLost() {
        String text = "https://policy.example.gov.cn/notices/dongyang-draft?asOf=2026-03-01#c6-3 " + "（".repeat(50);
        assertThat(String.join("", PhoneScreen.lines(new Shown(java.util.List.of(new Shown.Piece.Words(text))))))
                .isEqualTo(text);
    }
}
