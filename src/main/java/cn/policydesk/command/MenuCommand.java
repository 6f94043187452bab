package cn.policydesk.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code menu}: the buttons at the foot of a WeChat account. */
@Command(
        name = "menu",
        description = "公众号的菜单（bot/menus.yaml）：show 看、check 检查、compare 和线上比、publish 发布",
        subcommands = {MenuShowCommand.class, MenuCheckCommand.class, MenuCompareCommand.class, MenuPublishCommand.class
        },
        synopsisSubcommandLabel = "show|check|compare|publish",
        commandListHeading = "%n命令：%n")
final class MenuCommand implements Runnable {

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Override
    public void run() {
        throw new CommandLine.MissingParameterException(
                spec.commandLine(), java.util.List.of(), "show|check|compare|publish");
    }
}
