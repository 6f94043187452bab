package cn.policydesk;

import cn.policydesk.library.CurrentLibrary.NothingToServe;
import cn.policydesk.notice.Fault;
import java.util.stream.Collectors;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words why the product does not come up. */
final class NothingToServeAnalyzer extends AbstractFailureAnalyzer<NothingToServe> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NothingToServe cause) {
        String faults = cause.faults().stream().map(Fault::text).collect(Collectors.joining("\n  ", "  ", ""));
        return new FailureAnalysis(
                "知识文件有错误，而且没有上一次通过检查的版本可用：\n" + faults, "请按上面逐条改正，用 ./policydesk check 检查后再启动", cause);
    }
}
