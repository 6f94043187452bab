package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What people ask of the payment and the paperwork behind a result, and by which words a clause would write of it. */
enum PracticalMatter {
    RENEW(Cue.PAY_RENEW, "可延长|再延长|可再次按|累计不超过|延长期限|续签"),
    ONCE(Cue.PAY_ONCE, "一次性(?!创业|扩岗|求职|吸纳|在校|奖补|奖励|补贴|补助|生活)|逐年|分期|按月|按季|按年(?!租)|预拨|先行申领"),
    REST(Cue.PAY_REST, "余下|剩余|其余|再拨付"),
    WHEN(Cue.PAY_WHEN, "工作日内"),
    TO(Cue.PAY_TO, ""),
    TAX(Cue.PAY_TAX, "个人所得税"),
    FRONT(Cue.PAY_FRONT, "预拨|先行|先缴后补|先支后补|凭发票"),
    LATE(Cue.PAY_LATE, ""),
    OFTEN(Cue.PAY_OFTEN, "每人每年[^，。；]{0,8}次|每年1次|只能享受|不重复|最多申请|次数不超过|一次性|每年"),
    LONG(Cue.PAY_LONG, "最长|期限不超过|(?<!预拨)不超过[0-9]+个?[月年]|时间不超过|[0-9]年内(?:每年|可|给予|按)|至法定退休|期限[0-9]+个月|再延长"),
    UNTIL(Cue.PAY_UNTIL, "首次申领|[0-9]+年以内[^，。；]{0,4}申"),
    START(Cue.PAY_START, "结束后[0-9]+|之日起|当月起|次月起|[0-9]日起执行"),
    SINCE(Cue.PAY_SINCE, "起执行|起施行"),
    BACK(Cue.PAY_RETURN, "退[回还]|追[回缴]|收回|归还|偿还"),
    CAP(Cue.PAY_CAP, "最高不?超?过?[0-9]|总额不超过|累计最高|不高于[0-9]|不超过[0-9]+万?元"),
    WHERE(Cue.DO_WHERE, "参保地申请|经常居住地|常住地申请|网上申|网上办|线上"),
    PAPERS(Cue.DO_PAPERS, "凭[^，。；]{2,12}(?:证|证明|材料)"),
    INVOICE(Cue.DO_INVOICE, "发票|租赁合同|据实给予"),
    BANK(Cue.DO_BANK, "经办银行[^，。；]{0,4}为"),
    APPLY(Cue.DO_APPLY, "免申即享|直补快办|可申请|可申领|主动");

    private static final String PREFIX = "办事_";

    private final Cue cue;
    private final Pattern written;

    PracticalMatter(Cue cue, String written) {
        this.cue = cue;
        this.written = Pattern.compile(written.isEmpty() ? "(?!)" : written);
    }

    /** What it is called in an answer: 要不要交税. */
    String word() {
        return cue.key().substring(PREFIX.length());
    }

    /** What a clause writes where it writes of it. */
    Pattern written() {
        return written;
    }

    /** What one breath of a message asks. */
    static Set<PracticalMatter> of(Cues cues, String breath) {
        Set<PracticalMatter> asked = EnumSet.noneOf(PracticalMatter.class);
        for (PracticalMatter matter : values()) {
            if (cues.said(matter.cue, breath + "？")) {
                asked.add(matter);
            }
        }
        if (asked.contains(RENEW)) {
            // 满三年能续几年 asks for no more than the one.
            asked.remove(LONG);
        }
        if (asked.contains(ONCE)) {
            asked.remove(OFTEN);
            asked.remove(TO);
        }
        if (asked.contains(REST)) {
            asked.remove(WHEN);
        }
        return asked;
    }
}
