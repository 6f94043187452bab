package cn.policydesk.benefit;

/**
 * One line of a working.
 *
 * @param text what is done, in Chinese, such as 2000元 + 1000元/人 × (7人 − 3人)
 * @param result what comes of it, such as 6000.00
 * @param basis the words that say so
 */
public record Step(String text, String result, Basis basis) {}
