package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.Phrase;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An employer tells of somebody hired and asks whether there is money: what there is for hiring is offered, never what the one hired would
 * get himself; what the notices do not say of such people is said. One per message.
 */
final class HiringOffered {

    private static final Pattern HIRED =
            Pattern.compile("(?:招|雇|聘|请)(?:了|到|来|用)?[^，,。\\s]{0,6}(?:[0-9一二两三四五六七八九十几]|个|名|位|人)");
    private static final Pattern EMPLOYER = Pattern.compile(
            "我们?(?:还|又|这|单位|公司|厂|店)*(?:里|也|今年|去年|上个月)*(?:招|雇|聘)|厂|公司|单位|企业|[开办干](?:了|的)?(?:个|家|一家|一个|爿|间)");
    private static final Pattern MONEY = Pattern.compile("能补|有补|给补|补不|补吗|给钱|有钱|奖|补贴|补助|得好多|得多少");
    private static final Pattern SPECIAL = Pattern.compile("残疾人?|刑满释放人员?|外国人|少数民族");
    private static final Pattern HIRING = Pattern.compile("吸纳|招用|新招|扩岗|招人|带动就业");
    /** 孵化基地带动就业补贴 is for those who run such a place. */
    private static final Pattern OTHERS = Pattern.compile("孵化|基地|平台");

    private static final Pattern THESE = Pattern.compile(
            "^(?:那|请问|你说|我们?|店头|店里|厂里|公司|单位)*(?:新?招|请|雇)(?:的|了|来的)?(?:这|那)[两三四五几0-9]个(?:人|员工)?(?:到底|究竟|总共|一共|现在)*(?:能|可以)?(?:拿|领|补|得)(?:到)?(?:好多|多少|几)");

    private static final String TAKING = "带动就业";
    private static final int MOST = 4;

    private final Scene scene;

    HiringOffered(Scene scene) {
        this.scene = scene;
    }

    /** 我们还招了个今年毕业的本科生 他那个能补吗, of somebody who spoke as an employer; false where it is none, or nothing is found. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null || !asked(text) || !scene.person().trail().firm()) {
            return false;
        }
        Naming naming = new Naming(scene);
        List<Benefit> found = forFirms(scene.finder().beside("单位招人 " + text, region, Benefit.Audience.EMPLOYER));
        if (found.isEmpty()) {
            return false;
        }
        scene.keep(scene.c().asked(text));
        if (found.size() == 1) {
            naming.found(found.getFirst(), text);
        } else {
            naming.which(found);
        }
        return true;
    }

    /** 我请这两个到底能拿好多钱, of people told of as hired: what there is for hiring them, never what somebody gets himself. */
    boolean these(String text) {
        return THESE.matcher(text).find()
                && scene.person().label().isEmpty()
                && Kin.in(text) == null
                && !scene.person().facts().isEmpty()
                && offered(text);
    }

    /** What there is for hiring, where nothing of what was asked is found; false where nobody was hired. */
    boolean absent(String text) {
        return asked(text) && offered(text);
    }

    private boolean offered(String text) {
        String region = scene.c().region();
        if (region == null) {
            return false;
        }
        // 创业带动就业补贴 is paid to the person whose firm it is.
        List<Benefit> found = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty())
                .filter(one -> one.audiences().contains(Benefit.Audience.EMPLOYER)
                        || one.name().contains(TAKING))
                .filter(one -> HIRING.matcher(one.name()).find())
                .filter(one -> !OTHERS.matcher(one.name()).find()
                        || OTHERS.matcher(text).find())
                .sorted(Comparator.comparing(one -> !one.name().contains(TAKING)))
                .limit(MOST)
                .toList();
        if (found.isEmpty()) {
            return false;
        }
        Matcher special = SPECIAL.matcher(text);
        if (special.find()
                && found.stream().noneMatch(one -> one.basis().words().contains(special.group()))) {
            scene.say(Phrase.TALK_HIRED_UNNAMED, "谁", special.group());
        }
        new Naming(scene).which(found);
        return true;
    }

    private boolean asked(String text) {
        return HIRED.matcher(text).find()
                && EMPLOYER.matcher(text).find()
                && (MONEY.matcher(text).find() || scene.wants(Intent.AMOUNT, Intent.GRANT));
    }

    private List<Benefit> forFirms(List<Benefit> some) {
        Set<Benefit.Audience> citizens = Set.of(Benefit.Audience.CITIZEN);
        return some.stream()
                .filter(one -> !one.versions().isEmpty() && !one.audiences().equals(citizens))
                .toList();
    }
}
