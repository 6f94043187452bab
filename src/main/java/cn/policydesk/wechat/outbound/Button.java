package cn.policydesk.wechat.outbound;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A button of the custom menu. Immutable. */
public sealed interface Button {

    /** What it shows. */
    String name();

    /** A button that sends its key, after a click, a scan, a photo or a place. */
    record Keyed(String name, Kind kind, String key) implements Button {}

    /** A button that opens a page; {@code address} is absolute, or begins with a slash and lies under this server's address. */
    record Page(String name, String address) implements Button {}

    /** A button that opens a mini program; {@code address} is for WeChats too old for it, as of {@link Page}. */
    record MiniProgram(String name, String appId, String path, String address) implements Button {}

    /** A button that unfolds others. */
    record Group(String name, List<Button> buttons) implements Button {
        /** Copies the list. */
        public Group {
            buttons = List.copyOf(buttons);
        }
    }

    /** What a button with a key does before it is sent. */
    enum Kind {
        CLICK("点击", "click"),
        SCAN("扫码", "scancode_push"),
        SCAN_AND_WAIT("扫码等待", "scancode_waitmsg"),
        PHOTO("拍照", "pic_sysphoto"),
        PHOTO_OR_ALBUM("拍照或相册", "pic_photo_or_album"),
        ALBUM("相册", "pic_weixin"),
        PLACE("位置", "location_select");

        private final String word;
        private final String type;

        Kind(String word, String type) {
            this.word = word;
            this.type = type;
        }

        /** What staff call it. */
        public String word() {
            return word;
        }

        /** What WeChat calls it. */
        String type() {
            return type;
        }

        /** The kind staff call by a word, or null where there is none. */
        static @Nullable Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
