package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/**
 * 那我闺女能不能跟我一样拿三年 behind results: for how long what was worked out for the one that is named is given, by its own clause, and whether
 * that is so long. One per message.
 */
final class SoLong {

    private static final BigDecimal A_YEAR = BigDecimal.valueOf(12);

    private final Scene scene;

    SoLong(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nobody's result is meant, or it is given for no certain time. */
    boolean take(String text) {
        Matcher time = Totals.TIME.matcher(text);
        if (scene.c().region() == null
                || scene.open() != null && scene.c().others().isEmpty()
                || !scene.desk.words().cues().said(Cue.SO_LONG, text)
                || !time.find()) {
            return false;
        }
        Person person = named(text);
        try {
            return person != null
                    && told(
                            person,
                            WrittenNumber.months(time.group(1), time.group(2).equals("年")),
                            time.group());
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** The one spoken of; the one it is about now where nobody is named. */
    private @Nullable Person named(String text) {
        Map<String, Person> all = new LinkedHashMap<>(scene.c().others());
        all.put(scene.person().label(), scene.person());
        String kin = Kin.in(text);
        for (Map.Entry<String, Person> one : all.entrySet()) {
            String label = one.getKey();
            if (!label.isEmpty() && (text.contains(label) || kin != null && Kin.same(kin, label))) {
                return one.getValue();
            }
        }
        for (Person one : all.values()) {
            boolean alike = List.of("女儿", "闺女", "姑娘", "儿子", "老婆", "老公", "媳妇", "妈妈", "爸爸").stream()
                    .anyMatch(word -> text.contains(word) && Kin.same(word, one.label()));
            if (alike) {
                return one;
            }
        }
        return kin == null && scene.open() == null ? scene.person() : null;
    }

    private boolean told(Person person, BigDecimal asked, String words) throws ContradictoryFacts {
        Benefit benefit = last(person);
        Quote quote = benefit == null ? null : new Supposing(scene).quote(benefit, person);
        Payment payment = quote == null ? null : quote.outcome().sum();
        BigDecimal periods = payment == null ? null : payment.periods();
        if (benefit == null
                || payment == null
                || periods == null
                || payment.per() != Per.MONTH && payment.per() != Per.YEAR) {
            return false;
        }
        BigDecimal most = payment.per() == Per.YEAR ? periods.multiply(A_YEAR) : periods;
        String who = person.label().isEmpty() ? "" : person.label() + "的";
        scene.say(
                Phrase.VIEW_PERIOD,
                "待遇",
                who + benefit.name(),
                "金额",
                AmountWords.amount(payment),
                "原文",
                benefit.basis().words().replaceAll("。$", ""),
                "出处",
                benefit.ref().place(),
                "时效",
                scene.standing(benefit));
        scene.say(asked.compareTo(most) > 0 ? Phrase.VIEW_NOT_SO_LONG : Phrase.VIEW_SO_LONG, "时间", words.strip());
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** What was worked out for somebody last. */
    private @Nullable Benefit last(Person person) {
        List<String> worked = person.trail().worked();
        return worked.isEmpty()
                ? null
                : scene.desk.library().rules().benefit(worked.getLast()).orElse(null);
    }
}
