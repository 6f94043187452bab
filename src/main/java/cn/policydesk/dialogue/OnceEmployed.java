package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Failed;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.OwnSentences;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 要是我下个月找到工作了呢, 1月进厂上班了 还有吗 of the benefit in work: what its words write of one who has found work; else which of its
 * conditions holds no more from then on, and what stands till then; else that nothing is written. Nothing is kept as told. One per message.
 */
final class OnceEmployed {

    private static final int SHORT = 30;
    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|倘若|若是|万一|以后|将来|下个?月|过阵子|过几天|等我|等他|等她");
    private static final Pattern ASKS =
            Pattern.compile("[呢吗么嘛不没伐][?？。！\\s]*$|[?？]$|咋办|怎么办|还能|还给|还有|还发|还算|还行|到底|有没有|能不能|给不给|作不作数|算不算");
    /** What a clause writes of one who has found work. */
    private static final Pattern ENDS =
            Pattern.compile("停发|停止(?:发放|享受|领取|支付)|不再(?:享受|发放|领取)|终止|重新就业|实现就业的|被用人单位(?:招|录)用|(?:因|已)(?:被)?(?:就业|录用)");

    private static final Pattern JOBLESS = Pattern.compile("失业|未就业|离校未|灵活就业");

    private final Scene scene;

    OnceEmployed(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no benefit for people is in work, or nothing of the kind is asked. */
    boolean take(String text) {
        Benefit benefit = asks(text) ? inWork() : null;
        if (benefit == null || ofAnother(text) || matters(text, benefit)) {
            return false;
        }
        String written = scene.desk.library().paragraph(benefit.ref()).stream()
                .flatMap(one -> new OwnSentences(scene.desk.library(), benefit).of(one).stream())
                .filter(one -> ENDS.matcher(one).find())
                .findFirst()
                .orElse("");
        boolean worked = scene.person().trail().worked().contains(benefit.id()) && scene.open() == null;
        if (!written.isEmpty() && worked) {
            var _ = tell(Phrase.BEHIND_JOB_WRITTEN, benefit, written, "");
            return true;
        }
        try {
            if (written.isEmpty() && ended(benefit)) {
                return true;
            }
        } catch (ContradictoryFacts e) {
            return false;
        }
        if (worked && SUPPOSED.matcher(text).find()) {
            String needs = benefit.asked().stream()
                    .map(fact -> scene.desk.slots().name(fact))
                    .filter(name -> JOBLESS.matcher(name).find())
                    .findFirst()
                    .map(name -> scene.phrase(Phrase.BEHIND_JOB_NEEDS, "条件", name))
                    .orElse("");
            var _ = tell(Phrase.BEHIND_JOB, benefit, benefit.basis().words(), needs);
            return true;
        }
        return false;
    }

    private boolean asks(String text) {
        return text.length() <= SHORT
                && scene.desk.words().cues().said(Cue.GETS_JOB, text)
                && (SUPPOSED.matcher(text).find() || ASKS.matcher(text).find());
    }

    private @Nullable Benefit inWork() {
        return scene.c().region() != null && scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .filter(one -> one.audiences().contains(Benefit.Audience.CITIZEN))
                        .orElse(null)
                : null;
    }

    /** 我老公找到工作了呢 while it is about oneself. */
    private boolean ofAnother(String text) {
        String kin = Kin.in(text);
        return kin != null
                && !kin.equals(scene.person().label())
                && !kin.equals(scene.person().trail().kin())
                && !Kin.same(kin, scene.person().label())
                && !Kin.same(kin, scene.person().trail().kin());
    }

    /** Whether a message tells something else that the result may hang on: that is worked out. */
    private boolean matters(String text, Benefit benefit) {
        return scene.hear(text, null).facts().stream()
                .anyMatch(one -> benefit.facts().contains(one.fact())
                        && !HeardFact.nothing(one.known())
                        && !scene.desk.hearing().kinds().endedByJob(one.fact()));
    }

    /** Tells which condition holds no more, and what stands till then; false where the benefit rests on none of the kind. */
    private boolean ended(Benefit benefit) throws ContradictoryFacts {
        Map<String, Told> then = new LinkedHashMap<>();
        for (String id : scene.pursuit().facts(benefit)) {
            scene.desk
                    .library()
                    .rules()
                    .dictionary()
                    .find(id)
                    .filter(fact -> scene.desk.hearing().kinds().endedByJob(fact))
                    .ifPresent(fact -> then.put(
                            id,
                            new Told(Known.NO, scene.incoming.text(), scene.c().turn())));
        }
        Supposing supposing = new Supposing(scene);
        if (then.isEmpty()
                || !(supposing.quote(benefit, new Overruling(scene).with(then)).outcome()
                        instanceof Outcome.Ineligible(List<Failed> failed))) {
            return false;
        }
        String conditions = failed.stream()
                .filter(one -> one.facts().stream().anyMatch(then::containsKey))
                .map(Failed::condition)
                .collect(Collectors.joining("”“"));
        if (conditions.isEmpty()) {
            return false;
        }
        boolean anew = tell(Phrase.BEHIND_JOB_ENDS, benefit, benefit.basis().words(), conditions);
        Quote now = supposing.quote(benefit, scene.person());
        if (anew && now.met() && scene.open() == null) {
            String result = scene.desk.quotes().worded(now).text();
            scene.say(Phrase.BEHIND_JOB_BEFORE, "结果", result);
        }
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** Tells it; false where it was told just before, and is only pointed to. */
    private boolean tell(Phrase phrase, Benefit benefit, String words, String condition) {
        String said = scene.phrase(
                phrase,
                "待遇",
                benefit.name(),
                "条",
                benefit.ref().label(),
                "款",
                String.valueOf(benefit.ref().paragraph()),
                "原文",
                words.strip().replaceFirst("[。；，]$", ""),
                "条件",
                condition,
                "时效",
                "【" + scene.desk.quotes().standing(benefit, scene.asOf()).note() + "】");
        boolean anew = !scene.c().last().contains(said);
        scene.said.say(anew ? said : scene.phrase(Phrase.VIEW_STILL));
        return anew;
    }
}
