package cn.policydesk.notice;

import static cn.policydesk.notice.FiveNotices.ANSHAN;
import static cn.policydesk.notice.FiveNotices.DONGYANG;
import static cn.policydesk.notice.FiveNotices.HEPING;
import static cn.policydesk.notice.FiveNotices.JIANGYIN;
import static cn.policydesk.notice.FiveNotices.WUSHAN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How many clauses and paragraphs each of the five notices has, and how they are called. */
class FiveNoticesTest {

    private static final List<String> NUMERALS = List.of(
            ("一 二 三 四 五 六 七 八 九 十 十一 十二 十三 十四 十五 十六 十七 十八 十九 二十 " + "二十一 二十二 二十三 二十四 二十五 二十六 二十七 二十八 二十九 三十 三十一 三十二")
                    .split(" "));

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void readsWithoutAnyFault(String id) {
        assertThat(FiveNotices.reading(id).faultTexts()).isEmpty();
        assertThat(FiveNotices.of(id).id()).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({DONGYANG + ",24", JIANGYIN + ",23", WUSHAN + ",19", HEPING + ",32"})
    void labelsItsClausesInSequence(String id, int clauses) {
        assertThat(FiveNotices.of(id).clauses()).extracting(Clause::label).isEqualTo(bracketed(clauses));
    }

    @Test
    void anshanHasFourPointsOfTheCityThenTwentyTwoClausesOfTheProvince() {
        List<String> expected = Stream.concat(Stream.of("一、", "二、", "三、", "四、"), bracketed(22).stream())
                .toList();

        assertThat(FiveNotices.of(ANSHAN).clauses()).extracting(Clause::label).isEqualTo(expected);
    }

    @Test
    void dongyangCountsEachLineOfAClauseAsAParagraph() {
        Map<String, Integer> several =
                Map.of("（三）", 3, "（四）", 2, "（五）", 2, "（六）", 4, "（七）", 2, "（十一）", 2, "（十六）", 5, "（十七）", 5);

        assertThat(FiveNotices.of(DONGYANG).clauses())
                .allSatisfy(clause -> assertThat(clause.paragraphs())
                        .as(clause.label())
                        .hasSize(several.getOrDefault(clause.label(), 1)));
        assertThat(clauseParagraphs(DONGYANG)).hasSize(41);
        assertThat(FiveNotices.paragraph(DONGYANG, "（六）", 3).text()).startsWith("重点人群初次创办企业或个体工商户，带动3人");
    }

    @ParameterizedTest
    @CsvSource({JIANGYIN, WUSHAN, HEPING, ANSHAN})
    void hasOneParagraphInEachClauseElsewhere(String id) {
        assertThat(clauseParagraphs(id)).hasSameSizeAs(FiveNotices.of(id).clauses());
        assertThat(clauseParagraphs(id)).allMatch(paragraph -> paragraph.ref().paragraph() == 1);
    }

    @Test
    void dongyangEndsWithItsSupplementaryProvision() {
        assertThat(closing(DONGYANG)).containsExactly("附则第1款");
        assertThat(FiveNotices.paragraph(DONGYANG, "附则", 1).text())
                .startsWith("本通知自   年   月   日起施行")
                .endsWith("同时废止。");
    }

    @Test
    void jiangyinEndsWithTwoParagraphsWithoutLabel() {
        assertThat(closing(JIANGYIN)).containsExactly("文末第1款", "文末第2款");
        assertThat(FiveNotices.paragraph(JIANGYIN, "文末", 1).text()).startsWith("本实施意见规定的困难企业，是指");
        assertThat(FiveNotices.paragraph(JIANGYIN, "文末", 2).text()).startsWith("本意见自发文之日起执行");
    }

    @Test
    void hepingEndsWithOneParagraphWithoutLabel() {
        assertThat(closing(HEPING)).containsExactly("尾段第1款");
        assertThat(FiveNotices.paragraph(HEPING, "尾段", 1).text())
                .startsWith("本实施办法为行政规范性文件")
                .endsWith("自发布之日起，有效期5年。");
    }

    @ParameterizedTest
    @CsvSource({WUSHAN, ANSHAN})
    void hasNoClosingParagraphWhereTheLastClauseEndsTheText(String id) {
        assertThat(closing(id)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        DONGYANG + ",1,1,为全面贯彻落实党中央",
        JIANGYIN + ",2,2,就业是最大的民生",
        WUSHAN + ",3,2,《巫山县优化调整稳就业政策",
        HEPING + ",4,4,以习近平新时代中国特色社会主义思想为指导",
        ANSHAN + ",3,3,为深入贯彻落实《国务院办公厅关于支持多渠道灵活就业的意见》"
    })
    void countsWhatStandsBeforeTheFirstClauseAsPreamble(String id, int count, int number, String start) {
        assertThat(FiveNotices.of(id).paragraphs().stream()
                        .filter(paragraph -> paragraph.kind() == PartKind.PREAMBLE)
                        .map(paragraph -> paragraph.ref().place()))
                .isEqualTo(Stream.iterate(1, n -> n + 1)
                        .limit(count)
                        .map(n -> "前言第" + n + "款")
                        .toList());
        assertThat(FiveNotices.paragraph(id, "前言", number).text()).startsWith(start);
    }

    @Test
    void dongyangKeepsTheRepeatedBeginningBehindItsEndAsOneCopy() {
        List<Part> copies = FiveNotices.of(DONGYANG).parts().stream()
                .filter(part -> part.kind() == PartKind.COPY)
                .toList();

        assertThat(copies).singleElement().satisfies(copy -> {
            assertThat(copy.paragraph()).isNull();
            assertThat(copy.text()).startsWith("（征求意见稿）").endsWith("（责任单位：市人力社保局、市发");
        });
        assertThat(FiveNotices.of(DONGYANG).parts().getLast()).isEqualTo(copies.getFirst());
    }

    private static List<String> bracketed(int count) {
        List<String> labels = new ArrayList<>();
        NUMERALS.subList(0, count).forEach(numeral -> labels.add("（" + numeral + "）"));
        return labels;
    }

    private static List<Paragraph> clauseParagraphs(String id) {
        return FiveNotices.of(id).paragraphs().stream()
                .filter(paragraph -> paragraph.kind() == PartKind.CLAUSE)
                .toList();
    }

    private static List<String> closing(String id) {
        return FiveNotices.of(id).paragraphs().stream()
                .filter(paragraph -> paragraph.kind() == PartKind.CLOSING)
                .map(paragraph -> paragraph.ref().place())
                .toList();
    }
}
