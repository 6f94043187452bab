package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我对象今年毕业 自己交社保 while the case is the asker's, or another's: it is the relative's own. 我妈 that was spoken of from the
 * beginning stays who it was. One per message.
 */
final class KinTold {

    /** 我老婆也在店里 only helps there; 我爸也在厂里上班考了高级技师 is told of by himself. */
    private static final String THERE = "也在(?!.{0,14}(?:考|拿了|评|交了|下岗|失业|登记|毕业|技师|[初中高]级|创业|注册|[他她](?:能|可以|有)))";

    private static final Pattern TOLD = Pattern.compile("^(?:那|还有|另外|对了|再说|再问问?|还想问|顺便问下?)*[,，\\s]*我们?家?(" + Kin.WORD
            + ")(?![和跟与同夫]|呢|的店|的厂|的公司|开的|办的|让我|叫我|给我|帮我|说(?![他她])|" + THERE + "|不)(?=.{3,})");

    /** Words of those who are no relatives, but are told of as they are. */
    private static final String ROLE =
            "(?:老板|领导|主任|班长|组长)(?=说[他她]|[他她]|也?是(?!给|帮|让|说|按|不)|也算|那边|[,，\\s](?![没不给让说])|也(?!在|没|不|给|帮)|的(?=是|话)|那个是|考的是)";

    /** 小舅子说他是SYB, 人家表哥是高级技师, 我有个朋友52岁, 听我嫂子说她…: told of them behind a result, however it begins. */
    private static final Pattern SPOKEN_OF = Pattern.compile("^(?:那|还有|另外|对了|再说|但是?|不过|可是?|而|像|一?个|隔壁|俺|咱)*[,，\\s]*"
            + "(?:我们?家?|(?:人家|听说?)[我俺咱]?们?家?|[我俺咱]们?(?:还|也)?(?:有|认识)一?个|)(" + Kin.WORD + "|" + ROLE
            + ")(?![和跟与同夫们]|呢|[里的]?(?:店|厂|公司)|开的|办的|介绍|(?:让|叫|给|帮|替|带|劝|告诉)我|说(?![他她])|在[店厂]|"
            + THERE + "|不)(?=(.{3,}))");

    /** 那算了嘛 我婆娘…: what was asked before is left. */
    private static final Pattern LEFT =
            Pattern.compile("^(?:那|哦|噢|好|行)*(?:就)?(?:算了|不管了|不说了|不问了)(?:嘛|吧|哈|不说了)*[,，。\\s]+(?:那)?");

    /** Called to, 姐 我46岁, rather than told of. */
    private static final Pattern CALLED_TO = Pattern.compile("^[,，\\s](?!.*[他她])|^[,，\\s]*(?:你|您|请问)");

    /** Said of the relative in any case, also as the answer to a question: 他说他是…, 他那边, 他也. */
    private static final Pattern SURELY = Pattern.compile("^(?:那边|这边)?(?:说[他她]|[他她](?:自己|本人)?(?:也|就|才)?是|也是?)|^那边");

    /** 我哥高级技师 他呢: asked for him, whatever question is open. */
    private static final Pattern HIS = Pattern.compile(
            "[他她](?:的|那个)?呢[？?]?$|[他她](?:自己|也|又|还|去学|一个人|这种|这样)*(?:有没|(?:能|可以|会|有|拿|领|补|给)[^,，。\\s]{0,8}(?:不|没|没得|吗|么|伐|多少|几多|好多|好多钱)[？?]?$|咋|怎么[给算补])");

    /** 我爱人没工作 我46岁登记失业: it is the asker who is asked for. */
    private static final Pattern MINE = Pattern.compile(
            "(?:^|[\\s,，。;；])(?:我|本人|我自己)(?:今年|自己|也|才|刚|又|就)*(?:[0-9]{2}(?![0-9])|失业|登记|下岗|没工作|想[开学考办搞去]|在家|准备[开学考办]|打算[开学考办])");

    /** 我妈的是中级: hers is what was told of her. */
    private static final Pattern HERS = Pattern.compile(
            "^(?:那|哦|噢|对了|不对)*[,，\\s]*[我俺咱]们?家?(" + Kin.WORD + ")(?:的|那个|那张|的证书?|那个证书?)*(?:其实|应该|现在)*(?=不?是)");

    /** 我同事这个月才报了2次 给多少: asked for without a name, it is what was worked out just now. */
    private static final Pattern BARE = Pattern.compile(
            "^(?!.*(?:补贴|补助|贷|奖|返还|[啥]|什么|哪些)).*(?:(?:[,，。\\s]|[他她])[他她]?(?:能|该|可以)?[给拿领补发]到?(?:多少|几多|好多)钱?"
                    + "|[他她](?:自己|这种|这样|那样)*也?(?:能|可以|行|够|算|能不能|可不可以|行不行|够不够)(?:不能|不可以)?也?(?:先)?[给拿领补发]?(?:到|得到|得|格)?(?:不行|吗|不|么|嘛|没|伐|勿|啵|啊|呀)?)[？?]?$");

    private final Scene scene;
    private @Nullable String firm;

    KinTold(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message begins to tell of a relative. */
    static boolean begins(String text) {
        return TOLD.matcher(text).find();
    }

    /** 是中级，重新算一下, of 我妈的是中级，重新算一下 behind her result: whose it is has been heard. */
    String hers(String text) {
        Matcher hers = HERS.matcher(text);
        return scene.open() == null && scene.busy() && hers.find() && same(Kin.label(hers.group(1)))
                ? text.substring(hers.end())
                : text;
    }

    /** The label of the relative a message begins to tell of; null where it tells of nobody, or of whom it is about anyway. */
    @Nullable
    String of(String message) {
        String text = Kin.withoutLead(LEFT.matcher(message).replaceFirst(""));
        if (SomebodyElse.reports(text)) {
            return null;
        }
        firm = new OthersFirm(scene).of(text);
        return firm != null ? firm : kin(text);
    }

    private @Nullable String kin(String text) {
        Matcher told = TOLD.matcher(text);
        Person person = scene.person();
        if (!told.find()) {
            String kin = Kin.in(text);
            if (kin != null
                    && person.label().isEmpty()
                    && nothing(person)
                    && !MINE.matcher(text).find()) {
                scene.keep(person.kin(kin));
            }
            return nothing(person) ? null : spokenOf(text);
        }
        String label = Kin.label(told.group(1));
        if (nothing(person) && scene.c().others().isEmpty()) {
            scene.keep(MINE.matcher(text).find() ? person : person.kin(label));
            return null;
        }
        boolean asks = scene.wants(Intent.AMOUNT, Intent.ALL, Intent.GRANT);
        boolean tells = scene.open() == null && !scene.hear(text, null).facts().isEmpty();
        return !same(label) && (asks || tells || HIS.matcher(text).find()) ? label : spokenOf(text);
    }

    /** Who is told of in other words, or while a question is open; null where what is told may be of the one it is about. */
    private @Nullable String spokenOf(String text) {
        Matcher spoken = SPOKEN_OF.matcher(text);
        if (!spoken.find() || hires(scene)) {
            return null;
        }
        String label = Kin.label(spoken.group(1));
        boolean bare = spoken.start(1) == 0;
        if (same(label)
                || bare
                        && (label.equals("对象")
                                || CALLED_TO.matcher(spoken.group(2)).find())) {
            return null;
        }
        Fact open = scene.open();
        List<HeardFact> told = scene.hear(text, null).facts();
        if (told.isEmpty() || open == null || SURELY.matcher(spoken.group(2)).find()) {
            return told.isEmpty() ? null : label;
        }
        List<HeardFact> heard = scene.hear(text, open).facts();
        boolean answers = heard.stream().anyMatch(one -> one.fact().equals(open));
        return !answers && (known(label) || heard.stream().anyMatch(this::otherwise)) ? label : null;
    }

    /** Whether what is told, and asks for nothing, speaks of what was worked out just now: that is what is wanted for them too. */
    boolean alike(String text) {
        if (firm != null) {
            return true;
        }
        return scene.open() == null
                && scene.person().goal() instanceof Goal.One
                && (!scene.wants(Intent.AMOUNT, Intent.ALL, Intent.GRANT, Intent.ASK)
                        || BARE.matcher(text).find())
                && scene.pursuit().looked().stream()
                        .map(one -> scene.pursuit().facts(one))
                        .anyMatch(used -> scene.hear(text, null).facts().stream()
                                .anyMatch(one -> used.contains(one.fact().id())));
    }

    /** 儿子房租一年九千六 while it is about 儿媳妇: of one whose own case was told already. */
    private boolean known(String label) {
        return !scene.person().label().isEmpty()
                && scene.c().others().keySet().stream().anyMatch(one -> one.equals(label) || Kin.same(one, label));
    }

    /** Whether it would write over what was told of the one it is about. */
    private boolean otherwise(HeardFact one) {
        Told told = scene.person().facts().get(one.fact().id());
        return told != null && !HeardFact.nothing(one.known()) && Changed.otherwise(told.known(), one.known());
    }

    /** Whether it is an employer's case: 徒弟是应届生 is one of those hired there. */
    static boolean hires(Scene scene) {
        List<Benefit> looked = scene.pursuit().looked();
        return looked.isEmpty()
                ? scene.person().trail().firm()
                : looked.stream().noneMatch(one -> one.audiences().contains(Benefit.Audience.CITIZEN));
    }

    /** Whether it is the one it is about anyway. */
    boolean same(String label) {
        Person person = scene.person();
        String now = person.label().isEmpty() ? person.trail().kin() : person.label();
        return now.equals(label) || Kin.same(now, label);
    }

    private boolean nothing(Person person) {
        return person.facts().isEmpty() && !scene.busy();
    }
}
