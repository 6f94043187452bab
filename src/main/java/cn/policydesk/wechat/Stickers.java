package cn.policydesk.wechat;

import java.util.regex.Pattern;

/**
 * WeChat's own faces, which come as codes in a text: {@code /:rose}, {@code /::)}, {@code [Smile]} or the same in Chinese.
 *
 * <p>Pure.
 */
final class Stickers {

    /** The codes as WeChat's clients send them. */
    private static final String CODES =
            "::\\)|::~|::B|::\\||:8-\\)|::<|::\\$|::X|::Z|::'\\(|::-\\||::@|::P|::D|::O|::\\("
                    + "|::\\+|:--b|::Q|::T|:,@P|:,@-D|::d|:,@o|::g|:\\|-\\)|::!|::L|::>|::,@|:,@f|::-S|:\\?|:,@x|:,@@|::8|:,@!"
                    + "|:!!!|:xx|:bye|:wipe|:dig|:handclap|:&-\\(|:B-\\)|:<@|:@>|::-O|:>-\\||:P-\\(|::'\\||:X-\\)|::\\*|:@x|:8\\*"
                    + "|:pd|:<W>|:beer|:basketb|:oo|:coffee|:eat|:pig|:rose|:fade|:showlove|:heart|:break|:cake|:li|:bome|:kn"
                    + "|:footb|:ladybug|:shit|:moon|:sun|:gift|:hug|:strong|:weak|:share|:v|:@\\)|:jj|:@@|:bad|:lvu|:no|:ok|:love"
                    + "|:<L>|:jump|:shake|:<O>|:circle|:kotow|:turn|:skip|:oY";

    private static final Pattern CODE = Pattern.compile("/(?:" + CODES + ")");
    private static final Pattern NAMED = Pattern.compile("\\[[\\p{IsHan}A-Za-z]{1,10}]");
    private static final Pattern TRAILING = Pattern.compile("(?:\\s*" + NAMED.pattern() + ")+\\s*$");

    private Stickers() {}

    /** A text without faces; empty where it was nothing else. A name in brackets amid a text is somebody's own. */
    static String without(String text) {
        String left = CODE.matcher(text).replaceAll(" ").strip();
        if (NAMED.matcher(left).replaceAll("").isBlank()) {
            return "";
        }
        return TRAILING.matcher(left).replaceFirst("").strip();
    }
}
