package cn.policydesk.hearing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AlternativesTest {

    private final Faults faults = new Faults();

    private List<String> ways(String written) {
        StaffNode root = StaffNode.parse("说法: [\"" + written + "\"]\n", "bot/phrases.yaml", faults);
        return Alternatives.of(root.items("说法").getFirst());
    }

    @Test
    void eachWayIsWrittenOut() {
        assertThat(ways("（领/拿）（些/）什么")).containsExactly("领些什么", "领什么", "拿些什么", "拿什么");
        assertThat(ways("=下一个")).containsExactly("=下一个");
        assertThat(faults.all()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"（领/拿什么", "领/拿）什么", "（领（拿/要）/取）什么"})
    void aBracketWithoutItsPairIsAFaultAtItsLine(String written) {
        assertThat(ways(written)).isEmpty();
        assertThat(faults.all()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isPositive();
            assertThat(fault.text()).contains("括号没有配对");
        });
    }

    @Test
    void tooManyWaysInOneLineAreAFault() {
        String ten = "（一/二/三/四/五/六/七/八/九/十）";
        assertThat(ways(ten + ten + ten)).isEmpty();
        assertThat(faults.all())
                .extracting(Fault::text)
                .singleElement()
                .asString()
                .contains("超过500种");
    }
}
