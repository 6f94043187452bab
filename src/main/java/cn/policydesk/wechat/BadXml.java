package cn.policydesk.wechat;

/** Thrown where a body is no message: not well-formed, too deep, with a DTD, or without what every message has. */
final class BadXml extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, in Chinese, without anything of the body */
    BadXml(String message) {
        super(message);
    }
}
