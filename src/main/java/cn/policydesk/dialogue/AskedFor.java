package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** Tells what a message asks from what it says: in 一个月多少 the month is what is asked for, in 什么是困难人员 nobody is one. */
final class AskedFor {

    private static final Pattern PER =
            Pattern.compile("(每个?(月|年|人|天|次|户)|一个?(月|年|天))(?=[^，。！？,;；]{0,6}(多少|几个钱|啥价|多钱|怎么算|有啥|有什么))");

    /** 我俩各能补多少 counts those who ask; 我俩开店 does not ask. */
    private static final Pattern THE_TWO = Pattern.compile(
            "(?:我|咱|俺)们?(?:俩|[两2]个?人?)(?=(?:人|个人)?[\\s,，]*(?:想|要|都|各|分别|一共|总共|加起来|能|可以|该|有啥|有什么|有多少|的补))");

    /** 什么是就业困难人员, 就业困难人员是什么意思: what is to be explained is nobody's yet. */
    private static final Pattern EXPLAINED =
            Pattern.compile("(?:什么|啥|哪些|哪种)(?:样的)?人?才?(?:叫做?|是|算是?|属于)(?!多少|什么|啥)[^，,。；;？?！!\\s]{2,14}"
                    + "|[^，,。；;？?！!\\s]{2,14}(?:是|指的?是?)(?:什么意思|啥意思|什么人|啥人|哪些人|哪种人|什么样的人)");

    /** 社保能补三年还是一年: neither is told of anybody. */
    private static final Pattern EITHER = Pattern.compile(
            "(?:[补领拿发贴给返减缓])(?:的是|得了?|到|给|满)?(?:[0-9]+|[一二两三四五六七八九十半]+)(?:个月|个?年|块钱?|元)还是(?:[0-9]+|[一二两三四五六七八九十半]+)(?:个月|个?年|块钱?|元)");

    private AskedFor() {}

    /** The text with what it asks for blanked out; every other character keeps its place. */
    static String withoutWhatIsAsked(String text) {
        return blank(EITHER, blank(EXPLAINED, blank(THE_TWO, blank(PER, text))));
    }

    /** Whether it is asked which of two lengths or sums it is. */
    static boolean either(String text) {
        return EITHER.matcher(text).find();
    }

    private static String blank(Pattern asked, String text) {
        return asked.matcher(text).replaceAll(found -> "，".repeat(found.group().length()));
    }
}
