package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/**
 * 我厂里裁员了 上个月考出钳工四级, 我们厂倒闭了 现在社保自己交: who tells of a certificate, or of being out of work, beside it is one of those laid off and no employer.
 */
final class LaidOff {

    private static final Pattern LAID_OFF = Pattern.compile("我?(厂里?|公司|单位|店里?|企业)(?:上个?月|去年|今年|最近|在|要|搞|大)?裁员了?");
    private static final Pattern WORKER =
            Pattern.compile("考[了出到取过完]|(?:拿|领)[了到过]?[^,，。\\s]{0,6}证|失业金|失业保险金|找工作|没工作|没活干|没班上|在家待业|我失业|轮到我|有我");
    private static final Pattern EMPLOYER =
            Pattern.compile("返还|稳岗|员工|职工|[招雇]|我们(?:公司|厂|单位|企业)|裁员率|不裁员|没裁|少裁|缴[了的]?失业保险|减员");

    /** 我们厂里倒闭了: the place somebody worked at is no more; 我厂子关了 may be an owner's word. */
    private static final Pattern CLOSED =
            Pattern.compile("(?:我们|咱们?|俺们?|原来的|以前的|我)?(厂里|厂(?!子)|单位)(?:上个?月|去年|今年|最近|前段时间)?(?:关门|关停|倒闭|破产|关|倒|黄|垮)了");

    private static final Pattern PAYS_SELF =
            Pattern.compile("自己[^，,。]{0,2}[交缴掏]|(?:养老|社保|医保)[^，,。]{0,6}自己|登记了?失业|失业登记|打零工|灵活就业");
    private static final Pattern OWNER = Pattern.compile("注销|我[开办]的|我的厂|法人|老板|创业|[缴交]的?税|纳税|执照");

    private LaidOff() {}

    /** The message, with the speaker as the one who was laid off where it tells so; else as it is. */
    static String of(String text) {
        String beside = CLOSED.matcher(text).replaceAll("");
        if ((WORKER.matcher(text).find() || PAYS_SELF.matcher(text).find())
                && !EMPLOYER.matcher(beside).find()
                && !OWNER.matcher(text).find()
                && CLOSED.matcher(text).find()) {
            return CLOSED.matcher(text).replaceFirst("$1把我裁了");
        }
        return WORKER.matcher(text).find() && !EMPLOYER.matcher(text).find()
                ? LAID_OFF.matcher(text).replaceAll("$1把我裁了")
                : text;
    }
}
