package cn.policydesk.dialogue;

import cn.policydesk.hearing.WrittenNumber;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change that a message tells against what stands: 再招俩, 又来了1个 一共6个, 走了一个, 再孵化2家, 还有3户下个月也满, 再交两个月.
 *
 * @param by how many more, below 0 for fewer; of months where it is a time
 * @param months whether it is a time
 * @param now how many there are then, where that is said too; below 0 where it is not
 * @param supposed whether it is not so yet
 * @param doing what is done, before the number: 招, 交, 少留
 * @param said what is told of the new ones, behind the number
 * @param start where it begins
 * @param rest what the message says behind it, that may be a question of its own
 */
record Increment(
        BigDecimal by, boolean months, int now, boolean supposed, String doing, String said, int start, String rest) {

    private static final String NUMBER = "(?<n>[0-9]{1,4}|[一二两三四五六七八九十百俩仨]{1,4})";
    /** 个, or nothing behind 俩; no month, year or sum. */
    private static final String UNIT =
            "(?<unit>个|名|位|人|家|户|所)?(?!个?多?半?[月年天岁元块万千百%]|[点级成届周]|小时|礼拜|星期|[0-9一二两三四五六七八九十百])";

    private static final String SOON = "(?:还要|要|想要|想|能|会|打算|准备|得|计划|可以)?";
    /** 再孵化, 再带动, 再评上: whatever is done, but not what is paid or asked. */
    private static final String DOING = "(?<doing>(?![领拿发补享延续贷借问算说给看讲退报等过考试])[\\p{IsHan}&&[^不没有几多少领拿]]{0,4}?)";

    private static final String DONE = "(?:进来|出来|进|上|到|满|够|出|完)?(?<done>了)?(?:上|进|掉)?";
    private static final Pattern MORE =
            Pattern.compile("(?:再|又)" + SOON + "(?:再|多|另外|新)*" + DOING + DONE + NUMBER + UNIT
                    + "|(?:(?:还有|另外)[^，。]{1,8}(?:也|又)[^，。]{0,4}?|(?:还|另外|后来|后头|后面)(?:又|再|也|新|要|想|打算|准备)*)(?<doing2>招|雇|请|聘|收|带|办|孵化|评上|开)(?<done2>了)?"
                    + NUMBER.replace("<n>", "<n2>")
                    + "?" + UNIT.replace("<unit>", "<unit2>"));
    private static final Pattern FEWER = Pattern.compile(
            "(?:再|又)?(?<doing>走|辞退|辞职|辞|退出|少(?:招|留|来|收|请|雇|带|办|开|孵化)?|跑|搬走|离职|不干)(?:掉|脱|去)?(?<done>了)?(?:掉)?" + NUMBER
                    + UNIT);
    /** 还有3户下个月也满半年. */
    private static final Pattern AS_WELL = Pattern.compile(
            "(?:还|另外)有" + NUMBER + UNIT + "(?=(?<said>[^，。]{0,14}?(?:也|再过|下个?月|马上|快要|就快|明年|月底|年底)[^，。]{0,8}?[满够到]))");

    private static final Pattern MONTHS = Pattern.compile(
            "(?:再|又|还|多|少)" + SOON
                    + "多?(?<doing>交|缴|干|做|待|带|开|经营|营业|坚持|熬|上|满|等|过)(?:上|够|满)?(?<done>了)?(?:上|够|满)?(?<n>[0-9]{1,2}|[一二两三四五六七八九十俩仨半]{1,3})个?(?<unit>月|年)");
    private static final Pattern NOW = Pattern.compile(
            "(?:一共|总共|合计|拢共|统共|现在|如今|变成|成了|(?:就|只|还)剩)(?:就|只|还|是|有|剩|下|了)*" + NUMBER + UNIT + "(?![里当][面头中]?)");

    private static final Pattern IF =
            Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一|明年|来年|下个?月|下半年|下季度|年底|月底|到时候?|以后|将来|打算|准备|计划|是不是|够不够|的话|再过|马上|快要");
    private static final Pattern OPEN = Pattern.compile(
            "[呢嘞咧哩不吗么没伐嘛吧][?？。]*$|[?？]|多少|好多|几多|会不会|会怎|怎样|咋样|能不能|行不行|可不可以|可以了|就行|够了|就够|封顶|[呢嘞咧哩][，,\\s]");
    private static final BigDecimal HALF = BigDecimal.valueOf(6);

    /** Whether it is of people or firms that are there already, 走了一个. */
    boolean fewer() {
        return by.signum() < 0;
    }

    /** The change a message tells; null where it tells none. */
    static @Nullable Increment in(String text) {
        Matcher as = AS_WELL.matcher(text);
        if (as.find()) {
            return counted(text, as, "n", "unit", "", false, 1);
        }
        Matcher months = MONTHS.matcher(text);
        if (months.find()) {
            return months(text, months);
        }
        Matcher more = MORE.matcher(text);
        Matcher fewer = FEWER.matcher(text);
        boolean plus = more.find();
        boolean minus = fewer.find();
        if (plus
                && (!minus
                        || more.start() <= fewer.start()
                                && !fewer.group("doing").startsWith("少"))) {
            boolean first = more.group("n") != null;
            return counted(
                    text,
                    more,
                    first ? "n" : "n2",
                    first ? "unit" : "unit2",
                    first ? more.group("doing") : more.group("doing2"),
                    more.group("done") != null
                            || more.group("done2") != null
                            || more.group().startsWith("又"),
                    1);
        }
        return minus ? counted(text, fewer, "n", "unit", fewer.group("doing"), fewer.group("done") != null, -1) : null;
    }

    private static @Nullable Increment counted(
            String text, Matcher said, String number, String unit, String doing, boolean done, int sign) {
        String written = said.group(number);
        String measure = said.group(unit);
        boolean bare = written != null && !written.endsWith("俩") && !written.endsWith("仨");
        if (written == null && (measure == null || !measure.matches("[个名位]")) || measure == null && bare) {
            return null;
        }
        int many = written == null ? 1 : WrittenNumber.of(written);
        Matcher all = NOW.matcher(text);
        int now = all.find() ? WrittenNumber.of(all.group("n")) : -1;
        int end = Math.max(said.end(), now < 0 ? 0 : all.end());
        boolean supposed =
                IF.matcher(text).find() || !done && OPEN.matcher(text).find();
        return new Increment(
                BigDecimal.valueOf((long) sign * many),
                false,
                now,
                supposed,
                doing,
                text.substring(said.end()),
                said.start(),
                text.substring(end));
    }

    private static Increment months(String text, Matcher said) {
        String written = said.group("n");
        boolean year = said.group("unit").equals("年");
        BigDecimal many = written.equals("半") && !year
                ? BigDecimal.ONE
                : written.equals("半") ? HALF : WrittenNumber.months(written, year);
        boolean less = said.group().startsWith("少");
        boolean supposed = IF.matcher(text).find()
                || said.group("done") == null && OPEN.matcher(text).find()
                || said.group("doing").matches("等|过");
        return new Increment(
                less ? many.negate() : many,
                true,
                -1,
                supposed,
                said.group("doing"),
                "",
                said.start(),
                text.substring(said.end()));
    }
}
