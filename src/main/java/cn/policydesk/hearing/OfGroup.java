package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我们园区入驻的老板都是女的46岁登记失业, 员工都是48岁下岗的, 给12个女的46岁登记失业的交社保: said of all those a firm speaks of, and of nobody who speaks.
 * What is of one person alone is not heard of them.
 */
final class OfGroup {

    private static final Pattern GROUP = Pattern.compile(
            "(?:员工|职工|工人|阿姨们?|大姐们?|老板们?|户主|业主|企业|公司|租户|商户|入驻[的户]?|创业者|学员|社员|人员|家|户|项目|团队|[他她]们)[^我咱。]{0,8}?(?<![我咱]们?)(?:都|全|大多|基本|多数)(?:部|上|数)?(?:是|为|属于)"
                    + "|(?:给|帮|替|为)(?:[0-9]{1,3}|[一二两三四五六七八九十几]{1,3})(?:个|名|位)(?=[^我，。]{0,14}(?:岁|失业|下岗|困难|残疾))");
    private static final Pattern MYSELF = Pattern.compile("我(?!们)|本人|自己");
    /** 园里一个大学生做的项目 有奖励吗: whose project it is, and nobody who was hired. */
    private static final Pattern MAKER = Pattern.compile(
            "(?:[0-9]{1,3}|[一二两三四五六七八九十几]{1,3})(?:个|名|位)[^，。 招雇聘请]{1,8}?(?:做|搞|办|开|弄|创办)的[^，。 ]{0,4}(?:项目|公司|店|企业|作品|发明)");

    private static final Pattern HIRED = Pattern.compile("招|雇|聘|请了|新进");

    /** 我们俩都是, 我们家都是: the speaker is one of them. */
    private static final Pattern WITH_ME = Pattern.compile("我们(?:俩|两|家|都|全)|咱俩|一家");

    private OfGroup() {}

    /** Takes out of what was heard what is said of such people alone; an answer to the open fact stays. */
    static void without(String text, Map<Fact, HeardFact> facts, @Nullable Fact open, HearingWords words) {
        Matcher maker = MAKER.matcher(text);
        if (maker.find() && !HIRED.matcher(text).find()) {
            facts.values()
                    .removeIf(one -> !one.fact().equals(open)
                            && one.fact().unitText().equals("人")
                            && one.start() < maker.end()
                            && one.end() > maker.start());
        }
        Matcher group = GROUP.matcher(text);
        if (!group.find() || WITH_ME.matcher(text).find()) {
            return;
        }
        int from = group.start();
        facts.values()
                .removeIf(one -> !one.fact().equals(open)
                        && words.has(Bag.OWN, one.fact().id())
                        && one.start() >= from
                        && !MYSELF.matcher(text.substring(from, one.start())).find());
    }
}
