package cn.policydesk.batch;

import cn.policydesk.benefit.Fact;

/** What a column of a list is for. */
sealed interface Column {

    /** Says a fact. */
    record OfFact(Fact fact) implements Column {}

    /** Gives an outside figure, by the name it has in one region or another. */
    record OfParameter(String name) implements Column {}

    /** Says how to reckon the row. */
    record OfRole(Role role) implements Column {}

    /** Is carried along; empty where staff need not be told so. */
    record Carried(String remark) implements Column {}

    /** What a row may say of itself. */
    enum Role {
        REGION("地区"),
        DAY("申请日"),
        AUDIENCE("对象"),
        BENEFIT("待遇");

        private final String word;

        Role(String word) {
            this.word = word;
        }

        /** The column's name. */
        String word() {
            return word;
        }
    }
}
