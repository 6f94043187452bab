package cn.policydesk.dialogue;

import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 那再交一个月是不是就行了, 再熬两个月呢, 下个月就满50了 behind a no that lacks some months or an age: what it would be then, counted from what was told,
 * and that it is over by then where it is. What was told stays. One per message.
 */
final class OnceEnough {

    private static final Pattern MORE = Pattern.compile(
            "再(?:多|去|给)?(?:交|缴|熬|撑|等|干|做|开|过|经营|坚持|上|登记)?(?:够|满|上|了)?([0-9]{1,2}|[一二两三四五六七八九十俩仨]{1,2})(?:个月|月(?![0-9份底初])|年)");
    private static final Pattern FULL =
            Pattern.compile("(?:下个?月|马上|快|就快|过几天|明年|月底|年底|下个?星期|过几个月)[^，。\\s]{0,4}?满([0-9]{2})(?![0-9个年月])");
    private static final Pattern ASKS = Pattern.compile("是不是|行不|得行|可以|够|就能|就有|能不能|[呢吗不嘛么][了?？]?$|了吧|会不会|嘞$");
    private static final String AGE = "年龄";
    private static final int YEAR = 12;

    private final Scene scene;

    OnceEnough(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no such no stands, or the message tells of no time or age that it lacks. */
    boolean take(String text) {
        if (scene.open() != null
                || !scene.wants(Intent.ASK, Intent.FOLLOW, Intent.GRANT)
                        && !ASKS.matcher(text).find()
                || !ASKS.matcher(text).find()) {
            return false;
        }
        Matcher more = MORE.matcher(text);
        Matcher full = FULL.matcher(text);
        boolean months = more.find();
        if (!months && !full.find()) {
            return false;
        }
        ResultInView view = ResultInView.of(scene);
        if (view == null || !(view.quote().outcome() instanceof Outcome.Ineligible(List<Failed> failed))) {
            return false;
        }
        int some = months ? WrittenNumber.of(more.group(1)) * (more.group().endsWith("年") ? YEAR : 1) : 0;
        Fact fact = lacking(view, failed, months);
        Known now = fact == null ? null : told(fact);
        if (fact == null || !(now instanceof Known.Between(Span span)) || span.low() == null) {
            return false;
        }
        BigDecimal then = months ? span.low().add(BigDecimal.valueOf(some)) : new BigDecimal(full.group(1));
        Map<Fact, Known> supposed = new LinkedHashMap<>();
        supposed.put(fact, new Known.Between(new Span(then, then)));
        try {
            if (!new Supposing(scene).supposed(text, supposed)) {
                return false;
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        over(view, scene.asOf().plusMonths(some));
        return true;
    }

    /** The one time, or the age, a no lacks; null where it lacks no such thing, or several. */
    private @Nullable Fact lacking(ResultInView view, List<Failed> failed, boolean months) {
        List<Fact> facts = view.benefit().facts().stream()
                .filter(fact -> failed.stream().anyMatch(one -> one.facts().contains(fact.id())))
                .filter(fact ->
                        months ? fact.kind() == Kind.DURATION : fact.id().equals(AGE))
                .toList();
        return facts.size() == 1 ? facts.getFirst() : null;
    }

    private @Nullable Known told(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? null : told.known();
    }

    /** Says that it is over by then, where it is. */
    private void over(ResultInView view, LocalDate then) {
        Validity validity = scene.desk.library().calculator().validity(view.benefit(), scene.asOf());
        LocalDate end = validity.to();
        if (end != null && end.isBefore(then) && !end.isBefore(scene.asOf())) {
            scene.say(
                    Phrase.TALK_OVER_THEN,
                    "待遇",
                    view.benefit().name(),
                    "时效",
                    scene.desk.quotes().standing(view.benefit(), then).note());
        }
    }
}
