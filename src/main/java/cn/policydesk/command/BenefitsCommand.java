package cn.policydesk.command;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.QuoteDesk;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code benefits}: what can be worked out, clause by clause. */
@Command(name = "benefits", description = "列出可以算的待遇：编号、名称、条款、现在的效力")
final class BenefitsCommand implements Callable<Integer> {

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            QuoteDesk desk = new Assistant("").quotes(library);
            String only = home.region(library);
            List<Benefit> benefits =
                    only == null ? library.rules().benefits() : library.rules().benefits(only);
            PrintWriter out = spec.commandLine().getOut();
            for (Benefit benefit : benefits) {
                String whom = benefit.audiences().stream()
                        .sorted()
                        .map(Benefit.Audience::word)
                        .collect(Collectors.joining("、"));
                out.println(benefit.ref().place() + "  " + benefit.id() + "  " + benefit.name() + "（" + whom + "；"
                        + benefit.kind().word() + "）");
                out.println("    " + desk.standing(benefit, home.day()).note());
            }
            out.println("共 " + benefits.size() + " 项。");
            return Commands.OK;
        }
    }
}
