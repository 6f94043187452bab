package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 要是再招俩呢, 又来了1个 一共6个, 那再交一个月是不是就行了 behind a result: the change is against the number or the months that stand, and never takes
 * their place. What is not so yet is worked out as supposed and leaves what was told. One per message.
 */
final class MoreOrFewer {

    private static final Pattern SUM = Pattern.compile("[0-9一二两三四五六七八九十百千万]+(?:块|元|万)");
    private static final Pattern ASKS = Pattern.compile("[吗么不没伐嘛吧][?？]?$|[?？]$|哪天|什么时候|啥时候|怎么|[^那]呢[?？]?$");
    private static final Pattern AMOUNT = Pattern.compile("多少|好多|几多|几个钱|几钿");
    private static final Pattern LASTING = Pattern.compile("满.{0,3}[年月]|多久|多长时间");
    private static final Pattern BREATH = Pattern.compile("[，,。；;！!\\s]+");
    private static final Pattern NOT_COUNTED = Pattern.compile("(?:不|别|没)算(?!多|我|自己|本人)");
    private static final Pattern A_MONTH =
            Pattern.compile("(?:一个月|每个月|每月|一月|月)(?:也|还|都|又|要|得|是|交|缴|出)*([0-9]{2,6})(?![0-9.%万])");
    private static final Pattern NEXT_YEAR = Pattern.compile("明年|来年");
    private static final Pattern THIS_YEAR = Pattern.compile("今年|当年|本年");

    /** What no graduate is by being one. */
    private static final Pattern OF_KIND = Pattern.compile("困难|农村|脱贫|残疾|退役");

    private final Scene scene;
    private final ToldSupposed told;

    MoreOrFewer(Scene scene) {
        this.scene = scene;
        this.told = new ToldSupposed(scene);
    }

    /** What is left of the message to be answered; null where that was all of it. */
    @Nullable
    String take(String text) {
        if (new HeadsAnew(scene).take(text)) {
            return null;
        }
        if (new AddedTo(scene).batches(text)) {
            return null;
        }
        List<Benefit> looked =
                scene.busy() && scene.open() == null ? scene.pursuit().looked() : List.of();
        Increment change = looked.size() == 1 && new Amending(scene).finished() ? Increment.in(text) : null;
        if (change == null
                || Kin.in(text.substring(0, change.start())) != null
                || SUM.matcher(text).find()
                        && !ToldSupposed.MORE_MONEY.matcher(text).find()
                        && !change.supposed()) {
            return text;
        }
        try {
            return change.months()
                    ? new MonthsMore(scene).take(text, change, looked.getFirst())
                    : counted(text, change, looked.getFirst());
        } catch (ContradictoryFacts e) {
            scene.say(Phrase.TALK_CONTRADICTION, "问题", scene.desk.slots().humane(e.problem()));
            return null;
        }
    }

    private @Nullable String counted(String text, Increment change, Benefit benefit) throws ContradictoryFacts {
        Fact fact = meant(change, benefit);
        BigDecimal before = fact == null ? null : exact(fact);
        if (fact == null) {
            return monthly(text, change, benefit);
        }
        BigDecimal had = before == null ? BigDecimal.ZERO : before;
        boolean another = !change.fewer() && outside(change);
        if (another) {
            // 我还请了个亲戚 没签合同: of those who stand nothing has changed.
            scene.say(
                    Phrase.TALK_ADDED_NOT,
                    "几",
                    FactValues.shown(fact, change.by()),
                    "事实",
                    scene.desk.slots().told(fact, Known.exactly(had)),
                    "结果",
                    told.shortly(benefit));
            return rest(change);
        }
        boolean nextYear = NEXT_YEAR.matcher(text).find()
                && THIS_YEAR.matcher(scene.desk.slots().name(fact)).find();
        BigDecimal sum =
                change.now() >= 0 ? BigDecimal.valueOf(change.now()) : nextYear ? change.by() : had.add(change.by());
        if (sum.signum() < 0 || sum.compareTo(had) == 0) {
            return text;
        }
        if (change.supposed()) {
            Known then = Known.exactly(sum);
            String words = nextYear
                    ? scene.phrase(
                            Phrase.TALK_MORE_NEXT_YEAR,
                            "事实",
                            scene.desk.slots().name(fact),
                            "现在",
                            FactValues.shown(fact, sum))
                    : told.added(fact, had, sum);
            told.tell(text, benefit, Map.entry(fact, then), words, told.day(text), nextYear);
            return null;
        }
        if (!AMOUNT.matcher(text).find()
                && (change.now() < 0 || !ASKS.matcher(text).find())) {
            new AddedTo(scene).ask(fact, had, sum);
            return null;
        }
        keep(fact, Known.exactly(sum), text);
        scene.say(
                Phrase.TALK_MORE_NOW,
                "事实",
                scene.desk.slots().name(fact),
                "原来",
                FactValues.shown(fact, had),
                "现在",
                FactValues.shown(fact, sum));
        scene.go();
        return rest(change);
    }

    /** 再招一个 一个月也是1500, where what is paid a month for all of them is told and nobody is counted: that sum is so much more. */
    private @Nullable String monthly(String text, Increment change, Benefit benefit) throws ContradictoryFacts {
        List<Fact> sums = new Grounds(scene.desk.library(), scene.person(), scene.asOf())
                .used(List.of(benefit)).stream()
                        .filter(fact -> fact.kind() == Kind.MONEY && exact(fact) != null)
                        .toList();
        Matcher each = A_MONTH.matcher(change.said());
        BigDecimal had = sums.size() == 1 ? exact(sums.getFirst()) : null;
        if (had == null || change.fewer() || !each.find()) {
            return text;
        }
        Fact fact = sums.getFirst();
        BigDecimal sum = had.add(new BigDecimal(each.group(1)).multiply(change.by()));
        if (!change.supposed()) {
            new AddedTo(scene).ask(fact, had, sum);
            return null;
        }
        told.tell(
                text, benefit, Map.entry(fact, Known.exactly(sum)), told.added(fact, had, sum), told.day(text), false);
        return null;
    }

    /** Whether those who are new do not meet what is asked, by what is said of them. */
    private boolean outside(Increment change) {
        return !change.said().isBlank()
                && (NOT_COUNTED.matcher(change.said()).find()
                        || scene.desk.words().cues().said(Cue.FALLS_SHORT, change.said()));
    }

    /** The count that has changed: the one its own words are heard as, else the only one that is told, else the one named by what is done. */
    private @Nullable Fact meant(Increment change, Benefit benefit) {
        List<Fact> counts = scene.desk.library().rules().needed(benefit).stream()
                .flatMap(id -> scene.desk.library().rules().dictionary().find(id).stream())
                .filter(fact -> fact.kind() == Kind.COUNT)
                .toList();
        List<Fact> known = counts.stream().filter(fact -> exact(fact) != null).toList();
        if (known.isEmpty()) {
            return null;
        }
        if (known.size() == 1 && counts.size() == 1) {
            return ofOthers(change, known.getFirst()) ? null : known.getFirst();
        }
        if (change.doing().contains("留")) {
            List<Fact> left = known.stream()
                    .filter(fact -> scene.desk.slots().name(fact).contains("留"))
                    .toList();
            return left.size() == 1 ? left.getFirst() : null;
        }
        String behind = BREATH.split(change.said() + " ", 2)[0];
        String one = "招了" + change.by().abs().toPlainString() + "个" + behind;
        List<Fact> heard = scene.hear(one, null).facts().stream()
                .map(HeardFact::fact)
                .filter(counts::contains)
                .distinct()
                .toList();
        if (heard.size() == 1 && (known.contains(heard.getFirst()) || !behind.isBlank())) {
            return heard.getFirst();
        }
        if (known.size() == 1) {
            return known.getFirst();
        }
        List<Fact> now = known.stream()
                .filter(fact -> !scene.desk.slots().name(fact).matches(".*(?:留|期满).*"))
                .toList();
        return now.size() == 1 ? now.getFirst() : new Supposing(scene).counted(List.of());
    }

    /** 还招了4个应届大学生 where 就业困难人员 are counted: another kind of people, whom something else counts. */
    private boolean ofOthers(Increment change, Fact counted) {
        String behind = BREATH.split(change.said() + " ", 2)[0];
        return !change.fewer()
                && OF_KIND.matcher(scene.desk.slots().name(counted)).find()
                && !scene.desk
                        .words()
                        .cues()
                        .said(Cue.GRADUATES, scene.desk.slots().name(counted))
                && scene.desk.words().cues().said(Cue.GRADUATES, behind)
                && !OF_KIND.matcher(behind).find();
    }

    /** What else is asked behind it, 那还能领满两年吗; null where nothing is. */
    private @Nullable String rest(Increment change) {
        String rest = change.rest();
        String[] breaths = BREATH.split(rest);
        String last = breaths.length == 0 ? "" : breaths[breaths.length - 1];
        if (last.length() < 4
                || AMOUNT.matcher(last).find()
                || !ASKS.matcher(last).find()) {
            return null;
        }
        if (!LASTING.matcher(last).find()) {
            scene.say(Phrase.TALK_ASK_AGAIN, "话", last);
            return null;
        }
        scene.read(last);
        return last;
    }

    private void keep(Fact fact, Known known, String text) {
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(known, text, scene.c().turn()))));
    }

    private @Nullable BigDecimal exact(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told != null && told.known() instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
