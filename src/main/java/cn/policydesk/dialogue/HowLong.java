package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * For how long something is due is never asked for; where the total hangs on it, the result says what it hangs on, and 8个月, 贷了2年
 * behind it tells it. One per message.
 */
final class HowLong {

    private static final Pattern ASKS = Pattern.compile("[吗么呢?？]|多少|几|好多|是不是|要是|如果|假如|万一|可以|能不|能拿|能领|会");
    private static final Pattern AT_LEAST = Pattern.compile("至少|起码|以上|超过|不少于|不止|多");
    private static final Pattern BETWEEN = Pattern.compile("[\\p{P}\\s]");
    private static final int MOST = 24;

    private final Scene scene;

    HowLong(Scene scene) {
        this.scene = scene;
    }

    /** Keeps the length of time a message tells behind such a result, and goes on; false where it tells none, or more than that. */
    boolean take(String text) {
        Benefit benefit = scene.open() == null && scene.c().region() != null ? told() : null;
        Fact fact = benefit == null ? null : benefit.length();
        String said = text.strip();
        if (benefit == null
                || fact == null
                || said.length() > MOST
                || ASKS.matcher(said).find()
                || scene.finder().called(said, benefit.region()) != null
                || !open(benefit)) {
            return false;
        }
        HeardFact heard = scene.hear(said, fact).facts().stream()
                .filter(one -> one.fact().equals(fact))
                .findFirst()
                .orElse(null);
        if (heard == null || !(heard.known() instanceof Known.Between(Span span)) || span.low() == null) {
            return false;
        }
        String rest = said.substring(0, heard.start()) + said.substring(heard.end());
        if (!says(rest, fact)) {
            return false;
        }
        // 干满8个月了: what was done so far is what is counted; of 至少1年 nobody knows how long it is.
        boolean least = span.high() == null
                && said.contains("满")
                && !AT_LEAST.matcher(said).find();
        Known known = least ? new Known.Between(new Span(span.low(), span.low())) : heard.known();
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(known, text, scene.c().turn()))));
        scene.say(Phrase.TALK_NOTED, "事实", scene.desk.slots().told(fact, known));
        scene.go();
        return true;
    }

    /** Whether words beside a time say no more than that it is how long this took. */
    private boolean says(String rest, Fact fact) {
        String name = scene.desk.slots().name(fact) + fact.id();
        String left = BETWEEN.matcher(scene.desk.words().cues().without(Cue.TELLS_LENGTH, rest))
                .replaceAll("");
        return left.chars().allMatch(c -> name.indexOf(c) >= 0);
    }

    /** Says beside a result what the total hangs on. */
    void beside() {
        Benefit benefit = scene.open() == null && scene.said.met() ? told() : null;
        Fact fact = benefit == null ? null : benefit.length();
        Payment payment = benefit == null ? null : sum(benefit);
        if (fact == null || payment == null || payment.settled() || payment.per() == Per.ONCE) {
            return;
        }
        String line = scene.phrase(
                Phrase.TALK_HOW_LONG,
                "名",
                scene.desk.slots().name(fact),
                "例",
                payment.per() == Per.YEAR ? "2年" : "8个月");
        if (!scene.c().last().contains(line)) {
            scene.said.say(line);
        }
    }

    /** The one benefit whose result was told. */
    private @Nullable Benefit told() {
        return scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    private boolean open(Benefit benefit) {
        Payment payment = sum(benefit);
        return payment != null && !payment.settled();
    }

    private @Nullable Payment sum(Benefit benefit) {
        try {
            return new Supposing(scene).quote(benefit, scene.person()).outcome().sum();
        } catch (ContradictoryFacts e) {
            return null;
        }
    }
}
