package cn.policydesk.dialogue;

import cn.policydesk.telling.Phrase;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 我10月1号上的岗 那干到几月份, 一直领到几月份停: until which month something runs that is paid for so many months. One per message. */
final class UntilMonth {

    /** 10月1号上的岗: when it began. */
    private static final Pattern BEGAN =
            Pattern.compile("(?<![0-9])([0-9]{1,2})月(?:份|([0-9]{1,2})[号日])?(?:就|才|开始)?(?:上的?岗|开始|起|来的|进的|干的|领的|入职|拿的)");

    private static final int MONTHS = 12;

    private final Scene scene;

    UntilMonth(Scene scene) {
        this.scene = scene;
    }

    /** Until which month so many months run: from the day a message says it began, 10月1号上的岗, otherwise from now. */
    String of(String text, String most, int months) {
        Matcher began = BEGAN.matcher(text);
        LocalDate now = scene.asOf();
        boolean told =
                began.find() && Integer.parseInt(began.group(1)) >= 1 && Integer.parseInt(began.group(1)) <= MONTHS;
        LocalDate from = told ? now.withDayOfMonth(1).withMonth(Integer.parseInt(began.group(1))) : now;
        if (from.isAfter(now)) {
            from = from.minusYears(1);
        }
        boolean first = told && "1".equals(began.group(2));
        LocalDate to = first ? from.plusMonths(months).minusDays(1) : from.plusMonths(months);
        return scene.phrase(Phrase.PRACTICAL_MONTH, "从", month(from), "期限", most, "到", month(to) + (first ? "底" : ""));
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }
}
