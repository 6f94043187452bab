package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What several numbers of a text, or a text with what was told before, say of a fact together; goes before what each says alone. */
final class SetRight {

    private static final Pattern TAKING_BACK = Pattern.compile("其实|实际|弄错|搞错|说错|记错|讲错|看错|不对|^不是|错了");

    private final String text;
    private final List<Figure> figures;
    private final Listening listening;
    private final Map<Fact, Known> told;
    private final Map<String, Fact> byId;
    private final HearingWords words;
    private final Map<Fact, HeardFact> facts;
    private final Set<Fact> left = new LinkedHashSet<>();

    /**
     * @param figures all figures of the text in order
     * @param facts what was heard, which is set right
     */
    SetRight(
            String text,
            List<Figure> figures,
            Listening listening,
            Map<Fact, Known> told,
            Map<String, Fact> byId,
            HearingWords words,
            Map<Fact, HeardFact> facts) {
        this.text = text;
        this.figures = figures;
        this.listening = listening;
        this.told = told;
        this.byId = byId;
        this.words = words;
        this.facts = facts;
    }

    /** Sets right what was heard; gives back the facts that are spoken of and stay open. */
    Set<Fact> all(Predicate<Fact> matters, LocalDate today) {
        sides();
        leftOut();
        yearEnds(matters);
        takenBack();
        tooLong(today);
        sameAs();
        left.addAll(new NotOneOf(text, told, byId, words, facts).all());
        new FewerHeads(text, told, byId, words, facts).all();
        ownFirm(matters);
        SameHere.add(text, byId, words, matters, facts);
        new ToRetirement(text, figures, told, facts).atAge(listening.open(), words);
        words.links(Link.RETIRES_AT)
                .forEach((id, at) -> new ToRetirement(text, figures, told, facts)
                        .settle(
                                byId.get(id),
                                at,
                                listening.open() != null
                                        && listening.open().id().equals(id),
                                today));
        SignedFor.without(text, listening.open(), facts);
        return left;
    }

    /** 我是物业公司的 */
    private void ownFirm(Predicate<Fact> matters) {
        for (String id : words.all(HearingWords.Bag.FIRM)) {
            Fact fact = byId.get(id);
            if (fact != null && matters.test(fact) && OwnFirm.says(text, fact, open(fact), words)) {
                facts.putIfAbsent(fact, OwnFirm.heard(fact, text));
            }
        }
    }

    private boolean open(Fact fact) {
        return fact.equals(listening.open());
    }

    private void put(Fact fact, @Nullable BigDecimal value) {
        facts.remove(fact);
        if (value == null) {
            left.add(fact);
        } else {
            facts.put(fact, new HeardFact(fact, new Known.Between(SpokenNumber.point(value)), 0, text.length()));
        }
    }

    /** The fact of a link that is open, or the only one that was told; null where there is none. */
    private @Nullable Fact spokenOf(Link link) {
        Fact found = null;
        for (String id : words.links(link).keySet()) {
            Fact fact = byId.get(id);
            if (fact != null && open(fact)) {
                return fact;
            }
            if (fact != null && told.containsKey(fact)) {
                found = found == null ? fact : null;
            }
        }
        return listening.open() == null || !TwoSides.fits(listening.open()) ? found : null;
    }

    private void sides() {
        TwoSides sides = new TwoSides(text, figures);
        Fact one = spokenOf(Link.ONE_SIDE);
        Fact both = one != null && open(one) ? null : spokenOf(Link.BOTH_SIDES);
        if (both != null && sides.told() && (open(both) || meant(both, sides))) {
            words.links(Link.ONE_SIDE).keySet().forEach(id -> facts.remove(byId.get(id)));
            put(both, sides.both());
        } else if (one != null
                && sides.sure()
                && (open(one) || anew(one, sides))
                && (sides.employer() != null || sides.both() == null)) {
            put(one, sides.employer());
        }
    }

    /** 六万三是连职工个人的 厂里交的是三万六: one side that was told is told apart from both now. */
    private boolean anew(Fact one, TwoSides sides) {
        return told.containsKey(one) && sides.withStaff() && sides.employer() != null;
    }

    /** Whether a fact that is not asked for is spoken of again. */
    private boolean meant(Fact fact, TwoSides sides) {
        boolean named = words.linked(Link.BOTH_SIDES, fact.id()).stream().anyMatch(text::contains);
        return sides.both() != null && (named || TAKING_BACK.matcher(text).find());
    }

    private void leftOut() {
        words.links(Link.LEFT_OUT).forEach((id, measures) -> {
            Fact fact = byId.get(id);
            Known before = fact == null ? null : told.get(fact);
            if (fact == null || before == null && !open(fact) && !facts.containsKey(fact)) {
                return;
            }
            BigDecimal number = before instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
            LeftOut.Outcome outcome = LeftOut.of(text, measures, number, words);
            if (outcome.spoken()) {
                put(fact, outcome.number());
            }
        });
    }

    private void yearEnds(Predicate<Fact> matters) {
        words.links(Link.YEAR_START)
                .forEach((start, first) -> words.links(Link.YEAR_END).forEach((end, last) -> {
                    Fact from = byId.get(start);
                    Fact to = byId.get(end);
                    if (from == null || to == null || !matters.test(from) && !matters.test(to)) {
                        return;
                    }
                    BigDecimal began = YearEnds.of(text, first, words);
                    BigDecimal ended = YearEnds.of(text, last, words);
                    if (began != null && ended != null) {
                        put(from, began);
                        put(to, ended);
                    } else if (ended != null && open(from)) {
                        BigDecimal answered = beside(ended);
                        facts.remove(from);
                        put(to, ended);
                        put(from, answered);
                    } else if (ended != null && told.containsKey(to)) {
                        put(to, ended);
                    } else if (began != null && told.containsKey(from)) {
                        put(from, began);
                    }
                }));
    }

    /** 1200，年底1130: the number before what is of the end of the year answers what was asked. */
    private @Nullable BigDecimal beside(BigDecimal ended) {
        List<Figure> people =
                figures.stream().filter(Figure.Count.class::isInstance).toList();
        return people.size() == 2
                        && people.getFirst() instanceof Figure.Count one
                        && people.getLast() instanceof Figure.Count last
                        && last.number().exact()
                        && ended.compareTo(last.number().low()) == 0
                        && one.number().exact()
                ? one.number().low()
                : null;
    }

    private void takenBack() {
        words.links(Link.TAKEN_BACK).forEach((id, said) -> {
            Fact fact = byId.get(id);
            String word = said.stream().filter(text::contains).findFirst().orElse(null);
            if (fact == null || open(fact) || word == null || !Known.YES.equals(told.get(fact))) {
                return;
            }
            if (TAKING_BACK.matcher(text).find()) {
                int at = text.indexOf(word);
                facts.values().removeIf(one -> one.start() < at + word.length() && one.end() > at);
                facts.put(fact, new HeardFact(fact, Known.NO, at, at + word.length()));
            }
        });
    }

    /** 3个人见习 and 留了2个: those at work are the ones whose time is over, unless it is said otherwise. */
    private void sameAs() {
        words.links(Link.SAME_AS).forEach((id, ids) -> {
            Fact fact = byId.get(id);
            Fact whole = byId.get(ids.getFirst());
            Fact part = byId.get(ids.get(1));
            Fact said = byId.get(ids.get(2));
            if (fact == null || whole == null || part == null || said == null || known(fact) != null) {
                return;
            }
            BigDecimal all = number(known(whole));
            BigDecimal some = number(known(part));
            boolean again = facts.containsKey(part) && told.containsKey(part);
            boolean answered = facts.containsKey(said) || open(fact) || told.containsKey(said) && !again;
            boolean now = facts.containsKey(whole) || facts.containsKey(part);
            if (now && !answered && all != null && some != null && some.compareTo(all) <= 0) {
                put(fact, all);
            }
        });
    }

    private @Nullable Known known(@Nullable Fact fact) {
        HeardFact heard = fact == null ? null : facts.get(fact);
        return heard != null ? heard.known() : fact == null ? null : told.get(fact);
    }

    private static @Nullable BigDecimal number(@Nullable Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }

    /** 二十三年 of a business that was registered in 2023: one of them is not meant so. */
    private void tooLong(LocalDate today) {
        words.links(Link.NOT_BEFORE_DAY).forEach((id, days) -> {
            Fact fact = byId.get(id);
            HeardFact heard = fact == null ? null : facts.get(fact);
            for (String day : days) {
                if (heard != null
                        && heard.known() instanceof Known.Between(Span months)
                        && months.low() != null
                        && known(byId.get(day)) instanceof Known.Between(Span since)
                        && since.low() != null) {
                    LocalDate first = LocalDate.ofEpochDay(since.low().longValue());
                    long most = Period.between(first, today).toTotalMonths() + 1;
                    if (months.low().longValue() > most) {
                        facts.remove(heard.fact());
                        left.add(heard.fact());
                    }
                }
            }
        });
    }
}
