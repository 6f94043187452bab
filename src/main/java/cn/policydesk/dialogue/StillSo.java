package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 要是只有11个人呢 behind a result that counts heads at two ends of a year is of the end; 还是13个人，刚才数错了 behind that supposition holds to what was told. One per
 * message.
 */
final class StillSo {

    private static final String NUMBER = "([0-9]{1,4}|[一二两三四五六七八九十]{1,3})";
    private static final Pattern SUPPOSED = Pattern.compile(
            "^(?:那么?)?(?:要是|如果|假如|万一)(?:现在|最后|真的)?(?:就|只|才|光|仅)?(?:有|是|剩下?)?了?" + NUMBER + "个?人(?:了|的话)?呢?[?？]?$");
    private static final Pattern STILL = Pattern.compile("^(?:不对|哦|噢|算了)?[,，]?(?:还是|就是|仍是|确实是|其实还是)" + NUMBER
            + "(?:个|名|位)?(?:人)?[,，。\\s]*(?:[刚前]才?面?.{0,3}[数说记看搞弄]错了?|没错|没变|不变)?[。]?$");
    private static final Pattern END = Pattern.compile("年末|年底");
    private static final String PERSONS = "人";

    private final Scene scene;

    StillSo(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no number of heads is supposed or held to behind a result. */
    boolean take(String text) {
        Benefit benefit = scene.open() == null
                        && scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null) {
            return false;
        }
        List<Fact> heads = new Grounds(scene.desk.library(), scene.person(), scene.asOf())
                .used(List.of(benefit)).stream()
                        .filter(fact ->
                                fact.kind() == Kind.COUNT && fact.unitText().equals(PERSONS))
                        .toList();
        Matcher supposed = SUPPOSED.matcher(text.strip());
        Matcher still = STILL.matcher(text.strip());
        if (supposed.matches()) {
            return heads.size() > 1
                    && heads.stream()
                                    .filter(fact -> END.matcher(
                                                    scene.desk.slots().name(fact))
                                            .find())
                                    .count()
                            == 1
                    && new Supposing(scene).take("要是年底只有" + supposed.group(1) + "个人呢");
        }
        if (!still.matches()) {
            return false;
        }
        BigDecimal number = BigDecimal.valueOf(WrittenNumber.of(still.group(1)));
        List<Fact> told = heads.stream()
                .filter(fact -> Objects.requireNonNull(scene.person().facts().get(fact.id()))
                                        .known()
                                instanceof Known.Between(Span span)
                        && span.equals(SpokenNumber.point(number)))
                .toList();
        if (told.size() != 1) {
            return false;
        }
        scene.say(
                Phrase.STILL_SO,
                "事实",
                scene.desk
                        .slots()
                        .told(
                                told.getFirst(),
                                Objects.requireNonNull(scene.person()
                                                .facts()
                                                .get(told.getFirst().id()))
                                        .known()));
        scene.go();
        return true;
    }
}
