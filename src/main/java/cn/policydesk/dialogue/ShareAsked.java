package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import java.util.regex.Pattern;

/**
 * 先告诉我按几成补 of what is worked out, whether a question is open or not: the words that write the share answer it, and nobody needs to tell a sum for
 * that. One per message.
 */
final class ShareAsked {

    private static final Pattern ASKED = Pattern.compile("几成|百分之(?:几|多少)|(?:什么|多少|啥|哪个)(?:样的)?(?:比例|比率|百分比)|比例是?多少");
    private static final Pattern SHARE = Pattern.compile("[0-9]+(?:\\.[0-9]+)?%|[0-9]/[0-9]|[一二三四五六七八九]成|百分之");
    private static final int LONGEST = 24;

    private final Scene scene;

    ShareAsked(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no share is asked for, or the benefit in work writes none. */
    boolean take(String text) {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null
                || text.length() > LONGEST
                || !ASKED.matcher(text).find()
                || !SHARE.matcher(benefit.basis().words()).find()) {
            return false;
        }
        scene.cite(
                benefit.name(),
                benefit.ref().label(),
                benefit.ref().paragraph(),
                benefit.basis().words(),
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        if (scene.open() != null) {
            scene.again();
        }
        return true;
    }
}
