package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.hearing.Cue;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 一个人多少钱 behind a sum that is so much for each: the rate, and how the sum comes of it. One per message. */
final class OneHead {

    private static final int SHORT = 14;
    /** 还要招一个人一共多少 asks for another sum. */
    private static final Pattern OTHER = Pattern.compile("招|雇|请|再|还|一共|总共|要是|如果");

    private static final Pattern RATE = Pattern.compile("[0-9.]+万?元/[人户家个场次岗][^ ×→]{0,4}");

    private static final Pattern WRITTEN = Pattern.compile("[^，。；]*(?:每人|每个人|元/人|每户|每家)[^，。；]*");

    private final Scene scene;

    OneHead(Scene scene) {
        this.scene = scene;
    }

    /** Answers; false where nothing of the kind is asked, or the sum is not made so. */
    boolean take(String text) {
        Benefit benefit = text.strip().length() <= SHORT
                        && scene.person().goal() instanceof Goal.One(String id)
                        && (scene.open() != null
                                || scene.person().trail().worked().contains(id))
                        && scene.desk.words().cues().said(Cue.EACH_ONE, text)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null
                || OTHER.matcher(text).find()
                || !scene.hear(text, null).facts().isEmpty()) {
            return false;
        }
        try {
            List<Benefit> looked = List.of(benefit);
            var quote = new Supposing(scene).quote(looked.getFirst(), scene.person());
            if (quote.outcome() instanceof Outcome.Ineligible) {
                return false;
            }
            QuoteReply.Quoted words = scene.desk.quotes().worded(quote);
            String steps = new QuoteTelling(scene.desk).working(words);
            Matcher rate = RATE.matcher(steps);
            if (scene.open() != null || !rate.find()) {
                return written(benefit);
            }
            scene.say(
                    Phrase.TALK_ONE_HEAD,
                    "待遇",
                    benefit.name(),
                    "每份",
                    rate.group(),
                    "算法",
                    steps,
                    "时效",
                    scene.standing(benefit));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** What its words write for each, where nothing is worked out yet; false where they write nothing. */
    private boolean written(Benefit benefit) {
        Matcher each = WRITTEN.matcher(benefit.basis().words());
        if (!each.find()) {
            return false;
        }
        scene.cite(
                benefit.name(),
                benefit.ref().label(),
                benefit.ref().paragraph(),
                each.group(),
                scene.desk.quotes().standing(benefit, scene.asOf()).note());
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }
}
