package cn.policydesk.command;

import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.search.Question;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: how the search read a question and what it weighed. */
@Command(name = "explain", description = "看一句话是怎么切分、展开、打分的")
final class ExplainCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "问题", description = "要看的话")
    List<String> words = List.of();

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            Question question = new Question(String.join(" ", words), home.region(library));
            library.index().explain(question).lines().forEach(spec.commandLine().getOut()::println);
            return Commands.OK;
        }
    }
}
