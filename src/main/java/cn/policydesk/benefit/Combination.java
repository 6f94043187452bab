package cn.policydesk.benefit;

import java.util.List;

/**
 * The best lawful choice among what somebody can get and is payable.
 *
 * @param take the benefits to claim
 * @param leave the benefits given up for them
 * @param because why, one line for each rule that decided, in Chinese
 * @param bases the words of those rules
 * @param silent where the notice does not say whether two go together: they are not added up, in Chinese
 */
public record Combination(
        List<Benefit> take, List<Benefit> leave, List<String> because, List<Basis> bases, List<String> silent) {
    public Combination {
        take = List.copyOf(take);
        leave = List.copyOf(leave);
        because = List.copyOf(because);
        bases = List.copyOf(bases);
        silent = List.copyOf(silent);
    }
}
