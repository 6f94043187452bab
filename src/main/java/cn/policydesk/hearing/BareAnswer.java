package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.FactWords;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a message says to the open question by words that name no fact: 是的, 没有, 不知道, 签了, the text of a button. */
final class BareAnswer {

    private static final Pattern SHARE = Pattern.compile("[到够]?(?:一半|半数|[0-9一二三四五六七八九]+[成%])");
    private static final int AROUND = 4;
    private static final int MORE = 4;
    private static final int DENIED = 6;
    /** 没有那些情况, where the question lists none: it is not said which. */
    private static final Pattern POINTS =
            Pattern.compile("(?:那|就|当|算|按|作|是|我们?|家里?|这)*(?:也|都)?(?:没|不是)有?(?:那|这|以上|上面)(?:些|几|种|样|类)*(?:情况|条件|说的)");

    /** What a question that names them says before. */
    private static final String LISTS = "这些情况";

    private static final String ZERO_SAID = "填0";

    private final HearingWords words;
    private final Slots slots;
    private final YesOrNo yesOrNo;
    private final OwnWords ownWords;

    BareAnswer(HearingWords words, Slots slots) {
        this.words = words;
        this.slots = slots;
        this.yesOrNo = new YesOrNo(words);
        this.ownWords = new OwnWords(words, yesOrNo);
    }

    /** What it says of the open fact; null where it says nothing. */
    @Nullable
    Known of(String text, Fact open, @Nullable BigDecimal threshold, Corrections corrections) {
        int behind = corrections.behind();
        if (behind > 0 && behind < text.length()) {
            // 没交 哦不 交了的: what follows the words of correction holds, where it is an answer.
            String said = yesOrNo.plain(text.substring(behind));
            Known last = of(text.substring(behind), open, threshold, List.of());
            boolean only = words.starts(HearingWords.Bag.CORRECTING, text, 0) == behind
                    && (said.length() >= MORE || YesOrNo.number(said));
            if (last != null || only) {
                // 不对 我自己是高级工 sets right what was said before, and is no no to what is asked.
                return last;
            }
        }
        return of(text, open, threshold, corrections.figures());
    }

    private @Nullable Known of(String text, Fact open, @Nullable BigDecimal threshold, List<Figure> figures) {
        String plain = yesOrNo.plain(text);
        String first = yesOrNo.plain(YesOrNo.firstPart(text));
        if (plain.isEmpty() || open.kind() == Kind.YES_NO && first.startsWith("是") && YesOrNo.number(first)) {
            return null;
        }
        Known button = button(plain, open, false);
        if (button != null) {
            return button;
        }
        boolean points = POINTS.matcher(first).matches();
        if (words.ends(Bag.WHETHER, first, first.length()) > 0 || points) {
            return points && open.kind() == Kind.YES_NO && slots.question(open).contains(LISTS) ? Known.NO : null;
        }
        if (notYet(text, open)) {
            return Known.UNKNOWN;
        }
        if (words.has(Bag.ONLY_ME, first)) {
            Known me = me(open);
            if (me != null) {
                return me;
            }
        }
        if (open.kind() == Kind.YES_NO && !asks(text) && OptionNamed.in(first, slots.question(open), words)) {
            return Known.YES;
        }
        Known cut = open.kind() == Kind.CHOICE && !asks(text)
                ? ButtonWords.in(plain, slots.buttons(open), open, words)
                : null;
        if (cut != null) {
            return cut;
        }
        Known against = open.kind() == Kind.YES_NO && !asks(text) ? against(first, open) : null;
        if (against != null) {
            return against;
        }
        Known nothing = nothing(text, plain, first);
        if (nothing != null || words.has(Bag.OF_HIRED, open.id()) && Partly.says(text, words)) {
            return nothing;
        }
        if (open.kind() == Kind.CHOICE && TimedOption.alone(text, figures, words)) {
            Known timed = slots.slot(open)
                    .map(slot -> TimedOption.of(open, slot.sayings(), figures))
                    .orElse(null);
            if (timed != null) {
                return timed;
            }
        }
        Answer answer = counted(text, open, figures);
        if (answer == null) {
            answer =
                    yesOrNo.of(text, slots.question(open), open.whole(), open.kind() != Kind.YES_NO, threshold != null);
        }
        if (answer == null || !yesOrNo.says(answer, first)) {
            Answer own = ownWords.of(text, slots.question(open), open.kind() != Kind.YES_NO, !figures.isEmpty());
            if (answer == null && own == Answer.NO && open.kind() == Kind.DURATION && threshold == null && zero(open)) {
                // 没给交呢 to 满几个月了
                return new Known.Between(SpokenNumber.point(BigDecimal.ZERO));
            }
            // 没看着通报 不知道排第几 is no no; 公司是的 有一个没签 neither.
            boolean turned = own == Answer.UNKNOWN && answer == Answer.NO || own == Answer.NO && answer == Answer.YES;
            answer = answer == null || turned ? own : answer;
        }
        if (answer == null) {
            return null;
        }
        if (answer == Answer.UNKNOWN) {
            return Known.UNKNOWN;
        }
        Known prefixed = threshold == null ? button(first, open, true) : null;
        if (prefixed == null
                && open.kind() == Kind.YES_NO
                && (yesOrNo.unclear(first, slots.question(open)) || eitherButton(first, open))) {
            return null;
        }
        return prefixed != null ? prefixed : value(answer, open, threshold);
    }

    private boolean asks(String text) {
        return words.ends(Bag.ASKING, text, text.length()) > 0 || text.contains("啥") || text.contains("什么");
    }

    /** 就我自己 is one where people are counted, none where those are that work for the speaker. */
    private @Nullable Known me(Fact open) {
        boolean people = open.kind() == Kind.COUNT && open.unitText().equals("人");
        if (!people || words.has(Bag.ASKING_HIRED, open.id())) {
            return null;
        }
        boolean without = words.has(Bag.EXCLUDES_SELF, open.id());
        return new Known.Between(SpokenNumber.point(without ? BigDecimal.ZERO : BigDecimal.ONE));
    }

    /** 不知道, 不想说, 不晓得是不是紧缺的 */
    private @Nullable Known nothing(String text, String plain, String first) {
        for (Answer answer : List.of(Answer.DECLINED, Answer.UNKNOWN)) {
            for (String written : words.answers(answer)) {
                String word = yesOrNo.plain(written);
                boolean doubted = answer == Answer.UNKNOWN && whether(text) && plain.contains(word);
                if (plain.equals(word)
                        || plain.contains(word) && plain.length() <= word.length() + AROUND
                        || first.equals(word)
                        || doubted) {
                    return answer == Answer.DECLINED ? Known.DECLINED : Known.UNKNOWN;
                }
            }
        }
        return null;
    }

    private boolean whether(String text) {
        return words.all(Bag.WHETHER).stream().anyMatch(text::contains);
    }

    /** 2个 to 招用了困难人员吗: so many are a yes. */
    private @Nullable Answer counted(String text, Fact open, List<Figure> figures) {
        if (!words.has(Bag.COUNT_IS_YES, open.id()) || words.starts(Bag.NOT, text, 0) > 0) {
            return null;
        }
        for (Figure figure : figures) {
            if (figure instanceof Figure.Count count
                    && words.measures("人").contains(count.measure())
                    && count.number().low() != null
                    && text.substring(0, figure.start()).chars().noneMatch(c -> c == Utterance.STOP)) {
                return count.number().low().signum() > 0 ? Answer.YES : Answer.NO;
            }
        }
        return null;
    }

    /** A yes or no as a value; to a day, or a number of which no threshold was named, it is none. */
    private @Nullable Known value(Answer answer, Fact open, @Nullable BigDecimal threshold) {
        return switch (open.kind()) {
            case YES_NO -> answer == Answer.YES ? Known.YES : Known.NO;
            case CHOICE, DATE -> null;
            case COUNT, MONEY, RATE, DURATION -> {
                if (threshold == null) {
                    yield answer == Answer.NO ? none(open) : null;
                }
                yield new Known.Between(
                        answer == Answer.YES
                                ? new Span(threshold, null)
                                : new Span(null, FactValues.below(open, threshold)));
            }
        };
    }

    /** 没有 to a number is 0 where things are counted, or the question or a button says so. */
    private @Nullable Known none(Fact fact) {
        boolean zero = zero(fact);
        boolean counted = fact.kind() == Kind.COUNT && !fact.unitText().equals("岁");
        Known none = new Known.Between(SpokenNumber.point(BigDecimal.ZERO));
        boolean said = slots.question(fact).contains(ZERO_SAID)
                || slots.buttons(fact).stream().anyMatch(button -> none.equals(read(fact, button)));
        return zero && (counted || said) ? none : null;
    }

    private static boolean zero(Fact fact) {
        BigDecimal low = fact.range().low();
        return low != null && low.signum() == 0;
    }

    private @Nullable Known button(String said, Fact open, boolean prefix) {
        Slots.Button found = null;
        for (Slots.Button button : slots.buttons(open)) {
            String text = yesOrNo.plain(words.form(button.text()));
            if (text.equals(said) || repeated(said, text)) {
                found = button;
                break;
            }
            if (prefix && text.startsWith(said)) {
                if (found != null) {
                    return null;
                }
                found = button;
            }
        }
        return found == null ? null : read(open, found);
    }

    /** 没有 to 第一次 | 以前办过 may deny either. */
    private boolean eitherButton(String said, Fact open) {
        return (said.equals("没") || said.equals("没的"))
                && slots.buttons(open).stream()
                        .filter(button -> Known.NO.equals(read(open, button)))
                        .map(button -> words.form(button.text()))
                        .noneMatch(text -> words.all(Bag.NOT).stream().anyMatch(text::contains));
    }

    /** 没办过 to 第一次 | 以前办过: what denies the words of one button is the other one. */
    private @Nullable Known against(String said, Fact open) {
        String own = said.startsWith("我") ? said.substring(1) : said;
        int not = words.starts(Bag.NOT, own, 0);
        String rest = not == 0 ? "" : own.substring(not);
        if (rest.isEmpty() || rest.length() > DENIED) {
            return null;
        }
        Known denied = null;
        for (Slots.Button button : slots.buttons(open)) {
            String text = yesOrNo.plain(words.form(button.text()));
            Known value = read(open, button);
            if (text.contains(own)) {
                return value;
            }
            if (text.contains(rest) && words.starts(Bag.NOT, text, 0) == 0) {
                if (denied != null) {
                    return null;
                }
                denied = value;
            }
        }
        return Known.YES.equals(denied) ? Known.NO : Known.NO.equals(denied) ? Known.YES : null;
    }

    /** 缴了都缴了 says 都缴了. */
    private boolean repeated(String said, String text) {
        return text.length() > 1
                && said.length() > text.length()
                && said.endsWith(text)
                && said.substring(0, said.length() - text.length())
                        .chars()
                        .allMatch(c -> text.indexOf(c) >= 0 || words.isFiller((char) c));
    }

    static @Nullable Known read(Fact fact, Slots.Button button) {
        try {
            return FactWords.read(fact, button.value());
        } catch (FactWords.Wrong e) {
            // Told as a fault of the file.
            return null;
        }
    }

    /** 还没满, of the time: 还没满一半 says how many stayed. */
    private boolean notYet(String text, Fact open) {
        return words.linked(Link.NOT_YET, open.id()).stream()
                .anyMatch(word -> text.contains(word)
                        && !SHARE.matcher(text.substring(text.indexOf(word) + word.length()))
                                .lookingAt());
    }
}
