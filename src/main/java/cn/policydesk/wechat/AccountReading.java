package cn.policydesk.wechat;

import cn.policydesk.channel.NamedSettings;
import cn.policydesk.channel.NamedSettings.Opened;
import cn.policydesk.channel.Written;
import cn.policydesk.wechat.WechatSettings.Entry;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the accounts of the settings. */
final class AccountReading {

    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");
    private static final NamedSettings<Entry, Account> SETTINGS =
            new NamedSettings<>("公众号", Entry::blank, AccountReading::opened);

    private AccountReading() {}

    /** The accounts that are on; lines for the operator go to {@code log}. */
    static Accounts of(WechatSettings settings, Consumer<String> log) {
        List<Account> on = SETTINGS.on(settings.accounts(), log);
        if (on.isEmpty()) {
            log.accept("微信公众号没有开：没有设置 WECHAT_APP_ID、WECHAT_TOKEN");
        }
        return Accounts.of(on);
    }

    private static Opened<Account> opened(String name, Entry entry) {
        String fault = fault(entry);
        if (fault != null) {
            return new Opened.Off<>(fault);
        }
        String key = Written.value(entry.aesKey());
        Account.Mode mode = mode(entry);
        Account account = new Account(
                name,
                String.valueOf(Written.value(entry.appId())),
                Written.value(entry.secret()),
                String.valueOf(Written.value(entry.token())),
                key,
                mode != null ? mode : key == null ? Account.Mode.PLAIN : Account.Mode.SAFE,
                Written.value(entry.region()),
                Written.base(entry.apiBase(), Account.API_BASE),
                Written.value(entry.originalId()));
        return new Opened.On<>(
                account,
                "，地址 /wechat/" + name + "，" + said(account.mode())
                        + (account.secret() == null ? "，没有设 secret，只能回复，不能主动发消息" : ""));
    }

    private static @Nullable String fault(Entry entry) {
        if (Written.nothing(entry.appId())) {
            return "缺 app-id（WECHAT_APP_ID），公众平台“开发者ID”";
        }
        String token = Written.value(entry.token());
        if (token == null || !TOKEN.matcher(token).matches()) {
            return "token（WECHAT_TOKEN）要和公众平台“服务器配置”里的一样，3到32个字母或数字";
        }
        if (!Written.keyOrAbsent(entry.aesKey())) {
            return "aes-key（WECHAT_AES_KEY）要是公众平台“服务器配置”里的43个字母和数字";
        }
        String written = Written.value(entry.mode());
        Account.Mode mode = mode(entry);
        if (written != null && mode == null) {
            return "mode（WECHAT_MODE）写的“" + written + "”不认识，可以写 明文、兼容、安全";
        }
        if (mode == Account.Mode.SAFE && Written.nothing(entry.aesKey())) {
            return "安全模式要有 aes-key（WECHAT_AES_KEY）";
        }
        if (!Written.webOrAbsent(entry.apiBase())) {
            return "api-base（WECHAT_API_BASE）要写成 https://… 的样子";
        }
        return null;
    }

    private static Account.@Nullable Mode mode(Entry entry) {
        String written = Written.value(entry.mode());
        return written == null ? null : Account.Mode.named(written);
    }

    private static String said(Account.Mode mode) {
        return switch (mode) {
            case PLAIN -> "明文模式";
            case COMPATIBLE -> "兼容模式";
            case SAFE -> "安全模式";
        };
    }
}
