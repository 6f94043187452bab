package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Of whom a saying is: of the speaker, of people hired or counted, of some of them only. */
final class Whose {

    private static final String ONESELF = "自己";
    private static final int BARE = 3;

    private final String text;
    private final List<Figure> figures;
    private final HearingWords words;
    private final @Nullable Fact open;
    private final boolean partly;

    Whose(String text, List<Figure> figures, HearingWords words, @Nullable Fact open) {
        this.text = text;
        this.figures = figures;
        this.words = words;
        this.open = open;
        this.partly = Partly.says(text, words);
    }

    /** 大部分签了 is said of some, 厂里下岗的 of no employer, 25年毕业的 of those hired that were asked about. */
    boolean ofOthers(Sayings.Match match, Fact fact) {
        boolean own = words.has(Bag.OWN, fact.id());
        return words.has(Bag.OF_HIRED, fact.id()) && !ofHired(match, fact.equals(open))
                || words.has(Bag.EMPLOYER, fact.id()) && !fact.equals(open) && employed()
                || Hired.asked(open, text, match.start(), fact, words)
                || own && Hired.counted(text, match.start(), several(), words)
                || own && oneOfHired(match);
    }

    /** 招了两个人 一个刚毕业的 一个21岁登记失业的: what stands in a part that begins with one counted is of him. */
    private boolean oneOfHired(Sayings.Match match) {
        int from = match.start();
        while (from > 0 && !Surroundings.parts(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(0, from);
        for (Figure figure : figures) {
            boolean first =
                    figure.start() >= from && figure.start() - from <= "还有".length() && figure.end() <= match.start();
            if (first
                    && figure instanceof Figure.Count count
                    && words.measures("人").contains(count.measure())
                    && !count.measure().endsWith("人")
                    && Hired.anybody(before, words)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a saying can be of people hired: not 社保自己交的, nor 签了两年 where nobody hired is spoken of. */
    private boolean ofHired(Sayings.Match match, boolean asked) {
        String said = text.substring(match.start(), match.end());
        boolean bare = match.saying().least() != null && match.saying().text().length() <= BARE;
        boolean spoken = says(Bag.HIRING) || says(Bag.STAFF) || says(Bag.ALL_OF_THEM);
        return !partly
                && (asked || spoken || !says(Bag.WAGED))
                && !employed()
                && !said.contains(ONESELF)
                && words.starts(Bag.SELF, said, 0) == 0
                && (asked || !bare || spoken);
    }

    /** Whether the speaker works for somebody, and tells of nobody hired. */
    private boolean employed() {
        return (says(Bag.EMPLOYED) || Learner.speaks(text, words)) && !Hired.anybody(text, words);
    }

    /** Whether people are counted by kinds: 失业的3个 退伍兵1个. */
    private boolean people() {
        return several().stream()
                .anyMatch(figure -> figure instanceof Figure.Count count
                        && words.measures("人").contains(count.measure()));
    }

    private List<Figure> several() {
        return figures.stream()
                .filter(figure -> !(figure instanceof Figure.Count count && one(count)))
                .toList();
    }

    private boolean says(Bag bag) {
        return words.all(bag).stream().anyMatch(text::contains);
    }

    /** 4家企业, 见习生有6个: things counted are not said of the person. */
    boolean counted(Sayings.Match match) {
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
                                    && !(one(count) && (count.measure().startsWith("家") || alone(count)))
                            || count.start() == behind
                                    && (!one(count) || !several().equals(figures) && people()))) {
                return true;
            }
        }
        return false;
    }

    /** 公司45个人交社保: the saying is told of many, counted within it. */
    boolean several(Sayings.Match match) {
        return figures.stream()
                .anyMatch(figure -> figure instanceof Figure.Count count
                        && words.measures("人").contains(count.measure())
                        && !one(count)
                        && match.start() < figure.start()
                        && figure.end() < match.end());
    }

    /** 就我一个人打短工 is said of the speaker. */
    private boolean alone(Figure.Count count) {
        return count.measure().endsWith("人")
                && count.start() > 0
                && "我就自己".indexOf(text.charAt(count.start() - 1)) >= 0;
    }

    /** 农民工一个 is one himself. */
    private static boolean one(Figure.Count count) {
        return count.number().exact()
                && count.number().low() != null
                && count.number().low().intValue() == 1;
    }

    /** 招了个退伍军人: the saying is of somebody hired, and does not say so itself. */
    boolean hired(Sayings.Match match) {
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
