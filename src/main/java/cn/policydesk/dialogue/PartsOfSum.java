package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.SumParts;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum that is told part by part (养老680 医保340 失业22 工伤18): what was added and what not is said, and a part that is corrected, taken
 * off or asked about changes that part alone. A part is never the whole. One per message.
 */
final class PartsOfSum {

    private static final Pattern OFF = Pattern.compile("不(?:应该|该|应|能|用|要)?(?:算|加|计)|[别没]算|去掉|减掉|扣掉|剔除|刨掉|拿掉|去除|除掉");
    private static final Pattern ASKED = Pattern.compile("算不算|算进去|加进去|算在|包括|包不包|含不含|[吗么？?]");
    private static final Pattern SAYS = Pattern.compile("错|不是|改|应该|才对|实际|其实|不对|是[0-9]|[0-9]\\s*(?:才|不)");
    private static final Pattern WHOLE = Pattern.compile(
            "(?:[几三五]项|三险|五险|合计|社保).{0,4}(?:一共|总共|合计|加起来|拢共|共|是)|(?:一共|总共|合计|加起来|合起来|合在一起|拢共)(?:应该|才)?是?[0-9]");
    /** 一个月多交2000 is no whole. */
    private static final Pattern MORE = Pattern.compile("[多少][交缴付出给]|[增加减]了");
    /** 147000是一整年的 不是一个月的 */
    private static final Pattern PERIOD = Pattern.compile("(?:一整|整|全|一)年|(?:12|十二)个?月|每个?月|一个月|按[年月]");

    private static final Pattern NUMBER = Pattern.compile("[0-9]");
    private static final Pattern MONEY = Pattern.compile("[0-9]{2,}(?!\\s*(?:[0-9]|个|人|名|位|月|年|岁|天))|[0-9][万千百]");
    private static final Pattern ONLY = Pattern.compile("只|别的|其他|其它|没[交缴]|不[交缴]");
    private static final int SHORT = 30;

    private final Scene scene;
    private final SumParts reading;

    PartsOfSum(Scene scene) {
        this.scene = scene;
        this.reading = scene.desk.hearing().sumParts(scene.asOf());
    }

    /** Takes a message that speaks of parts; false where it does not, or there is no such sum. */
    boolean take(String text) {
        Fact open = scene.open();
        if (text.length() > SHORT) {
            return false;
        }
        if (open != null) {
            return reading.total(open) && piece(open, text);
        }
        Fact fact = told();
        if (fact == null) {
            return false;
        }
        List<SumParts.Part> parts = reading.in(text);
        String named = reading.named(text);
        if (parts.isEmpty()) {
            if (!named.isEmpty() && !NUMBER.matcher(text).find()) {
                return off(fact, named, text);
            }
            if (whole(fact, text)) {
                return true;
            }
            if (!named.isEmpty() && MONEY.matcher(text).find()) {
                ask(fact, List.of());
                return true;
            }
            return false;
        }
        return corrected(fact, parts, text);
    }

    /** Says of what the sums told with this message are made. */
    void tell() {
        for (Map.Entry<String, Told> one : scene.person().facts().entrySet()) {
            Fact fact = find(one.getKey());
            if (fact != null
                    && reading.total(fact)
                    && one.getValue().turn() == scene.c().turn()) {
                tell(fact);
            }
        }
    }

    private boolean tell(Fact fact) {
        List<String> added = new ArrayList<>();
        List<String> left = new ArrayList<>();
        for (SumParts.Part part : parts(fact)) {
            (reading.counts(fact, part.kinds()) ? added : left).add(part.told());
        }
        if (added.size() + left.size() < 2) {
            return false;
        }
        String names = String.join("、", reading.counted(fact));
        String kinds =
                String.join("", parts(fact).stream().map(SumParts.Part::kinds).toList());
        List<String> missing = reading.counted(fact).stream()
                .filter(name -> kinds.indexOf(name.charAt(0)) < 0)
                .toList();
        String not = left.isEmpty() ? "" : "；" + String.join("、", left) + "没有加（文件只写了" + names + "）";
        not += missing.isEmpty() ? "" : "；" + String.join("、", missing) + "没有说到，先没有加";
        scene.say(Phrase.TALK_NOTED, "事实", String.join("、", added) + not);
        return true;
    }

    /** 养老680 where the whole is asked for. */
    private boolean piece(Fact open, String text) {
        List<SumParts.Part> parts = reading.in(text);
        if (reading.whole(open, parts) || ONLY.matcher(text).find()) {
            return false;
        }
        only(open, parts);
        scene.again();
        return true;
    }

    /** 工伤不要算, 工伤算不算在里面 */
    private boolean off(Fact fact, String named, String text) {
        boolean asked = ASKED.matcher(text).find();
        boolean off = !asked && OFF.matcher(text).find();
        boolean counts = reading.counts(fact, named);
        if (!off && !asked) {
            return false;
        }
        List<SumParts.Part> before = parts(fact);
        boolean known = before.stream().anyMatch(part -> part.kinds().equals(named));
        if (!off || !counts && known) {
            return known && tell(fact);
        }
        if (!known) {
            ask(fact, List.of());
            return true;
        }
        List<String> kept = before.stream()
                .filter(part -> !part.kinds().equals(named))
                .map(SumParts.Part::told)
                .toList();
        return again(fact, String.join(" ", kept));
    }

    /** 养老看错了是720: that part is another, the rest stays. */
    private boolean corrected(Fact fact, List<SumParts.Part> now, String text) {
        String words = words(fact);
        List<SumParts.Part> before = parts(fact);
        if (before.isEmpty()) {
            if (reading.whole(fact, now) && now.size() > 1) {
                return again(fact, text);
            }
            if (!SAYS.matcher(text).find()
                    && !reading.counts(fact, now.getFirst().kinds())) {
                return false;
            }
            ask(fact, now);
            return true;
        }
        StringBuilder told = new StringBuilder(words);
        Map<String, SumParts.Part> right = new LinkedHashMap<>();
        now.forEach(part -> right.put(part.kinds(), part));
        for (SumParts.Part old : before.reversed()) {
            SumParts.Part part = right.remove(old.kinds());
            if (part != null) {
                told.replace(old.start(), old.end(), part.value().toPlainString());
            }
        }
        right.values().forEach(part -> told.append(" ").append(part.told()));
        return again(fact, told.toString());
    }

    /** 三项一共1082 */
    private boolean whole(Fact fact, String text) {
        boolean period = PERIOD.matcher(text).find()
                && MONEY.matcher(text).find()
                && !MORE.matcher(text).find();
        return (period || WHOLE.matcher(text).find())
                && NUMBER.matcher(text).find()
                && scene.hear(text, null).facts().isEmpty()
                && again(fact, text);
    }

    /** Works the sum out of other words; false where they tell none. */
    private boolean again(Fact fact, String words) {
        Known known = scene.hear(words, fact).facts().stream()
                .filter(one -> one.fact().equals(fact))
                .map(HeardFact::known)
                .findFirst()
                .orElse(null);
        if (known == null || HeardFact.nothing(known)) {
            ask(fact, List.of());
            return true;
        }
        scene.keep(scene.person()
                .with(Map.of(fact.id(), new Told(known, words, scene.c().turn()))));
        scene.say(Phrase.TALK_CORRECTED, "事实", scene.desk.slots().told(fact, known));
        tell(fact);
        scene.go();
        return true;
    }

    private void ask(Fact fact, List<SumParts.Part> told) {
        only(fact, told);
        scene.keep(scene.person().asking(fact.id()));
        new FactQuestion(scene.desk, scene.person(), scene.asOf())
                .ask(scene.said, scene.desk.quotes().asked(fact, 1, null), List.of());
    }

    private void only(Fact fact, List<SumParts.Part> told) {
        List<String> names = reading.counted(fact);
        scene.say(
                Phrase.TALK_SUM_PART_ONLY,
                "说了",
                told.isEmpty()
                        ? "这个"
                        : String.join(
                                "、", told.stream().map(SumParts.Part::told).toList()),
                "几项",
                names.isEmpty() ? "各项" : String.join("、", names));
    }

    private List<SumParts.Part> parts(Fact fact) {
        return reading.in(words(fact));
    }

    private String words(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? "" : reading.form(told.words());
    }

    /** The one such sum that a result stands on. */
    private @Nullable Fact told() {
        List<Fact> used =
                new Amending(scene).used().stream().filter(reading::total).toList();
        return used.size() == 1 ? used.getFirst() : null;
    }

    private @Nullable Fact find(String id) {
        return scene.desk.library().rules().dictionary().find(id).orElse(null);
    }
}
