package cn.policydesk.command;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Notice;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code notices}: what is held and where it stands. */
@Command(name = "notices", description = "列出收录的通知和现在的效力")
final class NoticesCommand implements Callable<Integer> {

    @Mixin
    Home home = new Home();

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
                    String number = notice.header().number();
                    out.println(
                            notice.id() + "  《" + notice.header().title() + "》" + (number == null ? "（无文号）" : number));
                    out.println("    " + notice.clauses().size() + "条；"
                            + new Assistant("").standing(library, notice, home.day()));
                }
            }
            return Commands.OK;
        }
    }
}
