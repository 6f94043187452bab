package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.YAML;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A fault is told once, on the line that staff have to mend. */
class FaultPlaceTest {

    @TempDir
    Path folder;

    @Test
    void duplicateKeyIsToldOnce() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。").plus("标题: 又一个").read(folder).faultTexts())
                .containsExactly(YAML + " 第10行：键“标题”写了两次。请删去一处");
    }

    @Test
    void duplicateKeyOfAnEntryIsToldOnce() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .plus("通则:\n  - 条: （一）\n    原文: 一\n    原文: 一")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第13行：键“原文”写了两次。请删去一处");
    }

    @Test
    void unknownKeyIsToldOnItsOwnLineWhereAListStandsBelow() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .plus("时限:\n  # 说明\n  - {条: （一）}")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第10行：不认识的键“时限”。是不是想写“时效”");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "法律依据|\"一\"|\"没有这句\"|正文",
                "取代|{原文: 一}|{原文: 没有这句}|正文",
                "缺陷|{行: 3, 原文: 一}|{行: 3, 原文: 没有这句}|正文",
                "通则|{条: （一）, 原文: 一}|{条: （一）, 原文: 没有这句}|（一）第1款",
                "不算时效|{条: （一）, 原文: 一}|{条: （一）, 原文: 没有这句}|（一）第1款",
                "定义|{词: 一, 条: （一）, 原文: 一}|{词: 一, 条: （一）, 原文: 没有这句}|（一）第1款",
                "时效|{条: （一）, 范围: 整款, 至: 2024-01-01, 原文: 一}|{条: （一）, 范围: 整款, 至: 2024-01-01, 原文: 没有这句}|（一）第1款"
            })
    void wrongQuoteIsToldOnTheLineOfItsEntry(String key, String right, String wrong, String where) {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .plus(key + ":\n  - " + right + "\n  - " + right + "\n  - " + wrong)
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第13行：“" + key + "”里的原文“没有这句”在" + where + "里找不到。请从正文里逐字复制");
    }

    @Test
    void wrongPlaceIsToldOnTheLineOfItsEntry() {
        assertThat(TrialNotice.ofClauses("（一）甲。一。")
                        .plus("通则:\n  - {条: （一）, 原文: 一}\n  - {条: （二）, 原文: 一}")
                        .read(folder)
                        .faultTexts())
                .containsExactly(YAML + " 第12行：“通则”指向的（二）第1款不存在。是不是 （一）第1款");
    }
}
