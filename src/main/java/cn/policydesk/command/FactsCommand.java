package cn.policydesk.command;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.dialogue.Assistant;
import cn.policydesk.hearing.Slots;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code facts}: the dictionary of facts, for the words of {@code quote}. */
@Command(name = "facts", description = "列出事实字典：名称、怎么写、怎么问")
final class FactsCommand implements Callable<Integer> {

    @Parameters(arity = "0..*", paramLabel = "文字", description = "只列名称、说明或问法里有这些字的")
    List<String> words = List.of();

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            Slots slots = new Assistant("").slots(library);
            PrintWriter out = spec.commandLine().getOut();
            int found = 0;
            for (Fact fact : library.rules().dictionary().all()) {
                String asked = slots.slot(fact).map(Slots.Slot::question).orElse("");
                String all = fact.id() + fact.note() + asked;
                if (words.stream().allMatch(all::contains)) {
                    found++;
                    out.println(fact.id() + "  （" + fact.kind().word() + "；写成 " + FactWords.form(fact) + "）");
                    out.println("    " + (asked.isEmpty() ? "由别的事实推出" : asked)
                            + (fact.note().isEmpty() ? "" : "  " + fact.note()));
                }
            }
            out.println(found == 0 ? "没有这样的事实。" : "共 " + found + " 项。");
            return found == 0 ? Commands.REFUSED : Commands.OK;
        }
    }
}
