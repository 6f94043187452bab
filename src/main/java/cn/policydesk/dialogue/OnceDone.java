package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 那办了给多少嘛 behind a no that rests on its not being done yet: what would come of it once it is. One per message. */
final class OnceDone {

    private static final Pattern DONE = Pattern.compile(
            "^(?:那|要是|如果|等|真的?|以后|我们?|到时候?|[,，\\s])*(?:[0-9一二三四五六七八九十]+月份?)?([\\p{IsHan}])(?:了|成了|完了?|好了?|下来了?)(?:以后|之后|的话)?[,，\\s]*(?:能|可以|最多|到底|又|会)*[给补领拿奖](?:多少|好多|几)");

    private final Scene scene;

    OnceDone(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked. */
    boolean take(String text) {
        Matcher done = DONE.matcher(text.strip());
        Benefit benefit = scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                        && done.find()
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null) {
            return false;
        }
        Map<Fact, Known> supposed = new LinkedHashMap<>();
        for (Fact fact : benefit.facts()) {
            Told told = scene.person().facts().get(fact.id());
            if (fact.kind() == Kind.YES_NO
                    && told != null
                    && told.known().equals(Known.NO)
                    && scene.desk.slots().question(fact).contains(done.group(1))) {
                supposed.put(fact, Known.YES);
            }
        }
        try {
            return supposed.size() == 1 && new Supposing(scene).supposed(text, supposed);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
