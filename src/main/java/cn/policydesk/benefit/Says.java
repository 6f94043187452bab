package cn.policydesk.benefit;

import org.jspecify.annotations.Nullable;

/**
 * What a condition is called before people.
 *
 * @param wording what is required, in staff's words; empty for a group without words of its own
 * @param basis the words of the notice
 * @param doubt which reading was taken where the words are unclear, or null
 */
record Says(String wording, Basis basis, @Nullable String doubt) {}
