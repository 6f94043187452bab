package cn.policydesk.benefit;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.search.Table;
import cn.policydesk.search.Timing;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * One quote and the sweep of a region against the same arithmetic written by hand, turn about in one run. The hand-written
 * side gives bare amounts; the calculator gives reasons, working, clauses and validity with them.
 */
public final class QuoteBench {

    private static final int PEOPLE = 500;
    private static final LocalDate AS_OF = LocalDate.of(2026, 3, 1);

    private final Calculator calculator;
    private final List<Facts> facts = new ArrayList<>();
    private final List<ByHand.Person> people = new ArrayList<>();

    private QuoteBench(Calculator calculator) {
        this.calculator = calculator;
        Random random = new Random(20260301);
        for (int i = 0; i < PEOPLE; i++) {
            person(random);
        }
    }

    /** Reads the rules of the working directory and prints the table. */
    public static void run() {
        Path home = Path.of("").toAbsolutePath();
        Faults faults = new Faults();
        StaffNode root = StaffNode.read(home.resolve("knowledge/regions.yaml"), "regions.yaml", faults);
        if (root == null) {
            throw new IllegalStateException("no regions");
        }
        List<Region> regions = Region.readAll(root);
        List<Notice> notices = new ArrayList<>();
        for (Region region : regions) {
            Path at = home.resolve("knowledge/notices").resolve(region.id());
            for (String id : region.notices()) {
                Notice notice = NoticeReader.read(at.resolve(id + ".txt"), at.resolve(id + ".yaml"), id, faults);
                if (notice != null) {
                    notices.add(notice);
                }
            }
        }
        List<String> ids = regions.stream().map(Region::id).toList();
        long started = System.nanoTime();
        Rulebook book = RuleFolder.read(home, ids, notices, faults);
        System.out.printf("规则读入并全部检查 reading and checking all rules: %d ms, %d 项待遇 benefits%n",
                (System.nanoTime() - started) / 1_000_000, book.benefits().size());
        new QuoteBench(new Calculator(book)).measure();
    }

    private void person(Random random) {
        ByHand.Person person = new ByHand.Person(
                random.nextInt(4) > 0, random.nextBoolean(), random.nextInt(4) > 0, random.nextInt(4) > 0,
                random.nextInt(36), random.nextInt(4) > 0, random.nextInt(6) == 0,
                AS_OF.minusDays(random.nextInt(2500)), random.nextInt(36), random.nextInt(5) == 0,
                random.nextInt(26), random.nextInt(36),
                new BigDecimal(random.nextInt(4_000_000)).movePointLeft(2), random.nextInt(3) == 0,
                random.nextInt(5) > 0, random.nextBoolean(), random.nextBoolean(), random.nextBoolean(),
                random.nextBoolean(), random.nextBoolean());
        people.add(person);
        Map<String, Known> known = new LinkedHashMap<>();
        yes(known, "东阳重点人群", person.group());
        yes(known, "东阳大学生", person.group() && person.graduate());
        yes(known, "东阳登记在东阳", person.inCity());
        yes(known, "初次创业", person.first());
        number(known, "正常经营时间", BigDecimal.valueOf(person.months()));
        yes(known, "东阳创业缴社保", person.insured());
        yes(known, "东阳其他单位参保", person.elsewhere());
        number(known, "登记日期", BigDecimal.valueOf(person.registered().toEpochDay()));
        number(known, "东阳注册单位参保时间", BigDecimal.valueOf(person.insuredMonths()));
        yes(known, "东阳享受其他社保补贴", person.otherSubsidy());
        number(known, "带动人数", BigDecimal.valueOf(person.jobs()));
        number(known, "东阳带动参保时间", BigDecimal.valueOf(person.jobsMonths()));
        number(known, "年租金", person.rent());
        yes(known, "东阳养老家政农业企业", person.caring());
        yes(known, "东阳正常经营", person.running());
        yes(known, "毕业2年以内", person.graduatedLately());
        yes(known, "灵活就业", person.flexible());
        yes(known, "东阳灵活就业登记", person.flexibleRegistered());
        yes(known, "个人身份缴社保", person.paysAlone());
        yes(known, "东阳职工医保", person.health());
        facts.add(new Facts(known));
    }

    private static void yes(Map<String, Known> known, String fact, boolean value) {
        known.put(fact, value ? Known.YES : Known.NO);
    }

    private static void number(Map<String, Known> known, String fact, BigDecimal value) {
        known.put(fact, new Known.Between(new Span(value, value)));
    }

    private void measure() {
        Rulebook book = calculator.book();
        List<Benefit> six = new ArrayList<>();
        for (String id : ByHand.BENEFITS) {
            six.add(book.benefit(id).orElseThrow());
        }
        Benefit one = six.get(2);
        List<Benefit> citizens = of(book, "dongyang", Benefit.Audience.CITIZEN);
        List<Benefit> all = book.benefits("dongyang");
        Map<String, Timing.Way> ways = new LinkedHashMap<>();
        ways.put("手写六项 six by hand", at -> ByHand.quote(people.get(at), AS_OF).length);
        ways.put("六项 six, with working", at -> sweep(six, facts.get(at)));
        ways.put("一项 one quote", at -> quote(one, facts.get(at)));
        ways.put("东阳个人 " + citizens.size() + " 项 sweep, citizens", at -> sweep(citizens, facts.get(at)));
        ways.put("东阳个人，连哪些事实说得上 survey, citizens", at -> survey(citizens, facts.get(at)));
        ways.put("东阳全部 " + all.size() + " 项 sweep, all", at -> sweep(all, facts.get(at)));
        ways.put("东阳全部，什么都不知道 sweep, nothing known", at -> sweep(all, Facts.NONE));
        for (String region : List.of("jiangyin", "heping", "anshan", "wushan")) {
            List<Benefit> benefits = book.benefits(region);
            ways.put(region + " " + benefits.size() + " 项，什么都不知道 nothing known", at -> sweep(benefits, Facts.NONE));
        }
        Timing timing = new Timing(PEOPLE, List.copyOf(ways.values()));
        List<Timing.Result> results = timing.run(8 * PEOPLE, 15, PEOPLE);
        Table table = new Table("算什么 / what", "µs/次", "p50 µs", "p99 µs", "对手写六项 ratio");
        double hand = 1e6 / results.getFirst().perSecond();
        int at = 0;
        for (String name : ways.keySet()) {
            Timing.Result result = results.get(at++);
            double micros = 1e6 / result.perSecond();
            table.row(name, micros, result.p50(), result.p99(), micros / hand);
        }
        table.print("计算器 / calculator: 15 轮中位数 median of rounds, 单核 one core");
    }

    private static List<Benefit> of(Rulebook book, String region, Benefit.Audience audience) {
        return book.benefits(region).stream()
                .filter(benefit -> benefit.audiences().contains(audience))
                .toList();
    }

    private int quote(Benefit benefit, Facts known) {
        try {
            return calculator.quote(benefit, known, Map.of(), AS_OF).working().size();
        } catch (Calculator.ContradictoryFacts e) {
            return -1;
        }
    }

    private int sweep(List<Benefit> benefits, Facts known) {
        try {
            return calculator.sweep(benefits, known, Map.of(), AS_OF).quotes().size();
        } catch (Calculator.ContradictoryFacts e) {
            return -1;
        }
    }

    /** What a turn of 我能领哪些 takes of the calculator: quotes, what speaks for each benefit, what to ask of all. */
    private int survey(List<Benefit> benefits, Facts known) {
        try {
            Survey survey = calculator.survey(benefits, known, known, Map.of(), AS_OF);
            Map<String, Integer> weights = new LinkedHashMap<>();
            for (Benefit benefit : benefits) {
                weights.put(benefit.id(), 1 + survey.speaking(benefit).size());
            }
            return survey.missing(weights).size();
        } catch (Calculator.ContradictoryFacts e) {
            return -1;
        }
    }
}
