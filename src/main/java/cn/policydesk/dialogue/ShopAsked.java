package cn.policydesk.dialogue;

import cn.policydesk.hearing.IntentWords;
import java.util.regex.Pattern;

/** 开店的有没有补贴, 我想开个小店 有啥补贴: who opens a shop, and asks for whatever there is. Pure. */
final class ShopAsked {

    private static final String SHOP =
            "(?:开|做|办|搞|弄|摆|盘)(?:了|过|着)?一?(?:[个家间点爿]|下)?(?:[自小网][己]?)?(?:店铺?|铺子|店面|生意|买卖|饭店|饭馆|面馆|餐馆|馆子|公司|企业|工厂|厂|作坊|地?摊|超市|农家乐|民宿|网店|理发店|[\\p{IsHan}]{1,3}店)";
    private static final Pattern OPENS = Pattern.compile(SHOP + "|自己(?:创业|干|做老板|当老板)|创业");
    private static final Pattern HIRES =
            Pattern.compile("[招雇聘请]|员工|工人|[0-9一二两三四五六七八九十几]个?人|单位|我们(?:公司|厂|企业)|关了|关门|注销|倒闭|倒了|转让|不干了|培训|比赛");
    /** 两个人一起问 are those who ask. */
    private static final Pattern TOGETHER = Pattern.compile("(?:我们|咱们?|夫妻|俺们?)?[两俩2]个?人?(?:一起|一块|都|有)");
    /** What else such a question says: who, when, where from, and that there may be something. */
    private static final Pattern REST = Pattern.compile(
            "^(?:那|请问|问一?下|想问一?下|我|我们|俺|咱|家里|自己|去年|今年|前年|刚刚?|才|新|想|要|准备|打算|计划|现在|以后|回来|回老家|回家|在家|在这|这边|这里|本地|的话|的|呀|啊|呢|[0-9]{1,2}月份?)+|(?:的|，|\\s)*(?:有没有|有没得|有没|有不有|有啥子?|有什么|有哪些|有|可有|给不给|能不能有)(?:一?点|些)?(?:什么|啥)?(?:创业)?(?:补贴|补助|津贴|钱补|钱拿|政策|扶持|优惠|好处)(?:好|可以|能)?(?:领|拿|享受)?(?:的|吗|不|没有?|么|嘛|伐|哦|啊|呀|呢)*$");

    /** 我们两个有没有什么补贴好拿的 at the end of a story: whatever there is. */
    private static final Pattern WHATEVER = Pattern.compile(
            "(?:^|[,，。；;\\s])(?:那|请问|想问一?下|像?我|我们|咱们?|俺|这样|这种|[两俩]个?人?|[他她]|都)*(?:的)?(?:有没有|有没得|有啥子?|有什么|有哪些|能不能|能|可以)(?:一?点|些)?(?:领|拿|享受)?(?:什么|啥|哪些)?(?:创业)?(?:补贴|补助|政策|扶持|好处)(?:好|可以|能)?(?:领|拿|享受)?(?:的|吗|不|没有?|么|嘛|伐|哦|啊|呀|呢)*[?？。!！]*$");

    private ShopAsked() {}

    /** Whether it ends by asking for whatever there is. */
    static boolean whatever(String text) {
        return WHATEVER.matcher(text.strip()).find();
    }

    /** Whether it is of somebody who opens a shop and hires nobody. */
    static boolean opens(String text) {
        return OPENS.matcher(text).find()
                && !HIRES.matcher(TOGETHER.matcher(text).replaceAll("")).find();
    }

    /** Whether it tells of a shop that is opened, and asks no more than whether there is something for it. */
    static boolean only(String text) {
        if (opens(text) && whatever(text)) {
            return true;
        }
        String plain = IntentWords.plain(text);
        String shop = REST.matcher(plain).replaceAll("");
        String left = REST.matcher(OPENS.matcher(shop).replaceAll("")).replaceAll("");
        return opens(plain)
                && REST.matcher(plain).find()
                && left.replaceAll("[\\p{P}\\s的了]", "").isEmpty();
    }
}
