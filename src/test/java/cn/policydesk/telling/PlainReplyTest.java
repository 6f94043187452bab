package cn.policydesk.telling;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Faults;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What goes first where not all fits. */
class PlainReplyTest {

    private static final ClauseAnswer.Piece FIRST = new ClauseAnswer.Piece("第一句答得上。", true);
    private static final ClauseAnswer.Piece LAST = new ClauseAnswer.Piece("末一句也答得上。", true);
    private static final List<String> NOTES = List.of("说明甲", "说明乙");
    private static final List<String> OFFICES = List.of("甲局", "乙局", "丙局", "丁局");

    private final Talk talk = Talk.read(Path.of("."), new Faults());
    private final PlainReply plain = new PlainReply(talk, "");

    private static ClauseAnswer.Piece beside(int length) {
        return new ClauseAnswer.Piece("旁".repeat(length - 1) + "。", false);
    }

    private static ClauseAnswer answer(String gist, List<ClauseAnswer.Piece> excerpt, List<String> departments) {
        ClauseAnswer.Standing standing = new ClauseAnswer.Standing("in-force", null, null, true, "按文件现行", "自发布之日起");
        return new ClauseAnswer(
                "somewhere-1",
                "关于做某事的通知",
                "某通知",
                "某发〔2020〕1号",
                "somewhere",
                "某地",
                "（三）",
                2,
                "小标题",
                gist,
                "全文",
                List.of(),
                excerpt,
                new ClauseAnswer.Cut(false, false),
                standing,
                departments,
                List.of(),
                NOTES,
                "/notices/somewhere-1#c3-2",
                1);
    }

    private String reply(ClauseAnswer answer) {
        String reply = plain.answered(List.of(answer, answer("另一条", List.of(FIRST), OFFICES)), false, "");
        assertThat(PlainReply.bytes(reply)).isLessThanOrEqualTo(PlainReply.MOST_BYTES);
        assertThat(reply).startsWith(answer.gist().substring(0, 3));
        return reply;
    }

    @Test
    void everythingIsThereWhereItFits() {
        assertThat(reply(answer("给2000元", List.of(FIRST, beside(20), LAST), OFFICES)))
                .isEqualTo("""
                给2000元

                “第一句答得上。%s末一句也答得上。”
                《关于做某事的通知》某发〔2020〕1号（三）第2款

                【按文件现行】
                责任部门：甲局、乙局、丙局、丁局
                说明甲
                说明乙
                以经办部门审核为准。

                也可能相关：
                · （三）小标题""".formatted(beside(20).text()));
    }

    @Test
    void furtherDepartmentsGoFirst() {
        List<String> many =
                IntStream.range(0, 100).mapToObj(i -> "第" + i + "号办事局").toList();
        assertThat(reply(answer("给2000元", List.of(FIRST, beside(20), LAST), many)))
                .contains("第0号办事局、第1号办事局、第2号办事局等\n", beside(20).text(), "说明乙", "也可能相关");
    }

    @Test
    void thenOtherClausesAndTheSentencesThatDoNotAnswerGo() {
        assertThat(reply(answer("给2000元", List.of(FIRST, beside(600), LAST), OFFICES)))
                .contains(FIRST.text(), LAST.text(), "甲局、乙局、丙局等", "说明甲\n说明乙")
                .doesNotContain("旁", "也可能相关");
    }

    @Test
    void thenAllAnsweringSentencesButTheFirstAndFurtherNotesGo() {
        ClauseAnswer.Piece longer = new ClauseAnswer.Piece("答".repeat(600), true);
        assertThat(reply(answer("给2000元", List.of(FIRST, longer), OFFICES)))
                .contains(FIRST.text(), "说明甲", "（三）第2款")
                .doesNotContain("答答", "说明乙");
    }

    @Test
    void thenTheWholeExcerptGoesButNeverTheCitationAndTheStanding() {
        ClauseAnswer.Piece longer = new ClauseAnswer.Piece("答".repeat(700), true);
        assertThat(reply(answer("给2000元", List.of(longer), OFFICES)))
                .contains("《关于做某事的通知》某发〔2020〕1号（三）第2款", "【按文件现行】", "以经办部门审核为准")
                .doesNotContain("答答", "“");
    }

    @Test
    void atLastTheReplyIsCutAtACharactersEnd() {
        assertThat(reply(answer("给2000元" + "😀".repeat(600), List.of(FIRST), OFFICES)))
                .endsWith("😀…");
    }

    /** Two sentences that do not follow each other must not look as if they did: the quotation would be ours, not the notice's. */
    @Test
    void whatIsLeftOutBetweenTwoSentencesIsMarked() {
        assertThat(reply(answer("给2000元", List.of(FIRST, beside(600), LAST), OFFICES)))
                .contains("“" + FIRST.text() + Excerpt.GAP + LAST.text() + "”");
    }

    @Test
    void whatIsLeftOutInFrontAndBehindIsMarked() {
        assertThat(reply(answer("给2000元", List.of(beside(300), FIRST, beside(300)), OFFICES)))
                .contains("“" + Excerpt.GAP + FIRST.text() + Excerpt.GAP + "”");
        ClauseAnswer.Piece longer = new ClauseAnswer.Piece("答".repeat(600), true);
        assertThat(reply(answer("给2000元", List.of(FIRST, longer), OFFICES)))
                .contains("“" + FIRST.text() + Excerpt.GAP + "”");
    }

    @Test
    void cuttingNeverSplitsASurrogatePair() {
        for (int before = 0; before < 8; before++) {
            String text = "a".repeat(before) + "😀".repeat(1000);
            String cut = PlainReply.cut(text);
            assertThat(PlainReply.bytes(cut)).isBetween(PlainReply.MOST_BYTES - 6, PlainReply.MOST_BYTES);
            assertThat(cut).matches("a{" + before + "}(😀)+…");
        }
        assertThat(PlainReply.cut("字".repeat(633))).isEqualTo("字".repeat(633));
        assertThat(PlainReply.cut("字".repeat(634))).isEqualTo("字".repeat(632) + "…");
    }

    @Test
    void candidatesAreNumberedAndNameTheirPlaceWhereSeveralAreSearched() {
        ClauseAnswer candidate = answer("给2000元", List.of(FIRST), OFFICES);
        assertThat(plain.unsure(List.of(candidate, candidate), false, ""))
                .contains("1. （三） 小标题\n2. （三） 小标题\n")
                .doesNotContain("某地");
        assertThat(plain.unsure(List.of(candidate), true, "前话"))
                .startsWith("前话\n")
                .contains("1. 某地（三） 小标题");
    }
}
