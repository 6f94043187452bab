package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
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
    /** 要是裁掉3个人, and no question behind it. */
    private static final Pattern SUPPOSED =
            Pattern.compile("(?:要是|如果|假如|假设|假使|倘若|若是|万一)[^，,。]{0,8}?(?:裁|辞退?|开除)(?:掉|退|了|过)*" + Supposing.NUMBER
                    + "(?=个|名|位|人|$|[\\p{P}\\s])");
    /** 其实去年裁过3个人 behind a result. */
    private static final Pattern DONE = Pattern.compile("(?:其实|实际|去年|上年|记错|说错|不对)[^，,。]{0,8}?(?:裁|辞退|开除)(?:掉|退|了|过)+"
            + Supposing.NUMBER + "(?:个|名|位|人)(?:人|员工|工人|职工)?[的了呢啊哦]*$");

    private static final String SHARE = "裁员率";
    private static final String FEW = "少裁员";
    private static final String STAFF = "参保职工人数";

    private final Scene scene;

    LaidOffShare(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked, or no such share is looked at. */
    boolean take(String text) {
        Matcher asked = ASKED.matcher(text);
        Matcher done = DONE.matcher(text);
        boolean told = scene.open() == null && done.find();
        if (!told && !asked.find()) {
            asked = SUPPOSED.matcher(text);
            if (!asked.find()) {
                return false;
            }
        }
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Fact share = benefit == null
                ? null
                : benefit.facts().stream()
                        .filter(fact -> fact.kind() == Kind.RATE && fact.id().endsWith(SHARE))
                        .findFirst()
                        .orElse(null);
        if (benefit == null || share == null) {
            return benefit != null && scene.open() == null && unwritten(benefit, (told ? done : asked).group(1));
        }
        String number = (told ? done : asked).group(1);
        BigDecimal gone = BigDecimal.valueOf(WrittenNumber.of(number));
        Told staff = scene.person().facts().get(STAFF);
        try {
            if (staff != null
                    && staff.known() instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null
                    && span.low().compareTo(gone) >= 0) {
                BigDecimal part = gone.divide(span.low(), 4, RoundingMode.HALF_UP);
                Known known = new Known.Between(new Span(part, part));
                if (told) {
                    HeardFact heard = new HeardFact(share, known, 0, text.length());
                    var _ = new Remembering(scene).amend(text, new Heard(List.of(heard), List.of(), null));
                    scene.go();
                    return true;
                }
                if (new Supposing(scene).supposed(text, Map.of(share, known))) {
                    return true;
                }
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        conditions(benefit, number);
        return true;
    }

    /** 不裁员或少裁员, of which no share is written: how many are few is not said; false where the clause does not speak of it. */
    private boolean unwritten(Benefit benefit, String gone) {
        String words = benefit.basis().words();
        if (!words.contains(FEW)) {
            return false;
        }
        scene.say(
                Phrase.TALK_LAID_OFF_UNWRITTEN,
                "几",
                gone,
                "原文",
                words.replaceAll("[。；]$", ""),
                "条",
                benefit.ref().label(),
                "时效",
                scene.standing(benefit));
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
