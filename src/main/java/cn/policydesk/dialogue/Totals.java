package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** 六个月一共多少 behind a monthly amount, and 加起来多少 behind several results, of one person or of several. */
final class Totals {

    /** 领过两个月失业金 tells of other months, which may count less. */
    private static final Pattern DRAWN = Pattern.compile("[领拿吃][过了][^，。 ]{0,5}月的?失业");

    /** 四场, 3次: how often something was done. */
    private static final Pattern TIMES = Pattern.compile("(\\d{1,3}|[一二两三四五六七八九十]{1,3})(场|次|户|岗|项目)");

    private static final Pattern IN_ALL = Pattern.compile("一共|总共|合计|加起来|拢共|总计|加一起|加在一起|合一起|合在一起|下来|全部加|共计");
    private static final Pattern ADDED = Pattern.compile("加起来|加一起|加在一起|合起来|合一起|合在一起|全部加|合计|总共|一共|拢共|共计|总的");
    static final Pattern TIME = Pattern.compile("(?<!\\d)(\\d{1,2}|[一二两三四五六七八九十]{1,3}|半)\\s*(个月|年)(?!前|以?内|以?后|级)");
    private static final Pattern ASKED = Pattern.compile("多少|几多|几钿|好多|几[块钱]|吗|么|是不是");
    /** 那一共半年, 那满一年呢: so short a message needs no 多少 behind a result. */
    private static final int BRIEF = 12;

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(12);

    /** What stands around a time where the sum for it is asked, and nothing else. */
    private static final Pattern FILLING = Pattern.compile(
            "(?:那么?|我们?|就|要是|如果|干|做|领|拿|给|得|得到|补|发|满|了|下来|整|整整|的|话|一共|总共|合计|加起来|拢共|总计|能|可以|会|是|有|多少|几多|好多|几|钱|块|呢|啊|呀|吗|嘛|吧|[，。？?！! ])*");

    private static final Pattern BY = Pattern.compile("按|先|算|来|只|的");

    private final Scene scene;

    Totals(Scene scene) {
        this.scene = scene;
    }

    /** Whether all of it together is asked for. */
    static boolean all(String text) {
        return IN_ALL.matcher(text).find();
    }

    /** 那她六个月总共好多: whether a sum for some time is asked for. */
    static boolean forSome(String text) {
        return IN_ALL.matcher(text).find() && TIME.matcher(text).find();
    }

    /** Answers a question for a sum; false where the message asks for none, or there is nothing to add. */
    boolean take(String text) {
        boolean brief = text.length() <= BRIEF && scene.open() == null && scene.busy();
        boolean during = brief
                && (scene.wants(Intent.FOLLOW) || timeCorrected())
                && TIME.matcher(text).find();
        if (!brief && !ASKED.matcher(text).find() && !scene.wants(Intent.AMOUNT)) {
            return false;
        }
        try {
            return ADDED.matcher(text).find() && (new PeopleSum(scene).take(text) || new WorkedSum(scene).take(text))
                    || (during || IN_ALL.matcher(text).find()) && (forTime(text) || forTimes(text))
                    || ADDED.matcher(text).find() && ofAll(text);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 2个月 right behind what it comes to each month, where a sum of all was asked for: what it comes to in that time. */
    boolean soLong(String text) {
        if (scene.open() != null
                || !(scene.person().goal() instanceof Goal.One)
                || !scene.c().last().contains(scene.phrase(Phrase.TALK_TOTAL_MORE))
                || !TIME.matcher(text).find()
                || !FILLING.matcher(
                                BY.matcher(TIME.matcher(text).replaceFirst("")).replaceAll(""))
                        .matches()
                || new Amending(scene).used().stream().anyMatch(fact -> fact.kind() == Kind.DURATION)) {
            return false;
        }
        try {
            return forTime(text);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 说错了 她只见习5个月: of nothing that the result stands on. */
    private boolean timeCorrected() {
        return scene.wants(Intent.CORRECT, Intent.OBJECT)
                && new Amending(scene).used().stream().noneMatch(fact -> fact.kind() == Kind.DURATION);
    }

    // ---- for each of some

    /** 办了四场 一共多少: of what is given for each, with the most that it can come to. */
    private boolean forTimes(String text) throws ContradictoryFacts {
        Matcher times = TIMES.matcher(text);
        List<Benefit> looked = scene.pursuit().looked();
        if (!times.find()
                || looked.size() != 1
                || !(scene.person().goal() instanceof Goal.One)
                || tells(text, looked.getFirst())) {
            return false;
        }
        Quote quote = quote(looked.getFirst(), scene.person());
        Payment payment = quote.outcome().sum();
        BigDecimal high = payment == null ? null : payment.high();
        if (payment == null
                || high == null
                || !payment.per().word().equals(times.group(2))
                || !payment.purpose().paid()
                || !AmountWords.money(payment)) {
            return false;
        }
        BigDecimal counted = WrittenNumber.months(times.group(1), false);
        String sum = payment.figure(high.multiply(counted));
        String working = payment.exact()
                ? payment.figure(high) + " × " + counted.toPlainString() + times.group(2) + " = " + sum
                : range(payment, counted, times.group(2), sum);
        scene.say(
                quote.met() ? Phrase.TALK_TOTAL_TIME : Phrase.TALK_TOTAL_TIME_OPEN,
                "待遇",
                quote.benefit().name(),
                "算式",
                working,
                "上限",
                "",
                "时效",
                standing(quote));
        back();
        return true;
    }

    // ---- for some months

    private boolean forTime(String text) throws ContradictoryFacts {
        Matcher time = TIME.matcher(text);
        if (!time.find()) {
            return false;
        }
        List<Benefit> looked = new WorkedMeant(scene)
                .of(
                        text,
                        WrittenNumber.months(time.group(1), time.group(2).equals("年")),
                        named(text, scene.pursuit().looked()));
        if (looked.size() != 1 || DRAWN.matcher(text).find() || tells(text, looked.getFirst())) {
            return false;
        }
        Quote quote = quote(looked.getFirst(), scene.person());
        Payment payment = quote.outcome().sum();
        BigDecimal high = payment == null ? null : payment.high();
        if (payment != null && payment.per() == Per.ONCE && payment.purpose().paid() && AmountWords.money(payment)) {
            if (!FILLING.matcher(TIME.matcher(text).replaceFirst("")).matches()) {
                // 普通农村的那个满三个月了 一共多少, 再过2个月呢: the time is one that the sum itself may turn on.
                return false;
            }
            scene.say(
                    Phrase.TALK_TOTAL_ONCE,
                    "待遇",
                    quote.benefit().name(),
                    "金额",
                    AmountWords.amount(payment),
                    "时效",
                    standing(quote));
            back();
            return true;
        }
        if (payment == null
                || high == null
                || !payment.purpose().paid()
                || !AmountWords.money(payment)
                || !payment.years().isEmpty()
                || payment.per() != Per.MONTH && payment.per() != Per.YEAR) {
            return false;
        }
        BigDecimal months = WrittenNumber.months(time.group(1), time.group(2).equals("年"));
        BigDecimal periods = payment.per() == Per.MONTH ? months : months.divideToIntegralValue(A_YEAR);
        if (periods.signum() == 0) {
            scene.say(
                    Phrase.TALK_TOTAL_BY_YEAR,
                    "待遇",
                    quote.benefit().name(),
                    "金额",
                    payment.text(),
                    "时效",
                    standing(quote));
            back();
            return true;
        }
        BigDecimal most = payment.periods();
        BigDecimal counted = most == null ? periods : periods.min(most);
        BigDecimal total = Objects.requireNonNullElse(payment.over(counted), high.multiply(counted));
        boolean limited = payment.total() != null && payment.total().compareTo(total) < 0;
        String sum = limited ? payment.figure(payment.total()) : payment.figure(total);
        String unit = payment.per() == Per.MONTH ? "个月" : "年";
        String working = payment.exact()
                ? payment.figure(high) + " × " + counted.toPlainString() + unit + " = " + sum
                : range(payment, counted, unit, sum);
        String cap = most != null && periods.compareTo(most) > 0
                ? scene.phrase(Phrase.TALK_TOTAL_CAPPED, "期限", AmountWords.periods(payment.per(), most))
                : limited ? scene.phrase(Phrase.TALK_TOTAL_CAPPED, "期限", "合计最多" + sum) : "";
        new Behind(scene).notSupposed();
        scene.say(
                quote.met() ? Phrase.TALK_TOTAL_TIME : Phrase.TALK_TOTAL_TIME_OPEN,
                "待遇",
                quote.benefit().name(),
                "算式",
                working,
                "上限",
                cap,
                "时效",
                standing(quote));
        WorkedSum.unwritten(scene, quote, months);
        back();
        return true;
    }

    /** 生活费6个月一共多少 behind a table: the one benefit in it that is named by words no other there has. */
    private static List<Benefit> named(String text, List<Benefit> looked) {
        List<Benefit> found = looked.stream()
                .filter(benefit -> pairs(benefit.name())
                        .anyMatch(pair -> text.contains(pair)
                                && looked.stream()
                                        .filter(other -> other.name().contains(pair))
                                        .allMatch(benefit::equals)))
                .toList();
        return found.size() == 1 ? found : looked;
    }

    private static Stream<String> pairs(String name) {
        return IntStream.range(0, name.length() - 1)
                .mapToObj(i -> name.substring(i, i + 2))
                .filter(pair -> pair.codePoints().allMatch(Character::isIdeographic));
    }

    /** 5200元至6000元 × 6个月 = 31200元至36000元; without a lower end only the most. */
    private static String range(Payment payment, BigDecimal counted, String unit, String most) {
        BigDecimal low = payment.low();
        String times = " × " + counted.toPlainString() + unit;
        return low == null || low.signum() == 0
                ? "最高" + payment.figure(payment.high()) + times + "，最高" + most + "，以核定为准"
                : payment.figure(low) + "至" + payment.figure(payment.high()) + times + " = "
                        + payment.figure(low.multiply(counted)) + "至" + most;
    }

    /** 见习6个月 tells a fact of the benefit: then that decides. */
    private boolean tells(String text, Benefit benefit) {
        return scene.hear(text, scene.open()).facts().stream()
                .filter(one -> benefit.facts().contains(one.fact()) && !HeardFact.nothing(one.known()))
                .anyMatch(one -> {
                    Told told = scene.person().facts().get(one.fact().id());
                    return told == null || !told.known().equals(one.known());
                });
    }

    // ---- of several benefits

    boolean ofAll(String text) throws ContradictoryFacts {
        if (!(scene.person().goal() instanceof Goal.Going going) || going.stage() != Goal.Stage.TOLD) {
            return false;
        }
        return new InAll(scene).take(text, 1);
    }

    // ---- the parts

    private void back() {
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
    }

    private String standing(Quote quote) {
        return NotNow.of(scene.desk.talk(), List.of(quote));
    }

    private Quote quote(Benefit benefit, Person person) throws ContradictoryFacts {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, one) -> known.put(fact, one.known()));
        return scene.desk.library().calculator().quote(benefit, new Facts(known), person.figures(), scene.asOf());
    }
}
