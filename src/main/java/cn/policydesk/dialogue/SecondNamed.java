package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.hearing.WrittenNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 那个70%的, 意外险那个一人100的, 店租补贴和一万块的 behind a result: which other benefits are meant by what they write, how much and what for. A sum
 * or share counts most, then words of a name, the rarer the more. One per message.
 */
final class SecondNamed {

    /** What a figure says for the benefit that writes it. */
    private static final double FIGURE = 4;
    /** What it takes to be meant at all, and to be ahead of the next. */
    private static final double LEAST = 3;

    private static final double AHEAD = 0.75;
    /** What words of the clause say beside those of the name. */
    private static final double WORDS = 0.3;
    /** What it costs to be for others than the one in view. */
    private static final double OTHERS = 3;

    private static final double SIGN = 1;
    private static final double FOUND = 2.25;
    private static final double TOLD = 1.5;
    /** What its own name or words must say before anything beside counts. */
    private static final double BASE = 0.8;

    private static final int ENOUGH = 3;
    private static final int RARE = 2;
    private static final int SEVERAL = 6;

    private static final Pattern FIGURES = Pattern.compile(
            "(?<![0-9.])([0-9]+(?:\\.[0-9]+)?|[一二两三四五六七八九十]{1,3})\\s*(万|千|百)?\\s*(%|块|元|(?![0-9.个名人位户家月年岁天日号场次份届分]))");
    private static final Pattern WRITTEN = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)(万)?(元|%)");
    private static final Pattern AND = Pattern.compile("加|跟|和|第.{1,3}条");
    private static final Pattern MONEY = Pattern.compile("补贴|补助|那个钱|的钱");
    /** 店租补贴, by whatever name the notice writes it. */
    private static final Pattern RENT = Pattern.compile("(?:店|门面|门店|铺面?|摊位)(?:的)?租金?");

    /** 岗位补贴: what many are called. */
    private static final Pattern KIND = Pattern.compile("([\\p{IsHan}]{2}补贴)");

    private static final Pattern NOISE = Pattern.compile(
            "补贴|补助|奖励|待遇|政策|项目|[0-9二两三四五六七八九十]+[个人块元万千百年月]?|一[万千百块个人年月]|可以|能不能|能|不能|还有|还|加上|加起来|一共|总共|多少|一起|一块儿?|这个|那个|哪个|什么");

    private final Scene scene;

    SecondNamed(Scene scene) {
        this.scene = scene;
    }

    /** The figures in a text that stand for money or a share: 3000块的, 70%. */
    static Set<String> figures(String text) {
        Set<String> figures = new LinkedHashSet<>();
        Matcher said = FIGURES.matcher(text);
        while (said.find()) {
            boolean share = "%".equals(said.group(3));
            boolean digits = said.group(1).matches("[0-9.]+");
            if (!share && said.group(2) == null && !digits) {
                continue;
            }
            BigDecimal number =
                    digits ? new BigDecimal(said.group(1)) : BigDecimal.valueOf(WrittenNumber.of(said.group(1)));
            BigDecimal value = number.movePointRight(zeros(said.group(2)));
            if (share || value.compareTo(BigDecimal.TEN.multiply(BigDecimal.TEN)) >= 0) {
                figures.add(value.stripTrailingZeros().toPlainString() + (share ? "%" : ""));
            }
        }
        return figures;
    }

    /** The figures some words of a notice write. */
    static Set<String> written(Benefit benefit) {
        Set<String> figures = new LinkedHashSet<>();
        Matcher written = WRITTEN.matcher(benefit.basis().words());
        while (written.find()) {
            figures.add(new BigDecimal(written.group(1))
                            .movePointRight(zeros(written.group(2)))
                            .stripTrailingZeros()
                            .toPlainString()
                    + (written.group(3).equals("%") ? "%" : ""));
        }
        return figures;
    }

    private static int zeros(@Nullable String unit) {
        return unit == null ? 0 : unit.equals("万") ? 4 : unit.equals("千") ? 3 : 2;
    }

    /**
     * The benefits some words mean beside one in view, the likeliest first: one where that is clear, several where they fit alike, none
     * where nothing is named.
     */
    List<Benefit> meant(String said, Benefit now) {
        String words = RENT.matcher(said).replaceAll("场地租金房租");
        List<Benefit> others = scene.desk.library().rules().benefits(now.region()).stream()
                .filter(one -> !one.equals(now))
                .toList();
        Set<String> figures = figures(words);
        Set<String> own = written(now);
        boolean named = AND.matcher(words).find();
        figures.removeIf(one -> own.contains(one) && (one.endsWith("%") || !named));
        Benefit called = scene.finder().called(words, now.region());
        if (called != null && !called.equals(now)) {
            return List.of(called);
        }
        Benefit found = found(words, now);
        List<String> used = heard(words, now);
        String plain = NOISE.matcher(IntentWords.plain(words)).replaceAll(" ");
        Set<String> parts = parts(plain);
        parts.removeIf(now.name()::contains);
        TreeMap<Double, List<Benefit>> ranked = new TreeMap<>();
        boolean money = MONEY.matcher(words).find();
        for (Benefit one : others) {
            boolean told = one.facts().stream().map(Fact::id).anyMatch(used::contains);
            double base = score(one, parts, figures, others, money || told);
            boolean near = one.equals(found) && one.ref().equals(now.ref());
            if (base < (near ? BASE / 2 : BASE)) {
                continue;
            }
            double score = base
                    - (own(one) == own(now) ? 0 : OTHERS)
                    + (one.equals(found) ? FOUND : 0)
                    + (told ? TOLD : 0)
                    + (one.ref().label().equals(now.ref().label()) ? SIGN : 0);
            ranked.computeIfAbsent(rounded(score), key -> new ArrayList<>()).add(one);
        }
        List<Benefit> best = new ArrayList<>();
        double top = ranked.isEmpty() ? 0 : ranked.lastKey();
        if (top >= LEAST) {
            ranked.tailMap(top - AHEAD, false).descendingMap().values().forEach(best::addAll);
        }
        if (best.isEmpty()) {
            best.addAll(ofKind(words, now, others));
        }
        return best.size() > SEVERAL ? List.of() : best;
    }

    /** Of several that are meant those that may still be; the one whose conditions are met goes before the others. */
    List<Benefit> likely(List<Benefit> meant, String part) throws ContradictoryFacts {
        List<Fact> heard = scene.hear(part, null).facts().stream()
                .map(HeardFact::fact)
                .filter(fact -> fact.kind() != Kind.YES_NO)
                .toList();
        List<Benefit> open = new ArrayList<>();
        List<Benefit> met = new ArrayList<>();
        for (Benefit one : meant) {
            Quote quote = new Supposing(scene).quote(one, scene.person());
            if (!(quote.outcome() instanceof Outcome.Ineligible)) {
                open.add(one);
            }
            if (Stood.counts(quote)) {
                met.add(one);
            }
        }
        List<Benefit> told = open.stream()
                .filter(one -> one.facts().stream().anyMatch(heard::contains))
                .toList();
        return meant.size() < 2 || open.isEmpty() ? meant : met.size() == 1 ? met : told.size() == 1 ? told : open;
    }

    /** Of several those that most of what was told to be so speaks for: with a 残疾人证, not the one for 农民工. */
    List<Benefit> mostTold(List<Benefit> some) {
        Set<String> told = new LinkedHashSet<>();
        scene.person().facts().forEach((fact, one) -> {
            if (one.known().equals(Known.YES)) {
                told.add(fact);
            }
        });
        List<Benefit> best = new ArrayList<>();
        long most = 0;
        for (Benefit one : some) {
            Set<String> used = scene.pursuit().facts(one);
            long count = told.stream().filter(used::contains).count();
            if (count > most) {
                best.clear();
                most = count;
            }
            if (count == most && count > 0) {
                best.add(one);
            }
        }
        return best;
    }

    /** 那个岗位补贴 where several are called so: those of the clause in view, or else all for the same people. */
    private static List<Benefit> ofKind(String words, Benefit now, List<Benefit> others) {
        Matcher kind = KIND.matcher(words);
        if (!kind.find() || now.name().contains(kind.group(1))) {
            return List.of();
        }
        List<Benefit> called = others.stream()
                .filter(one -> one.name().contains(kind.group(1)) && own(one) == own(now))
                .toList();
        List<Benefit> near = called.stream()
                .filter(one -> one.ref().label().equals(now.ref().label()))
                .toList();
        return near.isEmpty() ? called : near;
    }

    /** Whether it is for people themselves, and not for firms and bodies. */
    private static boolean own(Benefit benefit) {
        return benefit.audiences().contains(Benefit.Audience.CITIZEN);
    }

    /** The one the search finds for some words, where they say more than that another is meant. */
    private @Nullable Benefit found(String words, Benefit now) {
        String plain = NOISE.matcher(IntentWords.plain(words)).replaceAll("");
        if (plain.codePoints().filter(Character::isIdeographic).count() < ENOUGH) {
            return null;
        }
        List<Benefit> found = scene.finder().find(words, now.region(), Set.of(), null);
        return found.size() == 1 ? found.getFirst() : null;
    }

    /** Counts and sums the words tell that the one in view does not use: of whatever uses them. */
    private List<String> heard(String words, Benefit now) {
        return scene.hear(words, null).facts().stream()
                .map(HeardFact::fact)
                .filter(fact -> fact.kind() == Kind.COUNT || fact.kind() == Kind.MONEY)
                .filter(fact ->
                        !now.facts().contains(fact) && !scene.person().facts().containsKey(fact.id()))
                .map(Fact::id)
                .toList();
    }

    private static double rounded(double score) {
        return BigDecimal.valueOf(score).setScale(2, RoundingMode.HALF_UP).doubleValue();
    }

    private static double score(Benefit one, Set<String> parts, Set<String> figures, List<Benefit> all, boolean signs) {
        Set<String> written = written(one);
        double score = figures.stream().filter(written::contains).count() * FIGURE;
        for (String part : parts) {
            if (part.length() == 1 && !signs) {
                continue;
            }
            if (one.name().contains(part)) {
                long df = all.stream()
                        .filter(other -> other.name().contains(part))
                        .count();
                score += weight(part, df);
            } else if (part.length() > 1 && one.basis().words().contains(part)) {
                long df = all.stream()
                        .filter(other -> other.basis().words().contains(part))
                        .count();
                score += WORDS * weight(part, df);
            }
        }
        return score;
    }

    private static double weight(String part, long df) {
        double pair = df <= 1 ? 3 : df <= RARE ? 2.5 : df <= SEVERAL ? 1.5 : df <= 2 * SEVERAL ? 0.5 : 0.1;
        return part.length() > 1 ? pair : df <= RARE ? SIGN : 0;
    }

    private static Set<String> parts(String text) {
        Set<String> parts = new LinkedHashSet<>();
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isIdeographic(text.charAt(i))) {
                continue;
            }
            parts.add(text.substring(i, i + 1));
            if (i + 2 <= text.length() && Character.isIdeographic(text.charAt(i + 1))) {
                parts.add(text.substring(i, i + 2));
            }
        }
        return parts;
    }
}
