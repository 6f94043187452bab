package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** 我厂里裁员了 上个月考出钳工四级: who tells of a certificate, or of being out of work, beside it is one of those laid off and no employer. */
final class LaidOff {

    private static final Pattern LAID_OFF = Pattern.compile("我?(厂里?|公司|单位|店里?|企业)(?:上个?月|去年|今年|最近|在|要|搞|大)?裁员了?");
    private static final Pattern WORKER =
            Pattern.compile("考[了出到取过完]|(?:拿|领)[了到过]?[^,，。\\s]{0,6}证|失业金|失业保险金|找工作|没工作|没活干|没班上|在家待业|我失业|轮到我|有我");
    private static final Pattern EMPLOYER =
            Pattern.compile("返还|稳岗|员工|职工|[招雇]|我们(?:公司|厂|单位|企业)|裁员率|不裁员|没裁|少裁|缴[了的]?失业保险|减员");

    private LaidOff() {}

    /** The message, with the speaker as the one who was laid off where it tells so; else as it is. */
    static String of(String text) {
        return WORKER.matcher(text).find() && !EMPLOYER.matcher(text).find()
                ? LAID_OFF.matcher(text).replaceAll("$1把我裁了")
                : text;
    }
}
