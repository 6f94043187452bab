package cn.policydesk.journal;

import java.time.Instant;

/**
 * What somebody thinks of an answer.
 *
 * @param useful whether it was of use
 * @param at when they said so
 * @param since how far back the answer may lie; an older one is not meant
 */
record Judgement(boolean useful, Instant at, Instant since) {}
