package cn.policydesk.wechat.simulator;

import cn.policydesk.simulator.Ciphering;
import cn.policydesk.wechat.Account;
import cn.policydesk.wechat.simulator.Attempt.Got;
import java.io.IOException;
import java.io.StringReader;
import java.security.GeneralSecurityException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** How messages of an account look on the wire, there and back. Immutable. */
final class Wire {

    private static final int NO_ONE = 403;

    private final Account account;
    private final String original;

    /** @param original what messages name as their receiver */
    Wire(Account account, String original) {
        this.account = account;
        this.original = original;
    }

    /** A request: what stands behind the question mark, and the body. */
    record Request(String query, String body) {}

    /** A reply opened: its XML and what WeChat makes of it. */
    record Opened(String xml, Got got) {}

    /** A message on its way to the product; platforms.md, rows Modes and msg_signature. */
    Request request(String xml, String openId, Account.Mode mode, long seconds) {
        String timestamp = String.valueOf(seconds);
        String nonce = Ciphering.nonce();
        String query = "signature=" + Ciphering.signature(account.token(), timestamp, nonce) + "&timestamp=" + timestamp
                + "&nonce=" + nonce + "&openid=" + openId;
        String key = account.aesKey();
        if (mode == Account.Mode.PLAIN || key == null) {
            return new Request(query, xml);
        }
        String encrypted;
        try {
            encrypted = Ciphering.encrypt(xml, account.appId(), key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key was checked when it was read", e);
        }
        String closed = ActXml.element("Encrypt", encrypted) + "</xml>";
        String body = mode == Account.Mode.SAFE
                ? "<xml>" + ActXml.element("ToUserName", original) + closed
                : xml.substring(0, xml.length() - "</xml>".length()) + closed;
        return new Request(
                query + "&encrypt_type=aes&msg_signature="
                        + Ciphering.signature(account.token(), timestamp, nonce, encrypted),
                body);
    }

    /**
     * What WeChat makes of a response.
     *
     * @param sealed whether the message was encrypted, as the reply must be then
     */
    Opened open(int status, String body, String openId, boolean sealed) {
        if (status != 200) {
            String words = body.length() > 200 ? body.substring(0, 200) : body;
            return broken("", "状态码 " + status + (status == NO_ONE ? "，拒绝了：" : "：") + words);
        }
        if (body.isEmpty() || body.equals("success")) {
            return new Opened("", new Got.Silent());
        }
        try {
            Element outer = xml(body);
            if (!sealed) {
                return says(body, outer, openId);
            }
            String encrypted = field(outer, "Encrypt");
            String right =
                    Ciphering.signature(account.token(), field(outer, "TimeStamp"), field(outer, "Nonce"), encrypted);
            if (encrypted.isEmpty() || !right.equals(field(outer, "MsgSignature"))) {
                return broken("", "没有加密，或者签名不对");
            }
            String inner = Ciphering.decrypt(encrypted, account.appId(), String.valueOf(account.aesKey()));
            return says(inner, xml(inner), openId);
        } catch (GeneralSecurityException e) {
            return broken("", "解不开，或者不是这个公众号的");
        } catch (SAXException | IOException e) {
            return broken("", "不是微信看得懂的XML");
        }
    }

    private Opened says(String xml, Element reply, String openId) {
        if (!field(reply, "ToUserName").equals(openId)
                || !field(reply, "FromUserName").equals(original)) {
            return broken(xml, "收的人或发的人不对");
        }
        if (!field(reply, "MsgType").equals("text")
                || !field(reply, "CreateTime").matches("[0-9]+")
                || field(reply, "Content").isEmpty()) {
            return broken(xml, "不是文字消息，或者缺了一项");
        }
        return new Opened(xml, new Got.Says(field(reply, "Content")));
    }

    private static Opened broken(String xml, String why) {
        return new Opened(xml, new Got.Broken(why));
    }

    private static Element xml(String text) throws SAXException, IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text))).getDocumentElement();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("every JDK reads XML", e);
        }
    }

    private static String field(Element xml, String name) {
        for (Node node = xml.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node.getNodeName().equals(name)) {
                return node.getTextContent();
            }
        }
        return "";
    }
}
