package cn.policydesk.dialogue;

import cn.policydesk.hearing.HeardFact;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 我的弄错了 我学的是GYB, 不是表哥 是我自己学的GYB, while it is about the cousin: what the asker tells of himself otherwise than before is
 * his. One per message.
 */
final class OfOneself {

    private static final Pattern DENIED = Pattern.compile("不是(?:说)?我?(?:" + Kin.WORD + "|[他她])的?[,，\\s]*");

    private static final Pattern SPEAKS = Pattern.compile("(?:^|[,，。;；\\s])(?:[哦噢啊]|是|那|等下|不对|说错了?|弄错了?|搞错了?)*[,，\\s]*"
            + "我(的|自己|本人|个人)?(?!们|家|" + Kin.WORD + "|想|要问|问|再|先|来|看|帮|说|记|觉得|知道|又|刚|算|改|按|给|跟|和|是说|是问)");

    private static final Pattern TAKES_BACK =
            Pattern.compile("弄错|搞错|说错|记错|讲错|看错|写错|报错|错了|不对|^(?:不是.{1,5})?[,，\\s]*是我(?:自己|本人)|我(?:自己)?的(?:是|应该)");

    /** 我那个五金铺是去年开的, told while it is about the wife. */
    private static final Pattern OWN_PLACE = Pattern.compile(
            "^(?:那|那么|对了|还有|另外|哦)*[,，\\s]*我(?:自己)?(?:的|那|这)?(?:一?[个家间])?[^,，。\\s呢我]{0,6}(?:店|铺子?|厂|公司|摊子?|馆|工作室|证书?|贷款|执照|农家乐|民宿|房租|店租)");

    private final Scene scene;

    OfOneself(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message is of the asker while somebody else is spoken of; with a question open only where it takes something back. */
    boolean told(String text) {
        String now = scene.person().label();
        Person asker = scene.c().others().get("");
        String own = DENIED.matcher(text).replaceAll("");
        Matcher speaks = SPEAKS.matcher(own);
        if (now.isEmpty() || asker == null || asker.facts().isEmpty()) {
            return false;
        }
        if (scene.open() == null
                && OWN_PLACE.matcher(text).find()
                && Kin.in(text) == null
                && !scene.hear(text, null).facts().isEmpty()) {
            return true;
        }
        if (!speaks.find()) {
            return false;
        }
        boolean back = TAKES_BACK.matcher(text).find();
        if (own.contains(now) || Kin.in(own) != null || scene.open() != null && !back) {
            return false;
        }
        Conversation before = scene.c();
        scene.keep(before.about(""));
        boolean otherwise = scene.hear(own, null).facts().stream().anyMatch(one -> otherwise(asker.facts(), one, back))
                || back && new NewValue(scene).of(own, new Amending(scene).used()) != null;
        scene.keep(before);
        return otherwise || back && speaks.group(1) != null;
    }

    /** Whether it was told otherwise; told again, it is the asker's only where it says so. */
    private static boolean otherwise(Map<String, Told> facts, HeardFact one, boolean back) {
        Told told = facts.get(one.fact().id());
        return told != null
                && !HeardFact.nothing(one.known())
                && (back || Changed.otherwise(told.known(), one.known()));
    }
}
