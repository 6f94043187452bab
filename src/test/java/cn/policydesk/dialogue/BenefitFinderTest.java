package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.notice.Faults;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BenefitFinderTest {

    private OpenedNotices notices;

    @BeforeAll
    void open() throws Exception {
        notices = OpenedNotices.open();
    }

    private List<String> found(String region, String message) {
        return found(region, message, Set.of());
    }

    private List<String> found(String region, String message, Set<String> told) {
        return new BenefitFinder(
                        notices.library(),
                        Topics.read(
                                notices.library().folder(), notices.library().rules(), new Faults()))
                .find(message, region, told, null).stream().map(Benefit::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "dongyang, 一次性创业补贴能领多少, dongyang-startup-onetime",
        "dongyang, 农民工一次性创业补贴能领多少, dongyang-startup-migrant-worker",
        "dongyang, 个人创业担保贷款全额贴息能贴多少, dongyang-loan-personal-full-interest",
        "dongyang, 厂里招了2个应届生扩岗补助多少, dongyang-expansion-subsidy",
        "dongyang, 就业困难人员灵活就业社保补贴多少, dongyang-difficult-self-ss-subsidy",
        "jiangyin, 一次性创业补贴多少钱, jiangyin-startup-lump-sum",
        "jiangyin, 考了高级工证技能提升补贴多少, jiangyin-skill-upgrade-subsidy",
        "jiangyin, 就业见习补贴一个月多少, jiangyin-internship-subsidy",
        "wushan, 高质量充分就业社区奖多少钱, wushan-quality-employment-community",
        "anshan, 督查考核第二名奖励多少, anshan-top3-city-award",
    })
    void aMessageThatNamesOneBenefitFindsIt(String region, String message, String benefit) {
        assertThat(found(region, message)).containsExactly(benefit);
    }

    @ParameterizedTest
    @CsvSource({"我开了个店招了3个人能领多少", "我开了个店招了25个人能领多少"})
    void aFactThatOneBenefitAloneUsesTellsIt(String message) {
        assertThat(found("dongyang", message, Set.of("带动人数"))).containsExactly("dongyang-startup-job-creation");
    }

    @ParameterizedTest
    @CsvSource({
        "dongyang, 孵化器里的小微企业贷款贴息怎么算, dongyang-loan-micro-interest-incubator",
        "dongyang, 创业大赛得奖奖励多少, dongyang-startup-contest-prize",
        "dongyang, SYB创业培训补贴多少, dongyang-training-syb-online",
        "dongyang, 就业困难人员自己交社保一个月补多少, dongyang-difficult-self-ss-subsidy",
        "jiangyin, 富民创业担保贷款能贷多少, jiangyin-loan-300k",
        "jiangyin, 孵化基地孵化补贴多少, jiangyin-incubation-subsidy",
        "wushan, 招了3个毕业生一次性吸纳就业补贴多少, wushan-hire-youth-onetime",
        "wushan, 企业稳岗返还能退多少, wushan-ui-refund-large",
        "heping, 租工位创业一个月补多少, heping-rent-room",
        "heping, 单亲困难人员灵活就业社保补贴多少, heping-flex-special",
        "anshan, 培训补贴开班以后先给多少, anshan-training-subsidy-schedule",
    })
    void aMessageThatMayMeanSeveralHasTheRightOneAmongThem(String region, String message, String benefit) {
        assertThat(found(region, message)).contains(benefit);
    }
}
