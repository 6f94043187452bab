package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.GroupSums;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 记错了 转岗的是15个 behind a sum of all that was told as so much for each of 12, where no fact counts them: the same for each, and as many as there
 * are now. The number is none of months or of anything else. One per message.
 */
final class HeadsAnew {

    private static final Pattern HEADS =
            Pattern.compile("(?<![0-9.第每])([0-9]{1,4}|[一二两三四五六七八九十百]{1,5})(?:个人|个|名|位|人)(?!月|多月|半月|小时|工作日)");
    private static final Pattern DENIED = Pattern.compile("(?:不是|并非|不止|没有)[^，,。；;\\s]*");
    private static final Pattern ANEW = Pattern.compile("是|其实|实际|应该|只有|一共|总共|变成|改成|才|就|有");
    private static final Pattern NOT_ANEW =
            Pattern.compile("要是|如果|假如|假设|万一|[吗么？?]|多少|其中|里头|里面|当中|走了|辞|离职|还有|再|又|每人|每个|各|以后|下个?月");
    private static final int MOST = 5000;

    private final Scene scene;

    HeadsAnew(Scene scene) {
        this.scene = scene;
    }

    /** Works the sum out anew; false where none was told so, or another number is meant. */
    boolean take(String text) {
        if (scene.open() != null
                || !scene.busy()
                || scene.wants(Intent.ASK, Intent.ALL)
                || NOT_ANEW.matcher(text).find()
                || !scene.wants(Intent.CORRECT) && !ANEW.matcher(text).find()) {
            return false;
        }
        List<String> numbers = HEADS.matcher(DENIED.matcher(text).replaceAll(""))
                .results()
                .map(one -> one.group(1))
                .toList();
        GroupSums groups = scene.desk.hearing().groupSums();
        List<Fact> sums =
                new Amending(scene).used().stream().filter(groups::total).toList();
        if (numbers.size() != 1
                || sums.size() != 1
                || !groups.heads().getOrDefault(sums.getFirst().id(), List.of()).isEmpty()) {
            return false;
        }
        Fact sum = sums.getFirst();
        Told told = scene.person().facts().get(sum.id());
        BigDecimal all =
                told != null && told.known() instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
        BigDecimal each = told == null || all == null ? null : each(told.words(), all);
        if (told == null || each == null || other(text, sum)) {
            return false;
        }
        int heads = WrittenNumber.of(numbers.getFirst());
        Known anew = Known.exactly(each.multiply(BigDecimal.valueOf(heads)));
        scene.keep(scene.person()
                .with(Map.of(sum.id(), new Told(anew, told.words(), scene.c().turn()))));
        scene.say(
                Phrase.TALK_CORRECTED,
                "事实",
                scene.desk.slots().told(sum, anew) + "（每人"
                        + each.stripTrailingZeros().toPlainString() + "元 × " + heads + "人）");
        scene.go();
        return true;
    }

    /** The one figure in the words of which the whole is a multiple for several people; null where there is none. */
    private @Nullable BigDecimal each(String words, BigDecimal all) {
        Set<BigDecimal> figures = scene.desk.hearing().figures(words, scene.asOf()).stream()
                .map(FactHearing.Placed::figure)
                .filter(one -> one.exact() && one.number() != null)
                .map(one -> Objects.requireNonNull(
                        Objects.requireNonNull(one.number()).low()))
                .filter(one -> one.signum() > 0 && one.compareTo(all) < 0)
                .filter(one -> all.remainder(one).signum() == 0
                        && all.divide(one).compareTo(BigDecimal.valueOf(MOST)) < 0
                        && one.compareTo(all.divide(one)) > 0)
                .collect(Collectors.toSet());
        return figures.size() == 1 ? figures.iterator().next() : null;
    }

    /** Whether the message tells something else that the result looks at. */
    private boolean other(String text, Fact sum) {
        return scene.hear(text, null).facts().stream()
                .filter(one -> !HeardFact.nothing(one.known()) && !one.fact().equals(sum))
                .anyMatch(one -> {
                    Told told = scene.person().facts().get(one.fact().id());
                    return told != null && !told.known().equals(one.known());
                });
    }
}
