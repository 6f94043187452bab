package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.dialogue.HearingWords.Bag;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What sayings found in a text say of yes-no facts and choices: denied, doubted and said of others is told apart. */
final class SayingHearing {

    /** What one saying says. */
    private record Claim(Fact fact, String option, Sayings.Match match) {}

    private static final List<Bag> WINDOW_NOT = List.of(Bag.AFTER_NOT, Bag.SOFT);
    private static final int FAR = 8;
    private static final int LONG_HINT = 5;

    private final String text;
    private final HearingWords words;
    private final @Nullable Fact open;
    private final Corrections corrections;
    private final List<Figure> figures;
    private final boolean partly;

    SayingHearing(String text, Corrections corrections, HearingWords words, @Nullable Fact open) {
        this.text = text;
        this.corrections = corrections;
        this.figures = corrections.figures();
        this.words = words;
        this.open = open;
        this.partly = Partly.says(text, words);
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
        claims.removeIf(claim -> !keeps(claim, claims));
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
                                new Known.OneOf(Set.of(claim.option())),
                                claim.match().start(),
                                claim.match().end()));
            }
        });
        return facts;
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

    private boolean listed(Claim claim) {
        return words.has(Bag.LISTED, claim.match().saying().text());
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
        if (!asked && words.has(Bag.ONLY_ANSWERS, saying.text()) && !(evidence && counted(match))) {
            return null;
        }
        List<String> musts = words.musts(fact.id());
        if (!asked && !musts.isEmpty() && musts.stream().noneMatch(text::contains)) {
            return null;
        }
        if (!asked
                        && (words.covers(Bag.WHOLE, text, match.start(), match.end())
                                || words.straddles(Bag.WHOLE, text, match.start(), match.end())
                                || !evidence && counted(match))
                || (saying.text().length() == 1 || words.has(Bag.LISTED, saying.text()) && !asked) && !alone(match)
                || words.straddles(Bag.WHETHER, text, match.start(), match.end())
                || whether(match.start())
                || ofOthers(match, fact)) {
            return null;
        }
        int before = match.start();
        boolean denied = false;
        int negator = negator(before);
        while (negator >= 0) {
            denied = !denied;
            before = negator;
            negator = negator(before);
        }
        if (unreal(before) || asks(match.end()) || hired(match)) {
            return null;
        }
        if (negatedBehind(match.end()) && !wanted(match.start())) {
            denied = !denied;
        }
        if (!denied) {
            return new Claim(fact, saying.option(), match);
        }
        return switch (fact.kind()) {
            case YES_NO -> new Claim(fact, saying.option().equals("是") ? "否" : "是", match);
            case CHOICE, COUNT, MONEY, RATE, DATE, DURATION -> null;
        };
    }

    /** 大部分签了 is said of some, 厂里下岗的 of no employer, 25年毕业的 of those hired that were asked about. */
    private boolean ofOthers(Sayings.Match match, Fact fact) {
        boolean hired = words.has(Bag.OF_HIRED, fact.id());
        return hired && (partly || says(Bag.EMPLOYED) && !says(Bag.HIRING) && !says(Bag.STAFF))
                || words.has(Bag.EMPLOYER, fact.id()) && !fact.equals(open) && says(Bag.EMPLOYED)
                || Hired.asked(open, text, match.start(), fact, words)
                || words.has(Bag.OWN, fact.id()) && Hired.counted(text, match.start(), several(), words);
    }

    private List<Figure> several() {
        return figures.stream()
                .filter(figure -> !(figure instanceof Figure.Count count && one(count)))
                .toList();
    }

    private boolean says(Bag bag) {
        return words.all(bag).stream().anyMatch(text::contains);
    }

    /** 想借创业担保贷款 还没办: that it is not done yet denies nothing. */
    private boolean wanted(int place) {
        for (int at = place; at > 0 && place - at <= 3 && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.NOT_DONE, text, at) > 0 && words.ends(Bag.NOT, text, at) == 0) {
                return true;
            }
        }
        return false;
    }

    /** 4家企业, 见习生有6个: things counted are not said of the person. */
    private boolean counted(Sayings.Match match) {
        if (words.starts(Bag.DOING, match.saying().text(), 0) > 0
                || words.all(Bag.HIRING).stream().anyMatch(match.saying().text()::contains)) {
            return false;
        }
        int behind = match.end();
        while (behind < text.length()
                && text.charAt(behind) != Utterance.BLANK
                && (text.charAt(behind) == '有' || words.isFiller(text.charAt(behind)))) {
            behind++;
        }
        for (Figure figure : figures) {
            if (figure instanceof Figure.Count count
                    && !count.measure().isEmpty()
                    && (count.end() == match.start()
                                    && !(one(count) && count.measure().startsWith("家"))
                            || count.start() == behind && !one(count))) {
                return true;
            }
        }
        return false;
    }

    /** 农民工一个 is one himself. */
    private static boolean one(Figure.Count count) {
        return count.number().exact()
                && count.number().low() != null
                && count.number().low().intValue() == 1;
    }

    /** Whether a saying stands between marks or blanks. */
    private boolean alone(Sayings.Match match) {
        boolean age = figures.stream()
                .anyMatch(
                        one -> one instanceof Figure.Age && (one.end() == match.start() || one.start() == match.end()));
        return age
                || (match.start() == 0 || parts(text.charAt(match.start() - 1)))
                        && (match.end() == text.length() || parts(text.charAt(match.end())));
    }

    private static boolean parts(char c) {
        return c == Utterance.STOP || c == Utterance.COMMA || c == Utterance.BLANK;
    }

    /** Where the negator before a place starts; below 0 where there is none. */
    private int negator(int place) {
        int at = place;
        while (at > 0 && place - at <= FAR) {
            int not = words.ends(Bag.NOT, text, at);
            if (not > 0) {
                return at - not;
            }
            int between = 0;
            for (Bag bag : WINDOW_NOT) {
                between = Math.max(between, words.ends(bag, text, at));
            }
            if (between == 0 && words.isFiller(text.charAt(at - 1)) && text.charAt(at - 1) != Utterance.BLANK) {
                between = 1;
            }
            if (between == 0) {
                return -1;
            }
            at -= between;
        }
        return -1;
    }

    private boolean unreal(int place) {
        // 算不算你们说的…: whole words count from afar, 要 and the like right before alone.
        for (int at = place; at > 0 && place - at <= FAR && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.UNREAL, text, at) > 1) {
                return true;
            }
        }
        int at = place;
        while (at > 0 && place - at <= FAR) {
            if (words.ends(Bag.UNREAL, text, at) > 0) {
                return true;
            }
            int between = words.ends(Bag.SOFT, text, at);
            if (between == 0) {
                return false;
            }
            at -= between;
        }
        return false;
    }

    /** Whether 是不是 and the like stand before a place, in the same breath. */
    private boolean whether(int place) {
        for (int at = place; at > 0 && place - at <= 3 && !parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.WHETHER, text, at) > 0) {
                return true;
            }
        }
        return false;
    }

    private boolean asks(int end) {
        int at = end;
        while (at < text.length() && words.isFiller(text.charAt(at)) && text.charAt(at) != Utterance.BLANK) {
            at++;
        }
        boolean not = text.startsWith("不", at) && (at + 1 == text.length() || parts(text.charAt(at + 1)));
        return not || words.starts(Bag.ASKING, text, at) > 0;
    }

    /** 残疾证没有, 社保没交 */
    private boolean negatedBehind(int end) {
        int at = end;
        while (at < text.length() && (words.isFiller(text.charAt(at)) || "还都也".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        if (at >= text.length() || text.charAt(at) != '没') {
            return false;
        }
        at += 1 + words.starts(Bag.DOING, text, at + 1);
        while (at < text.length() && text.charAt(at) != Utterance.BLANK && words.isFiller(text.charAt(at))) {
            at++;
        }
        return at >= text.length() || parts(text.charAt(at));
    }

    /** 招了个退伍军人: the saying is of somebody hired, and does not say so itself. */
    private boolean hired(Sayings.Match match) {
        if (words.has(Bag.OF_HIRED, match.saying().fact().id())) {
            return false;
        }
        for (String hiring : words.all(Bag.HIRING)) {
            if (match.saying().text().contains(hiring)
                    || match.saying().fact().id().contains(hiring)) {
                return false;
            }
        }
        return Hired.near(text, match.start(), words)
                || Hired.before(text, match.start(), match.saying().fact(), words);
    }
}
