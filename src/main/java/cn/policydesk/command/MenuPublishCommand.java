package cn.policydesk.command;

import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.SettingsRead;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.MenuDesk;
import cn.policydesk.wechat.outbound.MenuRefused;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code menu publish}: lets WeChat show what is written. */
@Command(name = "publish", description = "把 bot/menus.yaml 里的菜单发布到公众号，先列出要改的地方")
final class MenuPublishCommand implements Callable<Integer> {

    @Mixin
    MenuPlace place = new MenuPlace();

    @Override
    public Integer call() {
        SettingsRead settings = SettingsRead.now();
        Account account = place.only(settings);
        Menu menu = MenuPlace.menu(place.menus(), account);
        PrintWriter out = place.out();
        try (MenuDesk desk = new MenuDesk(account, settings.baseUrl(), Clock.systemUTC())) {
            desk.publishable(menu);
            if (MenuCompareCommand.print(account, desk, menu, out)) {
                out.println("没有要改的，没有发布。");
                return Commands.OK;
            }
            desk.publish(menu);
            out.println("已发布。手机上最多5分钟后看到；取消关注再关注，马上看到。");
            return Commands.OK;
        } catch (MenuRefused e) {
            throw new Failure("公众号 " + account.name() + "：" + e.words());
        }
    }
}
