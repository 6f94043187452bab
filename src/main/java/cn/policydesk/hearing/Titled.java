package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether words stand in the name of a benefit that is asked for: 大学生创业补贴有多少 says of nobody that he is a student, 困难企业稳岗返还怎么申请 of no
 * firm that it is in trouble. 我是大学生 创业补贴有多少 does. A message that is nothing but the name answers no question either. Pure.
 */
final class Titled {

    /** What goes on to the noun at the end of a name; a pause, a verb or somebody breaks it. */
    private static final Pattern NAME = Pattern.compile(
            "(?:[^，。 \\d了过着吗呢吧嘛么是有没不我你他她能可想要给拿领算跟都也就还]|就业|技能|能力){0,14}?(?:补贴|补助|补偿|返还|奖励|奖补|津贴|资助|扶持|生活费)(?!过|了|领|拿|停|到)");

    /** 我是, 属于, 作为: whoever says so of himself tells it. */
    private static final Pattern SELF = Pattern.compile("(?:是|属于?|算|作为|身为|我|俺|咱|我们|本人|自己|家里?|厂里|公司|店里|单位)的?$");

    /** Who may have a benefit, as its name says; what sort of house it is for, like 孵化基地, only such a house asks for. */
    private static final Pattern GROUP =
            Pattern.compile("学生|毕业|失业|困难|退役|退伍|军人|残疾|农民|农村|农业|返乡|低保|低收入|脱贫|贫困|小微|中小|大龄|职工|首次|初次|第一次|去产能|[初中高]级");

    /** 低收入家庭不是有个两千块吗, 低保户有没有补贴: what there is for such people is asked. */
    private static final Pattern ASKED =
            Pattern.compile("(?:的|的?人|的?家庭|户|人员)?(?:不是|是不是)(?:还|也|都|说)?(?:有|能|可以|给|发)|(?<=家庭|户)(?:有没有|有没得|有啥|有什么|有哪些)");

    /** What may stand before the name of a benefit that is all a message says. */
    private static final Pattern ONLY = Pattern.compile("[\\s，,。]*(?:那|就|还|我|俺|要|想|再|帮|给|问|算|说|讲|是|的|这|个|项|刚才|下|一|，)*");

    private static final Pattern LOAN = Pattern.compile("贷|借");

    private Titled() {}

    /** Whether a saying found in a text is part of such a name; what was asked for may be answered by it. */
    static boolean partOfName(String text, Sayings.Match match, @Nullable Fact open) {
        int start = match.start();
        int end = match.end();
        if (match.saying().fact().equals(open)
                        && !ONLY.matcher(text.substring(0, start)).matches()
                || !GROUP.matcher(text.substring(start, end)).find()
                || LOAN.matcher(text.substring(start, end)).find()
                || SELF.matcher(text.substring(0, start)).find()
                || text.substring(start, end).indexOf('了') >= 0) {
            return false;
        }
        if (ASKED.matcher(text)
                .region(end, text.length())
                .useTransparentBounds(true)
                .lookingAt()) {
            return true;
        }
        Matcher name = NAME.matcher(text).region(end, text.length()).useTransparentBounds(true);
        return name.lookingAt();
    }
}
