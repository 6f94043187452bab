package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;

/**
 * A line staff wrote on how people ask for a paragraph.
 *
 * @param ref the paragraph
 * @param text the line
 */
public record AskedLine(ClauseRef ref, String text) {}
