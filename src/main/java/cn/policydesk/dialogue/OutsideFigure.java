package cn.policydesk.dialogue;

import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.ParameterWords;
import cn.policydesk.hearing.ChineseNumber;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Takes up an outside figure somebody tells for what is being worked out: 最低工资是2260元, 按1610算, LPR 3.45%. */
final class OutsideFigure {

    static final Pattern NUMBER = Pattern.compile(
            "(\\d{1,9}(?:\\.\\d{1,4})?)\\s*(%|个点|个百分点)?(?!\\d|\\.\\d|年|月|日|天|人|个月|岁|号|万|千|百|个?小时|个?钟头)");
    /** A name and the figure right behind it, in one breath. */
    private static final Pattern TOLD =
            Pattern.compile("([\\p{IsHan}A-Za-z]{2,12}?)(?:标准|现在|大概|每个?月|一个月|是|为|：|:|\\s)*" + NUMBER.pattern());

    private static final Pattern ASKS = Pattern.compile("[吗么？?]|多少|要是|如果|假如|是不是|低于|高于|够");
    /** What a message may say beside the figure and its name. */
    private static final Pattern AROUND = Pattern.compile(
            "看错了?|[说记搞弄讲写]错了?|不对|错了|听人?家?说|据说|人家?说|网上(?:说|查的?|看的?)|查[到了过]?的?|说是|说[了过的]?|记得|晓得|知道|前面|刚才|我|您|你|都|有|不是|就是|其实|好像|应该|可能|大约|差不多|左右|就?按|照|算|是|的|标准|大概|我们?这里|本地|当地|现在|本市|元|块钱?|每?个?月|一个月|/|吧|啊|了|那|它|数|为|[\\p{P}\\s]");

    /** 能贴多少 at the end of what is told asks only for the result. */
    private static final Pattern HOW_MUCH =
            Pattern.compile("[，, ]?(?:一年|一个?月|每月|大概)?(?:能|可以)?(?:贴|补|领|拿|给|返)到?(?:多少|好多|几多)(?:钱|利息)?[啊呀呢?？]*$");

    static final Pattern DIGITS = Pattern.compile("[0-9]+(?:\\.[0-9]+)?");
    private static final Pattern IN_WORDS = Pattern.compile("[一二两三四五六七八九][百千万][零一二两三四五六七八九十百千]*");
    /** A figure said anew without its name is no further from the one told than so many times. */
    private static final BigDecimal NEAR = BigDecimal.valueOf(3);

    /** 我54 女的: how old somebody is. */
    private static final Pattern AGED =
            Pattern.compile("(?:我|他|她|咱|俺|妈|爸)(?:今年|现在|都|已经|快)*[1-7][0-9](?=岁|[,，。 ]|$)(?![,，。 ]*(?:元|块|%))");

    private static final Pattern TENTHS = Pattern.compile("(\\d+)块([1-9])(?!\\d|万|千|百)");
    private static final Pattern HOURLY = Pattern.compile(
            "(?:(?:一个?|每个?)(?:小时|钟头)(?=\\d)|(?=\\d[\\d.]*(?:元|块)?钱?(?:一个?|每个?|/)(?:小时|钟头)))(\\d+(?:\\.\\d+)?)");
    private static final Pattern LEAST_PAID = Pattern.compile("最低(?:的)?(?:标准|档|基数)?(?:来)?(?:一个月|每个?月|一月)?[要得]?[交缴]费?");
    /** 三项按最低标准交，一共1100块 is one breath. */
    private static final Pattern IN_ALL =
            Pattern.compile("(?<=[\\p{IsHan}])[，,\\s]+(?=(?:一共|总共|合计|加起来|每个?月|一个?月|是|要|得)+[0-9])");

    private static final Pattern BREATHS = Pattern.compile("[，,。；;！!\\n]+|\\s+(?=[\\p{IsHan}A-Za-z])");
    /** The least two characters of a name that name it. */
    private static final int PART = 4;

    private final Scene scene;

    OutsideFigure(Scene scene) {
        this.scene = scene;
    }

    /** Keeps the figure a message tells and goes on; false where it tells none. */
    boolean take(String text) {
        List<Parameter> wanted = scene.open() == null && !PaidSum.age(text) ? wanted(text) : List.of();
        String plain = HOW_MUCH.matcher(plain(text)).replaceAll("");
        Matcher number = NUMBER.matcher(plain);
        if (wanted.isEmpty() || !number.find()) {
            return false;
        }
        if (DIGITS.matcher(plain).results().count() > 1
                && !ASKS.matcher(plain).find()
                && !scene.hear(text, null).facts().isEmpty()) {
            // 见习6个月 最低工资2260: the fact beside it is listened to as well.
            told(text);
            return false;
        }
        String hourly = wanted.size() == 1 ? hourly(wanted.getFirst(), plain) : null;
        if (hourly != null) {
            read(wanted.getFirst(), hourly, false);
            return true;
        }
        String rest = AROUND.matcher(plain.substring(0, number.start()) + plain.substring(number.end()))
                .replaceAll("");
        for (Parameter parameter : wanted) {
            if (named(parameter, plain)
                    || wanted.size() == 1
                            && (rest.isEmpty() && mayBe(parameter, text)
                                    || shortFor(parameter, rest)
                                    || shortFor(parameter, breath(plain)))) {
                Matcher behind = behind(parameter, plain);
                Matcher own = behind == null ? number : behind;
                read(parameter, own.group(own.groupCount() - 1), own.group(own.groupCount()) != null);
                return true;
            }
        }
        return false;
    }

    /** The figures a message may tell: a sum that was paid is no benefit of a month. */
    private List<Parameter> wanted(String text) {
        return scene.pursuit().parameters().stream()
                .filter(one -> !PaidSum.told(text) || PaidSum.mayBe(one.id()))
                .toList();
    }

    /** What the breath of the only number holds beside it: 基准 of 基准4.35%吧 我自己那个利率不方便说; empty where there are several. */
    private static String breath(String plain) {
        List<String> told = BREATHS.splitAsStream(plain)
                .filter(breath -> DIGITS.matcher(breath).find())
                .toList();
        Matcher number = NUMBER.matcher(told.size() == 1 ? told.getFirst() : "");
        return number.find() ? AROUND.matcher(number.replaceFirst("")).replaceAll("") : "";
    }

    /** Whether a bare number can be of it: once it was told, only one that is near it and can be of nothing else. */
    private boolean mayBe(Parameter parameter, String text) {
        BigDecimal before = scene.person().figures().get(parameter.id());
        Matcher number = DIGITS.matcher(plain(text));
        if (before == null) {
            // 31 behind a no that wants no figure is none.
            return !refused();
        }
        if (!number.find()) {
            return true;
        }
        BigDecimal now = new BigDecimal(number.group());
        return near(before, now) && new Fitting(scene).of(text, new Amending(scene).used()) == null;
    }

    /** Whether all that is worked out is a no, for which no figure is wanted. */
    private boolean refused() {
        return scene.pursuit().looked().stream().allMatch(new Soon(scene)::refused);
    }

    static boolean near(BigDecimal before, BigDecimal now) {
        return now.compareTo(before.multiply(NEAR)) <= 0 && before.compareTo(now.multiply(NEAR)) <= 0;
    }

    static boolean asks(String plain) {
        return ASKS.matcher(plain).find();
    }

    /** What is left of a text without what may stand beside a figure. */
    static String around(String text) {
        return AROUND.matcher(text).replaceAll("");
    }

    /** Whether a text holds nothing but characters of the name, or of its other names, in their order. */
    static boolean within(Parameter parameter, String rest) {
        return rest.length() < 2 && parameter.id().contains(rest)
                || shortFor(parameter, rest)
                || parameter.aliases().contains(rest);
    }

    /** 低保 is short for 最低生活保障标准. */
    static boolean shortFor(Parameter parameter, String rest) {
        int at = -1;
        for (int i = 0; i < rest.length(); i++) {
            at = parameter.id().indexOf(rest.charAt(i), at + 1);
            if (at < 0) {
                return false;
            }
        }
        return rest.length() >= 2;
    }

    /** Keeps the figure that is told by its name beside something else: 全日制 最低工资2100; whatever it is needed for later. */
    void beside(String text) {
        told(text);
    }

    /** Keeps the figure that stands in the message by which what is worked out now was taken up. */
    void first(String text) {
        if (scene.person().goal() instanceof Goal.One) {
            told(text);
        }
    }

    private void told(String text) {
        String plain = HOW_MUCH.matcher(plain(text)).replaceAll("");
        for (Parameter parameter : Stream.concat(wanted(text).stream(), new RegionFigure(scene).named(text).stream())
                .distinct()
                .toList()) {
            for (String breath : BREATHS.split(IN_ALL.matcher(plain).replaceAll(""))) {
                Matcher told = TOLD.matcher(ASKS.matcher(breath).find() ? "" : breath);
                while (told.find()) {
                    if (named(parameter, told.group(1))) {
                        noted(parameter, told.group(2), told.group(3) != null);
                        return;
                    }
                }
            }
        }
    }

    /** With 最低一个月交 as 最低缴费, 15块9 as 15.9元. */
    static String plain(String text) {
        String plain = LEAST_PAID
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                .replaceAll("最低缴费");
        String tenths = TENTHS.matcher(AGED.matcher(plain).replaceAll("")).replaceAll("$1.$2元");
        return DIGITS.matcher(tenths).find() ? tenths : IN_WORDS.matcher(tenths).replaceAll(OutsideFigure::digits);
    }

    /** 九百四 as 940. */
    private static String digits(MatchResult words) {
        SpokenNumber number = ChineseNumber.at(words.group(), 0);
        BigDecimal value = number == null || number.end() < words.group().length() ? null : number.value();
        return value == null ? words.group() : value.toPlainString();
    }

    /** 15块9一小时, where the wage of an hour is wanted: it is that. */
    private static @Nullable String hourly(Parameter parameter, String plain) {
        Matcher hourly = HOURLY.matcher(plain);
        return parameter.id().contains("小时") && hourly.find() ? hourly.group(1) : null;
    }

    /** The figure right behind its name, LPR3.1; null where none stands there. */
    static @Nullable Matcher behind(Parameter parameter, String plain) {
        Matcher told = TOLD.matcher(plain);
        while (told.find()) {
            if (named(parameter, told.group(1))) {
                return told;
            }
        }
        return null;
    }

    /** Whether a text holds enough of a name: 最低工资 of 月最低工资标准. */
    static boolean named(Parameter parameter, String text) {
        String name = parameter.id();
        boolean apart = name.contains("小时") ? text.contains("月最低") : name.contains("月") && text.contains("小时最低");
        if (!apart && parameter.aliases().stream().anyMatch(text::contains)) {
            return true;
        }
        String upper = text.toUpperCase(java.util.Locale.ROOT);
        int part = Math.min(PART, name.length());
        for (int i = 0; !apart && i + part <= name.length(); i++) {
            if (upper.contains(name.substring(i, i + part))) {
                return true;
            }
        }
        return false;
    }

    void read(Parameter parameter, String number, boolean percent) {
        BigDecimal value = bare(parameter, number);
        String shown = number + (parameter.unitText().startsWith("%") ? "%" : parameter.unitText());
        if (value != null && new SupposedFigure(scene).take(parameter, value, shown)) {
            return;
        }
        if (keep(parameter, number, percent)) {
            scene.go();
        }
    }

    /** Keeps a figure that is told beside something else; what is known already is not said back. */
    private void noted(Parameter parameter, String number, boolean percent) {
        BigDecimal before = scene.person().figures().get(parameter.id());
        BigDecimal now = before == null ? null : bare(parameter, number);
        if (before == null || now == null || before.compareTo(now) != 0) {
            keep(parameter, number, percent);
        }
    }

    boolean keep(Parameter parameter, String number, boolean percent) {
        boolean share = parameter.unitText().startsWith("%");
        BigDecimal value = value(parameter, number + (percent || share ? "%" : ""));
        if (value == null) {
            return false;
        }
        BigDecimal before = scene.person().figures().get(parameter.id());
        scene.keep(scene.person().figure(parameter.id(), value));
        String shown = number + (share ? "%" : parameter.unitText());
        boolean anew = before != null && before.compareTo(value) != 0;
        scene.say(anew ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", parameter.id() + "：" + shown);
        return true;
    }

    /** The value of a number without its unit; null where it can be none. */
    @Nullable
    BigDecimal bare(Parameter parameter, String number) {
        try {
            return ParameterWords.read(parameter, number + (parameter.unitText().startsWith("%") ? "%" : ""));
        } catch (FactWords.Wrong e) {
            return null;
        }
    }

    private @Nullable BigDecimal value(Parameter parameter, String written) {
        try {
            return ParameterWords.read(parameter, written);
        } catch (FactWords.Wrong e) {
            scene.say(Phrase.TALK_REFUSED, "问题", e.problem() + "，" + e.advice());
            return null;
        }
    }
}
