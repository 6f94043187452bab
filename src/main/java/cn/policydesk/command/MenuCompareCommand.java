package cn.policydesk.command;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.SettingsRead;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.MenuDesk;
import cn.policydesk.wechat.outbound.MenuRefused;
import cn.policydesk.wechat.outbound.Menus;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code menu compare}: how what WeChat shows differs from what is written. */
@Command(name = "compare", description = "看线上的菜单和 bot/menus.yaml 差在哪里，不改动任何东西")
final class MenuCompareCommand implements Callable<Integer> {

    @Mixin
    MenuPlace place = new MenuPlace();

    @Override
    public Integer call() {
        Menus menus = place.menus();
        SettingsRead settings = SettingsRead.now();
        boolean same = true;
        for (Account account : place.accounts(settings)) {
            Menu menu = MenuPlace.menu(menus, account);
            try (MenuDesk desk = new MenuDesk(account, settings.baseUrl(), Clock.systemUTC())) {
                same &= print(account, desk, menu, place.out());
            } catch (MenuRefused e) {
                throw new Failure("公众号 " + account.name() + "：" + e.words());
            }
        }
        return same ? Commands.OK : Commands.REFUSED;
    }

    /** Prints the difference and tells whether there is none. */
    static boolean print(Account account, MenuDesk desk, Menu menu, PrintWriter out) throws MenuRefused {
        MenuDesk.Live live = desk.live();
        if (live.forGroups() > 0) {
            out.println("公众号 " + account.name() + " 还有 " + live.forGroups() + " 个个性化菜单，这里不看也不改");
        }
        if (desk.same(live, menu)) {
            out.println("公众号 " + account.name() + "：线上的菜单和文件一样。");
            return true;
        }
        out.println("公众号 " + account.name() + "（- 线上有、文件没有，+ 文件有、线上没有）：");
        desk.difference(live, menu).forEach(out::println);
        return false;
    }
}
