package cn.policydesk.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StickersTest {

    @ParameterizedTest
    @ValueSource(strings = {"/::)", "/:rose/:rose", "[微笑]", "[Smile][捂脸]", " /:,@-D [耶] ", "/::-|"})
    void facesAloneLeaveNothing(String text) {
        assertThat(Stickers.without(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "谢谢/:rose,谢谢",
        "你好[微笑][微笑],你好",
        "[东阳]的补贴,[东阳]的补贴",
        "见 http://a.cn/::x,见 http://a.cn/::x",
        "补贴1/:2,补贴1/:2",
        "2024/3/1毕业,2024/3/1毕业"
    })
    void wordsStay(String text, String left) {
        assertThat(Stickers.without(text)).isEqualTo(left);
    }
}
