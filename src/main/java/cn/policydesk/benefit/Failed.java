package cn.policydesk.benefit;

import java.util.List;

/**
 * A condition that is not met.
 *
 * @param condition what is required, in Chinese
 * @param gap how far off it is, such as 还差1人; empty where it cannot be measured
 * @param basis the words that require it
 * @param facts the facts it fails by
 * @param doubt which reading was taken, or empty
 */
public record Failed(String condition, String gap, Basis basis, List<String> facts, String doubt) {
    public Failed {
        facts = List.copyOf(facts);
    }
}
