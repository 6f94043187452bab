package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Connections;
import cn.policydesk.channel.NoSecretsInLogs;
import cn.policydesk.wechat.Account;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import tools.jackson.databind.JsonNode;

/**
 * The menu of one account: what WeChat shows now, what staff wrote, the difference, and the change from one to the other.
 *
 * <p>Waits for WeChat on the calling thread. Close it at the end. Safe for use by several threads.
 */
public final class MenuDesk implements AutoCloseable {

    private final WeChatApi api;
    private final String baseUrl;
    private final CloseableHttpClient client = Connections.open();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /**
     * Opens a connection when it is first needed.
     *
     * @param baseUrl this server's address for pages of its own; may be empty where no menu has one
     * @throws MenuRefused where the account has no secret
     */
    public MenuDesk(Account account, String baseUrl, Clock clock) throws MenuRefused {
        String secret = account.secret();
        if (secret == null) {
            close();
            throw new MenuRefused("公众号 " + account.name() + " 没有设 AppSecret，不能读写菜单。请设好 WECHAT_SECRET 或设置文件里的 secret");
        }
        NoSecretsInLogs.install();
        this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
        this.api = new WeChatApi(account, secret, client, threads, clock, WeChatApi.LONGEST);
    }

    /**
     * What WeChat shows.
     *
     * @param lines one a button, those of a group indented
     * @param forGroups how many menus for groups of followers there are beside it, which nothing here changes
     */
    public record Live(List<String> lines, int forGroups) {
        /** Copies the list. */
        public Live {
            lines = List.copyOf(lines);
        }
    }

    /** What WeChat shows now, whoever set it; no lines where there is no menu. */
    public Live live() throws MenuRefused {
        JsonNode shown = done(api.shownMenu());
        List<String> lines = shown.path("is_menu_open").asInt(1) == 0
                ? List.of()
                : MenuLines.of(shown.path("selfmenu_info").path("button"));
        return switch (api.menu()) {
            case Called.Done menu ->
                new Live(lines, menu.answer().path("conditionalmenu").size());
            case Called.Refused refused when refused.meaning() == Meaning.NO_MENU -> new Live(lines, 0);
            case Called.Failed failed -> throw refused(failed);
        };
    }

    /** A menu as {@link Live#lines} would tell it. */
    public List<String> lines(Menu menu) {
        return MenuLines.of(menu.json(baseUrl).path("button"));
    }

    /** All lines of both: {@code "- "} before what only WeChat shows, {@code "+ "} before what only staff wrote. */
    public List<String> difference(Live live, Menu menu) {
        return LineChanges.of(live.lines(), lines(menu));
    }

    /** Whether WeChat shows what staff wrote. */
    public boolean same(Live live, Menu menu) {
        return live.lines().equals(lines(menu));
    }

    /** Whether all of a menu is known, so that it can be published; what is missing is the exception. */
    public void publishable(Menu menu) throws MenuRefused {
        if (baseUrl.isEmpty() && menu.needsAddress()) {
            throw new MenuRefused("菜单里有 / 开头的网址，要先知道本程序的网址。请设好 PUBLIC_BASE_URL");
        }
    }

    /** Makes WeChat show a menu. */
    public void publish(Menu menu) throws MenuRefused {
        publishable(menu);
        done(api.publish(menu.json(baseUrl)));
    }

    private static JsonNode done(Called called) throws MenuRefused {
        return switch (called) {
            case Called.Done done -> done.answer();
            case Called.Failed failed -> throw refused(failed);
        };
    }

    private static MenuRefused refused(Called.Failed failed) {
        return new MenuRefused(Alerts.words(failed));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            client.close();
        } catch (IOException e) {
            // Nothing is lost: what was asked was answered before.
            return;
        }
    }
}
