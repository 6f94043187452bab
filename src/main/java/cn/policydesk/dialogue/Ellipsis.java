package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 留两个呢, 那满一年呢 behind a result: the fact is not named in full. It is that one of those told for the benefit which is spoken of in
 * the same words, or the only one that such a value can be of.
 */
final class Ellipsis {

    private static final int SHORT = 12;
    /** What says nothing of which fact is meant. */
    private static final Pattern EMPTY = Pattern.compile(
            "[\\d零一二两三四五六七八九十百千万半俩仨几.％%]|那|就|只|再|又|要|个|名|位|人|呢|吗|啊|年|月|天|岁|元|块|钱|的|了|是|有|满|过|到|招|请|雇|带|来|找|收|[\\p{P}\\s]");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,4}|[一二两三四五六七八九十俩仨]{1,3})(?=个|名|位|人|呢)");
    /** 达到一半（50%以上）: a question that a number of people answers, where their whole number is known. */
    private static final Pattern SHARE = Pattern.compile("(\\d{1,3})%(?:（含）)?以上");

    private static final Pattern HALF = Pattern.compile("那[^我他她您你]{1,8}呢[?？]?");
    private static final Pattern STATED = Pattern.compile("只有|只剩|算数|才算|其实|实际");
    private static final Pattern ASKS = Pattern.compile("[呢吗么?？]$|多少|几");

    private final Scene scene;
    private final Supposing supposing;

    Ellipsis(Scene scene, Supposing supposing) {
        this.scene = scene;
        this.supposing = supposing;
    }

    /** Tells what would come of it; false where no fact is clearly meant. */
    boolean take(String text) throws ContradictoryFacts {
        Benefit benefit = told();
        Map<Fact, Known> option = half(text) ? option(text) : Map.of();
        if (!option.isEmpty()) {
            // 那四级的呢: it is not so that he has that one.
            return supposing.supposed(text, option);
        }
        if (benefit == null
                || text.length() > SHORT
                || !scene.wants(Intent.FOLLOW)
                || Totals.forSome(text)
                || scene.finder().named(text, benefit.region()) != null
                || !scene.hear(text, null).facts().isEmpty() && !mute(text).isEmpty()) {
            return false;
        }
        String words = mute(text);
        List<Map.Entry<Fact, Known>> meant = new ArrayList<>();
        for (Fact fact : benefit.facts()) {
            Told before = scene.person().facts().get(fact.id());
            // A length of time alone says of no day.
            boolean meantBy = words.isEmpty() ? fact.kind() != Kind.DATE : shares(fact, words);
            if (before == null || !meantBy) {
                continue;
            }
            Known known = share(fact, text);
            known = known == null ? heard(fact, text) : known;
            if (known != null && !known.equals(before.known())) {
                meant.add(Map.entry(fact, known));
            }
        }
        if (meant.size() == 1
                && STATED.matcher(text).find()
                && !ASKS.matcher(text).find()) {
            // 那就只有9个算数 is so, and no supposition.
            Map.Entry<Fact, Known> one = meant.getFirst();
            scene.keep(scene.person()
                    .with(Map.of(
                            one.getKey().id(),
                            new Told(one.getValue(), text, scene.c().turn()))));
            scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(one.getKey(), one.getValue()));
            scene.go();
            return true;
        }
        if (meant.isEmpty() && words.isEmpty() && ASKS.matcher(text).find()) {
            // 雇6个人呢, of which nothing was told.
            Map<Fact, Known> own =
                    new Overruling(scene).of(text, scene.hear(text, null).facts());
            boolean matters = own.keySet().stream()
                    .allMatch(fact -> scene.pursuit().facts(benefit).contains(fact.id()));
            return own.size() == 1 && matters && supposing.supposed(text, own);
        }
        return meant.size() == 1
                && supposing.supposed(
                        text, Map.of(meant.getFirst().getKey(), meant.getFirst().getValue()));
    }

    /** 那四级的呢 supposes, and tells nothing. */
    static boolean half(String text) {
        return HALF.matcher(text).matches();
    }

    /** The one choice told before of which a text names another option; empty where none is. */
    Map<Fact, Known> option(String text) {
        List<Map.Entry<Fact, Known>> meant = new ArrayList<>();
        for (Benefit benefit : scene.pursuit().looked()) {
            for (Fact fact : benefit.facts()) {
                Told before = scene.person().facts().get(fact.id());
                Known known = before == null || fact.kind() != Kind.CHOICE ? null : heard(fact, text);
                if (before != null && known != null && !known.equals(before.known())) {
                    meant.add(Map.entry(fact, known));
                }
            }
        }
        return meant.size() == 1
                ? Map.of(meant.getFirst().getKey(), meant.getFirst().getValue())
                : Map.of();
    }

    private @Nullable Benefit told() {
        return scene.person().goal() instanceof Goal.One(String id)
                        && scene.person().trail().worked().contains(id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
    }

    /** The words of a message that can name a fact. */
    private static String mute(String text) {
        return EMPTY.matcher(text).replaceAll("");
    }

    private boolean shares(Fact fact, String words) {
        String spoken = scene.desk.slots().name(fact) + scene.desk.slots().question(fact);
        return words.chars().anyMatch(one -> spoken.indexOf(one) >= 0);
    }

    private @Nullable Known heard(Fact fact, String text) {
        return scene.hear(text.replaceAll("^那|呢[?？]?$", ""), fact).facts().stream()
                .filter(one -> one.fact().equals(fact) && !HeardFact.nothing(one.known()))
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
    }

    /** 留两个, of four: whether that is the share a yes-or-no question asks for; null where it asks for none. */
    private @Nullable Known share(Fact fact, String text) {
        if (fact.kind().ordered()) {
            return null;
        }
        Matcher share = SHARE.matcher(scene.desk.slots().question(fact));
        Matcher number = NUMBER.matcher(text);
        Fact whole = supposing.counted(List.of());
        if (!share.find() || !number.find() || whole == null) {
            return null;
        }
        BigDecimal part = BigDecimal.valueOf(100L * WrittenNumber.of(number.group(1)));
        BigDecimal least = new BigDecimal(share.group(1)).multiply(BigDecimal.valueOf(supposing.value(whole)));
        return part.compareTo(least) >= 0 ? Known.YES : Known.NO;
    }
}
