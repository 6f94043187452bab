package cn.policydesk.wechat;

import cn.policydesk.wechat.WechatSettings.Entry;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the accounts of the settings; one that is not complete stays off, and the log says why. */
final class AccountReading {

    /** The account of the environment; nothing said of it is no fault. */
    private static final String FIRST = "default";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]{3,32}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9]{43}");

    private final Consumer<String> log;
    private final List<Account> accounts = new ArrayList<>();

    private AccountReading(Consumer<String> log) {
        this.log = log;
    }

    /** The accounts that are on; lines for the operator go to {@code log}. */
    static Accounts of(WechatSettings settings, Consumer<String> log) {
        AccountReading reading = new AccountReading(log);
        Map<String, Entry> entries = settings.accounts();
        if (entries != null) {
            entries.forEach((name, entry) -> {
                if (!(name.equals(FIRST) && entry.blank())) {
                    reading.add(name, entry);
                }
            });
        }
        if (reading.accounts.isEmpty()) {
            log.accept("微信公众号没有开：没有设置 WECHAT_APP_ID、WECHAT_TOKEN");
        }
        return Accounts.of(reading.accounts);
    }

    private void add(String name, Entry entry) {
        String fault = fault(name, entry);
        if (fault != null) {
            log.accept("公众号 " + name + " 没有开：" + fault);
            return;
        }
        String key = value(entry.aesKey());
        String written = value(entry.mode());
        Account.Mode mode = written == null ? null : Account.Mode.named(written);
        String base = value(entry.apiBase());
        Account account = new Account(
                name,
                String.valueOf(value(entry.appId())),
                value(entry.secret()),
                String.valueOf(value(entry.token())),
                key,
                mode != null ? mode : key == null ? Account.Mode.PLAIN : Account.Mode.SAFE,
                value(entry.region()),
                base == null ? Account.API_BASE : base.replaceAll("/+$", ""),
                value(entry.originalId()));
        accounts.add(account);
        log.accept("公众号 " + name + " 已开，地址 /wechat/" + name + "，" + mode(account.mode())
                + (account.secret() == null ? "，没有设 secret，只能回复，不能主动发消息" : ""));
    }

    private @Nullable String fault(String name, Entry entry) {
        if (!NAME.matcher(name).matches()) {
            return "名称只能用小写字母、数字和连字符，最多32个";
        }
        if (value(entry.appId()) == null) {
            return "缺 app-id（WECHAT_APP_ID），公众平台“开发者ID”";
        }
        String token = value(entry.token());
        if (token == null || !TOKEN.matcher(token).matches()) {
            return "token（WECHAT_TOKEN）要和公众平台“服务器配置”里的一样，3到32个字母或数字";
        }
        String key = value(entry.aesKey());
        if (key != null && !usable(key)) {
            return "aes-key（WECHAT_AES_KEY）要是公众平台“服务器配置”里的43个字母和数字";
        }
        String written = value(entry.mode());
        Account.Mode mode = written == null ? null : Account.Mode.named(written);
        if (written != null && mode == null) {
            return "mode（WECHAT_MODE）写的“" + written + "”不认识，可以写 明文、兼容、安全";
        }
        if (mode == Account.Mode.SAFE && key == null) {
            return "安全模式要有 aes-key（WECHAT_AES_KEY）";
        }
        String base = value(entry.apiBase());
        if (base != null && !web(base)) {
            return "api-base（WECHAT_API_BASE）要写成 https://… 的样子";
        }
        return null;
    }

    private static boolean usable(String key) {
        try {
            return KEY.matcher(key).matches() && Base64.getDecoder().decode(key + "=").length == 32;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean web(String base) {
        try {
            URI uri = URI.create(base);
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String mode(Account.Mode mode) {
        return switch (mode) {
            case PLAIN -> "明文模式";
            case COMPATIBLE -> "兼容模式";
            case SAFE -> "安全模式";
        };
    }

    private static @Nullable String value(@Nullable String written) {
        return written == null || written.isBlank() ? null : written.strip();
    }
}
