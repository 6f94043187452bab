package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An answer to how many of a kind were hired that begins with a no: 没有 俩都是应届的 is none, whatever number stands behind. */
final class NoneFirst {

    /** What an answer comes to. */
    private enum Outcome {
        /** It does not begin with a no, or the number behind is of those who were asked for. */
        NOT_SAID,
        NONE,
        /** 没有 就3个: of whom is not told. */
        UNCLEAR
    }

    private static final Pattern NO = Pattern.compile(
            "^(?:哦|噢|啊|哎|唉)?[ ，。]?(?:一个[也都]?|都|倒)?(?:没有|没得|没的|没|不是)[的哦噢喔呀啊呢哈嘛啦咯哒诶欸]{0,2}(?:[ 。，]+|(?=只有|就只|就|俩|他们|她们|两个都))");
    /** 没有两个: fewer than two. */
    private static final Pattern FEWER = Pattern.compile("^(?:没有|没得|没)(?:[2-9]|1[0-9]|[二两三四五六七八九十俩仨])[个名位人]?");

    private static final Pattern ONLY = Pattern.compile("^(?:只有|只|才|总共|一共|不过)");
    private static final Pattern BARE =
            Pattern.compile("^(?:就|就有|就是|就只有|有)?(?:[0-9]+|[一二两三四五六七八九十俩仨]+)(?:个|名|位|人|个人)?[的了吧呢啊呀 。，]*$");

    private final String text;
    private final List<Figure> figures;
    private final HearingWords words;

    /** @param figures those that hold */
    NoneFirst(String text, List<Figure> figures, HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.words = words;
    }

    /**
     * What the message says to the open fact.
     *
     * @param kinds where its own words stand in the message
     */
    private Outcome of(Fact open, List<Sayings.Match> kinds, Stipulated stipulated) {
        Matcher no = NO.matcher(text);
        if (!words.has(Bag.ASKING_HIRED, open.id())) {
            // 没有 28个 裁了4个 to 有没有到30人 is so many.
            return Outcome.NOT_SAID;
        }
        if (open.kind() == Kind.COUNT && FEWER.matcher(text).find()) {
            return Outcome.UNCLEAR;
        }
        boolean people = open.kind() == Kind.COUNT && open.unitText().equals("人");
        if (!people || !no.find()) {
            return Outcome.NOT_SAID;
        }
        int behind = no.end();
        String rest = text.substring(behind);
        boolean counted = figures.stream().anyMatch(one -> one instanceof Figure.Count && one.start() >= behind);
        boolean kind = kinds.stream().anyMatch(match -> match.saying().fact().equals(open) && match.start() >= behind)
                || stipulated.demands(open) && stipulated.whole(open) == Stipulated.Verdict.SAID;
        if (!counted
                || kind
                || ONLY.matcher(rest).find()
                        && BARE.matcher(ONLY.matcher(rest).replaceFirst("")).find()) {
            return Outcome.NOT_SAID;
        }
        return BARE.matcher(rest).find() ? Outcome.UNCLEAR : Outcome.NONE;
    }

    /**
     * Sets right what was heard of the open fact.
     *
     * @param facts what was heard
     * @param left the facts that are asked for again, whatever a number says of them
     */
    void settle(
            Fact open, List<Sayings.Match> kinds, Stipulated stipulated, Map<Fact, HeardFact> facts, Set<Fact> left) {
        Outcome outcome = of(open, kinds, stipulated);
        if (outcome != Outcome.NOT_SAID) {
            facts.remove(open);
            left.add(open);
        }
        if (outcome == Outcome.NONE) {
            Known none = new Known.Between(SpokenNumber.point(BigDecimal.ZERO));
            facts.put(open, new HeardFact(open, none, 0, text.length()));
        }
    }
}
