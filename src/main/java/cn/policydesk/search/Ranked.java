package cn.policydesk.search;

/**
 * A paragraph with what speaks for it.
 *
 * @param unit the paragraph's number
 * @param score all evidence together
 * @param own how well its own words, its heading and the lines asked for it, taken together, match: 0 to about 1
 * @param nearest how near the nearest asked line is: 0 to 1
 */
record Ranked(int unit, float score, float own, float nearest) {}
