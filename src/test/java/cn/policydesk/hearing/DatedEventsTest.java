package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Of two days told in one message each is of the verb it stands beside: 我17年6月本科毕业的 去年9月自己开了家奶茶店. */
class DatedEventsTest {

    private static final HeardSentences SENTENCES = new HeardSentences();
    private static final List<String> GRADUATED =
            List.of("我2022年6月本科毕业的", "22年6月大学毕业", "毕业是2022年6月", "2022年6月毕业", "我是2022年6月从大学毕业的", "我外甥22年6月大专毕业");
    private static final List<String> OTHERS = List.of(
            "去年9月自己开了家奶茶店",
            "2025年9月开店",
            "25年9月办的执照",
            "去年9月登记的执照",
            "去年9月进的厂",
            "2025年9月上班",
            "培训是2025年9月结束的",
            "去年9月开的奶茶店",
            "2025年9月入职",
            "去年9月考出了中级工");
    private static final List<String> JOINED = List.of("", " ", "，", "，然后", "。", " 后来");

    @Test
    void graduationIsOfItsOwnVerb() {
        List<String> wrong = new ArrayList<>();
        int heard = 0;
        int all = 0;
        for (String graduated : GRADUATED) {
            for (String other : OTHERS) {
                for (String joint : JOINED) {
                    for (String text : List.of(graduated + joint + other, other + joint + graduated)) {
                        String told = SENTENCES.hear(text, "jiangyin").facts().stream()
                                .filter(one -> one.fact().id().equals("毕业日期"))
                                .map(one -> one.known().toString())
                                .findFirst()
                                .orElse("");
                        all++;
                        if (told.isEmpty()) {
                            continue;
                        }
                        heard++;
                        if (!told.equals(SENTENCES.hear("2022年6月毕业", "jiangyin").facts().stream()
                                .filter(one -> one.fact().id().equals("毕业日期"))
                                .map(one -> one.known().toString())
                                .findFirst()
                                .orElse(""))) {
                            wrong.add(text + ": " + told);
                        }
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(heard).isGreaterThan(all * 9 / 10);
    }
}
