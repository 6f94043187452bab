package cn.policydesk.dialogue;

import cn.policydesk.hearing.ChineseNumber;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum, share or time that somebody holds against a result: 网上说有5000的, 隔壁区返90%, 沈阳给延了6个月.
 *
 * @param said as it was said
 * @param value yuan, percent or months
 * @param written how a notice writes it
 */
record ClaimedFigure(String said, BigDecimal value, Pattern written) {

    private static final String NUMBER = "(?:[0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十百]+)";
    private static final Pattern FIGURE =
            Pattern.compile("(?<share>[0-9]+(?:\\.[0-9]+)?%|[一二三四五六七八九]成半?|[三四五]分之[一二三四]|百分之" + NUMBER + ")"
                    + "|(?<wan>" + NUMBER + ")万(?:元|块)?"
                    + "|(?<thousand>" + NUMBER + ")千(?:多|元|块)?"
                    + "|(?<yuan>[0-9]{3,}(?:\\.[0-9]+)?)(?:元|块钱?)?(?![0-9.]|年|个?人|名|户|家|个(?:人|月))"
                    + "|(?<months>[0-9]+)个月");
    private static final Pattern BETWEEN = Pattern.compile("[^交缴花租是买投借带招，,\\s]{0,4}");
    private static final Pattern EACH = Pattern.compile("^(?:一|每)(?:个|人|户|家|名|位|年|月|个月)|^(?:的|吧|吗|么|呢|整|咧|哩)");
    private static final Pattern ONE = Pattern.compile("^(?:一|每)(?:个|人|户|家|名|位)");
    private static final Pattern BEFORE = Pattern.compile("(?:去年|前年|往年|早几年|以前|从前|前几年)(?:是|给|有|才|都|也)?$");
    private static final Pattern PAID = Pattern.compile("[交缴花租买借]了?[^，,\\s]{0,4}$");
    private static final Pattern PER = Pattern.compile("(?:每个?月|一个?月|每年|一年|每人|一人|一个人|一户|一个)$");
    private static final Pattern DIGITS = Pattern.compile("(?<![0-9.])([0-9]+(?:\\.[0-9]+)?)(万元?|%)?");
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1_000);
    private static final BigDecimal TEN = BigDecimal.TEN;

    /** The figures of a message that are held against something, in their order. */
    static List<ClaimedFigure> in(String text, Cues cues, boolean why, boolean elsewhere) {
        List<ClaimedFigure> all = new ArrayList<>();
        Matcher figure = FIGURE.matcher(text);
        while (figure.find()) {
            String before = text.substring(0, figure.start());
            String after = text.substring(figure.end());
            boolean told = got(before, cues)
                    || why && elsewhere && !PAID.matcher(before).find()
                    || (why || elsewhere) && PER.matcher(before).find()
                    || BEFORE.matcher(before).find()
                    || elsewhere && ONE.matcher(after).find()
                    || why && EACH.matcher(after).find();
            ClaimedFigure one = told ? of(figure) : null;
            if (one != null && all.stream().noneMatch(other -> other.said().equals(one.said()))) {
                all.add(one);
            }
        }
        return all;
    }

    private static boolean got(String before, Cues cues) {
        Cues.Found last = null;
        String tail = before.substring(Math.max(0, before.length() - 8));
        for (int at = 0; at < tail.length(); at++) {
            Cues.Found found = cues.in(Cue.GOT, tail.substring(at));
            if (found != null && found.start() == 0) {
                last = new Cues.Found(at, at + found.end(), "");
            }
        }
        return last != null && BETWEEN.matcher(tail.substring(last.end())).matches();
    }

    private static @Nullable ClaimedFigure of(Matcher figure) {
        String share = figure.group("share");
        if (share != null) {
            return share(share);
        }
        String months = figure.group("months");
        if (months != null) {
            return new ClaimedFigure(
                    figure.group(), new BigDecimal(months), Pattern.compile("(?<![0-9])" + months + "个月"));
        }
        BigDecimal value = figure.group("wan") != null
                ? number(figure.group("wan"), WAN)
                : figure.group("thousand") != null
                        ? number(figure.group("thousand"), THOUSAND)
                        : new BigDecimal(figure.group("yuan"));
        if (value == null) {
            return null;
        }
        String plain = value.stripTrailingZeros().toPlainString();
        String wan = value.divide(WAN).stripTrailingZeros().toPlainString();
        return new ClaimedFigure(
                figure.group(),
                value,
                Pattern.compile("(?<![0-9.])(?:" + plain + "元?|" + wan.replace(".", "\\.") + "万元?)(?![0-9.%年月])"));
    }

    private static @Nullable ClaimedFigure share(String said) {
        int parts = said.indexOf("分之");
        if (parts == 1) {
            BigDecimal of = number(said.substring(0, 1), BigDecimal.ONE);
            BigDecimal some = number(said.substring(parts + 2), BigDecimal.ONE);
            return of == null || some == null
                    ? null
                    : new ClaimedFigure(
                            said,
                            some.multiply(BigDecimal.valueOf(100)).divide(of, 2, java.math.RoundingMode.HALF_UP),
                            Pattern.compile(some.toPlainString() + "/" + of.toPlainString()));
        }
        String digits = said.replaceAll("百分之|%|成", "");
        BigDecimal value = number(digits, said.contains("成") ? TEN : BigDecimal.ONE);
        return value == null
                ? null
                : new ClaimedFigure(
                        said,
                        value,
                        Pattern.compile(
                                "(?<![0-9.])" + value.stripTrailingZeros().toPlainString() + "%"));
    }

    private static @Nullable BigDecimal number(String text, BigDecimal times) {
        if (Character.isDigit(text.charAt(0))) {
            return new BigDecimal(text).multiply(times);
        }
        SpokenNumber number = ChineseNumber.at(text, 0);
        return number == null || number.end() < text.length() || number.value() == null
                ? null
                : number.value().multiply(times);
    }

    /** Whether it is what the asker gets, or comes of two numbers of how that is worked out, 1810 and 50%: it needs no word. */
    boolean own(QuoteReply.Quoted worded, String working) {
        String text = worded.text() + working;
        if (written.matcher(text).find()) {
            return true;
        }
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher digits = DIGITS.matcher(working);
        while (digits.find()) {
            BigDecimal number = new BigDecimal(digits.group(1));
            String unit = digits.group(2) == null ? "" : digits.group(2);
            numbers.add(unit.equals("%") ? number.movePointLeft(2) : unit.isEmpty() ? number : number.multiply(WAN));
        }
        return numbers.stream()
                .anyMatch(one ->
                        numbers.stream().anyMatch(other -> one.multiply(other).compareTo(value) == 0));
    }
}
