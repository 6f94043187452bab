package cn.policydesk.dingtalk.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShownTest {

    @Test
    void marksAreTakenOffAndWhatIsSentCanBeTouched() {
        Shown shown = Shown.of(
                "### 标题\n\n**甲** 领\n1. [东阳 能领](dtmd://dingtalkclient/sendMessage?content=%E4%B8%9C%E9%98%B3%20a)");
        assertThat(shown.words()).isEqualTo("标题\n\n甲 领\n1. 东阳 能领");
        assertThat(shown.tap("东阳 能领")).hasValue("东阳 a");
        assertThat(shown.tap("江阴")).isEmpty();
        assertThat(shown.faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "| 甲 | 乙 |# 表格",
                "<b>甲</b># 网页标记",
                "[甲](dtmd://dingtalkclient/send # 没写完",
                "{地区}# 花括号",
                "---# 分隔线",
                "* * *# 分隔线",
                "`甲`# 代码",
                "[甲](javascript:x)# 打不开"
            })
    void whatDingtalkDoesNotShowIsTold(String text, String fault) {
        assertThat(Shown.of(text).faults()).anyMatch(each -> each.contains(fault.strip()));
    }
}
