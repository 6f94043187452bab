package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How near a saying stands to a figure, and how much it says. */
final class Nearness {

    /** No connection at all. */
    static final int NONE = Integer.MIN_VALUE;

    /** What a time is said of, where it stands between the time and the words of a fact. */
    private static final Pattern TOPIC = Pattern.compile("社保|参保|保险|五险|合同|见习|实习");

    private static final Pattern LED = Pattern.compile("(落户|毕业|退伍|退役|交|缴)(?:[^，。 ]{0,2}?)(?:都|也|满|快|有)*[了过的]?$");
    private static final Pattern INSURED = Pattern.compile("(?:社保|保险|五险|养老|医保)[^，。 ]{0,3}[交缴][^，。 ]{0,3}$");
    private static final Pattern PAYING = Pattern.compile("[交缴]|保");

    /** 拿到结业证的有41个, 留下来的只有两个: what is counted stands before its number. */
    private static final Pattern COUNTED =
            Pattern.compile("[书证]?的(?:人|学员|学生|职工|员工)?(?:一共|总共|大概|差不多|现在|真正|实际|后来查了|其实)*(?:有|是|就|只有|只|才|共)+");

    private static final String OPENED = "开了";
    private static final int BEHIND = 2;
    private static final int CROSSING = 4;
    private static final int BLANKS = 2;
    private static final int FAR = 10;
    private static final int TURNED = 3;
    private static final int ATTRIBUTE = 4;

    private final String text;
    private final List<Figure> figures;
    private final SumPeriods periods;
    private final Worth worth;
    private final HearingWords words;

    Nearness(String text, List<Figure> figures, SumPeriods periods, Worth worth, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.periods = periods;
        this.worth = worth;
        this.words = words;
    }

    /** The more, the nearer; {@link #NONE} where they have nothing to do with each other. */
    int of(Figure figure, Sayings.Match hint) {
        boolean behind = hint.start() >= figure.end();
        boolean before = hint.end() <= figure.start();
        int from = before ? hint.end() : behind ? figure.end() : 0;
        int to = before ? figure.start() : behind ? hint.start() : 0;
        if (figure instanceof Figure.Day day && day.just() && !(behind && content(from, to) == 0)) {
            return NONE;
        }
        Fact fact = hint.saying().fact();
        // 毕业两个月就上班了 is no two months ago.
        boolean until = figure.end() < text.length() && "就才".indexOf(text.charAt(figure.end())) >= 0;
        if (fact.kind() == Kind.DATE && figure instanceof Figure.Time && until) {
            return NONE;
        }
        // 交了14个月 开了个面馆 tells no day of it.
        if (fact.kind() == Kind.DATE && figure instanceof Figure.Time && text.startsWith(OPENED, hint.start())) {
            return NONE;
        }
        boolean lasts = fact.kind() == Kind.DATE || fact.kind() == Kind.DURATION && !words.has(Bag.AHEAD, fact.id());
        if (lasts && words.ends(Bag.NOT_DONE, text, hint.start()) > 0) {
            return NONE;
        }
        for (Figure other : figures) {
            if (!other.equals(figure)
                    && other.start() < hint.end()
                    && other.end() > hint.start()
                    && Worth.direct(fact, other)
                    && worth.of(fact, other, periods.of(other), false) != null) {
                // 9个见习生: the saying is that number's.
                return NONE;
            }
        }
        if (fact.kind() == Kind.DATE && figure instanceof Figure.Day && Event.another(text, figure, hint)) {
            return NONE;
        }
        int gap = 0;
        for (int i = from; i < to; i++) {
            int period = SumPeriods.word(words, text, i);
            if (period > 0 && i + period <= to) {
                i += period - 1;
                continue;
            }
            char c = text.charAt(i);
            if (c == Utterance.STOP) {
                return NONE;
            }
            gap += c == Utterance.COMMA ? CROSSING : c == Utterance.BLANK ? BLANKS : words.isFiller(c) ? 0 : 1;
        }
        for (Figure other : figures) {
            boolean just = other instanceof Figure.Day day && day.just();
            boolean between = other.start() >= from && other.end() <= to && !other.equals(figure) && !just;
            if (between && !periods.spent().contains(other)) {
                gap += worth.of(hint.saying().fact(), other, periods.of(other), false) == null ? 0 : FAR;
                // Its words say how much, not what: they are no distance.
                gap -= Math.min(gap, content(other.start(), other.end()));
            } else if (between) {
                gap -= Math.min(gap, content(other.start(), other.end()));
            }
        }
        if (before && several(fact, hint) || words.has(Bag.ALL_KINDS, fact.id()) && people() > 1 && !among()) {
            return NONE;
        }
        if (behind && taken(figure, hint, fact) || before && passedOn(fact, figure, hint)) {
            return NONE;
        }
        boolean turned = fact.kind() == Kind.DATE && figure instanceof Figure.Time
                || fact.kind() == Kind.DURATION && figure instanceof Figure.Day;
        boolean money = fact.kind() == Kind.MONEY;
        if (ofElse(figure, hint)
                || turned && gap > TURNED
                || !money && (apart(from, to, hint) || behind && led(figure, from, to, hint))) {
            return NONE;
        }
        gap = behind && leads(fact, figure) && attributed(fact, figure, hint) ? 0 : gap;
        int length = hint.saying().text().length();
        boolean bare = figure instanceof Figure.Count count && count.measure().isEmpty();
        // 雇的师傅58了: an age rather than people.
        if (bare && fact.kind() == Kind.COUNT && text.startsWith("了", figure.end())) {
            return NONE;
        }
        int far = bare ? FAR / 2 + 1 : length == 1 ? 3 : FAR;
        // 招了三个农村的: who they are says more than that they were hired.
        int vague =
                words.has(Bag.EXCLUDES_SELF, fact.id()) && hires(hint.saying().text()) ? BEHIND : 0;
        return gap > far ? NONE : 2 * Math.min(length, 5) - gap - (behind ? BEHIND : 0) - vague;
    }

    /** Whether another thing is spoken of between saying and number. */
    private boolean apart(int from, int to, Sayings.Match hint) {
        String between = from < to ? text.substring(from, to) : "";
        Matcher topic = TOPIC.matcher(between);
        return hint.saying().fact().kind() == Kind.DURATION
                        && topic.find()
                        && !hint.saying().text().contains(topic.group().substring(1))
                || words.all(Bag.APART).stream()
                        .anyMatch(word -> between.contains(word)
                                && !hint.saying().text().contains(word)
                                && !hint.saying().text().contains(word.substring(0, 1)));
    }

    /** 交了14个月 开了个面馆, 落户六年 开了小店: how long something else lasts, unless the fact is of that. */
    private boolean ofElse(Figure figure, Sayings.Match hint) {
        return ofElse(
                figure,
                hint.saying().fact(),
                hint.saying().text() + hint.saying().fact().id());
    }

    /** The fact asked for; null of 保险都交了一年多了 to how long the shop has been open: it says nothing of that. */
    @Nullable
    Fact asked(Figure figure, @Nullable Fact open) {
        boolean insured = INSURED.matcher(text.substring(0, figure.start())).find();
        return open != null && insured && ofElse(figure, open, open.id()) ? null : open;
    }

    private boolean ofElse(Figure figure, Fact fact, String own) {
        if (!(figure instanceof Figure.Time) || fact.kind() != Kind.DURATION) {
            return false;
        }
        Matcher led = LED.matcher(text.substring(0, figure.start()));
        if (!led.find()) {
            return false;
        }
        boolean paid = "交缴".contains(led.group(1));
        return paid ? !PAYING.matcher(own).find() : !own.contains(led.group(1));
    }

    /** 合同一年 社保足额: the time is the contract's. */
    private boolean led(Figure figure, int from, int to, Sayings.Match hint) {
        int before = figure.start();
        while (before > 0 && words.isFiller(text.charAt(before - 1)) && text.charAt(before - 1) != Utterance.BLANK) {
            before--;
        }
        int word = words.ends(Bag.LEADING, text, before);
        return figure instanceof Figure.Time
                && word > 0
                && !hint.saying().text().contains(text.substring(before - word, before))
                && text.substring(from, to).chars().anyMatch(c -> "。， ".indexOf(c) >= 0);
    }

    /** 40个人 今年新招了8个: the saying between two numbers belongs to the one behind it. */
    private boolean taken(Figure figure, Sayings.Match hint, Fact fact) {
        for (Figure other : figures) {
            if (!other.equals(figure)
                    && other.start() >= hint.end()
                    && content(hint.end(), other.start()) <= 1
                    && Worth.direct(fact, other)
                    && !passedOn(fact, other, hint)
                    && worth.of(fact, other, periods.of(other), false) != null) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a saying before a figure is that of the figure before it, and this one is of the words behind it: 25年6月毕业 7月进的公司,
     * 招了两个应届生一个下岗的.
     */
    private boolean passedOn(Fact fact, Figure figure, Sayings.Match hint) {
        boolean counted =
                COUNTED.matcher(text.substring(hint.end(), figure.start())).matches();
        boolean own = !counted
                && figures.stream()
                        .anyMatch(other -> leads(fact, other)
                                && (rightBefore(other, hint)
                                        || attributed(fact, other, hint)
                                        || inOneBreath(fact, other, hint)));
        int behind = figure.end();
        while (behind < text.length()
                && text.charAt(behind) != Utterance.BLANK
                && words.isFiller(text.charAt(behind))) {
            behind++;
        }
        return own && behind < text.length() && "。， ".indexOf(text.charAt(behind)) < 0;
    }

    /** 17年6月本科毕业的: the day belongs to the verb of its own breath. */
    private boolean inOneBreath(Fact fact, Figure figure, Sayings.Match hint) {
        return fact.kind() == Kind.DATE
                && figure.end() <= hint.start()
                && hint.start() - figure.end() <= FAR
                && text.substring(figure.end(), hint.start()).chars().noneMatch(c -> Surroundings.parts((char) c))
                && figures.stream().noneMatch(other -> other.start() >= figure.end() && other.end() <= hint.start());
    }

    /** Whether a figure is said before what it is of: a day always, a count behind 了 or at the beginning. */
    private boolean leads(Fact fact, Figure figure) {
        if (fact.kind() == Kind.DATE) {
            return figure instanceof Figure.Day day && !day.just();
        }
        return fact.kind() == Kind.COUNT
                && figure instanceof Figure.Count count
                && !count.measure().isEmpty()
                && (figure.start() == 0
                        || "。， 了有".indexOf(text.charAt(figure.start() - 1)) >= 0
                        || words.ends(Bag.HIRING, text, figure.start()) > 0);
    }

    /** 招, 招了, 新招 name nobody. */
    private boolean hires(String said) {
        int length = said.endsWith("了") ? said.length() - 1 : said.length();
        return length > 0 && words.ends(Bag.HIRING, said, length) > 0 && length <= 2;
    }

    /** 招了2个大学生跟1个下岗的: that somebody was hired says of no kind how many, nor of all together. */
    private boolean several(Fact fact, Sayings.Match hint) {
        return (words.has(Bag.ADDED, fact.id()) || words.has(Bag.EXCLUDES_SELF, fact.id()))
                && !among()
                && hires(hint.saying().text())
                && people() > 1;
    }

    private boolean among() {
        return words.all(Bag.AMONG).stream().anyMatch(text::contains);
    }

    /** How many numbers of people the text has. */
    private long people() {
        return figures.stream()
                .filter(figure -> figure instanceof Figure.Count count
                        && words.measures("人").contains(count.measure()))
                .count();
    }

    /** 招了2个刚毕业的大学生: a count with its kind a few words behind it. */
    private boolean attributed(Fact fact, Figure figure, Sayings.Match hint) {
        return fact.kind() == Kind.COUNT
                && figure.end() <= hint.start()
                && hint.start() - figure.end() <= ATTRIBUTE
                && text.substring(figure.end(), hint.start()).chars().noneMatch(c -> "。， ".indexOf(c) >= 0);
    }

    private boolean rightBefore(Figure figure, Sayings.Match hint) {
        return figure.start() <= hint.start()
                && figure.end() <= hint.start() + 1
                && (figure.end() >= hint.start()
                        || text.substring(figure.end(), hint.start())
                                .chars()
                                .allMatch(c -> c != Utterance.BLANK && words.isFiller((char) c)));
    }

    private int content(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += words.isFiller(text.charAt(i)) ? 0 : 1;
        }
        return count;
    }
}
