package cn.policydesk.dialogue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 再帮我问我表妹 她在厂里上班, 先不说我了 我表妹高级工证能补多少, 不是问我 是我表妹: a message that opens a relative's case whatever question is open.
 * One per message.
 */
final class KinAsked {

    private static final String OURS = "[我俺咱]们?家?";

    /** 帮我表弟算, 替我妈问. */
    private static final Pattern FOR_KIN = Pattern.compile("(?:帮|替|给|为)(我?们?家?" + Kin.WORD + ")(?=问|算|查|看)");

    /** 再帮我问我表妹, 还想问下我女婿: asked for, not asked of, 问我表妹要的. */
    private static final Pattern ASK_OF = Pattern.compile(
            "(?:帮我|替我|给我|再|还|另外|顺便|顺带|也|想|要|就|来)(?:也|再|想|要|给)*(?:问|查|看|算|说)(?:[问看算查]|一下|下|个|声|说)*[,，\\s]*(" + OURS
                    + ")(" + Kin.WORD + ")(?!要|借|拿了|才知道|说(?![他她])|[和跟与]我)");

    /** 算儿媳妇的, 看我妈的吧: says no more. */
    private static final Pattern ONLY = Pattern.compile("(?:那|好|行|嗯)*[,，\\s]*(?:就)?(?:算|看|说|问)(?:一?下)?(?:" + OURS
            + ")?(" + Kin.WORD + ")(?:的|那边|那个)+(?:吧|呗|嘛)?[。！!]*");

    /** 先不说我了 我表妹…, 我的先放一放 说我女婿. */
    private static final Pattern LEFT_ASIDE = Pattern.compile(
            "(?:(?:先|暂时|且|就)*(?:不说|不问|不聊|不谈|不管|不讲|不算|别说|别问|别算|放下|撇开)(?:我自己|我|自己)(?:的|这边|这个)?(?:事|了|先|吧)*"
                    + "|我(?:自己)?的?(?:先|暂时)(?:放一?放|放一?边|不说|不问|不算|不管|等等|这样)(?:了|吧)*)[,，。\\s]*"
                    + "(?:先|再|来|就|还是)*(?:说|问|讲|聊|看|算|帮)?(?:说|问|看|算|一下|下)*" + "(?:" + OURS + ")?(" + Kin.WORD + ")");

    /** 不是问我 是我表妹, 女婿是女婿 不是我自己. */
    private static final Pattern NOT_ME = Pattern.compile("(?:不是|没)(?:在)?(?:说|问|讲|算|指)?我(?:自己|本人)?的?[,，。\\s]*(?:都|就|而)?"
            + "(?:是|(?:我)?(?:问|说|讲|算|指)的?(?:是|都是))(?:" + OURS + ")?(" + Kin.WORD + ")(?!的[,，。\\s]*$)"
            + "|^(?:我?(?:说|问)的?是)?(?:" + OURS + ")?(" + Kin.WORD + ")(?:是\\2|的是\\2的)[,，。\\s]*(?:又?不是|跟|我是|和)我");

    private static final Pattern FOLLOWS = Pattern.compile("(?:^|[,，。\\s])(?:那|再说|还有|要是|如果|换成|换)*(" + OURS + ")?("
            + Kin.WORD + ")(?:那边|的|[来去]?(?:贷款?|办|申请|开|做)|那个([^,，。\\s呢]{2,14})?)?(?:呢|嘞|咧|哩)");

    /** 不是说那个证 是我女儿开店的补贴. */
    private static final Pattern MEANT = Pattern.compile("(?:^|[,，\\s])(?:我?(?:说|问)的?)?是我们?家?(" + Kin.WORD
            + ")(?!和|跟|与)(?:[,，\\s]*(?:不|并不|又不)是(?:说)?我们?家?" + Kin.WORD + "(?:的|那个)?(?=$|[,，。\\s]))?");

    /** 我说妹妹，她那个…, 不是老公，是妹妹在领失业金, 那妹妹要是正好拿着失业金呢: one known already is spoken of again. */
    private static final Pattern SPOKEN_AGAIN = Pattern.compile("^(?:哎呀?|不对|不|[,，\\s])*(?:"
            + "(?:不是|没问|不问|没说)(?:说|问)?(?:" + OURS + ")?" + Kin.WORD + "的?[,，\\s]*(?:" + OURS
            + ")?(?:是)?(?:说|问|讲)?的?(?:是)?"
            + "|我(?:是)?(?:说|问|讲|指)的?(?:都|就)?是?|那(?:要是|如果)?)(?:" + OURS + ")?(" + Kin.WORD
            + ")(?=[,，\\s]|$|她|他|的(?!话|店|厂)|要是|如果|万一|正|拿|领|在|那个|也|没|已)");

    /** 不对啊我妈不是没认定拿不到吗: what stood with her is told again, and nothing of it is the one's it is about. */
    private static final Pattern REMINDS = Pattern.compile("^(?:不对|哎呀?|咦|可是?|但是?|等等|[啊呀哦嘛,，\\s])*" + OURS + "("
            + Kin.WORD + ")(?:那边|的|那个)?不是(?:已经|早就?|都|说|又|也|还)*(?:没|不|拿不|领不|算不).{0,16}[吗么嘛][?？]?$");

    /** 勿是讲侄子，是外甥22岁个, 不是我妹，我说的是我表姐: not the one, but the other. */
    private static final Pattern NOT_THAT_ONE = Pattern.compile(
            "^(?:哎呀?|不对|错了|弄错了|搞错了|你?(?:听|弄|搞|算|记)(?:错|混|岔)了?|[,，。\\s])*(?:不是|勿是|弗是|唔系|没有?|不|勿|别)(?:在|要)?(?:说|问|讲|指|算)?(?:"
                    + OURS + ")?" + Kin.WORD
                    + "(?:的|个|那个)?(?:啊|呀|哦|哈|嘛|呢)?[,，。;；\\s]*(?:我|伲)?(?:是|问|说|讲|指|算)(?:的|个)?(?:是|就是)?(?:" + OURS + ")?("
                    + Kin.WORD + ")(?![和跟与同]|[的里]?(?:店|厂|公司)|说|介绍)");

    /** 我那份多少, 他的呢, 老张的能领多少, while several are known: what stands with that one. */
    private static final Pattern SHARE = Pattern.compile(
            "^(?:那么?|哦|噢|好|行|嗯)*[,，\\s]*([我俺咱](?:自己|本人)?|[他她]|" + OURS + Kin.WORD + "|"
                    + Kin.WORD + "|" + People.NAME + "|" + People.GIVEN
                    + ")(?:自己)?(?:(?:那份|那一份|的那份)(?=[？?]?$)|(?:的|那份|这份|那个|那边|那一份|名下)+)(?:(?<=份)(?=[？?]?$)|呢|嘞|咧|哩|(?:到底|一共|总共|又|该|能|可以|会|是|[领拿补得有给]到?)*(?:多少|好多|几多|几钿)钱?[呢啊呀哦]?)[？?]?$");

    private final Scene scene;
    private final Acquainted known;

    KinAsked(Scene scene, Acquainted known) {
        this.scene = scene;
        this.known = known;
    }

    /**
     * Who is asked for.
     *
     * @param said the words that only say so
     * @param alike whether the same is asked as for the one before
     */
    record Opened(String label, String said, boolean alike) {}

    /** The relative whose case a message opens in words of its own; null where it opens none so. */
    @Nullable
    Opened in(String text) {
        Matcher kin = FOR_KIN.matcher(text);
        if (kin.find()) {
            return new Opened(Acquainted.kin(kin.group(1)), kin.group(), false);
        }
        Matcher aside = LEFT_ASIDE.matcher(text);
        if (aside.find()) {
            return new Opened(Kin.label(aside.group(1)), aside.group(), false);
        }
        Matcher only = ONLY.matcher(text);
        if (only.matches()) {
            return new Opened(Kin.label(only.group(1)), only.group(), false);
        }
        Matcher not = NOT_ME.matcher(text);
        if (not.find()) {
            return new Opened(Kin.label(not.group(1) == null ? not.group(2) : not.group(1)), not.group(), false);
        }
        Matcher share = SHARE.matcher(text.strip());
        String whose = share.find() ? whose(share.group(1)) : null;
        if (whose != null) {
            return new Opened(whose, text, false);
        }
        boolean begun = !scene.person().facts().isEmpty() || scene.busy();
        Matcher ask = ASK_OF.matcher(text);
        return begun && ask.find() ? new Opened(Kin.label(ask.group(2)), ask.group(), false) : null;
    }

    /** Which of several that are known is meant: 他 is the one it is about, or the only other one; null where that is not plain. */
    private @Nullable String whose(String word) {
        String now = scene.person().label();
        if (scene.c().others().isEmpty()) {
            return null;
        }
        if (word.equals("他") || word.equals("她")) {
            List<String> others = known.everybody();
            return !now.isEmpty() ? now : others.size() == 1 ? others.getFirst() : null;
        }
        String label = known.found(Acquainted.kin(word));
        return label != null
                        && label.isEmpty()
                        && !now.isEmpty()
                        && !scene.c().others().containsKey("")
                ? null
                : label;
    }

    /** The relative a message goes on to: 那我妈呢; null where it goes on to none. */
    @Nullable
    Opened following(String text) {
        Matcher relative = FOLLOWS.matcher(text);
        if (!relative.find() || relative.group(1) == null && !known.anybody()) {
            return null;
        }
        String what = relative.group(3);
        boolean none = what == null || TwoParts.grant(what);
        return new Opened(Kin.label(relative.group(2)), none ? relative.group() : relative.group(2), true);
    }

    /** One known already who is meant rather than what was taken up. */
    @Nullable
    Opened meant(String text) {
        Matcher other = NOT_THAT_ONE.matcher(text);
        String turned = other.find() ? known.found(Kin.label(other.group(1))) : null;
        if (turned != null && !turned.isEmpty() && !turned.equals(scene.person().label())) {
            return new Opened(turned, other.group(), false);
        }
        Matcher reminds = REMINDS.matcher(text);
        String reminded = reminds.find() ? known.found(Kin.label(reminds.group(1))) : null;
        if (reminded != null
                && !reminded.isEmpty()
                && !reminded.equals(scene.person().label())) {
            return new Opened(reminded, text, false);
        }
        Matcher meant = MEANT.matcher(text);
        if (meant.find() && known.found(Kin.label(meant.group(1))) != null) {
            return new Opened(Kin.label(meant.group(1)), meant.group(), true);
        }
        Matcher spoken = SPOKEN_AGAIN.matcher(text);
        if (spoken.find()) {
            String label = Kin.label(spoken.group(1));
            String found = known.found(label);
            if (found != null && !found.equals(scene.person().label())) {
                return new Opened(found, spoken.group(), false);
            }
        }
        return null;
    }
}
