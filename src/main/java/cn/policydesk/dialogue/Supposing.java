package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 那我要是再招一个呢, 要是35岁呢: works out what would come of other facts, says that it is only supposed, and keeps what was told.
 * 一共俩 那是多少 after a result is no supposition: the number has changed.
 */
final class Supposing {

    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一|要不(?=再|多|少)");
    /** …呢，失业金还给发不: asks, whatever it asks for. */
    private static final Pattern ASKING = Pattern.compile("呢[，,\\s]|[呢吗嘛么不没伐嘞咧][?？。！\\s]*$");

    static final String NUMBER = "([0-9]{1,3}|[一二两三四五六七八九十俩仨]{1,3})";
    private static final String DOING = "(?:招|雇|请|来|进|带|找|加|收|裁|辞|走)?了?(?:上|进|掉)?";
    private static final Pattern MORE =
            Pattern.compile("(?:再多?|又多?|多)" + DOING + NUMBER + "(?=个|名|位|人|家|户|呢|$|[\\p{P}\\s])");
    /** 还要招一个人 behind a result: not hired yet. */
    private static final Pattern TO_HIRE =
            Pattern.compile("(?:还|再|又)(?:要|想|打算|准备|得|会|计划)+(?:再|多)?(?:招|雇|请|收|带|进|聘|来)(?:上|进)?" + NUMBER + "(?:个|名|位)");

    private static final Pattern FEWER =
            Pattern.compile("(?:再?少)" + DOING + NUMBER + "(?=个|名|位|人|家|户|呢|$|[\\p{P}\\s])");
    private static final Pattern ALL_NOW =
            Pattern.compile("(?:一共|总共|共|变成|成了|现在是|现在有)(?:是|有|就)?" + NUMBER + "(?=个|名|位|人|家|户|$|[\\p{P}\\s])(?!个?[月年])");
    private static final int CHANGES = 5;
    /** 那他要是登记失业有8个月了: of one who was hired. */
    private static final Pattern OF_ONE_HIRED = Pattern.compile(
            "(?:[他她]|那[个位名]|小伙|大哥|大姐).{0,8}?(?:登记失业|失业登记|失业).{0,5}?(?:[0-9]{1,2}|[一二两三四五六七八九十半]{1,2})(?:个月|年)");

    private final Scene scene;

    Supposing(Scene scene) {
        this.scene = scene;
    }

    /** Takes a message that supposes something, or changes a number behind a result; false where it does neither. */
    boolean take(String text) {
        if (!scene.busy() || scene.c().region() == null) {
            return false;
        }
        try {
            if (!SUPPOSED.matcher(text).find() && !Planned.to(text)) {
                return scene.open() == null
                        && (toHire(text)
                                || new Recount(scene, this).take(text)
                                || recounted(text)
                                || new Ellipsis(scene, this).take(text));
            }
            return (scene.wants(Intent.ASK, Intent.AMOUNT, Intent.FOLLOW, Intent.GRANT)
                            || ASKING.matcher(text).find()
                            || Planned.plainly(scene, text))
                    && supposed(text);
        } catch (ContradictoryFacts e) {
            scene.say(Phrase.TALK_CONTRADICTION, "问题", scene.desk.slots().humane(e.problem()));
            return true;
        }
    }

    /** 还要招一个人一共多少: so many more than are counted now. */
    private boolean toHire(String text) throws ContradictoryFacts {
        Matcher more = TO_HIRE.matcher(text);
        Fact fact = more.find() && scene.wants(Intent.ASK, Intent.AMOUNT, Intent.FOLLOW) ? counted(List.of()) : null;
        return fact != null
                && fact.unitText().equals("人")
                && supposed(text, Map.of(fact, exactly(value(fact) + WrittenNumber.of(more.group(1)))));
    }

    private boolean supposed(String text) throws ContradictoryFacts {
        Map<Fact, Known> fewer = new OfHired(scene).oneLess(text, this::value);
        if (!fewer.isEmpty()) {
            return supposed(text, fewer);
        }
        Fact hired = OF_ONE_HIRED.matcher(text).find() && !text.contains("我") ? counted(List.of()) : null;
        if (hired != null && hired.unitText().equals("人")) {
            // What he would have to be is his alone: with it he would be one more who counts.
            scene.say(Phrase.TALK_ONE_HIRED);
            return supposed(text, Map.of(hired, exactly(value(hired) + 1)));
        }
        return supposed(text, facts(Otherwise.supposed(SUPPOSED.matcher(text).replaceAll(""))));
    }

    /** Tells what would come of facts that are supposed; false where there are none, or that cannot be told yet. */
    boolean supposed(String text, Map<Fact, Known> facts) throws ContradictoryFacts {
        if (facts.isEmpty()) {
            return false;
        }
        Map<String, Told> told = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        facts.forEach((fact, known) -> {
            told.put(fact.id(), new Told(known, text, scene.c().turn()));
            words.add(scene.desk.slots().told(fact, known));
        });
        Person supposed = new Overruling(scene).with(told);
        String result = result(supposed);
        if (result == null) {
            return !facts.containsKey(scene.open()) && new SupposedOpen(scene).tell(supposed, words);
        }
        new InItsPlace(scene).tell(facts.keySet(), String.join("、", words), result);
        if (scene.open() != null) {
            scene.say(Phrase.TALK_BACK);
            scene.again();
        }
        return true;
    }

    /** 一共俩: the one number of people that the result rests on is another one now. */
    private boolean recounted(String text) {
        Matcher all = ALL_NOW.matcher(text);
        Fact fact = all.find() && scene.hear(text, null).facts().isEmpty() ? counted(List.of()) : null;
        if (fact == null || !scene.wants(Intent.ASK, Intent.AMOUNT, Intent.FOLLOW)) {
            return false;
        }
        correct(fact, WrittenNumber.of(all.group(1)), text);
        return true;
    }

    void correct(Fact fact, int number, String text) {
        Known known = exactly(number);
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(known, text, scene.c().turn()))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, known));
        scene.go();
    }

    // ---- what is supposed

    private Map<Fact, Known> facts(String text) {
        Map<Fact, Known> facts = new LinkedHashMap<>();
        List<HeardFact> heard = new InItsPlace(scene)
                .of(text, new OfHired(scene).theirs(text, scene.hear(text, null))).facts().stream()
                        .filter(one -> !HeardFact.nothing(one.known()))
                        .toList();
        Matcher more = MORE.matcher(text);
        Matcher fewer = FEWER.matcher(text);
        int change =
                more.find() ? WrittenNumber.of(more.group(1)) : fewer.find() ? -WrittenNumber.of(fewer.group(1)) : 0;
        Fact counted = change == 0 ? null : counted(heard);
        if (counted != null) {
            int now = value(counted) + change;
            if (now >= 0) {
                facts.put(counted, exactly(now));
            }
            return facts;
        }
        facts.putAll(new Overruling(scene).of(text, heard));
        // 要是去认定上了，自己交养老和医疗: what stands beside it may be no news.
        boolean news = facts.entrySet().stream().anyMatch(one -> !one.getValue().equals(told(one.getKey())));
        Map<Fact, Known> spoken = new Otherwise(scene).spoken(text, news);
        if (!spoken.isEmpty()) {
            facts.entrySet().removeIf(one -> one.getValue().equals(told(one.getKey())));
            spoken.forEach(facts::putIfAbsent);
        }
        if (facts.isEmpty()) {
            facts.putAll(new Ellipsis(scene, this).option(text));
        }
        if (facts.isEmpty()) {
            // 要是5个呢: a number alone is of the one number that was told.
            Fact only = counted(List.of());
            if (only != null) {
                scene.hear(text, only).facts().stream()
                        .filter(one -> one.fact().equals(only) && !HeardFact.nothing(one.known()))
                        .forEach(one -> facts.put(only, one.known()));
            }
        }
        if (facts.isEmpty()) {
            // 要是只花了50万呢: of the fact that such a number can be of.
            Map.Entry<Fact, Known> one = new Fitting(scene).of(text, new Amending(scene).used());
            if (one != null) {
                facts.put(one.getKey(), one.getValue());
            }
        }
        return facts;
    }

    /** The count that a change is of: one that is spoken of, otherwise the only one told that matters; else null. */
    @Nullable
    Fact counted(List<HeardFact> heard) {
        List<Fact> told = new ArrayList<>();
        for (Fact fact : scene.pursuit().looked().stream()
                .flatMap(benefit -> benefit.facts().stream())
                .distinct()
                .toList()) {
            if (fact.kind() == Kind.COUNT && value(fact) >= 0) {
                told.add(fact);
            }
        }
        for (HeardFact one : heard) {
            if (told.contains(one.fact())) {
                return one.fact();
            }
        }
        // All of them, where of one kind it was told too how many.
        return told.stream()
                .filter(one -> told.size() == 1
                        || scene.desk.library().rules().dictionary().parts(one).containsAll(without(told, one)))
                .findFirst()
                .orElse(null);
    }

    private static List<Fact> without(List<Fact> facts, Fact one) {
        return facts.stream().filter(fact -> !fact.equals(one)).toList();
    }

    private @Nullable Known told(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? null : told.known();
    }

    /** The number told of a fact, below 0 where none was, or not exactly. */
    int value(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null && told.known() instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : -1;
    }

    private static Known exactly(int number) {
        BigDecimal value = BigDecimal.valueOf(number);
        return new Known.Between(new Span(value, value));
    }

    // ---- what would come of it

    /** What would come of the supposed facts, or null where that cannot be told yet. */
    private @Nullable String result(Person supposed) throws ContradictoryFacts {
        List<Benefit> looked = scene.pursuit().looked();
        if (looked.size() == 1) {
            Quote quote = quote(looked.getFirst(), supposed);
            return quote.outcome() instanceof Outcome.NeedsFacts needs
                            && !needs.missing().isEmpty()
                    ? null
                    : told(quote) + new Otherwise(scene).instead(quote, supposed);
        }
        List<String> lines = new ArrayList<>();
        for (Benefit benefit : looked) {
            Quote now = quote(benefit, scene.person());
            Quote then = quote(benefit, supposed);
            String before = line(now);
            String after = line(then);
            boolean settled = then.outcome() instanceof Outcome.Ineligible;
            if (!before.equals(after) && (now.met() || then.met() || settled)) {
                lines.add("· " + benefit.name() + "：" + after + (then.met() ? scene.standing(benefit) : "") + "（现在是："
                        + before + "）");
            }
        }
        return lines.isEmpty()
                ? scene.phrase(Phrase.TALK_SUPPOSED_SAME)
                : String.join("\n", lines.stream().limit(CHANGES).toList());
    }

    String told(Quote quote) {
        QuoteReply.Quoted words = scene.desk.quotes().worded(quote);
        String steps = new QuoteTelling(scene.desk).working(words);
        return steps.isEmpty() ? words.text() : words.text() + "\n" + steps;
    }

    static String line(Quote quote) {
        return switch (quote.outcome()) {
            case Outcome.Eligible(var payment) -> AmountWords.amount(payment);
            case Outcome.UpTo(var payment) -> AmountWords.amount(payment);
            case Outcome.Ineligible ineligible -> "不符合";
            case Outcome.NeedsFacts needs -> "还定不下来";
            case Outcome.NeedsParameter needs -> "按“" + AmountWords.formula(needs) + "”算";
            case Outcome.NotComputable not -> "没写金额";
        };
    }

    Quote quote(Benefit benefit, Person person) throws ContradictoryFacts {
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, one) -> known.put(fact, one.known()));
        return scene.desk.library().calculator().quote(benefit, new Facts(known), person.figures(), scene.asOf());
    }
}
