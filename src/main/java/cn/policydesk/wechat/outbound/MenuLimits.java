package cn.policydesk.wechat.outbound;

import cn.policydesk.notice.StaffNode;
import java.nio.charset.StandardCharsets;

/**
 * What WeChat takes and shows of a menu: platforms.md, row Custom menu; bytes as in WxJava's {@code WxMenuButton}. What is wrong is
 * told where it stands.
 */
final class MenuLimits {

    static final int BUTTONS = 3;
    static final int SUB_BUTTONS = 5;
    private static final int KEY_BYTES = 128;
    private static final int ADDRESS_BYTES = 1024;
    private static final int NAME_BYTES = 16;
    private static final int SUB_NAME_BYTES = 60;
    /** In Chinese characters; a Latin letter is half of one. */
    private static final int NAME_SHOWN = 4;

    private static final int SUB_NAME_SHOWN = 8;
    /** From here on characters are as wide as a Chinese one (Unicode, East Asian Width, roughly). */
    private static final int FIRST_WIDE = 0x1100;

    private MenuLimits() {}

    /** A button's name; too many bytes are refused by WeChat (40018), what is too wide is cut off on the screen. */
    static void name(String name, boolean sub, StaffNode at) {
        String kind = sub ? "二级" : "一级";
        int most = sub ? SUB_NAME_BYTES : NAME_BYTES;
        int shown = sub ? SUB_NAME_SHOWN : NAME_SHOWN;
        if (name.codePoints().anyMatch(Character::isISOControl)) {
            at.fault("按钮的名字里有换行或看不见的字符", "请写成一行");
        }
        if (bytes(name) > most) {
            at.fault(
                    kind + "按钮“" + name + "”的名字有" + bytes(name) + "个字节，微信最多收" + most + "个",
                    "一个汉字3个字节，请改短到" + shown + "个汉字以内");
        } else if (halfWidths(name) > 2 * shown) {
            at.fault(kind + "按钮“" + name + "”的名字太宽，手机上只显示得下" + shown + "个汉字", "请改短，字母和数字两个算一个汉字");
        }
    }

    /** What a button sends. */
    static void key(String key, StaffNode at) {
        if (key.isBlank()) {
            at.fault("键是空的", "请给它起个名字，例如 mine");
        } else if (bytes(key) > KEY_BYTES) {
            at.fault("键“" + key + "”有" + bytes(key) + "个字节，微信最多收" + KEY_BYTES + "个", "请改短，用字母和数字最省");
        }
    }

    /** Where a button leads. */
    static void address(String address, StaffNode at) {
        if (!address.matches("https?://[^\\s/]+\\S*|/\\S*")) {
            at.fault("网址“" + address + "”不对", "请写 https:// 开头的网址；本程序的网页写 / 开头，例如 /notices");
        } else if (bytes(address) > ADDRESS_BYTES) {
            at.fault("网址有" + bytes(address) + "个字节，微信最多收" + ADDRESS_BYTES + "个", "请改短");
        }
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    private static int halfWidths(String text) {
        return text.codePoints().map(point -> point < FIRST_WIDE ? 1 : 2).sum();
    }
}
