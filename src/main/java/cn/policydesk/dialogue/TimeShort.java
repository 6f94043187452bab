package cn.policydesk.dialogue;

import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * 老李只有两个月没收入，还能领临时救助金不: beside a clause without a figure that writes 连续3个月无收入来源, that so long it is not yet. What is worked
 * out says so by itself; here it is only said where the words of the clause and of the message speak of the same thing. One per message.
 */
final class TimeShort {

    /** 连续3个月无收入来源: for how long what must have been. */
    private static final Pattern WANTED =
            Pattern.compile("(?:连续|已满|均满|满)([0-9一二两三四五六七八九十]{1,3})(个月|年)(?:以上|及以上|（含）以上)?([^，,。；;、“”‘’]{2,10})");

    private static final Pattern TOLD = Pattern.compile(
            "(?<![0-9前近])([0-9]{1,2}|[一二两三四五六七八九十]{1,3})(?:个(?:多)?月|年)(?!前|以?内|以?后|级|半)(?!(?:能|可以|给|发|拿|挣|扣)*(?:多少|好多|几))");

    /** 两个月够吗 is asked; 再过两个月 is not yet. */
    private static final Pattern NOT_TOLD = Pattern.compile("如果|要是|假如|再过|还有|还差|还要|至少|是不是要|要满|得满|需要|写的|规定");

    private static final Pattern PART = Pattern.compile("\\p{IsHan}{2}");

    private final Scene scene;

    TimeShort(Scene scene) {
        this.scene = scene;
    }

    /** Says it; nothing where another time is told, it is long enough, or what was said just now says it. */
    void tell() {
        new InsuredSoLong(scene).tell();
        String text = scene.incoming.text();
        String said = scene.said.text();
        Matcher told = TOLD.matcher(text);
        if (!told.find() || NOT_TOLD.matcher(text).find() || said.contains("还差")) {
            return;
        }
        BigDecimal has = WrittenNumber.months(told.group(1), told.group().contains("年"));
        String words = told.group();
        if (told.find()) {
            return;
        }
        Matcher wanted = WANTED.matcher(said);
        while (wanted.find()) {
            BigDecimal least =
                    WrittenNumber.months(wanted.group(1), wanted.group(2).equals("年"));
            if (shares(text, wanted.group(3)) && !said.contains("不符合“" + wanted.group())) {
                if (has.compareTo(least) < 0) {
                    scene.said.before(scene.phrase(Phrase.VIEW_TIME_SHORT, "要求", wanted.group(), "说的", words));
                }
                return;
            }
        }
    }

    private static boolean shares(String text, String other) {
        return IntStream.range(0, text.length() - 1)
                .mapToObj(at -> text.substring(at, at + 2))
                .anyMatch(part -> PART.matcher(part).matches() && other.contains(part));
    }
}
