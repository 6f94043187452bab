package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Months of which some do not count: 交了8个月 里头有3个月在领失业金 is 5 where such months are left out (减去的月 of the word file). Where
 * it cannot be worked out nothing is heard, so that the question is asked again.
 */
final class Deducted {

    private static final Pattern OVER = Pattern.compile("[都也]?(?:领完|领满|领光|停|到期|断)");
    private static final int NEAR = 10;
    private static final int LINK = 3;

    private final String text;
    private final List<Figure> figures;
    private final Map<Fact, Known> told;
    private final HearingWords words;

    Deducted(String text, List<Figure> figures, Map<Fact, Known> told, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.told = told;
        this.words = words;
    }

    /** Whether such months are spoken of, so that a number of months alone does not say how many count. */
    boolean spokenOf(Fact fact) {
        return !places(fact).isEmpty()
                && figures.stream().anyMatch(Figure.Time.class::isInstance)
                && figures.stream().noneMatch(figure -> figure instanceof Figure.Day);
    }

    /** The months that count; null where it is not said clearly. */
    Joined.@Nullable Fact of(Fact fact) {
        for (int place : places(fact)) {
            Figure.Time left = left(place);
            if (left != null) {
                return new Joined.Fact(fact, left.months(), List.of(left), left.start(), left.end());
            }
            Figure.Time part = part(place);
            BigDecimal less = part == null ? null : exact(part.months());
            Figure.Time whole = part == null ? null : before(part);
            BigDecimal all = whole != null ? exact(whole.months()) : part == null ? null : before(fact, part);
            if (part != null && less != null && all != null && less.compareTo(all) <= 0) {
                Span span = SpokenNumber.point(all.subtract(less));
                List<Figure> used = whole == null ? List.of(part) : List.of(whole, part);
                return new Joined.Fact(fact, span, used, used.getFirst().start(), part.end());
            }
        }
        return null;
    }

    /** Where the words of such months stand, not denied and not as what is over: 失业金领完以后. */
    private List<Integer> places(Fact fact) {
        Surroundings around = new Surroundings(text, words);
        List<Integer> places = new ArrayList<>();
        for (String word : words.linked(Link.DEDUCTED, fact.id())) {
            for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
                int end = at + word.length();
                boolean off = words.ends(Bag.TAKING_OFF, text, verb(at)) > 0;
                boolean over = OVER.matcher(text).region(end, text.length()).lookingAt()
                        || at > 0 && "完满".indexOf(text.charAt(at - 1)) >= 0;
                if (!over && (off || !around.denied(verb(at), end))) {
                    places.add(at);
                }
            }
        }
        return places;
    }

    /** The place of the 领 or 拿 before the words, where a denial would stand. */
    private int verb(int place) {
        return place > 0 && "领拿吃".indexOf(text.charAt(place - 1)) >= 0 ? place - 1 : place;
    }

    /** 扣掉领失业金的只有5个月: what is left is said. */
    private Figure.@Nullable Time left(int place) {
        boolean off = false;
        for (int at = place; at > 0 && place - at <= LINK; at--) {
            off |= words.ends(Bag.TAKING_OFF, text, at) > 0;
        }
        List<Figure> times =
                figures.stream().filter(Figure.Time.class::isInstance).toList();
        if (!off || times.size() != 1 || !(times.getFirst() instanceof Figure.Time time) || time.start() < place) {
            return null;
        }
        String between = text.substring(place, time.start());
        return "只还剩有交实 ，".chars().anyMatch(c -> between.indexOf(c) >= 0) ? time : null;
    }

    /** The nearest time in whose breath the words stand behind it. */
    private Figure.@Nullable Time part(int place) {
        Figure.Time nearest = null;
        for (Figure figure : figures) {
            if (figure instanceof Figure.Time time
                    && time.end() <= place
                    && place - time.end() <= NEAR
                    && text.substring(time.end(), place).chars().noneMatch(c -> Surroundings.parts((char) c))) {
                nearest = time;
            }
        }
        return nearest;
    }

    /** The nearest time before another, of which that is a part. */
    private Figure.@Nullable Time before(Figure.Time part) {
        Figure.Time nearest = null;
        for (Figure figure : figures) {
            if (figure instanceof Figure.Time time && time.end() <= part.start()) {
                nearest = time;
            }
        }
        return nearest;
    }

    /** What was told before, where 里面 or the like says that the part is of it. */
    private @Nullable BigDecimal before(Fact fact, Figure.Time part) {
        String lead = text.substring(0, part.start());
        boolean among = words.all(Bag.AMONG).stream().anyMatch(lead::contains);
        return among && told.get(fact) instanceof Known.Between(Span span) ? exact(span) : null;
    }

    private static @Nullable BigDecimal exact(Span span) {
        return span.exact() ? span.low() : null;
    }
}
