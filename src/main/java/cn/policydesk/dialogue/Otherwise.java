package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * 那要是没进孵化器: a yes or no that was told is supposed the other way, and where this benefit falls away then, the one that the same
 * paragraph grants instead.
 */
final class Otherwise {

    /** So many characters in a row of its question say that a fact is spoken of. */
    private static final int PART = 3;

    /** Of a fact a result is refused for. */
    private static final int FEWER = 2;
    /** 要是认定了能返多少: what is asked, and is no part of what is supposed. */
    private static final Pattern ASKED =
            Pattern.compile("^那|呢$|(?:又|就|还)?(?:能|可以|一共|总共)?[领拿返补给贴退得发]?到?(?:多少|好多|几多|几钿|几个钱).*$");

    /** 不租房屋换成租工位: what is left, and what it comes to in a question. */
    private static final Pattern LEFT = Pattern.compile("不(?:是|再)?[^，,。\\s不]{1,6}?(?=换成|改成|改为|变成)|是不是[^，,。]{0,10}$");

    private final Scene scene;

    Otherwise(Scene scene) {
        this.scene = scene;
    }

    /** What is supposed, without what it takes the place of. */
    static String supposed(String text) {
        return LEFT.matcher(text).replaceAll("");
    }

    /**
     * The one yes or no told of which a message speaks, as it says now; empty where there is none, or it says the same.
     *
     * @param refused whether only of those that a result is refused for
     */
    Map<Fact, Known> spoken(String text, boolean refused) {
        Map<Fact, Known> found = new LinkedHashMap<>();
        for (Benefit benefit : scene.pursuit().looked()) {
            Set<String> failed = failed(benefit);
            for (Fact fact : benefit.facts()) {
                Told told = scene.person().facts().get(fact.id());
                if (told != null && !fact.kind().ordered() && (!refused || failed.contains(fact.id()))) {
                    for (String piece : text.split("[\\s，,。？?]+")) {
                        int part = failed.contains(fact.id()) ? FEWER : PART;
                        if (speaks(piece, scene.desk.slots().question(fact), part)) {
                            scene.hear(ASKED.matcher(piece).replaceAll(""), fact).facts().stream()
                                    .filter(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known()))
                                    .filter(one -> !one.known().equals(told.known()))
                                    .forEach(one -> found.put(fact, one.known()));
                        }
                    }
                }
            }
        }
        return found.size() == 1 ? found : Map.of();
    }

    /** The facts a benefit is refused for. */
    private Set<String> failed(Benefit benefit) {
        try {
            return new Supposing(scene).quote(benefit, scene.person()).outcome()
                            instanceof Outcome.Ineligible(var failed)
                    ? failed.stream().flatMap(one -> one.facts().stream()).collect(Collectors.toSet())
                    : Set.of();
        } catch (ContradictoryFacts e) {
            return Set.of();
        }
    }

    private static boolean speaks(String piece, String question, int part) {
        for (int i = 0; i + part <= piece.length(); i++) {
            if (question.contains(piece.substring(i, i + part))) {
                return true;
            }
        }
        return false;
    }

    /** What the same paragraph grants under supposed facts where a benefit does not: it can be had then; empty where nothing. */
    String instead(Quote quote, Person supposed) throws ContradictoryFacts {
        if (!(quote.outcome() instanceof Outcome.Ineligible)) {
            return "";
        }
        Benefit benefit = quote.benefit();
        List<Benefit> beside = scene.desk.library().rules().benefits(benefit.region()).stream()
                .filter(other -> !other.id().equals(benefit.id()) && other.ref().equals(benefit.ref()))
                .filter(other -> !other.versions().isEmpty())
                .toList();
        StringBuilder words = new StringBuilder();
        Supposing supposing = new Supposing(scene);
        for (Benefit other : beside) {
            Quote then = supposing.quote(other, supposed);
            if (then.outcome() instanceof Outcome.Ineligible
                    || !paid(then)
                            && !(supposing.quote(other, scene.person()).outcome() instanceof Outcome.Ineligible)) {
                continue;
            }
            boolean open = then.outcome() instanceof Outcome.NeedsFacts;
            words.append("\n")
                    .append(scene.phrase(
                            open ? Phrase.TALK_SUPPOSED_INSTEAD_OPEN : Phrase.TALK_SUPPOSED_INSTEAD,
                            "条",
                            other.ref().label(),
                            "款",
                            String.valueOf(other.ref().paragraph()),
                            open ? "待遇" : "结果",
                            open ? other.name() : supposing.told(then)));
        }
        return words.toString();
    }

    private static boolean paid(Quote quote) {
        Payment payment = quote.met() ? quote.outcome().sum() : null;
        return payment != null && payment.purpose().paid();
    }
}
