package cn.policydesk.hearing;

import java.util.regex.Pattern;

/** 就刚才那个灵活就业延长3个月的，一个月给多少: words that only point to what was told of before tell nothing. Pure. */
final class PointedAt {

    private static final Pattern BEFORE =
            Pattern.compile("(?:刚才|刚刚|前面|上面)(?:说|算|问|讲|提)?(?:的|到的)?那?(?:一?[个项笔条])(?=[^，。 ]*(?:补贴|补助|返还|奖励|贷款|贴息|延长))"
                    + "(?:[^，。 交缴是有招了]){2,16}?(?:补贴|补助|返还|奖励|贷款|贴息|的)(?=[，。 ]|$)");

    private PointedAt() {}

    /** The text with blanks in the place of such words; as long as it was. */
    static String plain(String text) {
        return BEFORE.matcher(text)
                .replaceAll(found ->
                        String.valueOf(Utterance.BLANK).repeat(found.group().length()));
    }
}
