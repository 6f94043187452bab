package cn.policydesk.benefit;

import org.jspecify.annotations.Nullable;

/**
 * Words of a notice that can be read in more than one way.
 *
 * @param point what is unclear, in Chinese
 * @param taken the reading taken
 * @param other the other reading; may be empty
 * @param note why; may be empty
 * @param formula one period's amount under the other reading, or null where it does not differ or is not known
 */
record Doubt(
        String point,
        String taken,
        String other,
        String note,
        @Nullable Expr formula) {}
