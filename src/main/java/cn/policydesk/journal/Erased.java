package cn.policydesk.journal;

/**
 * What was erased at somebody's wish.
 *
 * @param entries messages
 * @param quotes quotes; their numbers are known as erased from now on
 */
public record Erased(int entries, int quotes) {}
