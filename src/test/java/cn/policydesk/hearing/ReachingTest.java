package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachingTest {

    private static Answer answer(String question, int months, String part) {
        BigDecimal told = BigDecimal.valueOf(months);
        return Reaching.of(question, new Figure.Time(new Span(told, told), true, 0, part.length()), part);
    }

    @ParameterizedTest
    @CsvSource({
        "上班时毕业还没超过2年吗, 60, 毕业五年, NO",
        "上班时毕业还没超过2年吗, 12, 毕业一年, YES",
        "开展1年以上培训了吗, 12, 搞一年, YES",
        "开展1年以上培训了吗, 6, 才半年, NO",
        "登记失业满半年了吗, 8, 八个月, YES"
    })
    void aTimeToldSettlesAQuestionForOne(String question, int months, String part, Answer answer) {
        assertThat(answer(question, months, part)).isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({"上班时毕业还没超过2年吗, 24, 两年多", "您是企业职工吗, 24, 两年", "16到24岁、失业满6个月、参保满1年吗, 8, 八个月"})
    void itDecidesNothingAtTheVeryLimitOrWhereTheQuestionNamesNoneOrSeveral(String question, int months, String part) {
        assertThat(answer(question, months, part)).isNull();
    }
}
