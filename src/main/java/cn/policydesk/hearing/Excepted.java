package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HearingWords.Bag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Some of the people that were counted before are otherwise: 有一个不算 leaves all but one, 有一个是一月才进来的 leaves open how many of them
 * meet what is asked. It never says that there is one.
 */
final class Excepted {

    private static final Pattern SOME = Pattern.compile("(?:有|其中|里头|里面|当中)([一两二三四五六七八九十]|\\d+)(?:个|位|名)(?:人)?(?!月|半)");
    private static final Pattern OTHERWISE = Pattern.compile("[才没不刚]|走了|辞|离职|户口|实习|退休|在校|毕业.{0,3}年|社保|合同|失业");
    private static final Pattern OUT =
            Pattern.compile("^.{0,6}?(?:不算|不是的|不是(?=[ ，。]|$)|不符合|不够格|不合格|走了|辞职|辞了|离职|不干了|没来)");

    private final String text;
    private final Stipulated stipulated;
    private final HearingWords words;

    Excepted(String text, Stipulated stipulated, HearingWords words) {
        this.text = text;
        this.stipulated = stipulated;
        this.words = words;
    }

    /**
     * Sets right what was heard of people counted before; nothing where the message does not except some of them.
     *
     * @param people those counted before
     * @param facts what was heard, which is set right
     */
    void from(Qualifying.AllTold people, Map<Fact, HeardFact> facts) {
        Matcher some = SOME.matcher(text);
        if (people.all() == 0 || !some.find()) {
            return;
        }
        SpokenNumber number = SpokenNumber.at(text, some.start(1), words);
        BigDecimal value = number == null ? null : number.value();
        String rest = text.substring(some.end());
        if (value == null
                || value.intValue() >= people.all()
                || words.starts(Bag.NO_PERSONS, text, some.end()) > 0
                || !OTHERWISE.matcher(rest).find()) {
            return;
        }
        List<Fact> counted = people.facts();
        boolean out = OUT.matcher(rest).find()
                || counted.stream().anyMatch(fact -> stipulated.whole(fact) == Stipulated.Verdict.DENIED);
        BigDecimal left = BigDecimal.valueOf(people.all()).subtract(value);
        Known known = out ? new Known.Between(SpokenNumber.point(left)) : Known.UNKNOWN;
        // What is said of one of them, 社保才两个月, is not so of all.
        facts.keySet().removeIf(fact -> words.has(Bag.OF_HIRED, fact.id()) || words.has(Bag.EXCLUDES_SELF, fact.id()));
        counted.forEach(fact -> facts.put(fact, new HeardFact(fact, known, some.start(), text.length())));
    }
}
