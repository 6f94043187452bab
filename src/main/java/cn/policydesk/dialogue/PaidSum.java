package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/**
 * A sum that was paid, 上年实缴90000: it is no rate anybody publishes, and the year it was paid in is no day of which one asks whether something is
 * still to be had. Pure.
 */
final class PaidSum {

    private static final Pattern PAID = Pattern.compile(
            "(?:(?:实际?|总共|一共|合计|共)[交缴]|[交缴](?:了|纳了?|过|的是|进去)|(?:去年|上年度?|上一年度?|前年|全年|一年|厂里|单位|公司)(?:\\p{IsHan}{0,6}?)[交缴])"
                    + "(?:\\p{IsHan}{0,8}?)\\d|\\d+(?:\\.\\d+)?[万千]?(?:元|块钱?)?(?:是|的是)?(?:\\p{IsHan}{0,4}?)(?:实缴|[交缴]的)");

    /** 我54 女的: an age. */
    private static final Pattern AGE = Pattern.compile("^(?:我|本人|他|她|今年)+(?:今年|都|快|虚岁|才|刚)*[1-9][0-9](?![0-9.元块%万千百])");

    private PaidSum() {}

    /** Whether a message tells one. */
    static boolean told(String text) {
        return PAID.matcher(text).find();
    }

    /** Whether the number of a message is how old somebody is. */
    static boolean age(String text) {
        return AGE.matcher(text.strip()).find();
    }

    /** Whether it is what a published figure is called: 最低缴费. */
    static boolean mayBe(String name) {
        return name.contains("缴") || name.contains("交");
    }
}
