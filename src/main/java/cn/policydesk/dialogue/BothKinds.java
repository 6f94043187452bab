package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Dictionary;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.Listening;
import cn.policydesk.hearing.OneByOne;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 招了3个应届和1个40岁失业的: where a benefit counts one kind of people hired, and another of the same name counts that kind and a second one
 * together, people who are told of beside the first kind are worked out by the other one. One per message.
 */
final class BothKinds {

    private static final Pattern ONE_MORE =
            Pattern.compile("^(?:那么?|对了|哦|可是?|但是?|我们?|[，, ])*(?:还|另外|剩下|剩)(?:有|招|雇|请|进|来|的)*了?那?"
                    + "(\\d{1,2}|[一二两三四五六七八九])?(?:个|位|名)(.{2,})$");
    private static final Pattern ABOUT_ONE = Pattern.compile("^(?:[他她]|那个|那位)(?:人|就?是)?(.{2,})$");
    /** 能不能也算2000嘛 behind what is told. */
    private static final Pattern ASKED =
            Pattern.compile("[，,。 ]*(?:能不能|可不可以|能|可以|是不是|算不算|也)?(?:也|都)?(?:能)?[算补领].{0,8}$");

    /** Both what he is registered as and where. */
    private static final Pattern BOTH_TOLD = Pattern.compile("户.*登记|登记.*户");

    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设");

    private final Scene scene;

    BothKinds(Scene scene) {
        this.scene = scene;
    }

    /**
     * Two benefits and what they count.
     *
     * @param wider the one that counts more
     * @param own what the narrower one counts
     * @param other what only the wider one counts beside it
     */
    private record Pair(Benefit wider, Fact own, Fact other) {}

    /** The benefit itself, or the wider one where the text tells of more people than those of its own kind. */
    Benefit of(Benefit benefit, String text) {
        OneByOne people = OneByOne.in(text);
        Pair pair = people == null ? null : pair(benefit);
        if (people == null || pair == null || pair.wider().equals(benefit)) {
            return benefit;
        }
        int own = number(pair.own());
        return own > 0 && own < people.people() ? pair.wider() : benefit;
    }

    /** Takes one more who was hired, told of behind a result; false where the message tells of none, or nothing counts him. */
    boolean take(String text) {
        Benefit benefit = scene.person().goal() instanceof Goal.One(String id)
                ? scene.desk.library().rules().benefit(id).orElse(null)
                : null;
        Pair pair = benefit == null || SUPPOSED.matcher(text).find() ? null : pair(benefit);
        if (pair == null) {
            return false;
        }
        Matcher more = ONE_MORE.matcher(text.strip());
        Matcher about = ABOUT_ONE.matcher(text.strip());
        Fact open = scene.open();
        if (open == null && number(pair.own()) > 0 && more.find() && OneByOne.tellsOfOne(more.group(2))) {
            return one(pair, more.group(1) == null ? 1 : WrittenNumber.of(more.group(1)), more.group(2), text);
        }
        return open != null
                && pair.other().equals(open)
                && about.find()
                && BOTH_TOLD.matcher(about.group(1)).find()
                && number(scene.hear(told("招了1个" + about.group(1)), open), open) == 1
                && keep(pair, open, 1, text);
    }

    private boolean one(Pair pair, int number, String said, String text) {
        String told = "招了" + number + "个" + said;
        if (heard(told, pair.own()) == number) {
            return keep(pair, pair.own(), number(pair.own()) + number, text);
        }
        int before = Math.max(number(pair.other()), 0);
        if (heard(told, pair.other()) == number
                || BOTH_TOLD.matcher(said).find()
                        && number(scene.hear(told(told), pair.other()), pair.other()) == number) {
            return keep(pair, pair.other(), before + number, text);
        }
        if (before > 0) {
            return false;
        }
        // What decides whether he counts is asked.
        now(pair);
        scene.keep(scene.person().asking(pair.other().id()));
        new FactQuestion(scene.desk, scene.person(), scene.asOf())
                .ask(scene.said, scene.desk.quotes().asked(pair.other(), 1, null), List.of());
        return true;
    }

    private boolean keep(Pair pair, Fact fact, int number, String text) {
        BigDecimal value = BigDecimal.valueOf(number);
        Known known = new Known.Between(new Span(value, value));
        if (fact.equals(pair.other())) {
            now(pair);
        }
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(known, text, scene.c().turn()))));
        scene.say(Phrase.TALK_NOTED, "事实", scene.desk.slots().told(fact, known));
        scene.go();
        return true;
    }

    private void now(Pair pair) {
        if (!(scene.person().goal() instanceof Goal.One(String id)
                && id.equals(pair.wider().id()))) {
            scene.say(Phrase.TALK_NOW_THIS, "待遇", pair.wider().name());
            scene.keep(scene.person()
                    .wants(new Goal.One(pair.wider().id()))
                    .taken(pair.wider().id()));
        }
    }

    /** The two benefits where one of them is the one given; null where there are none. */
    private @Nullable Pair pair(Benefit benefit) {
        Dictionary dictionary = scene.desk.library().rules().dictionary();
        for (Benefit wider : scene.desk.library().rules().benefits(benefit.region())) {
            if (wider.versions().isEmpty() || !GivesWay.alike(wider, benefit)) {
                continue;
            }
            for (Fact sum : wider.facts()) {
                List<Fact> parts = people(sum) ? dictionary.parts(sum) : List.of();
                Fact own = parts.size() == 2 ? narrow(wider, parts) : null;
                if (own != null && (benefit.equals(wider) || benefit.facts().contains(own))) {
                    return new Pair(wider, own, parts.getFirst().equals(own) ? parts.getLast() : parts.getFirst());
                }
            }
        }
        return null;
    }

    /** The part of a sum that another benefit of the name counts alone. */
    private @Nullable Fact narrow(Benefit wider, List<Fact> parts) {
        return scene.desk.library().rules().benefits(wider.region()).stream()
                .filter(one -> !one.equals(wider) && GivesWay.alike(one, wider))
                .flatMap(one -> parts.stream().filter(one.facts()::contains))
                .findFirst()
                .orElse(null);
    }

    private static boolean people(Fact fact) {
        return fact.kind() == Kind.COUNT && fact.unitText().equals("人");
    }

    private int heard(String text, Fact fact) {
        // What was told of the others says nothing of this one.
        Listening alone = new Listening(null, null, scene.pursuit().wanted(), Map.of());
        return number(scene.desk.hearing().read(told(text), scene.asOf(), alone), fact);
    }

    private static String told(String text) {
        return ASKED.matcher(text).replaceFirst("");
    }

    private static int number(Heard heard, Fact fact) {
        return heard.facts().stream()
                .filter(one -> one.fact().equals(fact))
                .mapToInt(one -> exactly(one.known()))
                .findFirst()
                .orElse(-1);
    }

    private int number(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? -1 : exactly(told.known());
    }

    private static int exactly(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low().intValue()
                : -1;
    }
}
