package cn.policydesk.dialogue;

import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * At 38 nobody retires within years: so long at least it is to retirement, and is not asked for. A woman of 43 neither, but for a trade
 * that lets her go earlier: that is said. 看错了 我今年57 leaves what was told with another age. One per message.
 */
final class RetiresLater {

    private static final int MONTHS = 12;
    private static final int MOST = 12;
    private static final Pattern ASKS = Pattern.compile("[吗么呢?？]|多少|好久|多久|[^十好二]几|能|可以|要是");

    /** 还有十几年, 还早: of how long it is. */
    private static final Pattern LEFT = Pattern.compile("退|还[有差剩早]|[差剩]|十[几多好来]|好几年");

    /** 六十退呗, 我60岁就退休了: the age at which, and not how long till then. */
    private static final Pattern AT = Pattern.compile(
            "(?<![\\d一二三四五六七八九十百还差剩])([4-7]\\d|[四五六七]十[一二三四五六七八九]?)(?:周?岁)?(?:我|他|她|那年|才|就|要|正式|该|能|可以|办|整)*退(?!役|伍|税|钱|费|还|出|捕|耕)");

    private static final int EARLIEST = 45;
    private static final int LATEST = 70;
    private static final int SENTENCE = 24;

    /** What is kept as the words of what follows from the age; no one says so. */
    private static final String FOLLOWS = "（按年龄推出）";
    /** The same where it did not matter yet, and was not said. */
    private static final String SILENT = "（按年龄推出，没说）";

    private final Scene scene;

    RetiresLater(Scene scene) {
        this.scene = scene;
    }

    /** The person, with how long it is at least where the age tells; what followed from another age is left. */
    Person known() {
        Person person = scene.person();
        BigDecimal age = age(person);
        for (Map.Entry<String, List<String>> one :
                scene.desk.hearing().retires(false).entrySet()) {
            String id = one.getKey();
            Told told = person.facts().get(id);
            if (told != null && !follows(told)) {
                if (age == null || !olderThen(id, told, age)) {
                    continue;
                }
                scene.say(Phrase.TALK_WITHDRAWN, "事实", scene.desk.slots().name(fact(id)));
                person = person.without(List.of(id));
                told = null;
            }
            int least = Integer.parseInt(one.getValue().getLast());
            int years = age == null ? 0 : Integer.parseInt(one.getValue().getFirst()) - age.intValue() - 1;
            String words = FOLLOWS;
            if (years < least && age != null && (told != null || wanted(id))) {
                int lawful = lawful(id, person);
                years = lawful - age.intValue() - 1;
                boolean said = told != null && told.words().equals(FOLLOWS);
                words = said || matters(id) ? FOLLOWS : SILENT;
                if (years >= least && !said && words.equals(FOLLOWS)) {
                    scene.say(
                            Phrase.TALK_RETIRES_LATER,
                            "年龄",
                            age.toPlainString(),
                            "最早",
                            String.valueOf(lawful),
                            "年",
                            String.valueOf(years));
                }
            }
            if (years >= least) {
                Span months = new Span(BigDecimal.valueOf((long) MONTHS * years), null);
                person = person.with(Map.of(id, new Told(new Known.Between(months), words, 0)));
            } else if (told != null) {
                person = person.without(List.of(id));
            }
        }
        return person;
    }

    /** From one birthday to another is a matter of years, to within one. */
    private static Span within(int years) {
        return new Span(BigDecimal.valueOf((long) MONTHS * (years - 1) + 1), BigDecimal.valueOf((long) MONTHS * years));
    }

    private static boolean follows(Told told) {
        return told.words().equals(FOLLOWS) || told.words().equals(SILENT);
    }

    /** Whether a benefit that is looked at asks how long it is, and is not refused already. */
    private boolean matters(String id) {
        return scene.pursuit().looked().stream()
                .filter(benefit -> scene.pursuit().facts(benefit).contains(id))
                .anyMatch(benefit -> {
                    try {
                        return !(new Supposing(scene)
                                        .quote(benefit, scene.person())
                                        .outcome()
                                instanceof Outcome.Ineligible);
                    } catch (ContradictoryFacts e) {
                        return false;
                    }
                });
    }

    /** 还有十几年 behind that: how long it is said to be goes before what followed; false where a message says no more or less. */
    boolean take(String text) {
        Fact open = scene.open();
        String said = text.strip();
        for (String id : scene.desk.hearing().retires(false).keySet()) {
            Told told = scene.person().facts().get(id);
            // 八个月了 alone is of what is asked or told, never of an age that was not spoken of.
            if (told == null
                    || !told.words().equals(FOLLOWS)
                    || !LEFT.matcher(said).find()
                    || said.length() > MOST
                    || ASKS.matcher(said).find()
                    || OpenQuestion.answered(scene, text)) {
                continue;
            }
            Fact fact = fact(id);
            List<HeardFact> heard = scene.hear(said, fact).facts();
            if (heard.size() == 1
                    && heard.getFirst().fact().equals(fact)
                    && !HeardFact.nothing(heard.getFirst().known())) {
                Known known = heard.getFirst().known();
                scene.keep(scene.person()
                        .with(Map.of(id, new Told(known, text, scene.c().turn()))));
                scene.say(Phrase.TALK_NOTED, "事实", scene.desk.slots().told(fact, known));
                if (open == null) {
                    scene.go();
                } else {
                    scene.again();
                }
                return true;
            }
        }
        return false;
    }

    /**
     * 六十退呗 of a man of 57 is an age, and no sixty months: how long it is till then, to within a year. Where there is no age to count
     * from, that is asked. False where no age to retire at is told.
     */
    boolean at(String text) {
        Matcher age = AT.matcher(text.strip());
        if (!age.find()
                || text.strip().length() > SENTENCE
                || ASKS.matcher(text).find()) {
            return false;
        }
        int then = WrittenNumber.of(age.group(1));
        for (String id : scene.desk.hearing().retires(false).keySet()) {
            Fact fact = fact(id);
            if (then < EARLIEST || then > LATEST || scene.c().region() == null) {
                continue;
            }
            boolean asked = fact.equals(scene.open());
            String before = text.strip().substring(0, age.start());
            if (!before.isBlank()) {
                // 我57，六十退
                var _ = new Remembering(scene).take(before);
            }
            BigDecimal now = age(scene.person());
            int years = now == null ? 0 : then - now.intValue();
            if (now == null || years <= 0) {
                scene.say(Phrase.TALK_RETIRES_AT_OPEN, "岁", String.valueOf(then));
                on();
                return true;
            }
            Known known = new Known.Between(within(years));
            scene.keep(scene.person()
                    .with(Map.of(fact.id(), new Told(known, text, scene.c().turn()))));
            scene.say(
                    Phrase.TALK_RETIRES_AT,
                    "岁",
                    String.valueOf(then),
                    "年龄",
                    now.toPlainString(),
                    "事实",
                    scene.desk.slots().told(fact, known));
            if (asked) {
                scene.go();
            } else {
                on();
            }
            return true;
        }
        return false;
    }

    /** Back to what was open: the question, the result, or what was offered. */
    private void on() {
        if (scene.open() != null) {
            scene.again();
        } else if (scene.busy()) {
            scene.go();
        } else {
            scene.c().choices().forEach(scene.said::offer);
        }
    }

    /** Whether it was told with another age than that of now, and not again since. */
    private boolean olderThen(String id, Told told, BigDecimal age) {
        Person began = scene.began();
        BigDecimal before = began.label().equals(scene.person().label()) ? age(began) : null;
        return before != null
                && before.compareTo(age) != 0
                && told.equals(began.facts().get(id));
    }

    /** The earliest age by law: that of the sex that was told, otherwise of any. */
    private int lawful(String id, Person person) {
        int any = 0;
        for (String age : scene.desk.hearing().retires(true).getOrDefault(id, List.of())) {
            Known whose = new Known.OneOf(Set.of(age.replaceAll("[0-9]", "")));
            int years = Integer.parseInt(age.replaceAll("[^0-9]", ""));
            if (Character.isDigit(age.charAt(0))) {
                any = years;
            } else if (person.facts().values().stream()
                    .anyMatch(one -> one.known().equals(whose))) {
                return years;
            }
        }
        return any;
    }

    /** Whether a benefit that is looked at asks how long it is. */
    private boolean wanted(String id) {
        return scene.c().region() != null
                && scene.pursuit().looked().stream()
                        .anyMatch(benefit -> scene.pursuit().facts(benefit).contains(id));
    }

    private Fact fact(String id) {
        return scene.desk.library().rules().dictionary().find(id).orElseThrow();
    }

    private @Nullable BigDecimal age(Person person) {
        for (Map.Entry<String, Told> one : person.facts().entrySet()) {
            Fact fact =
                    scene.desk.library().rules().dictionary().find(one.getKey()).orElse(null);
            boolean age =
                    fact != null && fact.kind() == Kind.COUNT && fact.unitText().equals("岁");
            if (age && one.getValue().known() instanceof Known.Between(Span span) && span.exact()) {
                return span.low();
            }
        }
        return null;
    }
}
