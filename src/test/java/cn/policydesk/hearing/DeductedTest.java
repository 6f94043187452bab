package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Known;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DeductedTest {

    private static final String MONTHS = "江阴注销后个人缴费时间";

    private static HeardSentences sentences;

    @BeforeAll
    static void readTheFolders() {
        sentences = new HeardSentences();
    }

    private static String months(String said, Map<String, Known> told) {
        Fact open = sentences.rules().dictionary().find(MONTHS).orElseThrow();
        Heard heard = sentences
                .hearing()
                .read(
                        said,
                        LocalDate.of(2026, 3, 1),
                        new Listening(open, new BigDecimal("6"), sentences.wanted("jiangyin"), told));
        return heard.facts().stream()
                .filter(one -> one.fact().equals(open))
                .map(one -> FactValues.shown(open, one.known()))
                .findFirst()
                .orElse("");
    }

    @Test
    void monthsThatDoNotCountAreTakenOff() {
        assertThat(months("交了8个月 里头有3个月在拿失业金的", Map.of())).isEqualTo("5个月");
        assertThat(months("8个月里面有3个月在领失业保险金", Map.of())).isEqualTo("5个月");
    }

    @Test
    void whatIsLeftCanBeSaid() {
        assertThat(months("扣掉领失业金的只有5个月", Map.of())).isEqualTo("5个月");
    }

    @Test
    void theWholeMayHaveBeenToldBefore() {
        Known eight = new Known.Between(SpokenNumber.point(BigDecimal.valueOf(8)));
        assertThat(months("里头3个月在领失业金", Map.of(MONTHS, eight))).isEqualTo("5个月");
    }

    @Test
    void whatIsNotClearIsLeftToBeAsked() {
        assertThat(months("交了8个月 其中几个月在领失业金", Map.of())).isEmpty();
        assertThat(months("9个月 不算领失业金那4个月", Map.of())).isEmpty();
    }

    @Test
    void noSuchMonthsTakeNothingOff() {
        assertThat(months("没领过失业金 交了7个月", Map.of())).isEqualTo("7个月");
        assertThat(months("应该有8个月 失业金没领", Map.of())).isEqualTo("8个月");
        assertThat(months("失业金领完了 又交了8个月", Map.of())).isEqualTo("8个月");
        assertThat(months("领完失业金 又交了8个月", Map.of())).isEqualTo("8个月");
    }
}
