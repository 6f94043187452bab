package cn.policydesk.command;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.wechat.SettingsRead;
import cn.policydesk.wechat.outbound.Menus;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code menu check}: what is wrong with the menus, and what does not fit the settings; asks nobody. */
@Command(name = "check", description = "检查 bot/menus.yaml：写法、微信的限制、和设置对不对得上；不联网")
final class MenuCheckCommand implements Callable<Integer> {

    @Mixin
    MenuPlace place = new MenuPlace();

    @Override
    public Integer call() {
        Faults found = new Faults();
        Menus menus = Menus.read(place.folder(), found);
        List<Fault> faults = found.all();
        PrintWriter out = place.out();
        faults.forEach(fault -> out.println(fault.shown()));
        remark(menus, SettingsRead.now());
        out.println(faults.isEmpty() ? "菜单检查通过，没有错误。" : "共 " + faults.size() + " 处错误，改好前不能发布。");
        return faults.isEmpty() ? Commands.OK : Commands.REFUSED;
    }

    /** What is no fault of the file, but will be in the way on this machine. */
    private void remark(Menus menus, SettingsRead settings) {
        PrintWriter err = place.err();
        for (String name : menus.ownMenus()) {
            if (settings.accounts().find(name).isEmpty()) {
                err.println("注意：菜单“" + name + "”没有对应的公众号，设置里没有开着的“" + name + "”");
            }
        }
        if (settings.baseUrl().isEmpty() && menus.needsAddress()) {
            err.println("注意：菜单里有 / 开头的网址，发布前要设好 PUBLIC_BASE_URL");
        }
    }
}
