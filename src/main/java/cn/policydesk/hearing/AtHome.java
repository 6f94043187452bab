package cn.policydesk.hearing;

import java.util.regex.Pattern;

/** 带了四年娃, 照顾了两年老人: how long somebody looked after others is no time of a firm, of insurance or of work. Pure. */
final class AtHome {

    private static final String LENGTH = "(?:[0-9]+|[一二两三四五六七八九十半几好多]+)(?:来|多)?(?:年|个?月)(?:半|多)?的?";
    private static final String OTHERS = "(?:娃儿?|孩子|小孩子?|小朋友|宝宝|儿子|闺女|女儿|孙子|孙女|外孙女?|老人家?|病人)";
    private static final String CARED = "(?:带|看|管|照顾|照看|伺候|服侍|陪)";
    private static final Pattern TIME = Pattern.compile("(?<=" + CARED + "[了过]?)" + LENGTH + "(?=" + OTHERS + ")|(?<="
            + CARED + "[了过]?" + OTHERS + "[了都就已经]{0,3})" + LENGTH);

    private AtHome() {}

    /** The text with blanks in the place of such a time; as long as it was. */
    static String plain(String text) {
        return TIME.matcher(text)
                .replaceAll(found ->
                        String.valueOf(Utterance.BLANK).repeat(found.group().length()));
    }
}
