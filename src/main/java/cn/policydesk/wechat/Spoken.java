package cn.policydesk.wechat;

import cn.policydesk.wechat.Message.Content;
import java.text.Normalizer;

/**
 * What a follower said in words, out of what came.
 *
 * <p>Pure.
 */
final class Spoken {

    private static final int LABEL = 20;

    private Spoken() {}

    /** The number a text is, 1 to 9, or 0 where it is something else. */
    static int number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        String digits =
                plain.length() == 2 && ".\u3001\u3002)".indexOf(plain.charAt(1)) >= 0 ? plain.substring(0, 1) : plain;
        return digits.length() == 1 && digits.charAt(0) >= '1' && digits.charAt(0) <= '9' ? digits.charAt(0) - '0' : 0;
    }

    /** What WeChat heard, without the full stop it adds. */
    static String heard(Content.Voice voice) {
        return voice.heard().strip().replaceFirst("[\u3002.]+$", "");
    }

    /** The beginning of what was said, to label a late answer with; empty where it was not in words. */
    static String label(Content content) {
        String words = (content instanceof Content.Text text
                        ? text.words()
                        : content instanceof Content.Voice voice ? heard(voice) : "")
                .strip()
                .replaceAll("\\s+", " ")
                .replace('<', '\uff1c')
                .replace('>', '\uff1e');
        return words.codePointCount(0, words.length()) <= LABEL
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LABEL)) + "\u2026";
    }
}
