package cn.policydesk.hearing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 是6个人里留用3个 不是见习3个: the same number is denied of something else behind, and tells nothing of that; 见习期满走了4个: how many left is
 * asked nowhere, and is no number of those who came or stayed. Pure.
 */
final class DeniedBehind {

    private static final String NUMBER = "([0-9]+|[一二两三四五六七八九十]+)";
    private static final Pattern DENIED =
            Pattern.compile("[ ，。](?:而|可|并)?不是\\p{IsHan}{1,6}?" + NUMBER + "(?:个|名|位|人|家|户)人?[的了啊呀哦]?$");

    private static final Pattern GONE = Pattern.compile(
            "(?<=期满|满了|完了|结束|满后|完后|，| )(?:以?后)?(?:就|都|又|也)?(?:走|跑|离开)(?:了|掉)?" + NUMBER + "(?:个|名|位|人)人?");

    private DeniedBehind() {}

    /** The text with blanks in the place of what is denied; as long as it was. */
    static String without(String written) {
        String text = written.contains("见习")
                ? GONE.matcher(written)
                        .replaceAll(found -> " ".repeat(found.group().length()))
                : written;
        Matcher denied = DENIED.matcher(text);
        if (!denied.find()) {
            return text;
        }
        String before = text.substring(0, denied.start());
        if (!Pattern.compile("(?<![0-9])" + denied.group(1) + "(?:个|名|位|人|家|户)")
                .matcher(before)
                .find()) {
            return text;
        }
        return before + String.valueOf(Utterance.STOP).repeat(text.length() - denied.start());
    }
}
