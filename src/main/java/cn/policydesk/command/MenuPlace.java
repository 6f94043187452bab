package cn.policydesk.command;

import cn.policydesk.notice.Faults;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.SettingsRead;
import cn.policydesk.wechat.outbound.Menu;
import cn.policydesk.wechat.outbound.Menus;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the commands of the menu have in common: whose menu, where it is written, and where they print. */
final class MenuPlace {

    @Mixin
    Home home = new Home();

    @Option(names = "--account", paramLabel = "公众号", description = "设置里公众号的名字，例如 default；只有一个时可以不写")
    @Nullable
    String account;

    @Spec(Spec.Target.MIXEE)
    CommandSpec command = CommandSpec.create();

    PrintWriter out() {
        return command.commandLine().getOut();
    }

    PrintWriter err() {
        return command.commandLine().getErr();
    }

    /** The menus of the file, which must be without fault. */
    Menus menus() {
        Faults faults = new Faults();
        Menus menus = Menus.read(folder(), faults);
        Failure.unlessNone("bot/menus.yaml ", faults);
        if (menus.isEmpty()) {
            throw new Failure("没有写菜单。请在 bot/menus.yaml 里写，样子见 bot/README.md");
        }
        return menus;
    }

    Path folder() {
        return home.folder();
    }

    /** The accounts meant: the one that was named, else all that are on. */
    List<Account> accounts(SettingsRead settings) {
        List<Account> all = settings.accounts().all();
        String wanted = account;
        if (all.isEmpty()) {
            throw new Failure("没有开着的公众号。\n" + String.join("\n", settings.remarks()));
        }
        if (wanted == null) {
            return all;
        }
        return List.of(settings.accounts()
                .find(wanted)
                .orElseThrow(() -> new Failure("没有叫“" + wanted + "”的公众号。可以写：" + names(all))));
    }

    /** The one account meant. */
    Account only(SettingsRead settings) {
        List<Account> meant = accounts(settings);
        if (meant.size() > 1) {
            throw new Failure("有几个公众号，请用 --account 说明发布哪一个：" + names(meant));
        }
        return meant.getFirst();
    }

    static Menu menu(Menus menus, Account account) {
        return menus.of(account)
                .orElseThrow(() -> new Failure("公众号 " + account.name() + " 没有菜单：bot/menus.yaml 里没有它，也没有“默认”"));
    }

    private static String names(List<Account> accounts) {
        return accounts.stream().map(Account::name).collect(Collectors.joining("、"));
    }
}
