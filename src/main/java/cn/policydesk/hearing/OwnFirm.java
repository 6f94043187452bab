package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.regex.Pattern;

/** Somebody who speaks for a firm without the words of the fact: 我是物业公司的 tells that the employer is an enterprise. */
final class OwnFirm {

    private static final Pattern SPEAKS = Pattern.compile(
            "(?:^|[。， ])(?:我们?|咱们?)(?:就|都|也)?(?:是|这)(?:一?[家个])?[^。， 不没]{0,8}?(?:公司|厂|企业|集团)的?(?:老板|负责人|人事|财务|行政|hr|会计)?(?:$|[。， ])");
    /** 我开餐饮公司的, 我们机械厂, 小微木雕厂，招了…: whose firm it is goes without 是. */
    private static final Pattern OWNS = Pattern.compile(
            "(?:我|俺|咱|们)(?:自己|家)?(?:是)?(?:开|办|搞|经营|弄)(?:了|的|着)?(?:一?[家个])?(?:的是)?[^。， 不没在给]{0,6}?(?:公司|厂|企业)"
                    + "|(?:我|俺|咱)们(?:家|是|这个?|一?[家个])?[^。， 不没在从去给进到帮替跟]{0,5}?(?:公司|厂)(?![里家长])"
                    + "|(?:^|[。， ])(?:一?[家个])?(?:小微|中小|小型|小)?[^。， 不没在从去给进到帮替跟我他她你]{1,5}(?:有限公司|公司|厂)[，。 ]");

    private static final Pattern HIRES = Pattern.compile("招|雇|聘|员工|职工|工人|裁|参保|见习");
    private static final Pattern NAMED = Pattern.compile("(?:公司|厂|集团)(?:的|人事|老板)?(?:$|[。， 0-9一二三四五六七八九十百有])");
    private static final Pattern NO_FIRM = Pattern.compile("(?:不是|没有?|不算|哪家|什么|啥|个体|民办|事业单位|上班|打工).{0,6}(?:公司|厂|集团)");

    private OwnFirm() {}

    /** Whether a text says so of a fact that asks for it. */
    static boolean says(String text, Fact fact, boolean asked, HearingWords words) {
        if (fact.kind() != Kind.YES_NO
                || !words.has(Bag.FIRM, fact.id())
                || NO_FIRM.matcher(text).find()) {
            return false;
        }
        boolean employed = words.all(Bag.EMPLOYED).stream()
                .filter(word -> !asked || !word.endsWith("交"))
                .anyMatch(text::contains);
        return !employed
                && words.musts(fact.id()).isEmpty()
                && (SPEAKS.matcher(text).find()
                        || owns(text)
                        || asked && NAMED.matcher(text).find());
    }

    /** Whose firm it is, and that people work there. */
    private static boolean owns(String text) {
        return OWNS.matcher(text).find() && HIRES.matcher(text).find();
    }

    /** What is heard then. */
    static HeardFact heard(Fact fact, String text) {
        return new HeardFact(fact, Known.YES, 0, text.length());
    }
}
