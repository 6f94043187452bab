package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Span;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(RealIndex.class)
class FocusTest {

    private static final List<Notice> NOTICES = Corpus.read(null).notices();

    private final ClauseIndex index;

    FocusTest(ClauseIndex index) {
        this.index = index;
    }

    private static Paragraph jiangyin(String label) {
        return NOTICES.stream()
                .filter(n -> n.id().equals("jiangyin-2019-18"))
                .findFirst()
                .orElseThrow()
                .paragraph(label, 1)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "（八）, 一次性创业补贴给多少, 给予标准为6000元的一次性创业补贴",
        "（八）, 创业租金补贴一年多少, 3年内每年据实给予不高于6000元的创业租金补贴",
        "（八）, 带动就业补贴每招一个人给多少, 每新增带动1人就业给予3000元的创业带动就业补贴",
        "（八）, 优秀大学生创业项目奖励多少, 给予每个项目5万元的奖励",
        "（八）, 企业注销以后自己交社保能补多少, 最高不超过1万元的标准",
        "（九）, 雇用6人以上的创业项目能贷50万吗, 给予最高50万元贷款额度",
        "（九）, 贷款审批要几个工作日, 分别在5个工作日内完成担保审核",
        "（十三）, 公益性岗位补贴每月多少, 公益性岗位补贴标准按照每月1000元标准执行",
        "（十三）, 就业以后低保会不会停, 给予3个月的低保缓退期",
        "（十七）, 拿到技师证补多少钱, 技师2500元",
        "（十七）, 培训期间的生活费补贴, 给予生活费补贴",
    })
    void theMatchingSentenceOfALongParagraphIsFound(String label, String question, String words) {
        Paragraph paragraph = jiangyin(label);
        List<Span> focus = index.focus(paragraph, question).all();

        assertThat(index.focus(paragraph, question).best().of(paragraph.text())).contains(words);
        assertThat(focus).contains(index.focus(paragraph, question).best());
        assertThat(focus.stream().mapToInt(span -> span.end() - span.start()).sum())
                .as("far less than all")
                .isLessThan(paragraph.body().length() * 2 / 3);
    }

    @Test
    void stretchesLieWithinTheBodyInPrintedOrderAndAreNeverMoreThanThree() {
        for (String question :
                List.of("一次性创业补贴给多少", "社保", "贷款贴息怎么申请", "天气", "", "😀", "企业培训补贴", "（一）", "牵头单位是谁", "责任单位")) {
            for (Notice notice : NOTICES) {
                for (Paragraph paragraph : notice.paragraphs()) {
                    List<Span> focus = index.focus(paragraph, question).all();

                    assertThat(focus)
                            .as("%s %s", paragraph.ref(), question)
                            .hasSizeBetween(paragraph.body().isBlank() ? 0 : 1, 3)
                            .isSubsetOf(paragraph.sentences());
                    int end = paragraph.bodyStart();
                    for (Span span : focus) {
                        assertThat(span.start()).isGreaterThanOrEqualTo(end);
                        end = span.end();
                    }
                    assertThat(end).isLessThanOrEqualTo(paragraph.tailStart());
                }
            }
        }
    }

    @Test
    void aQuestionThatMatchesNothingPointsToTheFirstSentence() {
        Paragraph paragraph = jiangyin("（八）");

        assertThat(index.focus(paragraph, "zzz").all())
                .containsExactly(paragraph.sentences().getFirst());
    }

    @Test
    void traditionalCharactersAndSlipsFindTheSameSentence() {
        Paragraph paragraph = jiangyin("（八）");

        assertThat(index.focus(paragraph, "創業租金補貼一年多少"))
                .isEqualTo(index.focus(paragraph, "创业租金补帖一年多少"))
                .isEqualTo(index.focus(paragraph, "创业租金补贴一年多少"));
    }
}
