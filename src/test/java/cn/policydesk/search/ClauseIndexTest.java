package cn.policydesk.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Asks the real notices. */
@ExtendWith(RealIndex.class)
class ClauseIndexTest {

    private final ClauseIndex index;

    ClauseIndexTest(ClauseIndex index) {
        this.index = index;
    }

    private static List<Hit> hits(Finding finding) {
        return switch (finding) {
            case Finding.Answered answered -> answered.hits();
            case Finding.Unsure unsure -> unsure.hits();
            case Finding.NotFound notFound -> List.of();
        };
    }

    private String first(String question, String region) {
        List<Hit> hits = hits(index.search(new Question(question, region)));
        return hits.isEmpty() ? "" : hits.getFirst().ref().place();
    }

    @ParameterizedTest
    @CsvSource({
        "一次性创业补贴给多少钱, jiangyin, （八）第1款",
        "富民创业担保贷款最高能贷多少, jiangyin, （九）第1款",
        "困难企业是怎么认定的, jiangyin, 文末第1款",
        "公益性岗位补贴每个月多少, jiangyin, （十三）第1款",
        "考出高级工证书补多少, jiangyin, （十七）第1款",
        "搬离孵化基地以后给基地的孵化补贴, jiangyin, （七）第1款",
        "创业带动就业补贴招第四个人怎么算, dongyang, （六）第3款",
        "企业招毕业生的一次性扩岗补助, dongyang, （三）第1款",
        "易地搬迁的人就业有什么帮扶, wushan, （十三）第1款",
        "三项社保补贴是指哪三项, heping, 附件1第31款",
        "灵活就业的高校毕业生社保补贴期满后能再延长3个月吗, anshan, 二、第1款",
    })
    void theRightParagraphComesFirst(String question, String region, String place) {
        assertThat(first(question, region)).isEqualTo(place);
    }

    @ParameterizedTest
    @CsvSource({
        "一次性创业补帖给多少钱, 一次性创业补贴给多少钱",
        "一次性創業補貼給多少錢, 一次性创业补贴给多少钱",
        "富民创业担宝代款最多贷多少, 富民创业担保贷款最多贷多少",
        "技能提升补贴高级２０００元, 技能提升补贴高级2000元",
        "富民創業擔保貸款３０萬怎麼貸, 富民创业担保贷款30万怎么贷",
    })
    void slipsTraditionalCharactersAndFullWidthDigitsFindTheSame(String typed, String clean) {
        assertThat(first(typed, "jiangyin")).isNotEmpty().isEqualTo(first(clean, "jiangyin"));
    }

    @Test
    void answersComeFromTheGivenRegionAlone() {
        for (String region : List.of("dongyang", "jiangyin", "wushan", "heping", "anshan")) {
            assertThat(hits(index.search(new Question("高校毕业生就业有什么补贴", region))))
                    .as(region)
                    .isNotEmpty()
                    .extracting(Hit::region)
                    .containsOnly(region);
        }
    }

    @Test
    void withoutARegionAPlaceNamedDecidesElseAllAreSearched() {
        assertThat(hits(index.search(new Question("江阴的一次性创业补贴给多少钱", null))))
                .isNotEmpty()
                .extracting(Hit::region)
                .containsOnly("jiangyin");
        assertThat(hits(index.search(new Question("富民创业担保贷款最高能贷多少", null)))
                        .getFirst()
                        .region())
                .isEqualTo("jiangyin");
        assertThat(hits(index.search(new Question("三项社保补贴是指哪三项", null)))
                        .getFirst()
                        .region())
                .isEqualTo("heping");
    }

    @Test
    void namingTheOwnPlaceChangesNoAnswer() {
        assertThat(first("江阴市的富民创业担保贷款最高能贷多少", "jiangyin")).isEqualTo("（九）第1款");
        assertThat(first("我在江阴，公益性岗位补贴每个月多少", "jiangyin")).isEqualTo("（十三）第1款");
    }

    @Test
    void otherPlacesAreNotAnswered() {
        assertThat(index.search(new Question("江阴的一次性创业补贴给多少钱", "wushan")))
                .isEqualTo(new Finding.NotFound("jiangyin", null, null));
        assertThat(index.search(new Question("杭州的一次性创业补贴给多少钱", null)))
                .isEqualTo(new Finding.NotFound(null, "杭州", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"今天会不会下雨", "结婚登记要不要预约", "驾驶证到期怎么换", "护照丢了怎么补办", "怎么养猫"})
    void whatNoNoticeDecidesIsNotFound(String question) {
        assertThat(index.search(new Question(question, "jiangyin"))).isInstanceOf(Finding.NotFound.class);
        assertThat(index.search(new Question(question, null))).isInstanceOf(Finding.NotFound.class);
    }

    @Test
    void atMostThreeHitsOfDifferentClausesBestFirst() {
        for (String question : List.of("创业补贴", "社保补贴多少", "招应届生有啥补助", "培训补贴", "贷款")) {
            List<Hit> hits = hits(index.search(new Question(question, null)));

            assertThat(hits).as(question).hasSizeLessThanOrEqualTo(3);
            assertThat(hits)
                    .as(question)
                    .extracting(h -> h.ref().notice() + h.ref().label())
                    .doesNotHaveDuplicates();
            assertThat(hits).as(question).isSortedAccordingTo((a, b) -> Float.compare(b.score(), a.score()));
        }
    }

    @Test
    void theSameQuestionTwiceGivesEqualFindings() {
        Question question = new Question("灵活就业社保补贴能领几年", "heping");
        Finding searched = index.search(question);

        assertThat(index.find(question))
                .isEqualTo(searched)
                .isEqualTo(index.find(new Question("灵活就业社保补贴能领几年", "heping")));
        assertThat(index.search(question)).isEqualTo(searched);
        assertThat(index.find(new Question("灵活就业社保补贴能领几年", "anshan")))
                .as("another region")
                .isNotEqualTo(searched);
    }

    @Test
    void theExplanationListsTokensExpansionsAndScores() {
        List<String> lines =
                index.explain(new Question("请问开店交了射保给补帖吗", "jiangyin")).lines();
        String all = String.join("\n", lines);

        assertThat(lines.getFirst()).isEqualTo("读作：请问开店交了社保给补贴吗");
        assertThat(all)
                .contains("切分：(请问) ｜ 开店→创业")
                .contains("创业×0.6")
                .contains("范围：jiangyin")
                .contains("把握：");
        assertThat(all).containsPattern("(?m)^ 1 +\\d\\.\\d{3} +\\d\\.\\d{3} +\\d\\.\\d{3} +jiangyin-2019-18 （");
        assertThat(lines.getLast()).startsWith("结论：");
        assertThat(lines).allMatch(line -> line.indexOf('\n') < 0);
    }

    @Test
    void theExplanationNamesThePlaceThatIsMeant() {
        assertThat(index.explain(new Question("江阴创业", "wushan")).lines()).contains("范围：问的是另一个地区 jiangyin", "结论：没有找到");
        assertThat(index.explain(new Question("杭州创业", null)).lines()).contains("范围：问的是未收录的地方 杭州", "结论：没有找到");
    }
}
