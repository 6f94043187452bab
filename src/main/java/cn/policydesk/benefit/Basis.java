package cn.policydesk.benefit;

import cn.policydesk.notice.ClauseRef;

/**
 * The words a rule rests on.
 *
 * @param ref where they stand
 * @param words verbatim; several passages are joined by ……
 */
public record Basis(ClauseRef ref, String words) {}
