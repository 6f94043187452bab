package cn.policydesk.command;

import cn.policydesk.benefit.Coverage;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Notice;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code coverage}: every sentence of the notices that holds a number, with the benefits that use it or the reason why none does. */
@Command(name = "coverage", description = "列出通知里每一句带数的话：由哪项待遇引用，或为什么不算")
final class CoverageCommand implements Callable<Integer> {

    @Mixin
    Home home = new Home();

    @Option(names = "--none", description = "只列没有待遇引用的句子")
    boolean none;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            String only = home.region(library);
            PrintWriter out = spec.commandLine().getOut();
            for (Notice notice : library.notices()) {
                if (only == null || only.equals(notice.header().region())) {
                    List<Coverage.Row> rows = library.rules().coverage().stream()
                            .filter(row -> row.ref().notice().equals(notice.id()))
                            .toList();
                    print(out, notice, rows);
                }
            }
            return Commands.OK;
        }
    }

    private void print(PrintWriter out, Notice notice, List<Coverage.Row> rows) {
        long used = rows.stream().filter(row -> !row.benefits().isEmpty()).count();
        out.println("《" + notice.header().shortTitle() + "》 带数的句子" + rows.size() + "句：待遇引用" + used + "句，说明不算"
                + (rows.size() - used) + "句");
        for (Coverage.Row row : rows) {
            if (none && !row.benefits().isEmpty()) {
                continue;
            }
            String by = row.benefits().isEmpty() ? "不算：" + row.reason() : String.join("、", row.benefits());
            out.println("  " + row.ref().place() + "  " + row.sentence());
            out.println("      → " + by);
        }
    }
}
