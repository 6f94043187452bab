package cn.policydesk.wechat;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;

/**
 * The settings of the accounts as a server started here would read them, for commands, which start none.
 *
 * @param accounts those that are on
 * @param baseUrl the server's own address, empty where it is not set
 * @param remarks what a server would write of them at its start, in Chinese
 */
public record SettingsRead(Accounts accounts, String baseUrl, List<String> remarks) {

    /** Copies the list. */
    public SettingsRead {
        remarks = List.copyOf(remarks);
    }

    /** Reads the environment and {@code application.yaml}, in the jar and beside it. */
    public static SettingsRead now() {
        StandardEnvironment environment = new StandardEnvironment();
        ConfigDataEnvironmentPostProcessor.applyTo(environment);
        Binder binder = Binder.get(environment);
        List<String> remarks = new ArrayList<>();
        Accounts accounts;
        try {
            accounts = AccountReading.of(binder.bindOrCreate("policydesk.wechat", WechatSettings.class), remarks::add);
        } catch (BindException e) {
            remarks.add("设置 policydesk.wechat 里有一项写法不对：" + e.getName());
            accounts = Accounts.of(List.of());
        }
        String baseUrl =
                environment.getProperty("policydesk.public-base-url", "").strip();
        return new SettingsRead(accounts, baseUrl, remarks);
    }
}
