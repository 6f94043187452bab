/**
 * The doors for browsers and programs: the HTTP contract, the chat page, the notice pages, the door for re-indexing.
 *
 * <p>Controllers translate; they decide nothing. May know: {@code dialogue} and every room below it.
 */
@NullMarked
package cn.policydesk.web;

import org.jspecify.annotations.NullMarked;
