package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;

/**
 * A paragraph that was found.
 *
 * @param ref its address
 * @param region its region's id
 * @param score how much speaks for it; comparable within one finding
 */
public record Hit(ClauseRef ref, String region, float score) {}
