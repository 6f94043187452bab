package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.wechat.Message.Content;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    @ParameterizedTest
    @CsvSource({"1,1", "９,9", "2.,2", "3、,3", "４。,4", " 5 ,5", "0,0", "10,0", "1个,0", "一,0", "-1,0", "'',0"})
    void aNumberIsANumberHoweverItIsTyped(String text, int number) {
        assertThat(Spoken.number(text)).isEqualTo(number);
    }

    @Test
    void whatWasHeardHasNoFullStop() {
        assertThat(Spoken.heard(new Content.Voice("自己交社保能补多少。"))).isEqualTo("自己交社保能补多少");
        assertThat(Spoken.heard(new Content.Voice("补3.5万"))).isEqualTo("补3.5万");
    }

    @Test
    void aLabelIsShortAndHoldsNoLink() {
        assertThat(Spoken.label(new Content.Text("a\nb", null))).isEqualTo("a b");
        assertThat(Spoken.label(new Content.Text("<a href=\"x\">点</a>", null)))
                .doesNotContain("<")
                .doesNotContain(">");
        String label = Spoken.label(new Content.Text("😀".repeat(30), null));
        assertThat(label).isEqualTo("😀".repeat(20) + "…");
        assertThat(Spoken.label(new Content.Image())).isEmpty();
    }
}
