package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Quote;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
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
 * 其中12个是线下上的课, 里头有8个是女的, 五个里头有一个是我老婆 behind a result: some of those who are counted are told of. They are taken out, or it is said
 * that nothing is asked of that, or, where it cannot be judged, what comes of both. Never is the part taken for the whole. One per
 * message.
 */
final class PartOfThem {

    /** 留的只有两个: another count is told beside. */
    private static final Pattern LEFT =
            Pattern.compile("留(?:的|下来?的?|用的)?(?:就|只|有|才|是|得)+([0-9]{1,3}|[一二两三四五六七八九十俩仨]{1,3})(?:个|名|位|人)");

    private static final Pattern ELSEWHERE = Pattern.compile("对门|隔壁|别的|另一?[个家]|分店|他们[店厂村社公]");
    /** 也算进去: they are more than were told of. */
    private static final Pattern MORE = Pattern.compile("(?:也|还|都)(?:要|得|该|应该|能)?算(?:进去|进来|上|一个|数)?[了吧呀啊的]*[。！]?$");

    private static final Pattern GRADUATED = Pattern.compile("[0-9]年.{0,6}毕业");
    private static final Pattern SUPPOSED = Pattern.compile("要是|如果|假如|假设|假使|倘若|若是|万一");
    private static final Pattern SUM = Pattern.compile(".*(?:保险费|社保费|三险|一共交).*");

    private final Scene scene;

    PartOfThem(Scene scene) {
        this.scene = scene;
    }

    /** Takes what is told of some where it can be judged; false where there are none, or it cannot. */
    boolean take(String text) {
        return told(text, false);
    }

    /** The same in the place of 没听出: where it cannot judge it says so. */
    boolean unsure(String text) {
        // 其中一个是23年毕业的 is heard as one fewer where the year rules him out.
        return !GRADUATED.matcher(text).find() && told(text, true);
    }

    private boolean told(String text, boolean unsure) {
        List<Benefit> looked =
                scene.busy() && scene.open() == null ? scene.pursuit().looked() : List.of();
        if (looked.size() != 1
                || !new Amending(scene).finished()
                || SUPPOSED.matcher(text).find()
                || ELSEWHERE.matcher(text).find()
                || MORE.matcher(text.strip()).find()) {
            return false;
        }
        try {
            Benefit benefit = looked.getFirst();
            return left(text, benefit) || parts(text, benefit) || part(text, benefit, unsure);
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 留的只有两个 有个姑娘后头没来了: so many were kept, and as many are there as before. */
    private boolean left(String text, Benefit benefit) {
        Matcher left = LEFT.matcher(text);
        List<Fact> kept = counts(benefit).stream()
                .filter(fact -> scene.desk.slots().name(fact).contains("留"))
                .toList();
        if (kept.size() != 1 || !left.find()) {
            return false;
        }
        int number = WrittenNumber.of(left.group(1));
        BigDecimal had = exact(kept.getFirst());
        if (had != null && had.compareTo(BigDecimal.valueOf(number)) == 0) {
            return false;
        }
        new Supposing(scene).correct(kept.getFirst(), number, text);
        return true;
    }

    /** 有3个签了 2个没签, of five: those who do not meet it are not counted. */
    private boolean parts(String text, Benefit benefit) throws ContradictoryFacts {
        List<PartsOfPeople.Part> parts = PartsOfPeople.in(text).parts().stream()
                .filter(part -> part.sort() != PartsOfPeople.Sort.WHOLE)
                .toList();
        int all = parts.stream().mapToInt(PartsOfPeople.Part::number).sum();
        Fact fact = parts.size() < 2 ? null : counted(benefit, 0, all);
        BigDecimal had = fact == null ? null : exact(fact);
        if (fact == null || had == null || had.intValue() != all) {
            return false;
        }
        StringBuilder said = new StringBuilder();
        int out = 0;
        PartJudged judged = new PartJudged(scene, benefit);
        for (PartsOfPeople.Part part : parts) {
            PartTold one = new PartTold(part.number(), all, false, true, part.said(), "");
            PartJudged.Sort sort = judged.of(one, fact).sort();
            if (sort == PartJudged.Sort.OUT) {
                out += part.number();
                said.append(part.said());
            }
        }
        return out > 0 && out < all && out(benefit, fact, had, out, said.toString(), text);
    }

    private boolean part(String text, Benefit benefit, boolean unsure) throws ContradictoryFacts {
        PartTold part = PartTold.in(text);
        Fact fact = part == null ? null : counted(benefit, part.whole(), part.number() + 1);
        BigDecimal had = fact == null ? null : exact(fact);
        if (part == null || fact == null || had == null || part.number() >= had.intValue()) {
            boolean told = unsure && part != null && part.among() || new PartOwn(scene, benefit).lone(part);
            return part != null && told && several(text, part, benefit);
        }
        PartTold other = part.other();
        if (other != null || new PartOwn(scene, benefit).take(part, fact, had)) {
            // 有一家才三个月 还有一家没搬走: both are told of.
            return other == null || two(part, other, fact, had, benefit, text);
        }
        PartJudged.Verdict verdict = new PartJudged(scene, benefit).of(part, fact);
        boolean others = counts(benefit).size() > 1 && part.whole() == 0;
        return switch (verdict.sort()) {
            case OUT -> !others && out(benefit, fact, had, part.number(), part.words(), text);
            case STAYS -> !others && stays(part, fact, benefit);
            case UNASKED -> unasked(part, fact, benefit, verdict.aspect());
            case KIN -> !others && both(Phrase.TALK_PART_UNSURE, part, fact, had, benefit);
            case LATER -> !others && both(Phrase.TALK_PART_LATER, part, fact, had, benefit);
            case UNSURE ->
                (unsure || scene.desk.words().cues().said(Cue.GONE, part.said()))
                        && (part.among() || unheard(text, part, fact, benefit))
                        && (others
                                ? several(text, part, benefit)
                                : both(Phrase.TALK_PART_UNSURE, part, fact, had, benefit));
        };
    }

    private boolean two(PartTold one, PartTold other, Fact fact, BigDecimal had, Benefit benefit, String text)
            throws ContradictoryFacts {
        PartJudged judged = new PartJudged(scene, benefit);
        int both = one.number() + other.number();
        return both < had.intValue()
                && judged.of(one.alone(), fact).sort() == PartJudged.Sort.OUT
                && judged.of(other, fact).sort() == PartJudged.Sort.OUT
                && out(benefit, fact, had, both, one.alone().words() + "、" + other.words(), text);
    }

    /** Whether the message would be heard as nothing, or as the number of all of them. */
    private boolean unheard(String text, PartTold part, Fact fact, Benefit benefit) {
        List<HeardFact> heard = scene.hear(text, null).facts().stream()
                .filter(one -> scene.desk
                        .library()
                        .rules()
                        .needed(benefit)
                        .contains(one.fact().id()))
                .toList();
        return heard.isEmpty()
                || heard.stream()
                        .anyMatch(one -> one.fact().equals(fact)
                                && one.known().equals(Known.exactly(BigDecimal.valueOf(part.number()))));
    }

    private boolean out(Benefit benefit, Fact fact, BigDecimal had, int less, String said, String text) {
        BigDecimal now = had.subtract(BigDecimal.valueOf(less));
        scene.keep(scene.person()
                .with(Map.of(
                        fact.id(), new Told(Known.exactly(now), text, scene.c().turn()))));
        scene.say(
                Phrase.TALK_PART_OUT,
                "几",
                FactValues.shown(fact, BigDecimal.valueOf(less)),
                "话",
                said,
                "事实",
                scene.desk.slots().name(fact),
                "原来",
                FactValues.shown(fact, had),
                "现在",
                FactValues.shown(fact, now));
        Fact sum = benefit.facts().stream()
                .filter(one -> one.kind() == Kind.MONEY && exact(one) != null)
                .filter(one -> SUM.matcher(scene.desk.slots().name(one)).matches())
                .findFirst()
                .orElse(null);
        if (sum == null) {
            scene.go();
        } else {
            // The sum was told of all of them.
            new Amending(scene).ask(sum);
        }
        return true;
    }

    private boolean stays(PartTold part, Fact fact, Benefit benefit) throws ContradictoryFacts {
        scene.say(
                Phrase.TALK_PART_STAYS,
                "几",
                FactValues.shown(fact, BigDecimal.valueOf(part.number())),
                "话",
                part.words(),
                "结果",
                new ToldSupposed(scene).shortly(benefit));
        return true;
    }

    private boolean unasked(PartTold part, Fact fact, Benefit benefit, String aspect) throws ContradictoryFacts {
        String many = FactValues.shown(fact, BigDecimal.valueOf(part.number()));
        String result = new ToldSupposed(scene).shortly(benefit);
        return say(Phrase.TALK_PART_UNASKED, many, part, benefit, "哪方面", aspect, "结果", result);
    }

    /** What comes of both: all of them counted, and these not. */
    private boolean both(Phrase phrase, PartTold part, Fact fact, BigDecimal had, Benefit benefit)
            throws ContradictoryFacts {
        BigDecimal without = had.subtract(BigDecimal.valueOf(part.number()));
        Person less = scene.person()
                .with(Map.of(
                        fact.id(),
                        new Told(Known.exactly(without), part.said(), scene.c().turn())));
        Supposing supposing = new Supposing(scene);
        Quote all = supposing.quote(benefit, scene.person());
        return say(
                phrase,
                FactValues.shown(fact, BigDecimal.valueOf(part.number())),
                part,
                benefit,
                "都算",
                FactValues.shown(fact, had) + "，" + Supposing.line(all),
                "不算",
                FactValues.shown(fact, without) + "，" + Supposing.line(supposing.quote(benefit, less)),
                "时效",
                scene.standing(benefit));
    }

    /** Says it with who they are and where the benefit is written. */
    private boolean say(Phrase phrase, String many, PartTold part, Benefit benefit, String... more) {
        List<String> filled = new ArrayList<>(List.of("几", many, "话", part.words(), "待遇", benefit.name()));
        filled.addAll(List.of("条", benefit.basis().ref().label()));
        filled.addAll(List.of("款", String.valueOf(benefit.basis().ref().paragraph())));
        filled.addAll(List.of(more));
        scene.say(phrase, filled.toArray(String[]::new));
        return true;
    }

    /** Where several numbers are counted, which one they are of cannot be said either. */
    private boolean several(String text, PartTold part, Benefit benefit) {
        boolean changes = scene.hear(text, null).facts().stream()
                .anyMatch(one -> scene.desk
                        .library()
                        .rules()
                        .needed(benefit)
                        .contains(one.fact().id()));
        if (counts(benefit).isEmpty() && !changes) {
            return false;
        }
        return say(Phrase.TALK_PART_UNSURE_KIND, part.number() + "个", part, benefit);
    }

    /** The count they are some of: the one of so many, the only one, or the first of those who are there. */
    private @Nullable Fact counted(Benefit benefit, int whole, int least) {
        List<Fact> counts = counts(benefit);
        List<Fact> fit = counts.stream()
                .filter(fact -> {
                    BigDecimal number = exact(fact);
                    return number != null && (whole == 0 ? number.intValue() >= least : number.intValue() == whole);
                })
                .toList();
        if (fit.size() == 1 && (counts.size() == 1 || whole > 0)) {
            return fit.getFirst();
        }
        List<Fact> there = fit.stream()
                .filter(fact -> !scene.desk.slots().name(fact).matches(".*(?:留|期满).*"))
                .toList();
        return there.size() == 1 ? there.getFirst() : null;
    }

    private List<Fact> counts(Benefit benefit) {
        return new Grounds(scene.desk.library(), scene.person(), scene.asOf())
                .used(List.of(benefit)).stream()
                        .filter(fact -> fact.kind() == Kind.COUNT && new Supposing(scene).value(fact) > 0)
                        .toList();
    }

    private @Nullable BigDecimal exact(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null && told.known() instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
