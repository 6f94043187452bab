package cn.policydesk.benefit;

import cn.policydesk.benefit.Figure.Count;
import cn.policydesk.benefit.Figure.Moment;
import cn.policydesk.benefit.Figure.Saying;
import cn.policydesk.benefit.Figure.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the numbers of words without blanks, one by one. What looks like a number and is none is blotted out first. */
final class FigureScan {

    /** Document numbers, places in documents, set phrases. */
    private static final Pattern NO_FIGURES = Pattern.compile("[〔\\[【(]\\d{4}[〕\\]】)]第?\\d+号"
            + "|第\\d+号(?=令|公告|文)"
            + "|附[件表]\\d+"
            + "|第[\\d零一二三四五六七八九十]+[条款章节]"
            + "|最多跑一次|一岗双责"
            + "|一\\p{IsHan}一(?![次年月人元天日项岁]|个月)\\p{IsHan}");
    /** The label a sentence may start with. */
    private static final Pattern LABEL = Pattern.compile("\\([\\d一二三四五六七八九十]{1,3}\\)|[\\d一二三四五六七八九十]{1,3}[、.](?!\\d)");
    /** With this in front of it, 一 is part of another word: 统一, 同一, 每一, 下一年度. */
    private static final Pattern NO_ONE = Pattern.compile("[统同唯单逐之每某任这那另新再]|(?<!以)[上下]");

    private static final Pattern SHARE_OF =
            Pattern.compile("(百|千|万|[\\d零一二三四五六七八九十]{1,4})分之([\\d.]{1,9}|[零一二三四五六七八九十百]{1,6}(?:点[零一二三四五六七八九]+)?)");
    private static final Pattern FRACTION = Pattern.compile("(\\d{1,3})/(\\d{1,3})(?![\\d.])");
    private static final Pattern WHOLE = Pattern.compile("全额|全部|全数");
    private static final Pattern HALF = Pattern.compile("[减一过对]半(?![年天日]|个[月季小])|半数");
    private static final Pattern HALF_OF = Pattern.compile("半(?=年|个月|个季度|天|日|个?小时)");
    private static final Pattern DAY = Pattern.compile("((?:19|20)\\d\\d)([-./])(\\d{1,2})\\2(\\d{1,2})(?!\\d)");
    /** The age groups “4050”人员. */
    private static final Pattern AGES = Pattern.compile("([3-6]\\d)([3-6]\\d)(?=[”\"]?(?:人员|群体|对象))");

    private final String text;
    private final List<FigureMark> found = new ArrayList<>();

    private FigureScan(String text) {
        this.text = text;
    }

    /**
     * Finds the numbers.
     *
     * @param text in one form, see {@link #oneForm}
     */
    static List<FigureMark> of(String text) {
        FigureScan scan = new FigureScan(text);
        scan.scan();
        return scan.found;
    }

    /**
     * Half-width letters, digits and signs, one form for each Chinese digit, what is no figure blotted out; every character keeps
     * its place.
     */
    static String oneForm(String words) {
        StringBuilder form = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            boolean thousands = c == '，' && fullWidthDigit(words, i - 1) && fullWidthDigit(words, i + 1);
            int capital = "〇○两壹贰叁肆伍陆柒捌玖拾佰仟萬億﹪".indexOf(c);
            if (capital >= 0) {
                form.append("零零二一二三四五六七八九十百千万亿%".charAt(capital));
            } else {
                form.append(c > '\uff00' && c < '\uff5f' && (c != '，' || thousands) ? (char) (c - 0xfee0) : c);
            }
        }
        return blot(form.toString());
    }

    private static boolean fullWidthDigit(String words, int at) {
        return at >= 0 && at < words.length() && words.charAt(at) >= '０' && words.charAt(at) <= '９';
    }

    private static String blot(String text) {
        Matcher label = LABEL.matcher(text);
        String rest = label.lookingAt() ? "\0".repeat(label.end()) + text.substring(label.end()) : text;
        return NO_FIGURES.matcher(rest).replaceAll(match -> "\0".repeat(match.end() - match.start()));
    }

    private void scan() {
        int at = 0;
        while (at < text.length()) {
            FigureMark next = mayStart(text.charAt(at)) ? at(at) : null;
            if (next == null) {
                at++;
            } else {
                found.add(next);
                at = next.end;
            }
        }
    }

    private static boolean mayStart(char c) {
        return c >= '0' && c <= '9' || "零一二三四五六七八九十百千万全减过对半".indexOf(c) >= 0;
    }

    private @Nullable FigureMark at(int at) {
        Matcher share = match(SHARE_OF, at);
        if (share != null) {
            return said(at, share.end(), shareOf(share), true);
        }
        if (match(WHOLE, at) != null) {
            return said(at, at + 2, new Share(BigDecimal.ONE, BigDecimal.ONE), false);
        }
        if (match(HALF, at) != null) {
            return said(at, at + 2, new Share(BigDecimal.ONE, BigDecimal.TWO), true);
        }
        if (match(HALF_OF, at) != null) {
            FigureUnit.Printed unit = FigureUnit.at(text, at + 1);
            boolean part = at > 0 && "上下大前后小".indexOf(text.charAt(at - 1)) >= 0;
            Saying half = new Count(new BigDecimal("0.5"), unit.unit(), unit.word());
            return part ? null : said(at, at + 1 + unit.word().length(), half, true);
        }
        Matcher day = match(DAY, at);
        if (day != null) {
            return said(at, day.end(), new Moment(whole(day, 1), whole(day, 3), whole(day, 4)), true);
        }
        Matcher fraction = match(FRACTION, at);
        if (fraction != null && whole(fraction, 1) < whole(fraction, 2)) {
            return said(at, fraction.end(), share(fraction.group(1), fraction.group(2)), true);
        }
        Matcher ages = match(AGES, at);
        if (ages != null) {
            FigureMark both = said(at, ages.end(), age(ages.group(1)), true);
            both.says.add(age(ages.group(2)));
            return both;
        }
        return number(at);
    }

    private @Nullable Matcher match(Pattern pattern, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher : null;
    }

    private static FigureMark said(int start, int end, Saying saying, boolean counts) {
        FigureMark found = new FigureMark(start, end, null, FigureUnit.Printed.NOTHING, false);
        found.says.add(saying);
        found.counts = counts;
        return found;
    }

    private static Count age(String years) {
        return new Count(new BigDecimal(years), FigureUnit.AGE, "岁");
    }

    private static int whole(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static Share share(String over, String under) {
        return new Share(new BigDecimal(over), new BigDecimal(under));
    }

    private static Saying shareOf(Matcher words) {
        return new Share(
                value(words.group(2)),
                switch (words.group(1)) {
                    case "百" -> BigDecimal.valueOf(100);
                    case "千" -> BigDecimal.valueOf(1_000);
                    case "万" -> BigDecimal.valueOf(10_000);
                    default -> value(words.group(1));
                });
    }

    private static BigDecimal value(String words) {
        // 百分之百
        FigureNumber number = FigureNumber.at(words.startsWith("百") ? "一" + words : words, 0);
        return number == null ? BigDecimal.ZERO : number.values().getFirst();
    }

    private @Nullable FigureMark number(int at) {
        FigureNumber number = FigureNumber.at(text, at);
        // The 零 of 1年零6个月 only joins.
        if (number == null || text.charAt(at) == '零' && number.end() == at + 1) {
            return null;
        }
        boolean ordinal = at > 0 && text.charAt(at - 1) == '第';
        List<BigDecimal> values = new ArrayList<>(number.values());
        FigureUnit.Printed unit = FigureUnit.at(text, number.end());
        int end = number.end() + unit.word().length();
        boolean halfMore = false;
        if (text.startsWith("个半", number.end())) {
            unit = FigureUnit.at(text, number.end() + 2);
            end = number.end() + 2 + unit.word().length();
            halfMore = true;
        } else if (unit.word().equals("年") && text.startsWith("半", end) && !text.startsWith("半数", end)) {
            end++;
            halfMore = true;
        }
        if (halfMore) {
            values.replaceAll(new BigDecimal("0.5")::add);
        }
        FigureMark found = new FigureMark(at, end, number, unit, ordinal);
        found.values.addAll(values);
        boolean one = text.substring(at, number.end()).equals("一");
        if (one && at > 0 && match(NO_ONE, at - 1) != null) {
            found.values.clear();
        }
        return found;
    }
}
