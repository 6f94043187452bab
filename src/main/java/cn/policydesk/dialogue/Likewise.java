package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 那我老公呢 49 跟我一样, 那我爸呢 58了 也下岗: the same is asked for the next as for the one before, whatever else what is told of them could
 * speak for. One per message.
 */
final class Likewise {

    private static final Pattern ALIKE =
            Pattern.compile("[跟和同与][^,，。\\s]{1,5}(?:是)?(?:一样|一个样|差不多|一回事|一个情况)|^[^呢]{1,8}呢.*(?:情况|也是?)(?:一样|差不多)|一模一样"
                    + "|^(?:那|还有|另外)?[^,，。\\s]{1,5}也(?:都)?(?:是)?(?:一样|这样|这个情况|这情况|这种情况|差不多|同样)");
    private static final Pattern TOO = Pattern.compile("(?:呢|嘞|咧|哩)[,，\\s].*也");

    /** 那我自己呢 46: an age, where nothing else is said of the number. */
    private static final Pattern AGE = Pattern.compile("((?:呢|嘞|咧|哩)[,，\\s]*我?)([1-9][0-9])(?=[,，。\\s]|也|$)");

    private static final Pattern BY_ONESELF = Pattern.compile("(自己|个人)(?:在)?[交缴](?:的|着)?(?!社保|养老|的|着)");
    private static final String OWN_PREMIUM = "个人身份缴社保";

    private final Scene scene;

    Likewise(Scene scene) {
        this.scene = scene;
    }

    /** Whether a message says of the next that it is with them as with the one before. */
    static boolean said(String text) {
        return ALIKE.matcher(text).find() || TOO.matcher(text).find();
    }

    /** Whether the same benefit is meant for the one who is spoken of now. */
    boolean means(Benefit same, String text) {
        if (ALIKE.matcher(text).find()) {
            return true;
        }
        if (!TOO.matcher(text).find()) {
            return false;
        }
        Map<String, Told> before = before(same);
        return scene.hear(spelled(same, text), null).facts().stream()
                .filter(one -> !HeardFact.nothing(one.known()))
                .anyMatch(one -> known(before, one.fact().id(), one.known()));
    }

    /** What was left out because it was said of the one before. */
    String spelled(Benefit same, String text) {
        String aged = AGE.matcher(text).replaceFirst("$1$2岁");
        return before(same).containsKey(OWN_PREMIUM) ? BY_ONESELF.matcher(aged).replaceFirst("$1交社保") : aged;
    }

    private Map<String, Told> before(Benefit same) {
        return scene.c().others().values().stream()
                .filter(one -> one.goal().equals(new Goal.One(same.id())))
                .findFirst()
                .map(Person::facts)
                .orElse(Map.of());
    }

    private static boolean known(Map<String, Told> before, String fact, Known known) {
        Told told = before.get(fact);
        return told != null && told.known().equals(known);
    }

    /** What is wanted for the next where the same is asked: the one benefit, or everything from its beginning. */
    static Goal wanted(Goal wanted) {
        return switch (wanted) {
            case Goal.Nothing nothing -> Goal.NOTHING;
            case Goal.One one -> one;
            case Goal.All all -> all;
            case Goal.Going going -> new Goal.All(going.citizens() ? Audience.CITIZEN : Audience.EMPLOYER);
        };
    }
}
