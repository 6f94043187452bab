/**
 * The text: a notice cut into chapters, clauses and paragraphs, each with a permanent address and a standing in time.
 *
 * <p>Door: {@link cn.policydesk.notice.NoticeReader}. It takes the two files of a notice, its text kept byte for byte and its
 * header written by staff, and returns a {@link cn.policydesk.notice.Notice} or the faults that stand in the way. One general
 * segmentation serves every notice; what is special to one stands in its header as data.
 *
 * <p>May know: nothing. The shape of staff-written files ({@link cn.policydesk.notice.StaffNode},
 * {@link cn.policydesk.notice.Fault}) lives here because every other room reads some.
 */
@NullMarked
package cn.policydesk.notice;

import org.jspecify.annotations.NullMarked;
