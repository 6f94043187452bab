package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 裁2个人还能返吗 of a benefit that looks at the share of those laid off: supposed by the number of staff where it was told, otherwise what is
 * wanted of that share then. One per message.
 */
final class LaidOffShare {

    private static final Pattern ASKED = Pattern.compile("(?:裁|辞退?|开除|开|走)(?:掉|退|了)*" + Supposing.NUMBER
            + "(?:个|名|位)?(?:人|员工|工人)?.{0,6}?(?:还|能|可以|会|影响|返|行|算).{0,6}?(?:吗|不|没|么|伐|嘛|呢|行|返|[?？]|$)");
    private static final String SHARE = "裁员率";
    private static final String STAFF = "参保职工人数";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scene scene;

    LaidOffShare(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked, or no such share is looked at. */
    boolean take(String text) {
        Matcher asked = ASKED.matcher(text);
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id) && asked.find()
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Fact share = benefit == null
                ? null
                : benefit.facts().stream()
                        .filter(fact -> fact.kind() == Kind.RATE && fact.id().endsWith(SHARE))
                        .findFirst()
                        .orElse(null);
        if (benefit == null || share == null) {
            return false;
        }
        BigDecimal gone = BigDecimal.valueOf(WrittenNumber.of(asked.group(1)));
        Told staff = scene.person().facts().get(STAFF);
        try {
            if (staff != null
                    && staff.known() instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null
                    && span.low().compareTo(gone) >= 0) {
                BigDecimal percent = gone.multiply(HUNDRED).divide(span.low(), 2, RoundingMode.HALF_UP);
                if (new Supposing(scene).supposed(text, Map.of(share, new Known.Between(new Span(percent, percent))))) {
                    return true;
                }
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        conditions(benefit, asked.group(1));
        return true;
    }

    /** What the notice wants of the share. */
    private void conditions(Benefit benefit, String gone) {
        scene.say(
                Phrase.TALK_LAID_OFF,
                "几",
                gone,
                "原文",
                benefit.basis().words().replaceAll("[。；]$", ""),
                "条",
                benefit.ref().label(),
                "时效",
                scene.standing(benefit));
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
    }
}
