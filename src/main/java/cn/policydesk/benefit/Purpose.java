package cn.policydesk.benefit;

import org.jspecify.annotations.Nullable;

/** What a benefit's figure is, so that the ceiling of a loan is never told as a payment. */
public enum Purpose {
    SUBSIDY("补贴", true),
    AWARD("奖励", true),
    REFUND("返还", true),
    INTEREST("贴息", true),
    LOAN("贷款额度", false),
    RATE("费率", false),
    SHARE("比例", false),
    DEADLINE("时限", false),
    TIMES("次数", false),
    DEDUCTION("收入扣减", false),
    WAGE("工资", false),
    TAX("税收", false);

    private final String word;
    private final boolean paid;

    Purpose(String word, boolean paid) {
        this.word = word;
        this.paid = paid;
    }

    /** The word of the staff files. */
    public String word() {
        return word;
    }

    /** Whether it is money paid to the applicant. */
    public boolean paid() {
        return paid;
    }

    static @Nullable Purpose of(String word) {
        for (Purpose purpose : values()) {
            if (purpose.word.equals(word)) {
                return purpose;
            }
        }
        return null;
    }
}
