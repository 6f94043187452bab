package cn.policydesk.dialogue;

import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whom a conversation is about: 帮王阿姨问, 换一个人, 小陈呢, 回到王阿姨. What is known of one stays with that one. */
final class People {

    /** The hundred and some surnames that nine of ten people bear. */
    private static final String SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪"
            + "范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤]";

    private static final String TITLE = "(?:阿姨|叔叔|大叔|叔|大爷|大妈|大娘|大姐|大哥|大嫂|奶奶|爷爷|师傅|婶|嫂子|嫂|先生|女士|老师|老板|哥|姐)";
    static final String NAME = "(?:[小老阿]" + SURNAME + "|" + SURNAME + "\\p{IsHan}{0,2}" + TITLE + "|第[0-9]{1,2}[位个家])";
    private static final Pattern BACK_TO =
            Pattern.compile("^(?:那|再)?(?:回到|换回|换成|换到|切回|说回|回)(" + NAME + "|我自己|我?" + Kin.WORD + "|我|自己)(?:的|这边|那边)?");
    private static final Pattern CALLED = Pattern.compile("^(?:这个人|这位|[他她])?(?:的名字)?叫(" + NAME + ")");
    private static final Pattern NEXT = Pattern.compile(
            "(?:换一?个人?|下一[个位]|(?:再|还)[问有来]一[个位])[,，:：\\s]*(?:[是叫帮替给问])?(" + NAME + "|我们?家?" + Kin.WORD + ")");
    /** 小芳, 老魏; 小店 and 老家 are nobody. */
    static final String GIVEN = "(?![小老](?:店|微|企|时|额|型|区|学|孩|家|人|板|师|年|乡|公|婆|厂|城|爸|妈|吃|卖|饭|本|工|妹|弟|伙|摊|超|车|规|组|"
            + "姑|舅|姨|叔|东|大|二|三|是|早|百|铺|面|买|贷|有))[小老阿]\\p{IsHan}";

    /** A name at the beginning of what is told of its bearer. */
    static final Pattern NAMED = Pattern.compile("^(?:那|还有|另外)?(" + NAME + "|" + GIVEN + ")(?!呢|的店)");
    /** What is said of all of them. */
    static final Pattern TOGETHER = Pattern.compile("[两三四几]个人|[两俩]人|他们|她们|我们|分别|各|一共|加起来");

    /** 一天给她五十 算不算: what is paid names nobody. */
    private static final Pattern PAID =
            Pattern.compile("\\s|^(?:[他她]们?|人家)?(?:一天|一个?月|每[天月])?[0-9零一二三四五六七八九十百千万两几]+(?:块|元|钱|万)*$|^(?:重新?|再|新)$");

    private static final Pattern FOLLOWS =
            Pattern.compile("^(?:那|再说)?(" + NAME + "|" + GIVEN + ")(?:呢|那边呢|的呢)(?=(.*))");
    private static final Pattern FIRST = Pattern.compile("(?:先|再|现在|接着|还是|说|聊|讲|回过?头来?再?)(?:算|说|看|查|聊|讲|问)(" + NAME
            + "|" + GIVEN + "|我?们?家?" + Kin.WORD + ")(?=的|那|吧|$|[,，\\s])");
    private static final Pattern SPOKEN_OF = Pattern.compile("^(?:那)?(" + NAME + ")(?=能|可以|的|今年|是|她|他|有)");
    private static final String DIGITS = "零一二三四五六七八九";
    private static final Pattern NUMBERED = Pattern.compile("第[0-9]+位");
    private final Scene scene;
    private final Acquainted known;
    private @Nullable Goal before;
    private boolean turned;
    private boolean stays;
    private @Nullable String asked;

    People(Scene scene) {
        this.scene = scene;
        this.known = new Acquainted(scene);
    }

    /** Turns to somebody else or back; true where that was all of the message. */
    boolean turn(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
        for (int i = 1; i < DIGITS.length(); i++) {
            plain = plain.replace("第" + DIGITS.charAt(i) + "位", "第" + i + "位")
                    .replace("第" + DIGITS.charAt(i) + "家", "第" + i + "家");
        }
        Counted counted = new Counted(scene);
        if (new OthersFirm(scene).take(plain) || counted.take(plain) || new HiresThemselves(scene).take(plain)) {
            return true;
        }
        if (new HiredByName(scene).meant(plain)) {
            return false;
        }
        String next = counted.next(plain, known.everybody());
        if (next != null) {
            return to(next, plain, counted.said(), false);
        }
        Matcher called = CALLED.matcher(plain);
        if (called.find() && NUMBERED.matcher(scene.person().label()).matches()) {
            scene.keep(scene.c().calling(called.group(1)));
            scene.say(Phrase.TALK_CALLED, "谁", called.group(1));
            boolean all = Acquainted.all(plain, called.group());
            if (all) {
                known.again();
            }
            return all;
        }
        String own = new OwnAgain(scene).said(plain);
        if (!own.isEmpty() && (scene.c().others().containsKey("") || !plain.equals(own))) {
            return mine(plain, own);
        }
        Matcher back = BACK_TO.matcher(plain);
        if (back.find() && "".equals(known.found(back.group(1)))) {
            return mine(plain, back.group());
        }
        if (back.reset().find()) {
            return back(back.group(1), plain, back.group());
        }
        Matcher myself = OwnAgain.MYSELF.matcher(plain);
        if (myself.find() && myself(plain, myself.group())) {
            return true;
        }
        Matcher ownCase = OwnAgain.OWN.matcher(plain);
        if (ownCase.find()
                && !scene.person().label().isEmpty()
                && (scene.open() == null
                        || !ownCase.group().startsWith("我")
                        || scene.wants(Intent.ASK, Intent.AMOUNT))) {
            return mine(plain, ownCase.group());
        }
        if (new OfOneself(scene).told(plain)) {
            return to("", plain, "", false);
        }
        String name = scene.name();
        if (scene.wants(Intent.BACK) && name != null && known.found(name) != null) {
            return back(name, plain, plain);
        }
        if (new TheirsNotMine(scene, known).take(plain)) {
            return true;
        }
        Matcher another = NEXT.matcher(plain);
        if (another.find()) {
            return to(Acquainted.kin(another.group(1)), plain, another.group(), true);
        }
        KinAsked kinAsked = new KinAsked(scene, known);
        KinAsked.Opened opened = kinAsked.in(plain);
        if (opened != null) {
            return opened.label().equals(scene.person().label()) ? known.still(opened, plain) : to(opened, plain);
        }
        Matcher first = FIRST.matcher(plain);
        if (first.find()) {
            String label = Acquainted.kin(first.group(1));
            stays = label.equals(scene.person().label()) && Acquainted.all(plain, first.group());
            return to(label, plain, first.group(), true);
        }
        KinAsked.Opened following = kinAsked.following(plain);
        if (following != null) {
            return to(following, plain);
        }
        KinTold kinTold = new KinTold(scene);
        String told = kinTold.of(plain);
        if (told != null) {
            // 我爸56 他也自己交: the same is asked for him.
            return to(told, plain, "", plain.contains("也") || kinTold.alike(plain));
        }
        String other = new SomebodyElse(scene).of(plain);
        if (other != null) {
            return to(other, plain, "", true);
        }
        KinAsked.Opened meant = kinAsked.meant(plain);
        if (meant != null) {
            return to(meant, plain);
        }
        boolean firm = name != null
                && (scene.desk.words().cues().said(Cue.FIRM, name)
                        || PAID.matcher(name).find());
        if (scene.wants(Intent.SOMEBODY) && name != null && Acquainted.counts(name)) {
            return counted.people(plain);
        }
        if (scene.wants(Intent.SOMEBODY) && !firm) {
            return to(known.label(name), plain, name == null ? "" : name, false);
        }
        Matcher follows = FOLLOWS.matcher(plain);
        if (follows.find()
                && (known.found(follows.group(1)) != null
                        || known.anybody()
                        || follows.group(2).matches(".*[他她].*"))) {
            return to(follows.group(1), plain, follows.group(), true);
        }
        Matcher of = SPOKEN_OF.matcher(plain);
        String spoken = of.find() ? known.found(of.group(1)) : null;
        if (spoken != null && !spoken.equals(scene.person().label())) {
            return to(spoken, plain, "", true);
        }
        return false;
    }

    /** Turns to the asker; what is asked behind is of what stands there. */
    private boolean mine(String text, String said) {
        String before = scene.person().label();
        if (to("", text, said, false)) {
            return true;
        }
        String rest = new OwnAgain(scene).rest(text, before);
        if (before.isEmpty()) {
            return false;
        }
        asked = rest;
        return new OwnAgain(scene).same(rest);
    }

    /** Whether a message only says that the one it is about comes first: 先算我妈的, behind which of two is asked. */
    boolean stays() {
        return stays && !scene.busy();
    }

    /** What a message asks behind the words that turned back to the asker; all of it where it did not. */
    String asked(String text) {
        if (asked == null || asked.equals(text)) {
            return text;
        }
        scene.read(asked);
        return asked;
    }

    private boolean to(KinAsked.Opened opened, String text) {
        return to(opened.label(), text, opened.said(), opened.alike());
    }

    private boolean back(String name, String text, String said) {
        String label = known.found(name);
        if (label == null) {
            String all = String.join("、", known.everybody());
            scene.say(all.isEmpty() ? Phrase.TALK_NOBODY_YET : Phrase.TALK_NOBODY, "谁", name, "都有谁", all);
            scene.again();
            return true;
        }
        return to(label, text, said, false);
    }

    /**
     * Turns to somebody; the rest of the message, if there is more than the name, is about them.
     *
     * @param alike whether the same is asked for them as for the one before
     */
    private boolean to(String name, String text, String said, boolean alike) {
        String old = name.isEmpty() ? name : known.found(name);
        String label = old == null ? name : old;
        if (label.equals(scene.person().label())) {
            return false;
        }
        String kin = scene.person().trail().kin();
        if (scene.person().label().isEmpty()
                && !kin.isEmpty()
                && !scene.c().others().containsKey(kin)
                && !label.equals(kin)) {
            // 我媳妇 was told of without a name till now; the asker is somebody else.
            scene.keep(scene.c().calling(kin));
        }
        Goal wanted = scene.person().goal();
        boolean first = wanted instanceof Goal.Nothing
                && scene.person().facts().isEmpty()
                && scene.c().others().isEmpty();
        String told = EarlierOfKin.of(scene.c().question(), label);
        Conversation left = scene.c();
        scene.keep(left.about(label));
        if (old == null && label.isEmpty() && scene.incoming.region() != null) {
            scene.keep(scene.c().in(scene.incoming.region()));
        }
        if (old == null && alike && scene.person().trail().wish().isEmpty()) {
            scene.keep(scene.person().wishing(told));
        }
        boolean all = Acquainted.all(text, said);
        boolean anew = alike && !scene.busy() && !(wanted instanceof Goal.Nothing)
                || !scene.busy() && !scene.person().trail().wish().isEmpty();
        if (anew && all && scene.person().trail().wish().isEmpty()) {
            // 那小芳呢 asks the same for her.
            scene.keep(scene.person().wants(Likewise.wanted(wanted)));
        } else if (anew) {
            // What is told of her says what is wanted.
            before = Likewise.wanted(wanted);
            turned = true;
        }
        known.greet(left, old != null, first, all, turned);
        if (turned) {
            return false;
        }
        boolean worked = scene.person().goal() instanceof Goal.One(String id)
                && scene.person().trail().worked().contains(id);
        if (all && (alike || worked) && scene.busy() && scene.person().asked() == null) {
            scene.go();
        } else if (all) {
            known.again();
        }
        return all;
    }

    /** 那我自己呢: what was told without a name till now is the other's. */
    private boolean myself(String text, String said) {
        if (scene.person().label().isEmpty()) {
            String spoken = scene.person().trail().kin();
            String kin = spoken.isEmpty() ? Kin.in(scene.c().question()) : spoken;
            if (kin == null || scene.c().others().containsKey(kin)) {
                return false;
            }
            scene.keep(scene.c().calling(kin));
        }
        return Likewise.said(text) ? to("", text, said, true) : mine(text, said);
    }

    /** What was wanted for the one before, where somebody else has been turned to and more is told of them; else null. */
    @Nullable
    Goal before(Heard told) {
        // 帮我妈和我自己问考证的补贴 comes before what is told of either.
        boolean waits = !scene.busy() && !scene.person().trail().wish().isEmpty();
        return before == null && waits && !told.facts().isEmpty() ? Goal.NOTHING : before;
    }
}
