package cn.policydesk.dialogue;

import java.util.regex.Pattern;

/** Tells what a message asks from what it says: in 一个月多少 the month is what is asked for, not a time that has passed. */
final class AskedFor {

    private static final Pattern PER =
            Pattern.compile("(每个?(月|年|人|天|次|户)|一个?(月|年|天))(?=[^，。！？,;；]{0,6}(多少|几个钱|啥价|多钱|怎么算|有啥|有什么))");

    private AskedFor() {}

    /** The text with what it asks for blanked out; every other character keeps its place. */
    static String withoutWhatIsAsked(String text) {
        return PER.matcher(text).replaceAll(found -> "，".repeat(found.group().length()));
    }
}
