package cn.policydesk.command;

import cn.policydesk.wechat.outbound.Menus;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code menu show}: the menus as they are written; asks nobody. */
@Command(name = "show", description = "看 bot/menus.yaml 里写的菜单，不联网")
final class MenuShowCommand implements Callable<Integer> {

    @Mixin
    MenuPlace place = new MenuPlace();

    @Override
    public Integer call() {
        Menus menus = place.menus();
        PrintWriter out = place.out();
        String wanted = place.account;
        menus.names().stream()
                .filter(name -> wanted == null || name.equals(menus.nameFor(wanted)))
                .forEach(name -> {
                    out.println("菜单“" + name + "”：");
                    menus.lines(name).forEach(line -> out.println("  " + line));
                });
        out.println("点击：");
        menus.texts().forEach((key, text) -> out.println("  " + key + " 等于说“" + text + "”"));
        return Commands.OK;
    }
}
