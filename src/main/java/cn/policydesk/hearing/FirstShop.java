package cn.policydesk.hearing;

import java.util.regex.Pattern;

/** 我开了个奶茶店，头一回，本科毕业: the few words that answer 第一次吗 tell it unasked behind a shop that was opened. Pure. */
final class FirstShop {

    private static final Pattern FIRST = Pattern.compile("头一?[回次趟遭]|第一[回次趟]|首次");
    private static final Pattern OPENED = Pattern.compile(
            "(?:开|办|搞|弄|盘)(?:了|的|过)?(?:一?[个家间])?[^。， 没不想要]{0,6}?(?:店|馆|铺|公司|厂|摊|坊|吧|民宿|工作室|农家乐|执照)|创业|当老板");
    /** 第一次办企业 is of enterprises alone, and a shop is none. */
    private static final String FIRMS = "企业";

    private FirstShop() {}

    /** Whether a saying, which stands alone between marks, says so. */
    static boolean says(String text, Sayings.Match match) {
        return match.saying().option().equals("是")
                && !match.saying().fact().id().contains(FIRMS)
                && FIRST.matcher(match.saying().text()).matches()
                && OPENED.matcher(text.substring(0, match.start())).find();
    }
}
