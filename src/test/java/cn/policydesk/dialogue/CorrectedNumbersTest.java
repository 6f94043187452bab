package cn.policydesk.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.Slots;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Faults;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.test.util.ReflectionTestUtils;

/**
 * A number that a result stands on is told otherwise, in ten ways of saying so: the result is then what the calculator gives
 * for the facts with that one changed. Each number in every other way, and in all of them with {@code -Dtalked.whole}. Whole conversations stand in {@code target/corrected-numbers.txt}.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorrectedNumbersTest {

    private static final boolean WHOLE = System.getProperty("talked.whole") != null;
    private static final int EACH = 2;

    /** X is the right number, Y the one told before, N what the fact is called. */
    private static final List<String> SHAPES =
            List.of("不对 是X", "说错了 X", "X 不是Y", "不是Y 是X", "改成X", "应该是X吧", "刚才那个数不对 X", "其实才X", "X才对", "N改为X");

    /**
     * A conversation up to its result.
     *
     * @param lines what is said
     * @param fact that is told otherwise
     * @param wrong as it was said
     * @param right as it is said
     * @param value the same, as facts are written
     */
    private record Told(
            String benefit,
            String region,
            String day,
            List<String> lines,
            String fact,
            String wrong,
            String right,
            String value) {}

    private static final List<Told> CASES = List.of(
            new Told(
                    "wushan-hire-youth-onetime",
                    "wushan",
                    "2023-12-30",
                    List.of("招了3个毕业生一次性吸纳就业补贴多少", "企业", "1年以上", "8个月"),
                    "巫山招用毕业生青年人数",
                    "3个",
                    "2个",
                    "2人"),
            new Told(
                    "wushan-hire-youth-onetime",
                    "wushan",
                    "2023-12-30",
                    List.of("招了3个毕业生一次性吸纳就业补贴多少", "企业", "1年以上", "8个月"),
                    "巫山新招参保时间",
                    "8个月",
                    "7个月",
                    "7个月"),
            new Told(
                    "jiangyin-startup-hiring-subsidy",
                    "jiangyin",
                    "2024-05-01",
                    List.of("江阴创业带动就业补贴多少", "是", "是", "是", "是", "是", "20人"),
                    "江阴三年内新增带动人数",
                    "20个",
                    "15个",
                    "15人"),
            new Told(
                    "dongyang-expansion-subsidy",
                    "dongyang",
                    "2026-03-01",
                    List.of("厂里招了5个应届生扩岗补助多少", "是", "6个月"),
                    "东阳扩岗招用人数",
                    "5个",
                    "4个",
                    "4人"),
            new Told(
                    "dongyang-startup-job-creation",
                    "dongyang",
                    "2026-03-01",
                    List.of("我开了个店请了5个人，创业带动就业补贴能领多少", "第一次", "有一样", "没有", "2024-06-01", "14个月"),
                    "带动人数",
                    "5个",
                    "4个",
                    "4人"),
            new Told(
                    "dongyang-startup-job-creation",
                    "dongyang",
                    "2026-03-01",
                    List.of("我开了个店请了5个人，创业带动就业补贴能领多少", "第一次", "有一样", "没有", "2024-06-01", "14个月"),
                    "东阳带动参保时间",
                    "14个月",
                    "13个月",
                    "13个月"),
            new Told(
                    "jiangyin-incubation-subsidy",
                    "jiangyin",
                    "2024-05-01",
                    List.of("孵化基地孵化补贴多少", "5户"),
                    "江阴孵化成功户数",
                    "5户",
                    "4户",
                    "4户"),
            new Told(
                    "anshan-training-subsidy-schedule",
                    "anshan",
                    "2024-05-01",
                    List.of("培训补贴开班以后先给多少", "是", "5万元"),
                    "鞍山预计培训补贴",
                    "5万",
                    "4万8",
                    "48000元"),
            new Told(
                    "jiangyin-job-stability-refund-50",
                    "jiangyin",
                    "2024-05-01",
                    List.of("失业保险稳岗返还能退多少", "是", "是", "8万元"),
                    "江阴上年度单位失业保险费",
                    "8万",
                    "7万5",
                    "75000元"),
            new Told(
                    "heping-training-success-1000",
                    "heping",
                    "2024-05-01",
                    List.of("我们是创业培训机构 创业培训40人拿到结业证书 半年内创业成功的6人 改善和扩大企业培训10人拿到结业证书", "算创业成功补贴（给培训机构）"),
                    "和平半年创业人数",
                    "6人",
                    "4人",
                    "4人"),
            new Told(
                    "wushan-internship-base",
                    "wushan",
                    "2023-12-30",
                    List.of("算就业见习补贴", "4个人见习", "达到了"),
                    "巫山见习人数",
                    "4个",
                    "3个",
                    "3人"),
            new Told(
                    "dongyang-micro-grad-ss-subsidy",
                    "dongyang",
                    "2026-03-01",
                    List.of("我们公司招了2个毕业生一年内的 签了一年合同交社保 能补多少", "小微企业", "3000"),
                    "东阳毕业生社保费",
                    "3000元",
                    "2800元",
                    "2800元/月"));

    private final StringBuilder transcript = new StringBuilder();
    private final List<String> problems = new ArrayList<>();

    @Test
    void aNumberToldOtherwiseGivesTheResultOfTheChangedFact() throws Exception {
        OpenedNotices opened = OpenedNotices.open();
        Slots slots = Slots.read(Path.of("."), opened.library().rules(), new Faults());
        for (Told told : CASES) {
            lead(told, slots, opened);
        }
        Files.writeString(Path.of("target/corrected-numbers.txt"), transcript);
        assertThat(problems).isEmpty();
    }

    /** Up to the result once, and from there on each way of saying it. */
    private void lead(Told told, Slots slots, OpenedNotices opened) throws Exception {
        transcript.append("\n==== ").append(told.benefit()).append('\n');
        Reply before = null;
        for (String line : told.lines()) {
            before = say(line, told.fact(), told, opened);
        }
        Conversations all = (Conversations)
                Objects.requireNonNull(ReflectionTestUtils.getField(opened.assistant(), "conversations"));
        Conversation led = all.peek("test\n" + told.fact());
        Reply result = Objects.requireNonNull(before);
        Fact corrected = opened.library().rules().dictionary().find(told.fact()).orElseThrow();
        int from = WHOLE ? 0 : CASES.indexOf(told) % EACH;
        for (int at = from; at < SHAPES.size(); at += WHOLE ? 1 : EACH) {
            String shape = SHAPES.get(at);
            String said =
                    shape.replace("X", told.right()).replace("Y", told.wrong()).replace("N", slots.name(corrected));
            String user = told.fact() + shape;
            var _ = all.turn("test\n" + user, null, nobody -> new Conversations.Turn(led, result));
            try {
                play(told, said, user, result, opened);
            } catch (FactWords.Wrong e) {
                problems.add(told.benefit() + "：" + e.problem());
            }
        }
    }

    private void play(Told told, String said, String user, Reply before, OpenedNotices opened) throws Exception {
        Library library = opened.library();
        String name = told.benefit() + " " + told.fact() + "：";
        if (before.quotes().isEmpty()) {
            problems.add(name + "没有走到结果");
            return;
        }
        Reply after = say(said, user, told, opened);
        Map<String, Known> known = new LinkedHashMap<>();
        for (QuoteReply.Given given : before.given()) {
            Fact fact = library.rules().dictionary().find(given.fact()).orElseThrow();
            String value = given.fact().equals(told.fact()) ? told.value() : given.text();
            known.put(given.fact(), FactWords.read(fact, written(value)));
        }
        if (!known.containsKey(told.fact())) {
            problems.add(name + "没有这个事实，只有" + known.keySet());
            return;
        }
        Benefit benefit = library.rules().benefit(told.benefit()).orElseThrow();
        Map<String, BigDecimal> none = Map.of();
        QuoteReply.Quoted wanted = opened.assistant()
                .quotes(library)
                .quote(benefit, new Facts(known), none, LocalDate.parse(told.day()))
                .quotes()
                .getFirst();
        String got = after.quotes().stream()
                .filter(quote -> quote.benefit().equals(told.benefit()))
                .map(quote -> quote.outcome() + " " + quote.amountText())
                .findFirst()
                .orElse("没有结果");
        if (!got.equals(wanted.outcome() + " " + wanted.amountText())) {
            problems.add(name + "“" + said + "”应当是" + wanted.outcome() + " " + wanted.amountText() + "，实际是" + got);
        }
    }

    /** As facts are written: 8月, 2024-06-01. */
    private static String written(String shown) {
        String months = shown.replace("个月", "月");
        return months.replaceFirst("^(\\d{4})年(\\d)月", "$1年0$2月")
                .replaceFirst("月(\\d)日", "月0$1日")
                .replaceFirst("^(\\d{4})年(\\d\\d)月(\\d\\d)日$", "$1-$2-$3");
    }

    private Reply say(String line, String user, Told told, OpenedNotices opened) {
        LocalDate day = LocalDate.parse(told.day());
        Reply reply = opened.assistant()
                .chat(new Incoming("test", user, null, line, told.region(), day, Instant.EPOCH), opened.library());
        transcript.append("〔用户〕").append(line).append('\n');
        reply.messages().forEach(each -> transcript.append(each.text().indent(4)));
        return reply;
    }
}
