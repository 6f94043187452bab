package cn.policydesk.dialogue;

import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Known;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 那两个大学生里有一个是2023年毕业的，算不算？加起来一共多少 behind a result for two: what is told of the one is judged as if it were told plainly, and the
 * result or the sum follows. One per message.
 */
final class DoesCount {

    private static final Pattern SOME = Pattern.compile("(?:里头?|里面|当中|其中)(?:面|头)?(?:有)?(" + Supposing.NUMBER
            + ")(?:个|名|位)(?:人)?(?:是)?([0-9]{2,4}年[^，。,？?\\s]{0,6}毕业)的?");
    private static final Pattern ASKS = Pattern.compile("算不算|算吗|算不|还能算|能不能算|算数");
    private static final String IN_ALL = "一共多少";

    private final Scene scene;

    DoesCount(Scene scene) {
        this.scene = scene;
    }

    /** Takes such a question; false where it is none, or what is told of the one changes no number. */
    boolean take(String text) {
        Matcher some = SOME.matcher(text);
        if (!scene.busy() || scene.open() != null || !ASKS.matcher(text).find() || !some.find()) {
            return false;
        }
        Map<String, Known> before = Amending.told(scene);
        var _ = new Remembering(scene).take("其中" + some.group(1) + "个是" + some.group(some.groupCount()) + "的");
        if (Amending.told(scene).equals(before)) {
            return false;
        }
        try {
            if (Totals.all(text) && new InAll(scene).take(IN_ALL, 1)) {
                return true;
            }
        } catch (ContradictoryFacts e) {
            // Told by the result itself, where it is said what cannot be true.
        }
        scene.go();
        return true;
    }
}
