package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Intent;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 五个人一共多少钱, 三项都要 合计多少 in whatever words behind a result, or behind a clause that offers several: what is worked out so far, each
 * named and added, and what is not in it yet. It never goes to a clause or to a benefit nobody spoke of. One per message.
 */
final class SumSoFar {

    private static final Pattern EVERY = Pattern.compile("[两三四几俩全]个?[项样种笔个]|都|全|一并|一起");

    static final Pattern FURTHER = Pattern.compile("^(?:那|对了)?(?:还有|另外|再加|加上)");

    private static final int SHORT = 14;

    private final Scene scene;

    SumSoFar(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where no sum is asked for, or nothing that could be added stands. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null
                || scene.wants(Intent.ALL)
                || !scene.desk.words().cues().said(Cue.IN_ALL, text)
                || Totals.TIME.matcher(text).find()) {
            return false;
        }
        try {
            Benefit named = scene.finder().named(text, region);
            List<Benefit> told = Stood.told(scene, scene.person());
            return named != null && !told.contains(named) || new InAll(scene).changes(text, told)
                    ? false
                    : scene.person().goal() instanceof Goal.One && new InAll(scene).take(text, 1)
                            || offered(text)
                            || early(text);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    private List<Quote> money(List<Benefit> benefits) throws ContradictoryFacts {
        List<Quote> met = new ArrayList<>();
        for (Benefit benefit : benefits) {
            Quote quote = new Supposing(scene).quote(benefit, scene.person());
            Payment payment = quote.outcome().sum();
            if (quote.met() && payment != null && payment.purpose().paid() && AmountWords.money(payment)) {
                met.add(quote);
            }
        }
        return met;
    }

    /** 一共能拿多少 before the first is worked out: that it is not, and the question again. */
    private boolean early(String text) {
        if (scene.open() == null || text.length() > SHORT || !(scene.person().goal() instanceof Goal.One(String id))) {
            return false;
        }
        scene.desk.library().rules().benefit(id).ifPresent(one -> {
            scene.say(Phrase.TALK_TOTAL_PENDING, "待遇", one.name());
            scene.say(Phrase.TALK_BACK);
            scene.again();
        });
        return true;
    }

    /** Behind a clause that offers several: what of them can be worked out already, and the first question of what cannot. */
    private boolean offered(String text) throws ContradictoryFacts {
        List<Benefit> offered = new Naming(scene).offered();
        if (offered.size() < 2 || scene.busy() || !EVERY.matcher(text).find()) {
            return false;
        }
        List<Quote> met = money(offered);
        for (Quote one : met) {
            scene.keep(scene.person()
                    .wants(new Goal.One(one.benefit().id()))
                    .worked(one.benefit().id()));
        }
        if (!met.isEmpty()) {
            new InAll(scene).tell(met, false);
        }
        for (Benefit one : offered) {
            if (met.stream().noneMatch(quote -> quote.benefit().equals(one))) {
                scene.say(Phrase.TALK_TOTAL_PENDING, "待遇", one.name());
                new Naming(scene).one(one);
                return true;
            }
        }
        return !met.isEmpty();
    }
}
