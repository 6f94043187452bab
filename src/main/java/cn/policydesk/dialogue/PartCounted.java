package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 6800里头把工伤也算进去了，光失业保险是5200: of two numbers the first holds something that does not count, and the second is what is meant, for the fact that
 * was told as the first or is asked for. One per message.
 */
final class PartCounted {

    private static final Pattern HOLDS = Pattern.compile("里头?|里面|里边|当中|连着?|连同|包括|包了|含|带着");
    private static final Pattern TOO = Pattern.compile("算进|算在|算上|加进|加在|一起|一块|也在|都在|含|包|还有|有[^，。]{1,6}的?[，,。]");
    private static final Pattern ALONE = Pattern.compile("(?:光|只算|单|净|纯|真正|实际|扣[掉除了]|除[开掉去了]|去掉|不算)[^，。]{0,12}$");
    private static final int NUMBERS = 2;

    private final Scene scene;

    PartCounted(Scene scene) {
        this.scene = scene;
    }

    /** Keeps the second number and goes on; false where no two such numbers are told. */
    boolean take(String text) {
        List<FactHearing.Placed> all = scene.desk.hearing().figures(text, scene.asOf()).stream()
                .filter(one -> one.figure().number() != null && one.figure().exact())
                .toList();
        if (!scene.busy() || all.size() != NUMBERS) {
            return false;
        }
        FactHearing.Placed whole = all.getFirst();
        FactHearing.Placed part = all.getLast();
        String between = text.substring(whole.place().end(), part.place().start());
        if (!HOLDS.matcher(between).find()
                || !TOO.matcher(between).find()
                || !ALONE.matcher(between).find()) {
            return false;
        }
        Fact fact = fact(whole);
        if (fact == null) {
            return false;
        }
        String right = part.place().of(text);
        Heard heard = scene.hear(right, fact);
        List<HeardFact> of =
                heard.facts().stream().filter(one -> one.fact().equals(fact)).toList();
        if (of.isEmpty()) {
            return false;
        }
        var _ = new Remembering(scene).amend(right, new Heard(of, List.of(), null));
        scene.go();
        return true;
    }

    /** The fact told as the whole, otherwise the one that is asked for. */
    private @Nullable Fact fact(FactHearing.Placed whole) {
        Span number = Objects.requireNonNull(whole.figure().number());
        Fact told = scene.person().facts().entrySet().stream()
                .filter(one -> one.getValue().known() instanceof Known.Between(Span span)
                        && span.exact()
                        && span.low() != null
                        && number.low() != null
                        && span.low().compareTo(number.low()) == 0)
                .flatMap(one -> scene.desk.library().rules().dictionary().find(one.getKey()).stream())
                .findFirst()
                .orElse(null);
        Fact open = scene.open();
        return told != null ? told : open != null && open.kind().ordered() ? open : null;
    }
}
