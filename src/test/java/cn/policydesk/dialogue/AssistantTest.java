package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.search.Aspect;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistantTest {

    private static final String DAY = "2026-03-01";

    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    @Test
    void aLapsedNoticeSaysSinceWhenAndByWhichWords() {
        ClauseAnswer answer = notices.answer("租赁工位创业房租补贴多少", "heping", DAY, "（十五）");
        assertThat(answer.validity().status()).isEqualTo("expired");
        assertThat(answer.validity().payable()).isFalse();
        assertThat(answer.validity().to()).isEqualTo(LocalDate.of(2025, 6, 30));
        assertThat(answer.validity().note()).contains("已于2025年6月30日到期", "自发布之日起，有效期5年");
        assertThat(notices.ask("租赁工位创业房租补贴多少", "heping", DAY).reply()).contains("已于2025年6月30日到期");
    }

    @Test
    void beforeItLapsedItWasInForceAndTheEndIsToldAsComputed() {
        ClauseAnswer answer = notices.answer("租赁工位创业房租补贴多少", "heping", "2024-01-01", "（十五）");
        assertThat(answer.validity().status()).isEqualTo("in-force");
        assertThat(answer.validity().payable()).isTrue();
        assertThat(answer.validity().note()).contains("至2025年6月30日", "推算").doesNotContain("到期", "过期");
    }

    @Test
    void aClauseWithAnEndOfItsOwnLapsesWhileItsNoticeGoesOn() {
        String question = "企业吸纳毕业生一次性吸纳就业补贴2000元";
        ClauseAnswer.Standing later =
                notices.answer(question, "wushan", DAY, "（七）").validity();
        assertThat(later.status()).isEqualTo("expired");
        assertThat(later.payable()).isFalse();
        assertThat(later.note()).contains("实施期限截至2023年12月31日", "已过期");
        ClauseAnswer.Standing inTime =
                notices.answer(question, "wushan", "2023-12-30", "（七）").validity();
        assertThat(inTime.status()).isEqualTo("in-force");
        assertThat(inTime.payable()).isTrue();
        assertThat(inTime.note()).contains("在期限内").doesNotContain("过期");
    }

    @Test
    void aNoticeWithoutAnEndSaysSoAndNoneIsInvented() {
        ClauseAnswer answer = notices.answer("本实施意见规定的困难企业是指什么", "jiangyin", DAY, "文末");
        assertThat(answer.validity().to()).isNull();
        assertThat(answer.validity().note()).isEqualTo("按文件现行，文件未写截止日");
    }

    @ParameterizedTest
    @CsvSource({
        "jiangyin, 大学生租房补贴去哪办, 去哪办",
        "wushan, 稳岗返还去哪里办, 去哪办",
        "dongyang, 见习补贴要带什么材料, 带什么",
        "anshan, 公益性岗位补贴要带什么材料, 带什么",
        "dongyang, 一次性创业补贴多久到账, 多久到账",
        "heping, 创业房租补贴多久到账, 多久到账"
    })
    void whatTheNoticeDoesNotTellIsSaidWithTheOfficeAndTheHotline(String region, String question, String aspect) {
        AskReply reply = notices.ask(question, region, DAY);
        assertThat(reply.outcome()).isEqualTo("answered");
        assertThat(reply.answers().getFirst().notes())
                .anySatisfy(
                        note -> assertThat(note).startsWith(aspect + "：本通知未写").contains("12333"));
        assertThat(reply.reply()).contains("本通知未写", "12333", "责任部门：");
    }

    @Test
    void whatTheNoticeTellsItselfIsNotCalledUnwritten() {
        ClauseAnswer answer = notices.answer("参保职工取得技能等级证书的技术技能提升补贴去哪里申请", "jiangyin", DAY, "（十七）");
        assertThat(answer.excerpt())
                .anySatisfy(piece -> assertThat(piece.text()).contains("可在参保地申请"));
        assertThat(answer.notes()).noneMatch(note -> note.contains("去哪里办"));
    }

    @Test
    void aDepartmentQuestionLeadsWithTheDepartment() {
        AskReply reply = notices.ask("创业担保贷款归哪个部门管", "dongyang", DAY);
        assertThat(notices.library().index().aspects("创业担保贷款归哪个部门管")).contains(Aspect.DEPARTMENT);
        ClauseAnswer first = reply.answers().getFirst();
        assertThat(first.departments()).contains("市人力社保局", "市财政局");
        assertThat(first.gist()).isEqualTo("由" + String.join("、", first.departments()) + "负责");
        assertThat(reply.reply()).startsWith(first.gist());
    }

    @Test
    void aQuestionAboutAnotherHeldPlacePointsThereAndAnswersNothing() {
        AskReply reply = notices.ask("江阴的创业补贴有多少", "dongyang", DAY);
        assertThat(reply.outcome()).isEqualTo("not-found");
        assertThat(reply.answers()).isEmpty();
        assertThat(reply.pointer()).isEqualTo(new AskReply.Pointer("jiangyin", "江阴"));
        assertThat(reply.reply()).contains("江阴");
    }

    @Test
    void aPlaceNamedInTheQuestionDecidesWhereNoRegionIsGiven() {
        AskReply reply = notices.ask("天津和平区租赁工位创业房租补贴多少", null, DAY);
        assertThat(reply.region()).isNull();
        assertThat(reply.answers())
                .isNotEmpty()
                .extracting(ClauseAnswer::region)
                .containsOnly("heping");
    }

    @Test
    void aRefusalSaysWhatIsHeldAndWhatCouldBeAsked() {
        AskReply reply = notices.ask("在杭州租房有补贴吗", null, DAY);
        assertThat(reply.outcome()).isEqualTo("not-found");
        assertThat(reply.held()).hasSize(5).extracting(AskReply.Held::url).contains("/notices/heping-2020");
        assertThat(reply.suggestions()).hasSize(5);
        assertThat(reply.reply()).contains("杭州", "东阳", "江阴", "巫山", "和平", "鞍山", "12333");
    }

    @Test
    void everyExampleOnTheFirstScreenIsAnswered() {
        notices.library().regions().forEach(region -> {
            assertThat(notices.assistant().examples(notices.library(), region.id()))
                    .as(region.id())
                    .hasSizeGreaterThanOrEqualTo(3);
            notices.assistant()
                    .examples(notices.library(), region.id())
                    .forEach(example -> assertThat(
                                    notices.ask(example, region.id(), DAY).outcome())
                            .as(example)
                            .isEqualTo("answered"));
        });
    }

    @Test
    void withAnAddressOfItsOwnTheReplyLinksToTheParagraph() {
        Assistant linking = new Assistant("https://policy.example/");
        AskReply reply = linking.ask("租赁工位创业房租补贴多少", "heping", LocalDate.parse(DAY), notices.library());
        assertThat(reply.reply()).contains("https://policy.example/notices/heping-2020#c15-1");
        assertThat(notices.ask("租赁工位创业房租补贴多少", "heping", DAY).reply()).doesNotContain("http", "/notices/");
    }
}
