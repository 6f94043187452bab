package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message says of the {@link Stipulations} of a fact, in the whole of it or in the stretch that tells of some people. */
final class Stipulated {

    /** What is said. */
    enum Verdict {
        /** All that must be said is. */
        SAID,
        /** Something of it is not. */
        LACKING,
        /** The opposite of something is. */
        DENIED,
        /** Something else is spoken of. */
        OTHER
    }

    private static final int BESIDE = 6;
    private static final String HAVING = "去办有";

    private final String text;
    private final List<Figure> figures;
    private final Slots slots;
    private final LocalDate today;
    private final HearingWords words;

    /** @param figures those that hold */
    Stipulated(String text, List<Figure> figures, Slots slots, LocalDate today, HearingWords words) {
        this.text = text;
        this.figures =
                figures.stream().sorted(Comparator.comparingInt(Figure::start)).toList();
        this.slots = slots;
        this.today = today;
        this.words = words;
    }

    private Stipulations of(Fact fact) {
        return slots.stipulations(fact);
    }

    /** Whether more than the words of a fact must be said. */
    boolean demands(Fact fact) {
        return !of(fact).musts().isEmpty();
    }

    /** What the whole message says. */
    Verdict whole(Fact fact) {
        return verdict(fact, 0, text.length());
    }

    /**
     * What is said of the people, or things, that a figure counts: up to the next number of them. What stands before it is of it where
     * it is the first, or where its words stand there: 登记失业的3个 应届生2个.
     *
     * @param led whether the words of the fact stand before the figure
     */
    Verdict around(Fact fact, Figure figure, boolean led) {
        if (of(fact).none()) {
            return Verdict.SAID;
        }
        int from = 0;
        int to = text.length();
        for (Figure other : figures) {
            if (people(other) && other.end() <= figure.start()) {
                from = led ? other.end() : figure.start();
            } else if (people(other) && other.start() >= figure.end()) {
                to = other.start();
                break;
            }
        }
        int breath = figure.start();
        while (breath > from && !Surroundings.parts(text.charAt(breath - 1))) {
            breath--;
        }
        if (parted(fact, figure)) {
            return Verdict.OTHER;
        }
        // What is said before the people are spoken of denies nothing of them: 我四川户口 招了3个.
        Verdict verdict = verdict(fact, breath, to);
        boolean said = verdict == Verdict.LACKING && verdict(fact, from, to) == Verdict.SAID;
        return said ? Verdict.SAID : verdict;
    }

    /** 两个大学生一个去年6月毕业一个前年6月毕业的: whether all of some people are told of one by one, and something else is said of one of them. */
    private boolean parted(Fact fact, Figure figure) {
        List<Figure> after =
                people().stream().filter(one -> one.start() >= figure.end()).toList();
        Span all = figure.number();
        BigDecimal left = all == null || !all.exact() ? null : all.low();
        boolean other = false;
        for (int i = 0; left != null && left.signum() > 0 && i < after.size(); i++) {
            Span part = after.get(i).number();
            left = part == null || part.low() == null ? null : left.subtract(part.low());
            int to = i + 1 < after.size()
                    ? after.get(i + 1).start()
                    : after.get(i).end() + BESIDE + BESIDE;
            other |= any(of(fact).others(), fact, after.get(i).start(), Math.min(to, text.length()));
        }
        return other && left != null && left.signum() == 0;
    }

    /** Whether the message tells of people counted or hired. */
    boolean anybody() {
        return !people().isEmpty() || Hired.anybody(text, words);
    }

    /** The numbers of people the message has, in order. */
    List<Figure> people() {
        return figures.stream().filter(this::people).toList();
    }

    private boolean people(Figure figure) {
        return figure instanceof Figure.Count count && words.measures("人").contains(count.measure());
    }

    private Verdict verdict(Fact fact, int from, int to) {
        Stipulations own = of(fact);
        boolean said = any(own.musts(), fact, from, to);
        if (any(own.others(), fact, from, to)) {
            return Verdict.OTHER;
        }
        if (any(own.denials(), fact, from, to)) {
            // 招了个登记失业一年的 还有个三个月的: there is one.
            boolean one = said && own.musts().size() > 1 && fact.kind() == Kind.YES_NO;
            return one ? Verdict.SAID : Verdict.DENIED;
        }
        return said || own.musts().isEmpty() ? Verdict.SAID : Verdict.LACKING;
    }

    private boolean any(List<Stipulations.Way> ways, Fact fact, int from, int to) {
        return ways.stream()
                .anyMatch(way -> way.all().stream()
                        .allMatch(part -> part.stream().anyMatch(wording -> said(wording, fact, from, to))));
    }

    private boolean said(Stipulations.Wording wording, Fact fact, int from, int to) {
        Span age = wording.age();
        if (age != null) {
            return figures.stream()
                    .anyMatch(figure -> figure instanceof Figure.Age one
                            && one.start() >= from
                            && one.end() <= to
                            && within(one.years(), age));
        }
        String word = words.form(wording.word());
        boolean hired = words.has(Bag.ASKING_HIRED, fact.id());
        Span months = wording.months();
        boolean bare = Schooling.bare(word, words);
        for (int at = from; at < to; at++) {
            int end = ending(word, at);
            if (end > 0
                    && end <= to
                    && !denied(at)
                    && !(hired && ofSelf(at))
                    && !(bare && Schooling.of(text, at, fact, figures, words) != Schooling.School.OPEN)
                    && (months == null || lasting(at, end, months))) {
                return true;
            }
        }
        return false;
    }

    /** Where a word that starts at a place ends, 落的户 as 落户; 0 where it does not stand there. */
    private int ending(String word, int start) {
        int at = start;
        for (int i = 0; i < word.length(); i++) {
            while (i > 0
                    && at < text.length()
                    && text.charAt(at) != word.charAt(i)
                    && text.charAt(at) != Utterance.BLANK
                    && words.isFiller(text.charAt(at))) {
                at++;
            }
            if (at >= text.length() || text.charAt(at) != word.charAt(i)) {
                return 0;
            }
            at++;
        }
        return at;
    }

    /** Whether what starts at a place is denied or supposed. */
    private boolean denied(int place) {
        int before = place;
        while (before > 0
                && (words.isFiller(text.charAt(before - 1)) || HAVING.indexOf(text.charAt(before - 1)) >= 0)
                && text.charAt(before - 1) != Utterance.BLANK) {
            before--;
        }
        return words.ends(Bag.NOT, text, before) > 0 || words.ends(Bag.UNREAL, text, before) > 1;
    }

    /** 我是四川户口 says nothing of people hired, 我招了个四川的 does. */
    private boolean ofSelf(int place) {
        for (int at = place; at > 0 && !Surroundings.parts(text.charAt(at - 1)); at--) {
            if (words.ends(Bag.HIRING, text, at) > 0) {
                return false;
            }
            if (words.ends(Bag.SELF, text, at) > 0 && !text.startsWith("们", at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the time, or the day from which it runs, nearest to a word in the same breath is one of a span. */
    private boolean lasting(int start, int end, Span months) {
        Span nearest = null;
        int least = Integer.MAX_VALUE;
        for (Figure figure : figures) {
            Span time = months(figure);
            int gap = figure.start() >= end
                    ? between(end, figure.start(), alone(figure))
                    : figure.end() <= start ? between(figure.end(), start, false) : 0;
            if (time != null && gap <= BESIDE && gap < least) {
                least = gap;
                nearest = time;
            }
        }
        return nearest != null && within(nearest, months);
    }

    private @Nullable Span months(Figure figure) {
        if (figure instanceof Figure.Time time) {
            return time.months();
        }
        if (figure instanceof Figure.Day day && !day.from().isAfter(today)) {
            return new Span(since(day.to().isAfter(today) ? today : day.to()), since(day.from()));
        }
        return null;
    }

    private BigDecimal since(LocalDate day) {
        return BigDecimal.valueOf(Period.between(day, today).toTotalMonths());
    }

    /** Whether nothing else stands in the breath of a figure: 学徒制培训 半年的. */
    private boolean alone(Figure figure) {
        boolean begins = figure.start() == 0 || Surroundings.parts(text.charAt(figure.start() - 1));
        int at = figure.end();
        while (at < text.length() && words.isFiller(text.charAt(at)) && text.charAt(at) != Utterance.BLANK) {
            at++;
        }
        return begins && (at == text.length() || Surroundings.parts(text.charAt(at)));
    }

    /** The characters from a place to another; too many where a mark stands between, or a blank that parts. */
    private int between(int from, int to, boolean overBlanks) {
        int count = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (Surroundings.parts(c) && !(overBlanks && c == Utterance.BLANK)) {
                return Integer.MAX_VALUE;
            }
            count += words.isFiller(c) ? 0 : 1;
        }
        return count;
    }

    private static boolean within(Span said, Span wanted) {
        BigDecimal low = wanted.low();
        BigDecimal high = wanted.high();
        return (low == null || said.low() != null && said.low().compareTo(low) >= 0)
                && (high == null || said.high() != null && said.high().compareTo(high) <= 0);
    }
}
