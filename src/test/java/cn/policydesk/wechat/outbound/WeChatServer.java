package cn.policydesk.wechat.outbound;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import cn.policydesk.channel.MessengerServer;
import cn.policydesk.wechat.Account;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** WireMock in the part of WeChat's server {@code api.weixin.qq.com}. */
public final class WeChatServer extends MessengerServer<WeChatServer> {

    public static final String TOKEN = "/cgi-bin/stable_token";
    public static final String SEND = "/cgi-bin/message/custom/send";
    public static final String TYPING = "/cgi-bin/message/custom/typing";
    public static final String MENU_GET = "/cgi-bin/menu/get";
    public static final String MENU_CREATE = "/cgi-bin/menu/create";

    public WeChatServer() {
        super(okJson("{\"errcode\":40066,\"errmsg\":\"invalid url\"}"));
    }

    @Override
    protected WeChatServer self() {
        return this;
    }

    /** An account that talks to this server. */
    public Account account(String name) {
        return account(name, SECRET);
    }

    public Account account(String name, @Nullable String secret) {
        return new Account(
                name, "wx-" + name, secret, "tokentoken", null, Account.Mode.PLAIN, "dongyang", base(), null);
    }

    /** An account that talks to this server over TLS, whose certificate nobody vouches for. */
    public Account secureAccount(String name) {
        return new Account(
                name, "wx-" + name, SECRET, "tokentoken", null, Account.Mode.PLAIN, null, secureBase(), null);
    }

    // ---- what it answers

    /** Hands out these tokens one after the other, then the last for ever. */
    public WeChatServer tokens(String... values) {
        return answers(
                TOKEN, List.of(values), value -> okJson("{\"access_token\":\"" + value + "\",\"expires_in\":7200}"));
    }

    /** Answers calls of an address with these codes one after the other, then with the last for ever. */
    public WeChatServer codes(String path, Integer... codes) {
        return answers(path, List.of(codes), MessengerServer::errcode);
    }

    /** From now on answers a call that carries a certain access token, whatever else was said. */
    public WeChatServer whenToken(String path, String token, ResponseDefinitionBuilder answer) {
        return always(post(urlPathEqualTo(path)).withQueryParam("access_token", equalTo(token)), answer);
    }

    // ---- what it was asked

    /** The access tokens sent to an address, in their order. */
    public List<String> tokensUsed(String path) {
        return requests(path).stream().map(WeChatServer::token).toList();
    }

    private static String token(LoggedRequest request) {
        return request.queryParameter("access_token").firstValue();
    }

    /** The texts sent to followers, in their order. */
    public List<String> texts() {
        return texts(SEND);
    }

    /** The same of one account, where each has an address of its own. */
    public List<String> texts(String path) {
        return bodies(path).stream()
                .map(body -> body.path("text").path("content").asString())
                .toList();
    }
}
