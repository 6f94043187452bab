package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Parameter;
import cn.policydesk.benefit.Quote;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;

/** 要是最低工资涨到1910 behind a result: what would come of another outside figure; the one that was told stays. One per message. */
final class SupposedFigure {

    private final Scene scene;

    SupposedFigure(Scene scene) {
        this.scene = scene;
    }

    /** Tells it; false where nothing is supposed. */
    boolean take(Parameter parameter, BigDecimal value, String shown) {
        List<Benefit> looked = scene.pursuit().looked();
        if (looked.size() != 1
                || !scene.person().figures().containsKey(parameter.id())
                || !Planned.plainly(scene, scene.incoming.text().strip())) {
            return false;
        }
        try {
            Supposing supposing = new Supposing(scene);
            Quote quote = supposing.quote(looked.getFirst(), scene.person().figure(parameter.id(), value));
            scene.say(Phrase.TALK_SUPPOSED, "事实", parameter.id() + "：" + shown, "结果", supposing.told(quote));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
