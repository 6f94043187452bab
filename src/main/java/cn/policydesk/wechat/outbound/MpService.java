package cn.policydesk.wechat.outbound;

import cn.policydesk.channel.Connections;
import cn.policydesk.channel.Token;
import cn.policydesk.wechat.Account;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import me.chanjar.weixin.common.enums.WxType;
import me.chanjar.weixin.common.error.WxErrorException;
import me.chanjar.weixin.common.util.http.RequestExecutor;
import me.chanjar.weixin.mp.api.impl.WxMpServiceHttpComponentsImpl;
import me.chanjar.weixin.mp.config.WxMpHostConfig;
import me.chanjar.weixin.mp.config.impl.WxMpDefaultConfigImpl;
import me.chanjar.weixin.mp.util.WxMpConfigStorageHolder;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * WxJava's service for one account, without what does harm in it (all read in 4.7.9.B):
 *
 * <ul>
 *   <li>its HTTP client trusts every certificate: {@link Connections} does not;
 *   <li>{@code execute} sleeps up to 31 seconds on the calling thread when WeChat is busy, and logs addresses with the access token
 *       in them: here it does neither;
 *   <li>threads that wait for a token each fetch one: {@link AccessTokens} fetches one.
 * </ul>
 *
 * <p>Every failure is a {@link WxErrorException} caused by a {@link CallFailed}. Safe for use by several threads.
 */
final class MpService extends WxMpServiceHttpComponentsImpl {

    /** WeChat advises to keep room for 512 characters; far more is no token. */
    private static final int LONGEST_TOKEN = 4096;

    /** WxJava's code for what has none of WeChat's. */
    private static final int WX_JAVA_OWN = -99;

    private static final JsonMapper JSON = new JsonMapper();

    private final CloseableHttpClient client;
    private final AccessTokens tokens;

    /** @param secret the account's, which must have one */
    MpService(Account account, String secret, CloseableHttpClient client, Clock clock) {
        this.client = client;
        this.tokens = new AccessTokens(this::fetch, clock);
        WxMpHostConfig hosts = new WxMpHostConfig();
        hosts.setApiHost(account.apiBase());
        WxMpDefaultConfigImpl config = new WxMpDefaultConfigImpl();
        config.setAppId(account.appId());
        config.setSecret(secret);
        config.useStableAccessToken(true);
        config.setHostConfig(hosts);
        setWxMpConfigStorage(config);
        // Set in passing by the line above; with one account a service nobody reads it.
        WxMpConfigStorageHolder.remove();
    }

    /** Nothing to do: the client is given. */
    @Override
    public void initHttp() {}

    @Override
    public CloseableHttpClient getRequestHttpClient() {
        return client;
    }

    @Override
    public String getAccessToken(boolean forceRefresh) throws WxErrorException {
        try {
            return tokens.current();
        } catch (CallFailed e) {
            throw new WxErrorException(e);
        }
    }

    /** Calls WeChat; where it refuses the access token, once more with another. */
    @Override
    public <T, E> T execute(RequestExecutor<T, E> executor, String uri, E data) throws WxErrorException {
        try {
            String token = tokens.current();
            int code;
            try {
                return once(executor, uri, data, token);
            } catch (CallFailed e) {
                if (!(e.failure() instanceof Called.Refused refused) || refused.meaning() != Meaning.TOKEN) {
                    throw e;
                }
                code = refused.code();
            }
            return again(executor, uri, data, tokens.insteadOf(token, code));
        } catch (CallFailed e) {
            throw new WxErrorException(e);
        }
    }

    private static <T, E> T again(RequestExecutor<T, E> executor, String uri, E data, String token) throws CallFailed {
        try {
            return once(executor, uri, data, token);
        } catch (CallFailed e) {
            throw e.failure() instanceof Called.Refused refused && refused.meaning() == Meaning.TOKEN
                    ? new CallFailed(new Called.Refused(refused.code(), true))
                    : e;
        }
    }

    private static <T, E> T once(RequestExecutor<T, E> executor, String uri, E data, String token) throws CallFailed {
        try {
            return executor.execute(uri + (uri.contains("?") ? "&" : "?") + "access_token=" + token, data, WxType.MP);
        } catch (WxErrorException e) {
            int code = e.getError().getErrorCode();
            throw new CallFailed(code == WX_JAVA_OWN ? new Called.Unclear("回答是空的") : new Called.Refused(code, false));
        } catch (IOException e) {
            throw new CallFailed(Called.Failed.of(e));
        } catch (RuntimeException e) {
            // Its JSON reader throws several kinds at what is no JSON.
            throw new CallFailed(new Called.Unclear("回答看不懂"));
        }
    }

    private Token fetch(boolean force) throws CallFailed {
        JsonNode answer;
        try {
            answer = JSON.readTree(doGetStableAccessTokenRequest(force));
        } catch (IOException e) {
            throw new CallFailed(Called.Failed.of(e));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new CallFailed(new Called.Unclear("回答看不懂"));
        }
        int code = answer.path("errcode").asInt(0);
        if (code != 0) {
            throw new CallFailed(new Called.Refused(code, true));
        }
        String token = answer.path("access_token").asString("");
        long seconds = answer.path("expires_in").asLong(0);
        // A token goes into addresses as it is.
        if (token.isBlank() || token.length() > LONGEST_TOKEN || !token.matches("[A-Za-z0-9_.~-]+") || seconds <= 0) {
            throw new CallFailed(new Called.Unclear("回答里没有令牌"));
        }
        return new Token(token, Duration.ofSeconds(seconds));
    }
}
