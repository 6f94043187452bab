package cn.policydesk.notice;

/**
 * A stretch of the file that the header declares to repeat what stands elsewhere.
 *
 * @param fromLine first line, 1-based
 * @param toLine last line, inclusive
 * @param note why, in staff's words
 */
public record Repeat(int fromLine, int toLine, String note) {}
