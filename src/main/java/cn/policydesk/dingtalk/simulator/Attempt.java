package cn.policydesk.dingtalk.simulator;

/**
 * One time DingTalk handed a message on. Immutable.
 *
 * @param taken whether the product said that it has it
 * @param told what became of it, in Chinese
 */
record Attempt(boolean taken, String told) {}
