package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.policydesk.benefit.Coverage.Cited;
import cn.policydesk.benefit.Coverage.Row;
import cn.policydesk.benefit.Coverage.Unused;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every sentence with a number of the five notices is used or explained. */
class CoverageTest {

    private static final String NONE = "knowledge/benefits/dongyang/none.yaml";
    private static final ClauseRef HIRING = new ClauseRef("dongyang-draft", "（三）", 1);
    private static List<Notice> notices;

    private final Faults faults = new Faults();

    @BeforeAll
    static void read() {
        Faults faults = new Faults();
        notices =
                List.of("dongyang-draft", "jiangyin-2019-18", "wushan-2023-57", "heping-2020", "anshan-2020-3").stream()
                        .map(id -> {
                            String folder = "knowledge/notices/" + id.substring(0, id.indexOf('-')) + "/";
                            return NoticeReader.read(
                                    Path.of(folder + id + ".txt"), Path.of(folder + id + ".yaml"), folder, faults);
                        })
                        .toList();
        assertThat(faults.none()).isTrue();
    }

    @Test
    void everySentenceWithANumberIsARow() {
        List<Row> rows = Coverage.of(notices, List.of(), List.of(), faults);

        assertThat(rows)
                .extracting(Row::sentence)
                .allMatch(Figures::any)
                .allMatch(sentence -> sentence.equals(sentence.strip()));
        assertThat(rows)
                .filteredOn(row -> row.ref().equals(HIRING))
                .extracting(Row::sentence)
                .satisfiesExactly(
                        one -> assertThat(one).contains("每招用1人1500元"),
                        one -> assertThat(one).contains("备付期限不足1年"),
                        one -> assertThat(one).isEqualTo("政策执行至2025年12月31日。"));
        assertThat(rows).hasSize(195);
        assertThat(faults.all()).hasSameSizeAs(rows);
    }

    @Test
    void preamblesDocumentNumbersAndRepeatedRowsAreLeftOut() {
        List<Row> rows = Coverage.of(notices, List.of(), List.of(), faults);

        assertThat(rows).extracting(row -> row.ref().label()).doesNotContain("前言");
        assertThat(rows).extracting(Row::sentence).noneMatch(sentence -> sentence.contains("东政发"));
        assertThat(rows)
                .filteredOn(row -> row.ref().label().startsWith("附件"))
                .extracting(row -> row.ref().place())
                .containsOnly("附件1第31款", "附件2第2款");
    }

    @Test
    void sentenceThatIsLeftIsAFaultWithItsPlaceAndWhatToDo() {
        Coverage.of(notices, List.of(), List.of(), faults);

        assertThat(faults.all())
                .contains(new Fault(
                        "knowledge/notices/dongyang/dongyang-draft.txt",
                        11,
                        "（三）第1款有一句带数的话没有待遇引用，也没有说明：“政策执行至2025年12月31日。”",
                        "请让待遇的“原文”包括它的数，或写进 knowledge/benefits/dongyang/none.yaml 说明为什么不算"));
    }

    @Test
    void wordsCoverTheSentencesWhoseFiguresTheyTakeIn() {
        List<Row> rows = rows(
                List.of(cited("按每招用1人1500元的标准发放一次性扩岗补助", "a"), cited("足额缴纳3个月以上", "b"), cited("足额缴纳3个月以上", "b")),
                List.of());

        assertThat(rows)
                .extracting(Row::benefits, Row::reason)
                .containsExactly(tuple(List.of("a", "b"), null), tuple(List.of(), null), tuple(List.of(), null));
    }

    @Test
    void whiteSpaceDoesNotCountAndPassagesMayBeJoined() {
        List<Row> rows =
                rows(List.of(cited("按每招用 1 人\n1500元的标准", "a"), cited("离校2年内……政策执行至2025年12月31日", "b")), List.of());

        assertThat(rows).extracting(Row::benefits).containsExactly(List.of("a", "b"), List.of(), List.of("b"));
    }

    @Test
    void wordsBesideTheFiguresCoverNothing() {
        List<Row> rows =
                rows(List.of(cited("签订劳动合同，并按规定为其足额缴纳", "a"), cited("没有这句1500元", "b"), cited("", "c")), List.of());

        assertThat(rows).extracting(Row::benefits).containsOnly(List.of());
    }

    @Test
    void explanationIsTheReasonOfItsSentence() {
        List<Row> rows = rows(
                List.of(cited("每招用1人1500元", "a")),
                List.of(unused("备付期限不足1年时", "资金来源", 3), unused("政策执行至2025年12月31日。", "期限", 4)));

        assertThat(rows).extracting(Row::reason).containsExactly(null, "资金来源", "期限");
        assertThat(faults.all())
                .noneMatch(fault ->
                        fault.message().startsWith("（三）第1款") && fault.file().contains("dongyang"));
    }

    @Test
    void explanationOfWordsThatAreNotThereIsAFault() {
        rows(List.of(), List.of(unused("备付期限不足2年时", "资金来源", 3)));

        assertThat(faults.all()).contains(new Fault(NONE, 3, "“不算”里的原文“备付期限不足2年时”在（三）第1款里找不到", "请从正文里逐字复制"));
    }

    @Test
    void explanationWithoutANumberIsAFault() {
        rows(List.of(), List.of(unused("从就业补助资金支出", "资金来源", 3)));

        assertThat(faults.all()).contains(new Fault(NONE, 3, "“不算”里的原文“从就业补助资金支出”没有数", "请抄有数的那一段，或者删去这一条"));
    }

    @Test
    void explanationOfAParagraphThatIsNotThereIsAFault() {
        ClauseRef ref = new ClauseRef("dongyang-draft", "（九十）", 1);
        Coverage.of(notices, List.of(), List.of(new Unused(ref, "1人", "无", NONE, 5)), faults);

        assertThat(faults.all()).contains(new Fault(NONE, 5, "“不算”指向的dongyang-draft （九十）第1款不存在", "请写条、款，例如 （六）、3"));
    }

    @Test
    void explanationIsNoLongerNeededWhereABenefitUsesTheSentence() {
        List<Row> rows = rows(
                List.of(cited("备付期限不足1年", "a")),
                List.of(unused("不足1年时", "资金来源", 3), unused("不足1年时，从就业补助资金支出。政策执行至2025年12月31日", "期限", 4)));

        assertThat(faults.all())
                .filteredOn(fault -> fault.file().equals(NONE))
                .containsExactly(new Fault(NONE, 3, "（三）第1款的这一句已经有待遇引用：a", "请删去这一条"));
        assertThat(rows).extracting(Row::benefits).containsExactly(List.of(), List.of("a"), List.of());
    }

    @Test
    void fiveNoticesTakeNoTime() {
        Coverage.of(notices, List.of(), List.of(), new Faults());
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Coverage.of(notices, List.of(), List.of(), new Faults());
            best = Math.min(best, System.nanoTime() - start);
        }

        assertThat(Duration.ofNanos(best)).isLessThan(Duration.ofMillis(200));
    }

    private List<Row> rows(List<Cited> cited, List<Unused> unused) {
        return Coverage.of(notices, cited, unused, faults).stream()
                .filter(row -> row.ref().equals(HIRING))
                .toList();
    }

    private static Cited cited(String words, String benefit) {
        return new Cited(HIRING, words, benefit);
    }

    private static Unused unused(String words, String reason, int line) {
        return new Unused(HIRING, words, reason, NONE, line);
    }
}
