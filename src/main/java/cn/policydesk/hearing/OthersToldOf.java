package cn.policydesk.hearing;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes out of a text what is told of a relative where the asker, or another relative, is told of too: only one of them is heard. */
final class OthersToldOf {

    private static final String KIN =
            "(?:老公|老婆|婆娘|男朋友|女朋友|男友|女友|未婚妻|未婚夫|室友|同学|同事|爱人|媳妇|丈夫|妻子|对象|男人|儿子|女儿|闺女|姑娘|爸|妈|爹|娘|父亲|母亲|哥|姐|弟|妹|表弟|表妹|表哥|表姐|堂弟|侄子|侄女|外甥|公公|婆婆|岳父|岳母|爷爷|奶奶|孙子|孙女|舅|姨|姑|叔|婶|嫂)";
    private static final Pattern RELATIVE =
            Pattern.compile("(?:^|[ ，。]|给|帮|替|问下|问问)(?:那|还有|然后|另外)?(我(?:们)?(?:家)?(?:大|小|二|三)?" + KIN + ")");
    private static final Pattern MYSELF = Pattern.compile(
            "(?:那|那么|至于)(?:我|自己|我本人)(?:呢|嘛|咧|能|可以|有|[ ，。]|$)|(?<=[ ，。])(?:我|自己)(?:本人)?[也就是]*(?:今年)?(?=\\d\\d(?:[ ，。岁了]|$)|[二三四五六]十[一二三四五六七八九]?(?:[ ，。岁了]|$))");

    private static final Pattern OWN_FIRST = Pattern.compile("(?:^|[ ，。])(?:自己|我自己|我本人|本人)[才就]?(?:是|有|拿|考)");

    /** 我刚回来想摆摊 另外 */
    private static final Pattern OF_MYSELF = Pattern.compile("(?:我|俺|自己|本人).*(?:另外|还有|然后)$");

    /** 我想开个店 我爱人没工作 能领多少: what the asker wants is asked for, and the husband's part is not his. */
    private static final Pattern WISHED = Pattern.compile(
            "(?:^|[ ，。])(?:我|俺|本人)(?:自己|也|就)?(?:想|要|准备|打算)(?:着|去|在|自己)*(?:开|学|考|办|搞|摆|租|创业|贷|招|干|报|种|养|卖)[^ ，。]*[ ，。]+$");

    private static final Pattern FOR_THEM = Pattern.compile("[他她]|俩|一起|都");

    private OthersToldOf() {}

    /** The text with blanks in the place of what is of somebody else; as long as it was. */
    static String without(String text) {
        Matcher first = RELATIVE.matcher(text);
        if (!first.find()) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text);
        Matcher own = OWN_FIRST.matcher(text);
        if (own.find() && own.end() <= first.start(1)) {
            blank(kept, first.start(1), text.length());
            return kept.toString();
        }
        Matcher self = MYSELF.matcher(text);
        if (self.find(first.end())) {
            blank(kept, first.start(1), self.start());
            return kept.toString();
        }
        String before = text.substring(0, first.start(1));
        if (OF_MYSELF.matcher(before).find()) {
            blank(kept, first.start(1), text.length());
            return kept.toString();
        }
        if (WISHED.matcher(before).find()
                && !FOR_THEM.matcher(text.substring(first.end())).find()) {
            int end = first.end();
            while (end < text.length() && " ，。".indexOf(text.charAt(end)) < 0) {
                end++;
            }
            blank(kept, first.start(1), end);
            return kept.toString();
        }
        Matcher second = RELATIVE.matcher(text);
        int from = first.end();
        while (second.find(from)) {
            boolean apart = second.start(1) - first.end() > 2;
            if (apart && !second.group(1).equals(first.group(1))) {
                blank(kept, second.start(1), text.length());
                return kept.toString();
            }
            from = second.end();
        }
        return text;
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int i = from; i < to; i++) {
            text.setCharAt(i, Utterance.STOP);
        }
    }
}
