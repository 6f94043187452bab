package cn.policydesk.benefit;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Reads and runs the cases worked by hand from the notices: {@code knowledge/cases/<region>.yaml}. They are written by people
 * who have read the notice and not the rules.
 */
final class CaseFile {

    private final Calculator calculator;
    private final Names names;
    private final String region;
    private int count;

    CaseFile(Calculator calculator, Names names, String region) {
        this.calculator = calculator;
        this.names = names;
        this.region = region;
    }

    /**
     * Runs the cases of the region; each that comes out otherwise is a fault.
     *
     * @return how many there are
     */
    int check(Path folder, Faults faults) {
        String name = "knowledge/cases/" + region + ".yaml";
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            return 0;
        }
        StaffNode root = StaffNode.read(path, name, faults);
        if (root == null) {
            return 0;
        }
        root.allow("案例");
        for (StaffNode node : root.items("案例")) {
            count++;
            run(node);
        }
        return count;
    }

    private void run(StaffNode node) {
        String id = node.required("待遇");
        Benefit benefit = calculator.book().benefit(id).orElse(null);
        if (benefit == null || !benefit.region().equals(region)) {
            node.fault(
                    "没有这项待遇：" + id,
                    "是不是 "
                            + StaffNode.nearest(
                                    id,
                                    calculator.book().benefits(region).stream()
                                            .map(Benefit::id)
                                            .toList()));
            return;
        }
        Example example = new ExampleReading(names, node).one();
        if (example == null) {
            return;
        }
        String wrong = new ExampleCheck(calculator).wrong(benefit, example);
        if (wrong != null) {
            node.fault(wrong, "手算与规则不一致，请对照原文，改案例或改规则");
        }
        String payable = node.optional("可领");
        if (payable != null
                && payable.equals("是")
                        != calculator.validity(benefit, example.asOf()).payable()) {
            node.fault(
                    "案例写的那天" + (payable.equals("是") ? "可以领" : "不能领") + "，算出来是"
                            + calculator
                                    .validity(benefit, example.asOf())
                                    .status()
                                    .code(),
                    "请对照通知的起止日期");
        }
    }
}
