package cn.policydesk.notice;

/**
 * The permanent address of a paragraph.
 *
 * @param notice the notice's id
 * @param label the clause as printed, brackets full-width: {@code （六）}; {@code 一、} for a point with text of its own;
 *     {@code 前言}, {@code 文末}, {@code 尾段}, {@code 附则}, {@code 附件1} for parts that carry no number
 * @param paragraph 1-based within the clause; the line that bears the label is 1; in an annex table the row's number
 */
public record ClauseRef(String notice, String label, int paragraph) {

    /** As staff write it: {@code （六）第3款}. */
    public String place() {
        return label + "第" + paragraph + "款";
    }
}
