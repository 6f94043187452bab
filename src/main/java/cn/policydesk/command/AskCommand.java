package cn.policydesk.command;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.AskReply;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ask}: one question, answered as a chat would. */
@Command(name = "ask", description = "问一句，得到条款原文和出处")
final class AskCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "问题", description = "要问的话")
    List<String> words = List.of();

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (CurrentLibrary current = home.open()) {
            Library library = current.get();
            AskReply reply = new Assistant("").ask(String.join(" ", words), home.region(library), home.day(), library);
            spec.commandLine().getOut().println(reply.reply());
            return reply.outcome().equals("not-found") ? Commands.REFUSED : Commands.OK;
        }
    }
}
