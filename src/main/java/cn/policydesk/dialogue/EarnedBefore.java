package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.telling.Phrase;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 我那个证是去年11月份拿到起的，当时政策还没过期，补不补得到: a certificate earned while the subsidy for it still ran asks of that subsidy, and of no examination.
 * That it has lapsed is said, and that the notice does not write of applying later. 正 is how 证 is typed by ear. One per message.
 */
final class EarnedBefore {

    private static final Pattern CERTIFICATE = Pattern.compile("证|[那这]个?正|拿到?的?正|考的?正|技师|高级工|中级工|初级工");
    private static final Pattern THEN =
            Pattern.compile("(?:当时|那时|那阵|那会|那个时候|拿证|考证|考的时候|拿的时候).{0,8}(?:没|未|还没|还不)(?:有)?(?:过期|到期|截止|结束)"
                    + "|(?:过期|到期|截止).{0,4}(?:之?前|以前)(?:拿|考|取|领)");
    private static final Pattern ASKS = Pattern.compile("补|领|申请|申报|认不认|算不算|管不管");
    private static final String SKILL = "技能提升";

    private final Scene scene;

    EarnedBefore(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked, or the subsidy still runs. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || !CERTIFICATE.matcher(text).find()
                || !THEN.matcher(text).find()
                || !ASKS.matcher(text).find()) {
            return false;
        }
        List<Benefit> over = scene.desk.library().rules().benefits(region).stream()
                .filter(one -> !one.versions().isEmpty()
                        && one.name().contains(SKILL)
                        && one.audiences().contains(Benefit.Audience.CITIZEN)
                        && scene.over(one))
                .toList();
        if (over.size() != 1) {
            return false;
        }
        Benefit benefit = over.getFirst();
        scene.say(
                Phrase.VIEW_EARNED_BEFORE,
                "待遇",
                benefit.name(),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "时效",
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        scene.keep(scene.c().asked(benefit.name()));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }
}
