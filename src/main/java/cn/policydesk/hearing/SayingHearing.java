package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What sayings found in a text say of yes-no facts and choices: denied, doubted and said of others is told apart. */
public final class SayingHearing {

    /** What one saying says. */
    private record Claim(Fact fact, String option, Sayings.Match match) {}

    private static final int LONG_HINT = 5;
    /** 在领失业金 behind a result of a fact that was told says all of it: 培训 is understood. */
    private static final int WHOLE = 4;

    /** 我妈是就业困难人员 says it of somebody; 什么是, 要是, 是不是 do not. */
    private static final Pattern SAID_SO = Pattern.compile("(?:^|[，。 ])[^，。 什哪谁怎如才要不须得若只]{0,8}(?<![不还])(?:是|属于)$");

    private static final Pattern BOTH_KINDS = Pattern.compile("[两三]样|[两三]个都[拿考评有]|都(?:拿|考到|考了|评上|评了|取得)");
    private static final Pattern TOGETHER = Pattern.compile("和.{0,8}都|还有.{0,8}也|也.{0,4}[拿考评]");

    private final String text;
    private final HearingWords words;
    private final @Nullable Fact open;
    private final Corrections corrections;
    private final List<Figure> figures;
    private final Surroundings around;
    private final Whose whose;
    private final Stipulated stipulated;
    private final Set<String> told;

    SayingHearing(
            String text, Corrections corrections, Stipulated stipulated, HearingWords words, Listening listening) {
        Fact open = listening.open();
        this.told = listening.told().keySet();
        this.stipulated = stipulated;
        this.text = text;
        this.corrections = corrections;
        this.figures = corrections.figures();
        this.words = words;
        this.open = open;
        this.around = new Surroundings(text, words);
        this.whose = new Whose(text, figures, words, open);
    }

    /** The facts, by the stretch of the text they were read from. */
    Map<Fact, HeardFact> facts(List<Sayings.Match> matches, List<Sayings.Match> hints) {
        List<Claim> claims = new ArrayList<>();
        List<Sayings.Match> others = new ArrayList<>(matches);
        others.addAll(hints);
        for (Sayings.Match match : outer(matches, others)) {
            Claim claim = claim(match);
            if (claim != null) {
                claims.add(claim);
            }
        }
        claims.removeIf(claim -> claim.fact().equals(open) && claim.fact().kind() == Kind.CHOICE && kinds(matches));
        claims.removeIf(claim -> !keeps(claim, claims));
        claims.removeIf(claim -> claims.stream().anyMatch(other -> nearer(other, claim)));
        claims.sort(Comparator.comparingInt(
                        (Claim claim) -> claim.match().end() - claim.match().start())
                .reversed());
        Map<Fact, HeardFact> facts = new LinkedHashMap<>();
        Set<Fact> torn = new java.util.HashSet<>();
        Map<Fact, Claim> best = new LinkedHashMap<>();
        for (Claim claim : claims) {
            Claim before = best.putIfAbsent(claim.fact(), claim);
            if (before != null && !before.option().equals(claim.option()) && !overlap(before, claim)) {
                torn.add(claim.fact());
            }
        }
        best.forEach((fact, claim) -> {
            if (!torn.contains(fact)) {
                facts.put(
                        fact,
                        new HeardFact(
                                fact,
                                new Known.OneOf(alike(claim, claims)),
                                claim.match().start(),
                                claim.match().end()));
            }
        });
        return facts;
    }

    /** 签了合同 is said of 一年以上 and of 不满一年 by the same words: either may be meant. */
    private static Set<String> alike(Claim claim, List<Claim> claims) {
        return claims.stream()
                .filter(other -> other.fact().equals(claim.fact())
                        && other.match().start() == claim.match().start()
                        && other.match().end() == claim.match().end()
                        && other.match()
                                .saying()
                                .text()
                                .equals(claim.match().saying().text()))
                .map(Claim::option)
                .collect(java.util.stream.Collectors.toCollection(java.util.LinkedHashSet::new));
    }

    /** 学历和职称都拿了 to which of them it is: no single one is the answer. */
    private boolean kinds(List<Sayings.Match> matches) {
        long options = matches.stream()
                .filter(match -> match.saying().fact().equals(open))
                .map(match -> match.saying().option())
                .distinct()
                .count();
        return severalKinds(text) && (options > 1 || BOTH_KINDS.matcher(text).find());
    }

    /** Whether two of the kinds a question asks about are spoken of together. */
    public static boolean severalKinds(String text) {
        return BOTH_KINDS.matcher(text).find() || TOGETHER.matcher(text).find();
    }

    /** What is taken back behind it does not hold; 就业困难人员 alone is said of oneself only in a list of such things. */
    private boolean keeps(Claim claim, List<Claim> claims) {
        if (corrections.takesBack(claim.match().end())
                && claims.stream()
                        .anyMatch(other -> other.fact().equals(claim.fact())
                                && !corrections.takesBack(other.match().end()))) {
            return false;
        }
        return !listed(claim)
                || claim.fact().equals(open)
                || figures.stream().anyMatch(figure -> figure instanceof Figure.Age)
                || claims.stream().anyMatch(other -> !listed(other));
    }

    /** 输送了35个学生 合同签一年: a fact whose own words are said takes a saying from one that asks for none. */
    private boolean nearer(Claim other, Claim claim) {
        return !other.fact().equals(claim.fact())
                && !claim.fact().equals(open)
                && words.has(Bag.OF_HIRED, claim.fact().id())
                && words.has(Bag.OF_HIRED, other.fact().id())
                && other.match().start() <= claim.match().start()
                && other.match().end() >= claim.match().end()
                && !words.musts(other.fact().id()).isEmpty()
                && (words.musts(claim.fact().id()).isEmpty() || ofOpen(other.fact()) && !ofOpen(claim.fact()));
    }

    /** 合同签了两年 where 内部分流 is asked about: of those who 分流. */
    private boolean ofOpen(Fact fact) {
        return open != null && words.musts(fact.id()).stream().anyMatch(open.id()::contains);
    }

    private boolean listed(Claim claim) {
        return words.has(Bag.LISTED, claim.match().saying().text())
                && !SAID_SO.matcher(text.substring(0, claim.match().start())).find();
    }

    private static boolean overlap(Claim a, Claim b) {
        return a.match().start() < b.match().end()
                && b.match().start() < a.match().end();
    }

    /** The sayings that are no part of a longer one. */
    private List<Sayings.Match> outer(List<Sayings.Match> matches, List<Sayings.Match> others) {
        List<Sayings.Match> outer = new ArrayList<>();
        for (Sayings.Match match : matches) {
            boolean inside = false;
            for (Sayings.Match other : others) {
                inside |= swallows(other, match);
            }
            if (!inside || match.saying().fact().equals(open)) {
                outer.add(match);
            }
        }
        return outer;
    }

    /** 没上过大学 swallows 上过大学, 农民工 swallows 农民; 农村初中毕业没再念 leaves 初中毕业 as it is. */
    private boolean swallows(Sayings.Match other, Sayings.Match match) {
        boolean inside = other.start() <= match.start()
                && other.end() >= match.end()
                && other.end() - other.start() > match.end() - match.start()
                && other.saying().text().length() > match.saying().text().length()
                && (!other.saying().hint() || other.saying().text().length() >= LONG_HINT);
        if (!inside || match.saying().text().length() < 4) {
            return inside;
        }
        String before = text.substring(other.start(), match.start());
        return words.all(Bag.NOT).stream().anyMatch(before::contains)
                || words.all(Bag.HIRING).stream().anyMatch(before::contains)
                || other.saying().fact().equals(match.saying().fact());
    }

    private @Nullable Claim claim(Sayings.Match match) {
        Sayings.Saying saying = match.saying();
        Fact fact = saying.fact();
        boolean asked = fact.equals(open);
        boolean evidence = words.has(Bag.COUNT_IS_YES, fact.id());
        boolean named = stipulated.demands(fact) && stipulated.whole(fact) == Stipulated.Verdict.SAID;
        boolean more = fact.kind() == Kind.CHOICE && told.contains(fact.id()) && Contradicted.asWell(text);
        if (!asked
                && !more
                && !named
                && words.has(Bag.ONLY_ANSWERS, saying.text())
                && !(alone(match) && FirstShop.says(text, match))
                && !(evidence && whose.counted(match))) {
            return null;
        }
        List<String> musts = words.musts(fact.id());
        boolean again =
                open == null && told.contains(fact.id()) && saying.text().length() >= WHOLE;
        if (!asked && !again && !musts.isEmpty() && musts.stream().noneMatch(text::contains) && !ofOpen(fact)) {
            return null;
        }
        if (!asked
                        && (words.covers(Bag.WHOLE, text, match.start(), match.end())
                                || words.straddles(Bag.WHOLE, text, match.start(), match.end())
                                || !evidence && whose.counted(match))
                || (saying.text().length() == 1 || words.has(Bag.LISTED, saying.text()) && !asked) && !alone(match)
                || whose.ofOthers(match, fact)) {
            return null;
        }
        if (fact.kind() == Kind.YES_NO && !words.has(Bag.OF_HIRED, fact.id()) && !evidence && whose.several(match)) {
            return null;
        }
        if (words.has(Bag.STANDING, fact.id()) && !asked && around.wished(match.start())) {
            return null;
        }
        if (around.doubted(match.start(), match.end()) || whose.hired(match)) {
            return null;
        }
        Schooling.School school = Schooling.bare(saying.text(), words)
                ? Schooling.of(text, match.start(), fact, figures, words)
                : Schooling.School.OPEN;
        boolean denied = around.denied(match.start(), match.end()) != (school == Schooling.School.LOWER);
        if (denied && fact.kind() != Kind.YES_NO || school == Schooling.School.APART) {
            return null;
        }
        String option = !denied ? saying.option() : saying.option().equals("是") ? "否" : "是";
        return saysEnough(fact, option, saying, asked) ? new Claim(fact, option, match) : null;
    }

    /** Whether all that the fact means is said: that it is not so needs no more than its words. */
    private boolean saysEnough(Fact fact, String option, Sayings.Saying saying, boolean asked) {
        Stipulated.Verdict verdict = stipulated.whole(fact);
        if (option.equals("否") || words.starts(Bag.NOT, saying.text(), 0) > 0) {
            return asked || verdict != Stipulated.Verdict.OTHER;
        }
        return verdict == Stipulated.Verdict.SAID || asked && verdict == Stipulated.Verdict.LACKING;
    }

    /** Whether a saying stands between marks or blanks. */
    private boolean alone(Sayings.Match match) {
        boolean age = figures.stream()
                .anyMatch(
                        one -> one instanceof Figure.Age && (one.end() == match.start() || one.start() == match.end()));
        return age
                || (match.start() == 0 || Surroundings.parts(text.charAt(match.start() - 1)))
                        && (match.end() == text.length() || Surroundings.parts(text.charAt(match.end())));
    }
}
