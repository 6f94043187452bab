package cn.policydesk.command;

import cn.policydesk.notice.Fault;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code check}: everything that is wrong with the staff folders. */
@Command(name = "check", description = "检查 knowledge/ index/ bot/，列出全部错误，不改动任何东西")
final class CheckCommand implements Callable<Integer> {

    @Mixin
    Home home = new Home();

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        List<Fault> faults = home.unread().check();
        faults.forEach(fault -> spec.commandLine().getOut().println(fault.shown()));
        spec.commandLine().getOut().println(faults.isEmpty() ? "检查通过，没有错误。" : "共 " + faults.size() + " 处错误，改好前不会启用。");
        return faults.isEmpty() ? Commands.OK : Commands.REFUSED;
    }
}
