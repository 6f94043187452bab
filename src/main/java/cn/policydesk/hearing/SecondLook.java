package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks again at what was heard of the fact that was asked for: a word of it inside a question tells nothing, 登记是登记了 可上礼拜上班了 says
 * neither, 一个月也没交过 is no month at all, and a time told settles a question for a time.
 */
final class SecondLook {

    private static final Pattern CONCEDED =
            Pattern.compile("(\\p{IsHan}{1,3})是\\1了?[^。]{0,4}(?:可|但|不过|就是|结果|后来|又|就|上|现在)");
    private static final Pattern FROM_TO = Pattern.compile("从.{0,8}月.{0,6}到|到(?:今年|去年|明年)?\\d{1,2}月");
    private static final Pattern TIMED = Pattern.compile("[月年天]|退");
    private static final Pattern NOT_EVEN = Pattern.compile("^都?还?(?:没|不)(?:满|到|够|足|得|有)");
    private static final int LITTLE = 1;

    private final HearingWords words;
    private final YesOrNo yesOrNo;
    private final OwnWords ownWords;

    SecondLook(HearingWords words) {
        this.words = words;
        this.yesOrNo = new YesOrNo(words);
        this.ownWords = new OwnWords(words, yesOrNo);
    }

    /**
     * What holds of the open fact; null where nothing does.
     *
     * @param text in the form messages are read in
     * @param question as it is put
     * @param heard what was heard of it so far, or null
     * @param figures of the text
     * @param others whether the message tells another fact
     */
    @Nullable
    HeardFact of(
            String text, String question, Fact open, @Nullable HeardFact heard, List<Figure> figures, boolean others) {
        if (heard != null && HeardFact.nothing(heard.known())) {
            return heard;
        }
        if (open.kind() != Kind.YES_NO) {
            return heard == null ? null : number(text, open, heard, figures);
        }
        if (heard != null && yesOrNo.sure(text)) {
            return heard;
        }
        if (heard != null && (CONCEDED.matcher(text).find() || ownWords.asks(spoken(text, heard)))) {
            return null;
        }
        if (heard != null
                && others
                && whole(text, heard)
                && !words.has(HearingWords.Bag.EMPLOYER, open.id())
                && !ownWords.speaksOf(text, question)) {
            // 没工作在家 tells that somebody has no work, and answers nothing else.
            return null;
        }
        if (heard != null && ownWords.whetherUnknown(text)) {
            return new HeardFact(open, Known.UNKNOWN, 0, text.length());
        }
        Figure.Time time = Reaching.only(figures);
        if (time == null) {
            return heard;
        }
        String part = part(text, time.start(), time.end());
        boolean bare = ownWords.bare(part).length() <= LITTLE;
        boolean same = heard != null && heard.start() < time.end() && part.length() > 0 && within(text, heard, time);
        if (!bare && !same) {
            return heard;
        }
        Answer reached = Reaching.of(words.form(question.replaceAll("（[^）]*）", "")), time, part);
        return reached == null || heard == null && !bare
                ? heard
                : new HeardFact(open, reached == Answer.YES && !no(heard) ? Known.YES : Known.NO, 0, text.length());
    }

    /** The part it was heard in; of an answer without words of the fact that is the first. */
    private static String spoken(String text, HeardFact heard) {
        return whole(text, heard) ? YesOrNo.firstPart(text) : part(text, heard.start(), heard.end());
    }

    private static boolean whole(String text, HeardFact heard) {
        return heard.start() == 0 && heard.end() >= text.length();
    }

    private static boolean no(@Nullable HeardFact heard) {
        return heard != null && heard.known().equals(Known.NO);
    }

    /** Whether a fact was heard in the part of the message a time stands in. */
    private static boolean within(String text, HeardFact heard, Figure.Time time) {
        int from = Math.min(heard.start(), time.start());
        int to = Math.max(Math.min(heard.end(), text.length()), time.end());
        return heard.end() - heard.start() < text.length()
                && text.substring(from, to).chars().noneMatch(c -> Surroundings.parts((char) c));
    }

    private @Nullable HeardFact number(String text, Fact open, HeardFact heard, List<Figure> figures) {
        if (open.kind() == Kind.DURATION && FROM_TO.matcher(text).find()) {
            // 从去年7月交到12月 names no number of months.
            return null;
        }
        if (words.has(HearingWords.Bag.AHEAD, open.id())
                && !TIMED.matcher(text).find()
                && text.chars().anyMatch(Character::isLetter)) {
            // 才38 to 离退休还差几个月 is an age.
            return null;
        }
        boolean exact = heard.known() instanceof Known.Between(Span span) && span.exact();
        if (!exact) {
            return ownWords.whetherUnknown(text) ? new HeardFact(open, Known.UNKNOWN, 0, text.length()) : heard;
        }
        BigDecimal value = ((Known.Between) heard.known()).span().low();
        boolean less = figures.stream()
                .anyMatch(one -> is(one, value)
                        && NOT_EVEN.matcher(text.substring(one.end())).find());
        if (less) {
            // 半年都没满
            Span below = new Span(null, FactValues.below(open, Objects.requireNonNull(value)));
            return new HeardFact(open, new Known.Between(below), heard.start(), heard.end());
        }
        BigDecimal least = open.range().low();
        return HeardFact.isOne(heard.known()) && least != null && least.signum() == 0 && OwnWords.none(text)
                ? new HeardFact(
                        open, new Known.Between(SpokenNumber.point(BigDecimal.ZERO)), heard.start(), heard.end())
                : heard;
    }

    private static boolean is(Figure figure, @Nullable BigDecimal value) {
        Span span = figure.number();
        BigDecimal low = span == null || !span.exact() ? null : span.low();
        return low != null && value != null && low.compareTo(value) == 0;
    }

    /** The part of a message, between marks and blanks, that a stretch of it begins in; the whole of one that spans several. */
    private static String part(String text, int start, int end) {
        int from = Math.min(start, text.length());
        int to = Math.min(Math.max(end, from), text.length());
        while (from > 0 && !Surroundings.parts(text.charAt(from - 1))) {
            from--;
        }
        while (to < text.length() && !Surroundings.parts(text.charAt(to))) {
            to++;
        }
        return text.substring(from, to);
    }
}
