package cn.policydesk.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing of the five notices is lost, doubled or altered by the cutting. */
class CoverageTest {

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void everyCharacterThatIsNoBlankIsInExactlyOnePart(String id) {
        Notice notice = FiveNotices.of(id);
        String source = notice.source();
        int[] times = new int[source.length()];
        notice.parts()
                .forEach(part -> part.source().forEach(span -> {
                    for (int i = span.start(); i < span.end(); i++) {
                        times[i]++;
                    }
                }));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < times.length; i++) {
            if (!blank(source.charAt(i)) && times[i] != 1) {
                wrong.add(source.charAt(i) + " at " + i + " is in " + times[i] + " parts");
            }
        }

        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void textOfAPartIsItsSourceButForBlanks(String id) {
        Notice notice = FiveNotices.of(id);

        assertThat(notice.parts())
                .filteredOn(part -> part.kind() != PartKind.ANNEX_ROW)
                .allSatisfy(part -> assertThat(bare(part.text())).isNotEmpty().isEqualTo(bare(sourceOf(notice, part))));
        assertThat(notice.parts())
                .filteredOn(part -> part.kind() == PartKind.ANNEX_ROW)
                .allSatisfy(part -> assertThat(bare(sourceOf(notice, part))).contains(bare(part.text())));
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void sourceOfAnAnnexRowIsItsNumberItsTaskAndItsDepartments(String id) {
        Notice notice = FiveNotices.of(id);

        assertThat(notice.parts())
                .filteredOn(part -> part.kind() == PartKind.ANNEX_ROW)
                .allSatisfy(part -> {
                    Paragraph row = part.paragraph();
                    StringBuilder expected = new StringBuilder();
                    if (!row.departments().isEmpty()) {
                        expected.append(row.ref().paragraph());
                    }
                    expected.append(row.text());
                    row.departments().forEach(department -> expected.append(department.name()));
                    assertThat(bare(sourceOf(notice, part)).replace("、", ""))
                            .isEqualTo(bare(expected.toString()).replace("、", ""));
                });
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void partsStandInTheOrderOfTheSource(String id) {
        List<Span> spans = FiveNotices.of(id).parts().stream()
                .flatMap(part -> part.source().stream())
                .toList();

        for (int i = 1; i < spans.size(); i++) {
            assertThat(spans.get(i).start())
                    .isGreaterThanOrEqualTo(spans.get(i - 1).end());
        }
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void everyAddressIsUniqueAndLeadsToItsParagraph(String id) {
        Notice notice = FiveNotices.of(id);
        List<Paragraph> ofParts = notice.parts().stream()
                .map(Part::paragraph)
                .filter(p -> p != null)
                .toList();

        assertThat(ofParts).extracting(Paragraph::ref).doesNotHaveDuplicates();
        assertThat(notice.paragraphs()).isEqualTo(ofParts);
        assertThat(ofParts).allSatisfy(paragraph -> {
            assertThat(paragraph.ref().notice()).isEqualTo(id);
            assertThat(notice.paragraph(paragraph.ref())).containsSame(paragraph);
        });
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void labelHeadingBodyAndTailMakeUpTheText(String id) {
        assertThat(FiveNotices.of(id).paragraphs()).allSatisfy(paragraph -> {
            assertThat(paragraph.bodyStart()).isBetween(0, paragraph.tailStart());
            assertThat(paragraph.tailStart())
                    .isLessThanOrEqualTo(paragraph.text().length());
            String tail = paragraph.text().substring(paragraph.tailStart());
            assertThat(tail).matches("|[（(](责任|牵头).*[）)]");
            assertThat(paragraph.text().substring(0, paragraph.bodyStart()) + paragraph.body() + tail)
                    .isEqualTo(paragraph.text());
        });
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void everyClauseHasABodyFreeOfLabelHeadingAndDepartments(String id) {
        assertThat(FiveNotices.of(id).paragraphs())
                .filteredOn(paragraph -> paragraph.kind() == PartKind.CLAUSE)
                .isNotEmpty()
                .allSatisfy(paragraph -> assertThat(paragraph.body())
                        .isNotBlank()
                        .doesNotContain("责任单位：", "责任部门：", "牵头单位：", "责任单位:")
                        .doesNotStartWith("（")
                        .doesNotStartWith(paragraph.heading()));
    }

    @ParameterizedTest
    @MethodSource("cn.policydesk.notice.FiveNotices#ids")
    void sentencesMakeUpTheBody(String id) {
        assertThat(FiveNotices.of(id).paragraphs()).allSatisfy(paragraph -> {
            StringBuilder joined = new StringBuilder();
            paragraph.sentences().forEach(sentence -> joined.append(sentence.of(paragraph.text())));
            assertThat(joined).hasToString(paragraph.body());
        });
    }

    private static String sourceOf(Notice notice, Part part) {
        StringBuilder source = new StringBuilder();
        part.source().forEach(span -> source.append(span.of(notice.source())));
        return source.toString();
    }

    private static String bare(String text) {
        return text.codePoints()
                .filter(c -> !blank((char) c))
                .mapToObj(Character::toString)
                .reduce("", String::concat);
    }

    private static boolean blank(char c) {
        return c <= ' ' || c == '\u00a0' || c == '\u3000' || c == '\ufeff';
    }
}
