package cn.policydesk.search;

/**
 * What a sentence of a paragraph gives.
 *
 * @param name what that is called; empty where it has no name
 * @param weight how much more than others it is known to be meant; 1 where nothing is known
 */
public record Named(String name, double weight) {}
