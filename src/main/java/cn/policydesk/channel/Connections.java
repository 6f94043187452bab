package cn.policydesk.channel;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLPeerUnverifiedException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.HttpResponseException;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.util.TimeValue;

/**
 * The connections to a messenger's own servers: certificates are checked, nothing is followed or repeated, nobody is waited for long.
 */
public final class Connections {

    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 4_000;
    private static final int MOST = 20;

    private Connections() {}

    /**
     * What a failure of the connection says about the call.
     *
     * @param perhapsDone whether it may have been done all the same; if not it surely never arrived
     * @param why in a few words for operators, in Chinese; nothing secret
     */
    public record Broken(boolean perhapsDone, String why) {}

    /** A client, safe for use by several threads; close it at the end. */
    public static CloseableHttpClient open() {
        return HttpClients.custom()
                .useSystemProperties()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .useSystemProperties()
                        .setMaxConnTotal(MOST)
                        .setMaxConnPerRoute(MOST)
                        .setDefaultConnectionConfig(ConnectionConfig.custom()
                                .setConnectTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                                .setSocketTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
                                // A connection the server closed meanwhile would look like a call that may have
                                // arrived.
                                .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                                .setTimeToLive(TimeValue.ofMinutes(1))
                                .build())
                        .build())
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setConnectionRequestTimeout(CONNECT_MILLIS, TimeUnit.MILLISECONDS)
                        .setResponseTimeout(READ_MILLIS, TimeUnit.MILLISECONDS)
                        .build())
                // A message sent twice is read twice, and a token must not go to another host.
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .build();
    }

    /** Why a call came to nothing. */
    public static Broken broken(IOException e) {
        return switch (e) {
            case HttpResponseException answered -> new Broken(true, "回答的状态码是" + answered.getStatusCode());
            case ConnectTimeoutException late -> new Broken(false, "连接超时");
            case ConnectionRequestTimeoutException late -> new Broken(false, "同时发得太多，没有轮到");
            case ConnectException refused -> new Broken(false, "连接不上");
            case UnknownHostException unknown -> new Broken(false, "域名解析不了");
            case NoRouteToHostException unreachable -> new Broken(false, "网络不通");
            case SSLHandshakeException untrusted -> new Broken(false, "加密连接建立不了");
            case SSLPeerUnverifiedException untrusted -> new Broken(false, "证书和域名对不上");
            case SocketTimeoutException late -> new Broken(true, "等不到回答");
            default -> new Broken(true, "连接中断");
        };
    }
}
