package cn.policydesk.dialogue;

import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HeardFact;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * 那沈阳排第一拿多少, 第三名给多少 behind the result of 第二名: what another option comes to is asked, and the asker's own stays as it was told. One per message.
 */
final class OtherOption {

    private static final Pattern OWN = Pattern.compile("我|咱|俺|其实|不是|不对|错|改|应该|原来是|是不是|再|后|剩|余|一半|每|一个|标准");
    private static final Pattern ASKS = Pattern.compile("(?:多少|几多|好多|几万|呢|多点|更多)[钱块]?(?:啊|呀|嘛|呢)?[?？]?$");
    private static final int LONG = 16;

    private final Scene scene;

    OtherOption(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing but what was told is named. */
    boolean take(String text) {
        String plain = text.strip();
        if (plain.length() > LONG
                || OWN.matcher(plain).find()
                || !ASKS.matcher(plain).find()
                || scene.open() != null
                || Kin.in(plain) != null) {
            return false;
        }
        ResultInView view = ResultInView.of(scene);
        if (view == null) {
            return false;
        }
        try {
            for (Fact fact : view.benefit().facts()) {
                Told told = scene.person().facts().get(fact.id());
                if (fact.kind() != Kind.CHOICE || told == null) {
                    continue;
                }
                List<HeardFact> heard = scene.hear(plain, fact).facts();
                if (heard.size() == 1
                        && heard.getFirst().fact().equals(fact)
                        && !HeardFact.nothing(heard.getFirst().known())
                        && !told.known().equals(heard.getFirst().known())) {
                    return new Supposing(scene)
                            .supposed(plain, Map.of(fact, heard.getFirst().known()));
                }
            }
            return false;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }
}
