package cn.policydesk.notice;

/**
 * An authority named at the end of a clause.
 *
 * @param role the word that introduces it, as printed: {@code 责任单位}, {@code 牵头单位}, {@code 配合单位} …
 * @param name the authority as printed
 */
public record Department(String role, String name) {}
