package cn.policydesk.benefit;

import java.util.HashSet;
import java.util.Set;

/** Checks that the examples of a rule file notice every small change of its rule. */
final class MutationCheck {

    private final ExampleCheck examples;
    private final RuleFile file;

    MutationCheck(ExampleCheck examples, RuleFile file) {
        this.examples = examples;
        this.file = file;
    }

    /**
     * Reports each change that no example notices, and each exemption that exempts nothing.
     *
     * @return how many changes were tried
     */
    int check() {
        Set<String> exempt = new HashSet<>();
        file.exempt().forEach(one -> exempt.add(one.change()));
        Set<String> survived = new HashSet<>();
        int tried = 0;
        for (Mutants.Changed<Benefit> mutant : Mutants.of(file.benefit())) {
            tried++;
            if (noticed(mutant.value())) {
                continue;
            }
            survived.add(mutant.what());
            if (!exempt.contains(mutant.what())) {
                file.root()
                        .fault(
                                "没有例子能发现这个改动：" + mutant.what(),
                                "请补一个例子；确实改了也一样的，写 变异豁免: [{改: \"" + mutant.what() + "\", 因: …}]");
            }
        }
        for (RuleFile.Exempt one : file.exempt()) {
            if (!survived.contains(one.change())) {
                one.node().fault("这条豁免没有用处：" + one.change(), "例子已经能发现，或写得与检查报的不一样，请删去或改正");
            }
        }
        return tried;
    }

    private boolean noticed(Benefit mutant) {
        for (Example example : file.examples()) {
            if (examples.wrong(mutant, example) != null) {
                return true;
            }
        }
        return false;
    }
}
