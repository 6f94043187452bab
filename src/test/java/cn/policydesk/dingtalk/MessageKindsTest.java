package cn.policydesk.dingtalk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of message gets a useful reply. */
class MessageKindsTest extends ServedRobots {

    private String reply(String type, Map<String, Object> content) throws Exception {
        String who = somebody();
        plain().send(plain().kind(who, null, type, content));
        return outlet.await(said -> said.place().staffId().equals(who), 1)
                .getFirst()
                .text();
    }

    @ParameterizedTest
    @CsvSource({"picture, 图片我看不了", "audio, 没有转成文字", "file, 名单请用", "video, 这种消息我看不了", "unknownMsgType, 这种消息我看不了"})
    void whatCannotBeReadIsSaidWithWhatCanBeAsked(String type, String says) throws Exception {
        assertThat(reply(type, Map.of("downloadCode", "d", "fileName", "照片.docx", "recognition", "")))
                .contains(says)
                .contains("可以这样问")
                .contains("dtmd://");
    }

    @Test
    void aHeardVoiceIsAnsweredLikeText() throws Exception {
        assertThat(reply("audio", Map.of("recognition", "重点人群初次创业带动就业补贴是什么规定。", "duration", "3000")))
                .contains("（六）");
    }

    @Test
    void wordsAmongPicturesAreAnswered() throws Exception {
        assertThat(reply(
                        "richText",
                        Map.of(
                                "richText",
                                List.of(
                                        Map.of("text", "重点人群初次创业带动就业补贴"),
                                        Map.of("type", "picture", "downloadCode", "d"),
                                        Map.of("text", "是什么规定")))))
                .contains("（六）");
    }

    @Test
    void aPictureAloneInRichTextIsAPicture() throws Exception {
        assertThat(reply("richText", Map.of("richText", List.of(Map.of("type", "picture", "downloadCode", "d")))))
                .contains("图片我看不了");
    }

    @Test
    void aMentionAloneIsAskedWhatItIsAbout() throws Exception {
        String group = group();
        plain().say(somebody(), group, "  ");
        assertThat(outlet.await(said -> said.place().conversationId().equals(group), 1)
                        .getFirst()
                        .text())
                .contains("没有看到要问的话");
    }
}
