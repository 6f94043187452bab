package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 说回我自己 我那个社保补贴一个月多少, 不说他了 我那个要带啥材料: whatever else is said, the asker's own case is come back to, and what stands behind
 * it is asked of that. One per message.
 */
final class OwnAgain {

    private static final String BEHIND = "[,，。;；、\\s]*";

    /** How people call themselves: 我自己, 俺自个儿, 我本人. */
    private static final String SELF = "(?:自己个儿?|自己|自个儿?|本人|个人)";

    private static final String ME = "[我俺咱]";

    /** 知道了。好的谢谢， before it. */
    private static final String LEAD =
            "^(?:(?:好|行|嗯|哦|噢|知道|晓得|明白|清楚|懂|谢谢|多谢|可以|对|哎|不对|那|那么)[了吧的啊呀哈您你]*[,，。;；!！、\\s]*)*";

    private static final String END = "(?=$|[,，。;；!！?？\\s])";

    /** 那我自个儿呢, 不是老李，是说我自己, 给我本人算, 轮到我了: {谁} is the one it is about. */
    private static final String TURNED = LEAD + "(?:" + ME + "(?:" + SELF
            + "的?|的)?(?:这边|那边)?(?:呢|咧|嘞|哩)+" + END
            + "|(?:(?:不是|不说|别说|不问|没问|没说)(?:说|问|讲|指)?(?:{谁}|我?们?家?" + Kin.WORD + "|[他她])的?(?:事情?)?(?:了|啊|呀)?" + BEHIND
            + ")?"
            + "(?:" + ME + "?(?:是|就是)?(?:说|问|讲|指|算|聊)的?(?:说|下|一下)*(?:就|还)?是?" + ME + SELF + "|" + ME
            + "(?:是|就是)?(?:说|问|讲|指)的?(?:就|还)?是" + ME + "|(?:给|帮|替|为)" + ME + SELF
            + "(?:也|再|先|来)*(?:算|查|看|问)(?:算|查|看|一算|一下|下)*|"
            + "(?:轮到|该|到|换)(?:说|算|问|看|聊)?" + ME + SELF + "?(?:的)?[了啦])" + "(?:的事情?|啊|呀|呢|嘛|吧|了|的)*(?:" + END
            + "|(?<=的)))"
            + "|^(?:不是|不说|别说|不问|没问|没说)(?:说|问|讲|指)?(?:{谁}|我?们?家?" + Kin.WORD + "|[他她])的?(?:事情?)?(?:了|啊|呀)?" + BEHIND
            + "是" + ME + "(?:" + SELF
            + ")?(?:啊|呀|呢|嘛)*" + END + "";

    /** 还是说我吧, 先不说他了, 表弟的事先放放, 他的知道了 我那个. */
    private static final Pattern BACK = Pattern.compile("^(?:好|好了|好的|行|嗯|哦|那|那么|哎|对了)*[了吧]?" + BEHIND + "(?:"
            + "(?:还是|先|再|来|就|现在|接着)*(?:说|问|看|讲|聊|算)(?:说|问|看|回|一下|下)*(?:我自己|我本人|我|自己)(?:的|这边|吧|这个)*(?=$|[,，。;；\\s])"
            + "|(?:先|暂时|就|且)*(?:不|别)(?:说|问|管|聊|谈|讲|算|提)(?:[他她人]们?家?|我?们?家?" + Kin.WORD
            + ")(?:的|那边|那个)*(?:事情?)?(?:了|先|吧)*" + BEHIND
            + "(?:(?:还是|先|再|来|就)*(?:说|问|看|讲|聊|算)(?:说|问|看|回|一下|下)*(?:我自己|我本人|我|自己)(?:的|这边|吧)*(?=$|[,，。;；\\s])|(?=我|$))"
            + "|(?:[他她]们?|我?们?家?" + Kin.WORD
            + ")(?:的|那边|那个)*(?:事情?)?(?:我|先|就|都|已经)*(?:知道|晓得|清楚|明白|了解|放一?放|放一?边|放着|这样|那样|不管)(?:了|吧)*"
            + BEHIND + "(?=那?我(?!们?家?" + Kin.WORD + "))"
            + "|我(?:自己|本人)?的呢(?=$|[,，。;；\\s])"
            + ")");

    /** 那我自己呢，…, 说回我自己 …. */
    private static final Pattern LEADS =
            Pattern.compile("^(?:那|那么)?(?:我(?:自己|本人)呢?|(?:说回|回到|换回|切回|再?说)(?:我自己|我|自己))(?:的|这边|那边|吧|呢)*[,，。;；\\s]+");

    /** 那我自己呢, 那我那个: it was somebody else till now. */
    static final Pattern MYSELF =
            Pattern.compile("^(?:那|那么)?我(?:自己呢?|本人呢?|那个的?呢?|的呢?|这边呢?|那边呢?)(?=$|[,，\\s])|^(?:那|那么)?我呢");

    /** 那我自己交的社保呢, 那我的GYB呢, while it is somebody else's case: it is told of the asker. */
    static final Pattern OWN = Pattern.compile(
            "^(?:那|那么|再说|还有|另外|对了)+[,，\\s]*(?:我自己|我本人|我个人|我的(?=.{1,12}(?:呢|多少|好多|吗|不$)))|^(?:我自己|我本人|我个人)"
                    + "|^(?:那|哦|对了)?我的(?:那个|这个|工种|职业|证书?|那个证)?(?=也?(?:在|不在|没在|是|不是|没有)(?!问|说|哪|不是|什么|我)[^?？]{2,}$)(?!.*(?:多少|吗|呢|不$))");

    private static final Pattern SUBJECT = Pattern.compile(
            "^(?:那|那么)?我?(?:自己|本人)?(?:的|那个|这个|那)*([^,，。\\s那个]{2,8}(?:补贴|补助|贷款|返还|奖励))?(?:到底|究竟|现在|又|总共)*"
                    + "(?:一个?月|每个?月|一年|每年|能|可以|该|会)*(?:领|拿|补|给|有|发)?到?(?:多少|好多|几多)钱?[呢啊呀嘛?？。]*$");

    private final Scene scene;

    OwnAgain(Scene scene) {
        this.scene = scene;
    }

    /** The words that turn back to the asker; empty where none do, or it is the asker's case. */
    String said(String text) {
        String label = scene.person().label();
        if (label.isEmpty()) {
            return "";
        }
        Matcher back = BACK.matcher(text);
        Matcher turned = turned(label).matcher(text);
        return back.find() ? back.group() : turned.find() ? turned.group() : "";
    }

    /** What turns back to the asker while it is about somebody of that name, called by all of it or by its end: 隔壁老李 is 老李. */
    private static Pattern turned(String label) {
        String name = Pattern.quote(label);
        String end = label.length() > 2 ? name + "|" + Pattern.quote(label.substring(label.length() - 2)) : name;
        return Pattern.compile(TURNED.replace("{谁}", "(?:" + end + ")"));
    }

    /** What is asked behind the words that turned back to the asker; the message itself where they are all of it. */
    String rest(String text, String label) {
        for (Pattern pattern : new Pattern[] {BACK, LEADS, turned(label)}) {
            Matcher back = pattern.matcher(text);
            String rest = back.find() ? text.substring(back.end()).replaceFirst("^" + BEHIND, "") : "";
            if (rest.length() > 2) {
                return rest;
            }
        }
        return text;
    }

    /** Tells the result that stands with the asker, or goes on to it, where what is behind asks how much and names nothing else. */
    boolean same(String rest) {
        Matcher subject = SUBJECT.matcher(rest);
        if (!(scene.person().goal() instanceof Goal.One(String id)) || !subject.matches()) {
            return false;
        }
        Benefit benefit = scene.desk.library().rules().benefit(id).orElse(null);
        String named = subject.group(1);
        if (benefit == null || named != null && !benefit.name().contains(named)) {
            return false;
        }
        scene.go();
        return true;
    }
}
