package cn.policydesk.benefit;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** One rule written as staff write it and tried with facts. What a test does not care about is filled in. */
final class TrialRule {

    /** The facts a rule may use where a test names none of its own. */
    private static final String FACTS = """
            人数: {类型: 数量, 单位: 人, 范围: 0人..100000人}
            职工: {类型: 数量, 单位: 人, 范围: 0人..100000人}
            名额: {类型: 数量, 单位: 人, 范围: 0人..10人}
            年龄: {类型: 数量, 单位: 岁, 范围: 0岁..120岁}
            初次: {类型: 是否}
            登记: {类型: 是否}
            残疾: {类型: 是否, 敏感: 是}
            级别: {类型: 选项, 选项: [初级, 中级, 高级]}
            毕业日: {类型: 日期}
            到期日: {类型: 日期, 可在将来: 是}
            租金: {类型: 金额, 单位: 元}
            月租: {类型: 金额, 单位: 元/月}
            利率: {类型: 比率, 单位: "%/年"}
            比例: {类型: 比率}
            时间: {类型: 时长, 单位: 月}
            年数: {类型: 时长, 单位: 年, 范围: 0年..50年}
            应届: {类型: 是否, 推出: {全部: [{事实: 登记, 是: 是}, {事实: 毕业日, 距今不超过: 2年}]}}
            青年: {类型: 是否, 合问: 是, 推出: {任一: [{事实: 年龄, 少于: 35岁}, {事实: 登记, 是: 是}]}}
            总人数: {类型: 数量, 单位: 人, 范围: 0人..200000人, 推出: {式: 人数 + 职工}}
            """;

    private static final String PARAMETERS = """
            最低工资: {单位: 元/月, 说明: 最低工资, 查: 人社局, 值: []}
            月标准: {单位: 元/人·月, 说明: 月标准, 查: 人社局, 值: []}
            浮动: {单位: "%", 说明: 浮动, 查: 目录, 范围: 0%..30%, 值: []}
            旧标准:
              单位: 元/月
              说明: 旧标准
              查: 人社局
              值:
                - {自: 2024-01-01, 至: 2024-12-31, 数: 2000元/月, 来源: 甲}
                - {自: 2025-01-01, 至: 2025-12-31, 数: 2100元/月, 来源: 乙}
            """;

    static final String HEAD = """
            编号: trial-rule
            名称: 试行补贴
            通知: trial-2024
            对象: [个人]
            类型: 可算
            出处: {条: （一）, 款: 1, 原文: 符合条件的}
            """;

    static final String TAIL = "申请日: 2026-03-01\n例子: []\n";

    private static Notice notice;

    private final String text;
    private String facts = FACTS;
    private String impossible = "";
    private String parameters = PARAMETERS;
    private LocalDate asOf = LocalDate.of(2026, 3, 1);
    private final Map<String, String> given = new LinkedHashMap<>();
    private Dictionary dictionary;
    private Names names;
    private RuleFile file;
    private Calculator calculator;
    private List<Fault> faults = List.of();

    private TrialRule(String text) {
        this.text = text;
    }

    /** A rule by its 条件 and 金额, or whatever else but its head, 申请日 and 例子. */
    static TrialRule of(String yaml) {
        return new TrialRule(HEAD + yaml + TAIL);
    }

    /** A whole rule file. */
    static TrialRule file(String yaml) {
        return new TrialRule(yaml);
    }

    /** A rule that is met by all and pays once. */
    static TrialRule paying(String line) {
        return of("条件: {全部: []}\n金额: {每: 一次, 式: " + line + "}\n");
    }

    /** A rule that pays 1000元 once on a condition. */
    static TrialRule requiring(String condition) {
        return of("条件: " + condition + "\n金额: {每: 一次, 式: 1000元}\n");
    }

    TrialRule facts(String yaml) {
        facts = yaml;
        return this;
    }

    /** What cannot hold of anybody. */
    TrialRule impossible(String yaml) {
        impossible = "不可能:\n" + yaml.indent(2);
        return this;
    }

    TrialRule parameters(String yaml) {
        parameters = yaml;
        return this;
    }

    TrialRule on(String day) {
        asOf = LocalDate.parse(day);
        return this;
    }

    /** A parameter's value given with the question. */
    TrialRule given(String name, String value) {
        given.put(name, value);
        return this;
    }

    /** The file as read, though something may be wrong with it. */
    RuleFile read() {
        load();
        if (file == null) {
            throw new AssertionError(faults());
        }
        return file;
    }

    /** What staff would be told of the rule. */
    List<String> faults() {
        load();
        return faults.stream().map(Fault::text).toList();
    }

    Benefit benefit() {
        load();
        if (file == null || !faults.isEmpty()) {
            throw new AssertionError(faults());
        }
        return file.benefit();
    }

    Version version() {
        return benefit().on(asOf);
    }

    Fact fact(String id) {
        load();
        return dictionary.get(id);
    }

    Names names() {
        load();
        return names;
    }

    /** How the conditions stand. */
    Tri eval(String... known) {
        return version().condition().eval(box(known));
    }

    Calculator calculator() {
        benefit();
        return calculator;
    }

    /** @param known such as {@code 人数: 3人} */
    Facts known(String... known) {
        load();
        Map<String, Known> facts = new LinkedHashMap<>();
        for (String one : known) {
            int colon = one.indexOf(": ");
            Fact fact = dictionary.get(one.substring(0, colon));
            try {
                facts.put(fact.id(), FactWords.read(fact, one.substring(colon + 2)));
            } catch (FactWords.Wrong e) {
                throw new AssertionError(e.problem(), e);
            }
        }
        return new Facts(facts);
    }

    Box box(String... known) {
        Facts facts = known(known);
        try {
            return dictionary.box(facts, outside(), asOf);
        } catch (Dictionary.Contradiction e) {
            throw new AssertionError(e);
        }
    }

    Quote quote(String... known) {
        try {
            return calculator().quote(benefit(), known(known), outside(), asOf);
        } catch (Calculator.ContradictoryFacts e) {
            throw new AssertionError(e.problem(), e);
        }
    }

    /** The outcome in one line. */
    String told(String... known) {
        return Told.of(quote(known));
    }

    /** Why the facts cannot all be true. */
    String contradiction(String... known) {
        try {
            Quote quote = calculator().quote(benefit(), known(known), outside(), asOf);
            throw new AssertionError(Told.of(quote));
        } catch (Calculator.ContradictoryFacts e) {
            return e.fact() + "：" + e.problem();
        }
    }

    String threshold(String fact, String... known) {
        try {
            BigDecimal value = calculator().threshold(benefit(), fact(fact), known(known), outside(), asOf);
            return value == null ? "" : Shown.value(fact(fact), value);
        } catch (Calculator.ContradictoryFacts e) {
            throw new AssertionError(e.problem(), e);
        }
    }

    private Map<String, BigDecimal> outside() {
        Map<String, BigDecimal> values = new LinkedHashMap<>();
        given.forEach((name, value) -> {
            Quantity quantity = Quantity.parse(value);
            if (quantity == null) {
                throw new AssertionError(value);
            }
            values.put(name, quantity.value());
        });
        return values;
    }

    private void load() {
        if (dictionary != null) {
            return;
        }
        Faults found = new Faults();
        Path folder = temporary();
        try {
            if (notice == null) {
                notice = TrialHome.in(folder).notice(found);
            }
            TrialHome.in(folder)
                    .file(TrialHome.FACTS, "事实:\n" + facts.indent(2) + impossible)
                    .parameters(parameters);
            Map<String, Notice> notices = Map.of(notice.id(), notice);
            dictionary = FactFile.read(folder, notices, new ArrayList<>(), found);
            Map<String, Parameter> outside = ParameterFile.read(folder, "trial", found);
            Map<String, Fact> byName = new LinkedHashMap<>();
            dictionary.all().forEach(fact -> byName.put(fact.id(), fact));
            names = new Names(byName, outside, dictionary::definition);
            StaffNode root = StaffNode.parse(text, "trial.yaml", found);
            if (root != null) {
                file = new BenefitReading("trial", names, notices, found).read(root, "trial.yaml", "trial-rule");
            }
            List<Benefit> benefits = file == null ? List.of() : List.of(file.benefit());
            calculator = new Calculator(
                    new Rulebook("hash", dictionary, Map.of("trial", outside), benefits, notices, List.of()));
            faults = found.all();
        } finally {
            delete(folder);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("trial-rule");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
