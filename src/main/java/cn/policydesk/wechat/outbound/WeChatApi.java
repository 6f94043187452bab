package cn.policydesk.wechat.outbound;

import cn.policydesk.wechat.Account;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.mp.bean.kefu.WxMpKefuMessage;
import me.chanjar.weixin.mp.enums.WxMpApiUrl;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WeChat's interfaces for one account. Each call waits for the answer, at most {@link #LONGEST}, and tells what came of it; none
 * throws, repeats or logs anything.
 *
 * <p>Safe for use by several threads.
 */
final class WeChatApi {

    /** For a whole call, the fetching of a token with it; a server that sends drop by drop is not waited for longer. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final JsonMapper JSON = new JsonMapper();

    private final MpService service;
    private final ExecutorService threads;
    private final Duration longest;

    /**
     * @param secret the account's AppSecret
     * @param threads of virtual threads: only there does an interrupt end a call that hangs
     */
    WeChatApi(
            Account account,
            String secret,
            CloseableHttpClient client,
            ExecutorService threads,
            Clock clock,
            Duration longest) {
        this.service = new MpService(account, secret, client, clock);
        this.threads = threads;
        this.longest = longest;
    }

    /** Sends a follower a text (客服消息). */
    Called text(String openId, String text) {
        return call(() -> service.getKefuService()
                .sendKefuMessageWithResponse(
                        WxMpKefuMessage.TEXT().toUser(openId).content(text).build()));
    }

    /** Shows a follower 正在输入. */
    Called typing(String openId) {
        return call(() -> service.post(
                WxMpApiUrl.Kefu.CUSTOM_TYPING,
                JSON.createObjectNode()
                        .put("touser", openId)
                        .put("command", "Typing")
                        .toString()));
    }

    /** The menu WeChat shows, whether set by an interface or by hand, as {@code get_current_selfmenu_info} tells it. */
    Called shownMenu() {
        return call(() -> service.get(WxMpApiUrl.Menu.GET_CURRENT_SELFMENU_INFO, null));
    }

    /** The menu WeChat holds for everybody and those for groups, as {@code menu/get} tells it. */
    Called menu() {
        return call(() -> service.get(WxMpApiUrl.Menu.MENU_GET, null));
    }

    /**
     * Replaces the menu.
     *
     * @param menu what {@code menu/create} takes
     */
    Called publish(JsonNode menu) {
        return call(() -> service.post(WxMpApiUrl.Menu.MENU_CREATE, menu.toString()));
    }

    private Called call(Callable<@Nullable String> call) {
        Future<Called> waited = threads.submit(() -> answer(call));
        try {
            return waited.get(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            waited.cancel(true);
            return new Called.Unclear("等不到完整的回答");
        } catch (InterruptedException e) {
            waited.cancel(true);
            Thread.currentThread().interrupt();
            return new Called.Unclear("程序正在停止");
        } catch (ExecutionException e) {
            return new Called.Unclear("程序出错（" + kind(e) + "）");
        }
    }

    private static String kind(ExecutionException e) {
        Throwable cause = e.getCause();
        return (cause == null ? e : cause).getClass().getSimpleName();
    }

    private static Called answer(Callable<@Nullable String> call) throws Exception {
        String body;
        try {
            body = call.call();
        } catch (WxErrorException e) {
            return e.getCause() instanceof CallFailed failed ? failed.failure() : new Called.Unclear("回答看不懂");
        }
        try {
            JsonNode answer = JSON.readTree(body == null ? "" : body);
            // WxJava takes {} for success; WeChat's answers name an errcode, or hold what was asked for.
            boolean usable = answer.isObject()
                    && !answer.isEmpty()
                    && answer.path("errcode").asInt(0) == 0;
            return usable ? new Called.Done(answer) : new Called.Unclear("回答看不懂");
        } catch (JacksonException e) {
            return new Called.Unclear("回答看不懂");
        }
    }
}
