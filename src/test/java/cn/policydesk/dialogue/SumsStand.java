package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/**
 * Whether a reply that tells a sum says where it stands: a draft, lapsed, in force until when. 6000元 × 6个月 = 36000元 alone would be taken for
 * money that can be had.
 */
final class SumsStand {

    private static final Pattern SUM = Pattern.compile("\\d(?:\\.\\d+)?\\s*万?元");
    /** Words of the standings in bot/replies.yaml. */
    private static final Pattern STANDS = Pattern.compile("不能申领|过期|按文件现行|在期限内|征求意见稿|尚未|到期|还没到|为止|有效|已被新文件取代");
    /** The notice's own words are quoted with their place; what somebody told is no result. */
    private static final Pattern QUOTED = Pattern.compile("“[^”]*”");

    private static final Pattern TOLD =
            Pattern.compile("^(?:记下了|改过来了|按您说的|现在按|我知道的是|我是按|（?您|没有记|去掉了|\\d+\\. ).*|.*(?:[?？]|最多还要问\\d+个）)$");
    /** 养老720元只是其中一部分: speaks of a number told. 能否都领 speaks of two sums and tells none. 封顶 asks whose limit it is. */
    private static final Pattern NO_RESULT =
            Pattern.compile("只是其中一部分|能否都领|算的时候是当作|原来说的是|写的是|写了用在|先说明|不对|大概数|点一下就行|请.{0,6}说|这样写");

    private SumsStand() {}

    /** The line with a sum of a reply that says nothing of where it stands; empty where there is none. */
    static String unsaid(String reply) {
        if (STANDS.matcher(reply).find()) {
            return "";
        }
        for (String line : reply.split("\n")) {
            String own = QUOTED.matcher(line).replaceAll("");
            if (SUM.matcher(own).find()
                    && !TOLD.matcher(own).find()
                    && !NO_RESULT.matcher(own).find()) {
                return line;
            }
        }
        return "";
    }
}
