package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.OneByOne;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 登记失业的其实是三个 of a firm that told of two such, a graduate and one from the country: that sort alone is told anew within what was told, and
 * what that says counts. What of it nothing counts is said. One per message.
 */
final class SortCorrected {

    private static final Pattern CORRECTS = Pattern.compile(
            "其实|实际|应该|不是|不对|(?:说|看|弄|搞|记|写|讲|打|报|数|算|填)(?:错|岔|混|差|少了|多了)|错了|口误|更正|少说|多说|少算|多算|少报|多报|漏|核对|查了|准确|改成|才对");
    private static final Pattern NOT_OURS = Pattern.compile(
            "要是|如果|假如|假设|假使|倘若|若是|万一|其中|里头|里面|当中|之中|每人|每个|各|再[招请雇]|又[招请雇来]|还[招请雇]|新来|有一?[个位名](?:人)?(?:其实)?是");
    /** 农村的那个没有. */
    private static final Pattern NONE =
            Pattern.compile("那?(?:一?[个位名])?(?:根本|其实|压根)*(?:没有|没招|没来|不存在|一个(?:也|都)没(?:有|招)?)");

    private static final Pattern BESIDE = Pattern.compile("不是(?:说)?我(?:自己|本人)?[^,，是\\s]{0,4}[,，\\s]*(?:而)?是|不是"
            + ToldSorts.WRITTEN + "[,，\\s]*(?:人)?[,，\\s]*(?:而|应该)?(?=是|有|$)");
    private static final Pattern GONE =
            Pattern.compile("(?:走|辞|离|跑|退|不干|蹽|溜)(?:职|掉)?了" + ToldSorts.WRITTEN + "|" + ToldSorts.WRITTEN
                    + "[^,，\\s]{0,4}(?:走了|辞了|离职|跑了|不干了|蹽了|辞职)|那一?[个名位](?:人)?(?:已经|也|又|后来)*(?:走了|辞了|离职|跑了|不干了|蹽了|辞职)");
    private static final Pattern TOO_FEW = Pattern.compile("(?:漏|少说|少算|少报|忘)(?:说|算|报|写|记)?了?" + ToldSorts.WRITTEN);
    private static final Pattern TOO_MANY = Pattern.compile("(?:多说|多算|多报|多写|多数)了?" + ToldSorts.WRITTEN);
    private static final Pattern PLAIN = Pattern.compile(
            "^(?:[^,，。;；\\s0-9]{2,10}?(?:是|有|一共|总共)*" + ToldSorts.WRITTEN + "[的了吧啊呀哦]?[,，。;；!！\\s]*)+$");
    /** 农村来的那个其实是困难村的. */
    private static final Pattern BECAME = Pattern.compile(
            "^(.{2,12}?)的?(?:里头?|里面|当中|中)?[那有]?一?[个名位](?:人)?(?:其实|原来|实际上?|好像)*是([^,，。;；\\s0-9]{2,12}?)的?[。!！]?$");

    private static final String PEOPLE = "人";
    private static final int SORTS = 2;
    private static final int LONGEST = 40;

    private final Scene scene;

    SortCorrected(Scene scene) {
        this.scene = scene;
    }

    /** Takes such a correction; false where it is none, or nobody is told of whom it may mean. */
    boolean take(String text) {
        if (scene.c().region() == null
                || !scene.busy() && !chooses() && KindsUnused.counts(scene).isEmpty()
                || !scene.person().label().isEmpty()
                || text.length() > LONGEST
                || NOT_OURS.matcher(text).find() && !became(text)
                || Kin.somebody(scene.person(), text)
                || !corrects(text)) {
            return false;
        }
        ToldSorts before = told();
        String said = BESIDE.matcher(text).replaceAll("");
        ToldSorts now = before == null ? null : anew(before, said);
        if (before == null || now == null) {
            return false;
        }
        return keep(before.text(), now.text(), said, GONE.matcher(said).find());
    }

    /** Whether it was asked which benefit is meant. */
    private boolean chooses() {
        return scene.c().choices().size() > 1 && scene.c().last().contains(scene.phrase(Phrase.TALK_WHICH));
    }

    /** 失业的里头有一个其实是困难村的. */
    private static boolean became(String text) {
        Matcher became = BECAME.matcher(text.strip());
        return became.find()
                && !OneByOne.sorts(became.group(1)).isEmpty()
                && !OneByOne.sorts(became.group(2)).isEmpty();
    }

    private boolean corrects(String text) {
        Fact open = scene.open();
        boolean counted = open != null && people(open);
        return CORRECTS.matcher(text).find()
                || became(text)
                || scene.wants(Intent.CORRECT)
                || !counted
                        && (PLAIN.matcher(text.strip()).find()
                                || GONE.matcher(text).find());
    }

    /** What was told of several sorts of people, last told first; null where nothing was. */
    private @Nullable ToldSorts told() {
        return Stream.concat(
                        scene.person().facts().entrySet().stream()
                                .filter(one -> KindsUnused.counts(scene).contains(one.getKey()))
                                .map(one -> one.getValue().words()),
                        Stream.of(scene.c().question()))
                .map(ToldSorts::in)
                .filter(one -> one.people().size() >= SORTS)
                .findFirst()
                .orElse(null);
    }

    private static boolean people(Fact fact) {
        return fact.kind() == Kind.COUNT && fact.unitText().equals(PEOPLE);
    }

    /** What was told, with what the message says of one sort or more; null where it says nothing of them. */
    private @Nullable ToldSorts anew(ToldSorts before, String said) {
        Matcher few = TOO_FEW.matcher(said);
        Matcher many = TOO_MANY.matcher(said);
        Matcher gone = GONE.matcher(said);
        ToldSorts.Sort of = before.meant(said);
        if (few.find() || many.find() || gone.find()) {
            int change = few.reset().find() ? number(few) : many.reset().find() ? -number(many) : -number(gone);
            return of == null || of.number() + change < 0 ? null : ToldSorts.in(before.with(of, of.number() + change));
        }
        Matcher became = BECAME.matcher(said.strip());
        if (became.find() && became(said)) {
            ToldSorts.Sort one = before.meant(became.group(1));
            return one == null ? null : ToldSorts.in(before.of(one, became.group(2)));
        }
        List<ToldSorts.Sort> all = ToldSorts.in(said).all();
        if (all.isEmpty()) {
            return of != null && NONE.matcher(said).find() ? ToldSorts.in(before.with(of, 0)) : null;
        }
        if (all.size() == 1) {
            return of == null ? null : told(before, of, all.getFirst(), said);
        }
        ToldSorts now = before;
        for (ToldSorts.Sort one : all) {
            ToldSorts.Sort meant = now.meant(one.words());
            if (meant == null) {
                return null;
            }
            now = told(now, meant, one, said);
        }
        return now;
    }

    private static ToldSorts told(ToldSorts before, ToldSorts.Sort of, ToldSorts.Sort now, String said) {
        return ToldSorts.in(before.with(of, now.number(), said.substring(now.from(), now.end())));
    }

    private static int number(Matcher said) {
        for (int group = 1; group <= said.groupCount(); group++) {
            if (said.group(group) != null) {
                return WrittenNumber.of(said.group(group));
            }
        }
        return 1;
    }

    /** Keeps what is heard otherwise now; of those who left the sum is asked. */
    private boolean keep(String before, String now, String said, boolean gone) {
        Map<Fact, Integer> had = counts(before);
        Map<Fact, Integer> has = counts(now);
        Map<Fact, Integer> changed = new LinkedHashMap<>();
        Stream.concat(had.keySet().stream(), has.keySet().stream()).distinct().forEach(fact -> {
            int by = has.getOrDefault(fact, 0) - had.getOrDefault(fact, 0);
            int told = value(fact);
            if (by != 0 && (told >= 0 || has.containsKey(fact)) && Math.max(told, 0) + by >= 0) {
                changed.put(fact, Math.max(told, 0) + by);
            }
        });
        if (changed.isEmpty()) {
            return unused(before, now, said);
        }
        Fact only = changed.size() == 1 ? changed.keySet().iterator().next() : null;
        if (gone && only != null && scene.open() == null && value(only) >= 0) {
            new AddedTo(scene)
                    .ask(only, BigDecimal.valueOf(value(only)), BigDecimal.valueOf(changed.getOrDefault(only, 0)));
            return true;
        }
        Person person = scene.person();
        Map<String, Told> told = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        changed.forEach((fact, number) -> {
            Known known = Known.exactly(BigDecimal.valueOf(number));
            told.put(fact.id(), new Told(known, now, scene.c().turn()));
            words.add(scene.desk.slots().told(fact, known));
        });
        scene.keep(person.with(told));
        if (scene.pursuit().contradiction() != null) {
            scene.keep(person);
            return false;
        }
        anew(before, now);
        new KindsApart(scene).measured(changed.keySet(), true);
        scene.say(Phrase.TALK_CORRECTED, "事实", String.join("、", words));
        on();
        return true;
    }

    private void on() {
        if (scene.busy()) {
            scene.go();
        } else if (!scene.c().choices().isEmpty()) {
            scene.said.ask(scene.phrase(Phrase.TALK_WHICH), scene.c().choices());
        }
    }

    /** Where no number counts them: that is said, and what was told is kept so. */
    private boolean unused(String before, String now, String said) {
        if (before.equals(now)) {
            return false;
        }
        anew(before, now);
        List<String> same = counted(now, said);
        if (same.isEmpty()) {
            scene.say(Phrase.TALK_KINDS_UNUSED, "谁", said.strip());
        } else {
            scene.say(Phrase.TALK_NOTED, "事实", String.join("、", same));
        }
        if (scene.open() != null) {
            scene.again();
        } else if (!scene.busy()) {
            on();
        }
        return true;
    }

    /** 农村的5个 失业的1个 of four and two: what counts them both, which has not changed. */
    private List<String> counted(String now, String said) {
        ToldSorts sorts = ToldSorts.in(now);
        Map<Fact, Integer> all = counts(now);
        return sorts.people().stream()
                .filter(one -> one.kinds().stream().anyMatch(OneByOne.sorts(said)::contains))
                .flatMap(one -> {
                    Map<Fact, Integer> without = counts(sorts.with(one, 0));
                    return all.keySet().stream()
                            .filter(fact -> value(fact) >= 0
                                    && !all.getOrDefault(fact, 0).equals(without.getOrDefault(fact, 0)));
                })
                .distinct()
                .map(fact -> scene.desk.slots().told(fact, Known.exactly(BigDecimal.valueOf(value(fact)))))
                .toList();
    }

    /** What was told, in the place of what was told before. */
    private void anew(String before, String now) {
        Map<String, Told> again = new LinkedHashMap<>();
        scene.person().facts().forEach((id, told) -> {
            if (told.words().equals(before)) {
                again.put(id, new Told(told.known(), now, told.turn(), told.before()));
            }
        });
        scene.keep(scene.person()
                .with(again)
                .loose(scene.person().trail().loose().stream()
                        .filter(one -> !before.contains(one) || now.contains(one))
                        .toList()));
        if (scene.c().question().equals(before)) {
            scene.keep(scene.c().asked(now));
        }
    }

    private int value(Fact fact) {
        Told told = scene.person().facts().get(fact.id());
        return told == null ? -1 : KindsApart.exactly(told.known());
    }

    /** The numbers of people hired a text is heard to tell. */
    private Map<Fact, Integer> counts(String text) {
        Map<Fact, Integer> counts = new LinkedHashMap<>();
        for (HeardFact one : scene.hear(text, null).facts()) {
            if (people(one.fact())
                    && one.known() instanceof Known.Between(Span span)
                    && span.exact()
                    && span.low() != null) {
                counts.put(one.fact(), Objects.requireNonNull(span.low()).intValue());
            }
        }
        return counts;
    }
}
