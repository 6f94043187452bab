package cn.policydesk;

import cn.policydesk.journal.DatabaseRefused;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator in words what is wrong with {@code DATABASE_URL}; the password is in none of them. */
final class DatabaseRefusedAnalyzer extends AbstractFailureAnalyzer<DatabaseRefused> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, DatabaseRefused cause) {
        return new FailureAnalysis(cause.getMessage(), "改正后再启动；不设 DATABASE_URL 就用本机 var/journal/ 里的数据库，不用另装", cause);
    }
}
