package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.WrittenNumber;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether some of the people or firms that a benefit counts are still counted, by what is said of them. What the benefit asks is read from
 * its own words and from what its facts are called and asked as; what is not sure stays so. One per message.
 */
final class PartJudged {

    /** How it comes out. */
    enum Sort {
        /** 其中12个是线下上的课: they are not counted. */
        OUT,
        /** 社区不是村, where both are: they are. */
        STAYS,
        /** 8个是女的: the benefit does not ask that. */
        UNASKED,
        /** 有俩上个月才来, of what is due by the month: they count from then on. */
        LATER,
        /** 是我老婆, of which nothing is written. */
        KIN,
        /** It cannot be said. */
        UNSURE
    }

    /** @param aspect what is not asked: 男女, 户口; else empty */
    record Verdict(Sort sort, String aspect) {}

    /** What a benefit asks, and what is then not it. */
    private static final Map<Pattern, Pattern> UNLIKE = Map.of(
            Pattern.compile("线上"), Pattern.compile("(?<!不是)线下|面授|现场上|教室里上"),
            Pattern.compile("今年|当年|新增"), Pattern.compile("去年|前年|往年|早就在|以前就在|老员工|老职工"),
            Pattern.compile("(?<!非)全日制"), Pattern.compile("非全日制|半天|小时工|钟点工|兼职"),
            Pattern.compile("养老待遇|法定劳动年龄"),
                    Pattern.compile("(?:拿|领|有)(?:了|着|到)?(?:退休金|退休工资|养老金|养老待遇)|退休了|已经退休|退休(?:的|返聘)"),
            Pattern.compile("困难"),
                    Pattern.compile("没[^，, ]{0,4}困难|不[是算][^，, ]{0,3}困难|没[^，, ]{0,3}认定|困难[^，, ]{0,3}没[批办认]"),
            Pattern.compile("证书|结业证"),
                    Pattern.compile("没[^，, ]{0,3}[考通]过|没及格|证[^，, ]{0,4}没[拿到发下]|没[^，, ]{0,4}证|不及格|挂了"),
            Pattern.compile("毕业生|大学生"), Pattern.compile("(?<!初|高)中专(?!业)|高中|初中|技校(?!毕业生)|没毕业|还在读|在校生"));

    /** Another kind may be counted too: 毕业生和失业人员. */
    private static final Pattern KINDS = Pattern.compile("和|或|、");

    private static final Map<String, Pattern> ASPECTS = aspects();
    private static final Map<String, Pattern> ASKED = Map.of(
            "男女", Pattern.compile("男|女|妇"),
            "户口", Pattern.compile("户籍|户口|本市|本县|本地|外地|农村|困难村|重庆|常住|城镇"),
            "残疾", Pattern.compile("残疾"),
            "退役", Pattern.compile("退役|退伍"),
            "低保", Pattern.compile("低保|最低生活"),
            "结没结婚", Pattern.compile("婚|独|单亲"));

    private static final String HOUSEHOLD = "户口";
    private static final Pattern GRADUATE = Pattern.compile("(?<!不是)(?:大学生|毕业生)");
    private static final Pattern GRADUATE_OF_HERE =
            Pattern.compile("户[籍口]的?[^，。、；和或及]{0,8}毕业生|本[市县区][^，。、；和或及]{0,8}毕业生");

    private static final Pattern ENOUGH =
            Pattern.compile("(?:满|够|继续经营|以上)?([0-9一二三四五六]{1,2}|半)(个月|年)(?=以上|了|及)|(?:满)([0-9一二三四五六]{1,2}|半)(个月|年)");
    private static final Pattern AGE =
            Pattern.compile("(?:过了|满了?|都|快|才|刚)?([1-7][0-9]|[二三四五六七]十[一二三四五六七八九]?)(多)?(?:岁|(?=了|的|$|[，, ]))");
    private static final Pattern AGES = Pattern.compile("([1-6][0-9])(?:周岁)?[-—至到~－]+([1-6][0-9])(?:周?岁)");
    private static final int PENSION = 60;
    private static final Pattern FAMILY = Pattern.compile("^我?们?家?(?:自己)?的?" + Kin.WORD + "|亲戚|家里人|自家人");
    private static final Pattern NUMBER = Pattern.compile("[0-9一二两三四五六七八九十半几](?!个?人)");
    private static final Pattern NEW = Pattern.compile("才来|刚来|新来|才招|刚招|才进|刚进|来的|进来的");

    private static final Pattern ACTUAL = Pattern.compile(
            "(?:实际|实有|真正|现在|目前)(?:上|就|只|有|是|到|安置|上岗|剩|才|在岗|用)*([0-9]{1,4}|[一二两三四五六七八九十]{1,3})(?:个|名|位|人|户|家|岗)(?!月)");

    private final Scene scene;
    private final Benefit benefit;

    PartJudged(Scene scene, Benefit benefit) {
        this.scene = scene;
        this.benefit = benefit;
    }

    private static Map<String, Pattern> aspects() {
        Map<String, Pattern> all = new LinkedHashMap<>();
        all.put("男女", Pattern.compile("女的|男的|女生|男生|女同志|男同志|女工|男工|女娃|男娃|妇女|女性|男性|妇道"));
        all.put("户口", Pattern.compile("户口|户籍|外地|外省|外市|外县|外乡"));
        all.put("残疾", Pattern.compile("残疾"));
        all.put("退役", Pattern.compile("退伍|退役|当过兵"));
        all.put("低保", Pattern.compile("低保"));
        all.put("结没结婚", Pattern.compile("结婚|离婚|单身|单亲"));
        return all;
    }

    /** How it comes out for some of those whom a fact counts. */
    Verdict of(PartTold part, Fact counted) throws ContradictoryFacts {
        String said = part.said();
        String name = scene.desk.slots().name(counted) + scene.desk.slots().question(counted);
        Matcher actual = ACTUAL.matcher(said);
        if (actual.find()) {
            // 空着 实际5个, of six: he says himself how many count.
            int left = new Supposing(scene).value(counted) - part.number();
            return new Verdict(WrittenNumber.of(actual.group(1)) == left ? Sort.OUT : Sort.UNSURE, "");
        }
        boolean gone = scene.desk.words().cues().said(Cue.GONE, said);
        if (gone && !benefit.monthly() && !NUMBER.matcher(said).find()) {
            // 上周辞职了 社保断了: what was paid till then may have been enough.
            return new Verdict(Sort.UNSURE, "");
        }
        if (scene.desk.words().cues().said(Cue.NOT_OF_THEM, said)
                || unlike(scene.desk.slots().name(counted), name, said)) {
            return new Verdict(Sort.OUT, "");
        }
        Sort sort = measured(name, said, counted);
        if (sort == null) {
            sort = aged(name, said);
        }
        if (sort != null) {
            return new Verdict(sort, "");
        }
        if (gone) {
            return new Verdict(benefit.monthly() ? Sort.OUT : Sort.UNSURE, "");
        }
        for (Map.Entry<String, Pattern> aspect : ASPECTS.entrySet()) {
            Pattern asked = ASKED.get(aspect.getKey());
            if (aspect.getValue().matcher(said).find() && asked != null) {
                return asked.matcher(asks()).find()
                        ? new Verdict(graduate(aspect.getKey(), said, name) ? Sort.STAYS : here(said, name), "")
                        : new Verdict(Sort.UNASKED, aspect.getKey());
            }
        }
        if (part.among() && FAMILY.matcher(said).find()) {
            return new Verdict(Sort.KIN, "");
        }
        if (NEW.matcher(said).find()) {
            return arrived(name);
        }
        return new Verdict(conditions(said), "");
    }

    /** 外地户口的大学生, where 高校毕业生和江阴户籍失业人员 are counted: no household is asked of a graduate. */
    private static boolean graduate(String aspect, String said, String name) {
        return aspect.equals(HOUSEHOLD)
                && GRADUATE.matcher(said).find()
                && GRADUATE.matcher(name).find()
                && !GRADUATE_OF_HERE.matcher(name).find();
    }

    /** 外地失业的, where 毕业生 or 江阴户籍的失业人员 are counted. */
    private static Sort here(String said, String name) {
        boolean abroad = said.matches(".*外[地省市县].*") || said.contains("不是");
        boolean graduates = name.contains("毕业") && !said.contains("失业") && !said.matches(".*不是(?:大学生|毕业生).*");
        return abroad && name.matches(".*户[籍口].*") && !graduates ? Sort.OUT : Sort.UNSURE;
    }

    /** Whether they are what is asked turned round; 中专 is none where another kind than 毕业生 is counted too. */
    private static boolean unlike(String own, String asked, String said) {
        return UNLIKE.entrySet().stream()
                .filter(one -> !one.getKey().pattern().startsWith("毕业生")
                        || !KINDS.matcher(own).find())
                .anyMatch(one -> one.getKey().matcher(asked).find()
                        && one.getValue().matcher(said).find());
    }

    /** 搬走四个月就关了, where 满6个月 is asked; of people hired by what is asked of these. */
    private @Nullable Sort measured(String name, String said, Fact counted) {
        HiredPeople people = HiredPeople.of(scene);
        if (people != null && people.counts().containsKey(counted)) {
            Boolean meets = new MeetsIt(scene).of(said, people.counts().keySet(), people.measured());
            if (meets != null) {
                return meets ? Sort.STAYS : Sort.OUT;
            }
        }
        Matcher enough = ENOUGH.matcher(name);
        if (!enough.find()) {
            return null;
        }
        String number = enough.group(1) == null ? enough.group(3) : enough.group(1);
        String unit = enough.group(1) == null ? enough.group(4) : enough.group(2);
        BigDecimal least = WrittenNumber.months(number, unit.equals("年"));
        for (FactHearing.Placed one : scene.desk.hearing().figures(said, scene.asOf())) {
            if (one.figure() instanceof Figure.Time time) {
                BigDecimal high = time.months().high();
                BigDecimal low = time.months().low();
                return high != null && high.compareTo(least) < 0
                        ? Sort.OUT
                        : low != null && low.compareTo(least) >= 0 ? null : Sort.UNSURE;
            }
        }
        return scene.desk.words().cues().said(Cue.FALLS_SHORT, said) ? Sort.OUT : null;
    }

    private @Nullable Sort aged(String name, String said) {
        Matcher age = AGE.matcher(said);
        if (!age.find()) {
            return null;
        }
        int years = WrittenNumber.of(age.group(1));
        String asks = name + asks();
        Matcher between = AGES.matcher(asks);
        if (between.find()) {
            boolean past = age.group().startsWith("过了");
            int low = Integer.parseInt(between.group(1));
            int high = Integer.parseInt(between.group(2));
            return years < low || years > high || past && years >= high ? Sort.OUT : Sort.STAYS;
        }
        return asks.contains("法定劳动年龄") ? years >= PENSION ? Sort.OUT : Sort.UNSURE : null;
    }

    private Verdict arrived(String name) {
        if (benefit.monthly()) {
            return new Verdict(Sort.LATER, "");
        }
        boolean timed = benefit.facts().stream().anyMatch(fact -> fact.kind() == Kind.DURATION)
                || name.matches(".*(?:今年|当年|新增|新招|3年里).*");
        return timed ? new Verdict(Sort.UNSURE, "") : new Verdict(Sort.UNASKED, "什么时候来的");
    }

    /** Whether the benefit would be refused if all of them were so. */
    private Sort conditions(String said) throws ContradictoryFacts {
        Map<String, Told> so = new LinkedHashMap<>();
        for (HeardFact one : scene.hear(said, null).facts()) {
            if (one.fact().kind() != Kind.COUNT
                    && one.fact().kind() != Kind.MONEY
                    && benefit.facts().contains(one.fact())
                    && scene.person().facts().containsKey(one.fact().id())) {
                so.put(one.fact().id(), new Told(one.known(), said, scene.c().turn()));
            }
        }
        if (so.isEmpty()) {
            return Sort.UNSURE;
        }
        Quote quote = new Supposing(scene).quote(benefit, scene.person().with(so));
        return quote.outcome() instanceof Outcome.Ineligible ? Sort.OUT : Sort.UNSURE;
    }

    /** Everything the benefit asks, in words. */
    private String asks() {
        StringBuilder asks = new StringBuilder(benefit.basis().words());
        for (Fact fact : benefit.facts()) {
            asks.append(scene.desk.slots().name(fact)).append(scene.desk.slots().question(fact));
        }
        return asks.toString();
    }
}
