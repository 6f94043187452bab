package cn.policydesk.wechat;

/** Writes replies as WeChat reads them. */
final class ReplyXml {

    private ReplyXml() {}

    /**
     * A text message.
     *
     * @param to the follower's openid
     * @param from the account's original id
     * @param created seconds since 1970
     */
    static String text(String to, String from, long created, String text) {
        return "<xml><ToUserName>" + data(to) + "</ToUserName><FromUserName>" + data(from)
                + "</FromUserName><CreateTime>" + created + "</CreateTime><MsgType>" + data("text")
                + "</MsgType><Content>" + data(text) + "</Content></xml>";
    }

    /** An encrypted message with its signature. */
    static String sealed(String encrypted, String signature, String timestamp, String nonce) {
        return "<xml><Encrypt>" + data(encrypted) + "</Encrypt><MsgSignature>" + data(signature)
                + "</MsgSignature><TimeStamp>" + timestamp + "</TimeStamp><Nonce>" + data(nonce) + "</Nonce></xml>";
    }

    /** Text as character data, without what XML forbids. */
    private static String data(String text) {
        StringBuilder clean = new StringBuilder(text.length() + 12).append("<![CDATA[");
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
            if (!half && (c > Character.MAX_VALUE || !XmlFields.forbidden((char) c))) {
                clean.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        int end;
        while ((end = clean.indexOf("]]>", "<![CDATA[".length())) >= 0) {
            // The end of character data cannot stand in it.
            clean.replace(end, end + 3, "]]\uFF1E");
        }
        return clean.append("]]>").toString();
    }
}
