package cn.policydesk.wechat;

import cn.policydesk.channel.SealedBy;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * WeChat's side of an account, for tests: signs, encrypts and reads replies by the contract of platforms.md, with nothing of the
 * product's code and nothing of WxJava.
 *
 * @param key the EncodingAESKey, or null where messages go plain
 */
record Phone(
        int port, String account, String token, @Nullable String key, String appId) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final AtomicLong IDS = new AtomicLong(6_054_768_590_064_713_000L);

    /** A recorded payload with its places filled in. */
    static String payload(String name, String from, String id) {
        try (var in = Phone.class.getResourceAsStream("/wechat/" + name + ".xml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{from}", from)
                    .replace("{time}", String.valueOf(Instant.now().getEpochSecond()))
                    .replace("{id}", id);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String payload(String name, String from) {
        return payload(name, from, freshId());
    }

    static String freshId() {
        return String.valueOf(IDS.incrementAndGet());
    }

    static String text(String from, String id, String words) {
        return payload("text", from, id).replace("刚毕业自己开店，能领一次性创业补贴吗", words);
    }

    static String nonce() {
        return String.valueOf(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }

    static String now() {
        return String.valueOf(Instant.now().getEpochSecond());
    }

    /** Sends a message as the account's mode wants it and returns the words of the reply, or {@code success}. */
    String send(String xml) throws Exception {
        return words(post(xml));
    }

    String say(String from, String words) throws Exception {
        return send(text(from, freshId(), words));
    }

    HttpResponse<String> post(String xml) throws Exception {
        return post(xml, now(), nonce());
    }

    HttpResponse<String> post(String xml, String timestamp, String nonce) throws Exception {
        if (key == null) {
            return raw("signature=" + signature(timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce, xml);
        }
        String encrypted = encrypt(xml, appId);
        return raw(
                "signature=" + signature(timestamp, nonce) + "&timestamp=" + timestamp + "&nonce=" + nonce
                        + "&openid=o&encrypt_type=aes&msg_signature=" + signature(timestamp, nonce, encrypted),
                sealed(encrypted));
    }

    static String sealed(String encrypted) {
        return "<xml><ToUserName><![CDATA[gh_7f083739789a]]></ToUserName><Encrypt><![CDATA[" + encrypted
                + "]]></Encrypt></xml>";
    }

    HttpResponse<String> raw(String query, String body) throws Exception {
        return send(HttpRequest.newBuilder(uri(query))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    HttpResponse<String> get(String query) throws Exception {
        return send(HttpRequest.newBuilder(uri(query)).GET());
    }

    private URI uri(String query) {
        return URI.create("http://127.0.0.1:" + port + "/wechat/" + account + "?" + query);
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    String signature(String... parts) throws GeneralSecurityException {
        String[] all = Arrays.copyOf(parts, parts.length + 1);
        all[parts.length] = token;
        Arrays.sort(all);
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1")
                        .digest(String.join("", all).getBytes(StandardCharsets.UTF_8)));
    }

    String encrypt(String xml, String receiver) throws GeneralSecurityException {
        return sealing().seal(xml, receiver);
    }

    String decrypt(String encrypted) throws GeneralSecurityException {
        return sealing().open(encrypted, appId);
    }

    private SealedBy sealing() {
        return new SealedBy(Objects.requireNonNull(key));
    }

    /** The words of a reply as the phone shows them; fails where WeChat would show its error. */
    String words(HttpResponse<String> response) throws Exception {
        if (response.statusCode() != 200) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        if (response.body().equals("success")) {
            return "success";
        }
        Element reply = xml(response.body());
        if (key != null) {
            String encrypted = field(reply, "Encrypt");
            if (!signature(field(reply, "TimeStamp"), field(reply, "Nonce"), encrypted)
                    .equals(field(reply, "MsgSignature"))) {
                throw new IllegalStateException("signature of the reply");
            }
            reply = xml(decrypt(encrypted));
        }
        if (!field(reply, "MsgType").equals("text")
                || !field(reply, "FromUserName").equals("gh_7f083739789a")) {
            throw new IllegalStateException(response.body());
        }
        return field(reply, "Content");
    }

    static Element xml(String text) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    static String field(Element xml, String name) {
        return xml.getElementsByTagName(name).item(0).getTextContent();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
