package cn.policydesk.benefit;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How a benefit goes together with others of the same group.
 *
 * @param group the group's name, unique in its region
 * @param rule how they go together
 * @param cap the most all of the group pay together, in yuan; null unless the rule is a cap
 * @param hint what to tell where the notice is silent; may be empty
 * @param basis the words, or null where the notice is silent
 * @param sameHire whether the rule is of what is given for one and the same employee: for different ones both are given
 */
public record Stacking(
        String group,
        Rule rule,
        @Nullable BigDecimal cap,
        String hint,
        @Nullable Basis basis,
        boolean sameHire) {

    /** Of whoever it is given for. */
    public Stacking(String group, Rule rule, @Nullable BigDecimal cap, String hint, @Nullable Basis basis) {
        this(group, rule, cap, hint, basis, false);
    }

    /** How benefits of a group go together. */
    public enum Rule {
        HIGHEST("就高不重复"),
        EXCLUSIVE("不能同享"),
        ONE_OF("择一"),
        TOGETHER("可以同享"),
        SILENT("未写明"),
        REPLACES("代替"),
        CAPPED("合计封顶");

        private final String word;

        Rule(String word) {
            this.word = word;
        }

        /** The word of the staff files. */
        public String word() {
            return word;
        }

        /** Whether only one of the group may be taken. */
        public boolean excludes() {
            return this == HIGHEST || this == EXCLUSIVE || this == ONE_OF || this == REPLACES;
        }
    }
}
