package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.Reply;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 2个月 就一个 那四个都满3个月了, 其中有个只有4个月, 就他一个没满 另外三个都满6个月了: what is told of some of the people hired is theirs alone. Who does
 * not meet what is asked is not counted; what is measured stays as told for the others. Where it is not sure, how many meet it all is asked.
 * One per message.
 */
final class SomeDiffer {

    private static final Pattern ASKS = Pattern.compile("[吗么？?]|算不算|能不能|可不可以|怎么办|咋办|会不会|还能|要紧|要是|如果|再[招加请来]|还[招请]了|也算");
    private static final Pattern ONLY = Pattern.compile("只|就");
    /** 失业的社保刚交5个月: what is said of a kind begins there. */
    private static final Pattern BEHIND_KIND =
            Pattern.compile("(?:的)?(?:社保|五险|保险|合同|登记(?!失业)|才|只|刚|没|不|交|缴|签|就|[0-9])");

    private final Scene scene;
    private final MeetsIt meeting;

    SomeDiffer(Scene scene) {
        this.scene = scene;
        this.meeting = new MeetsIt(scene);
    }

    /** Takes a message that tells of some of the people; false where it tells of none, or it is for others to take. */
    boolean take(String said) {
        String text = new HiredByName(scene).asSome(said);
        Fact open = scene.open();
        if (!scene.busy() || scene.c().region() == null || ASKS.matcher(text).find()) {
            return false;
        }
        HiredPeople people = HiredPeople.of(scene);
        if (people == null || open != null && open.kind() == Kind.COUNT) {
            return people != null && kind(text, people);
        }
        if (kind(text, people)) {
            return true;
        }
        PartsOfPeople parts = PartsOfPeople.in(text);
        return (parts.first(PartsOfPeople.Sort.SOME) != null
                        || parts.first(PartsOfPeople.Sort.REST) != null
                        || parts.parts().size() > 1)
                && settled(text, parts, people);
    }

    private boolean settled(String text, PartsOfPeople parts, HiredPeople people) {
        int less = 0;
        int enough = 0;
        boolean unsure = false;
        boolean rest = false;
        String whose = "";
        for (PartsOfPeople.Part part : parts.parts()) {
            if (part.sort() == PartsOfPeople.Sort.WHOLE || part.sort() == PartsOfPeople.Sort.LEFT) {
                continue;
            }
            Boolean meets = meeting.of(part.said(), people.counts().keySet(), people.measured());
            rest |= part.sort() == PartsOfPeople.Sort.REST && !Boolean.FALSE.equals(meets);
            if (Boolean.FALSE.equals(meets)) {
                less += Math.max(part.number(), 1);
                whose += part.said();
            } else if (Boolean.TRUE.equals(meets)) {
                enough += part.number();
            } else if (part.sort() == PartsOfPeople.Sort.REST && less > 0) {
                enough += part.number();
            } else {
                unsure = true;
            }
        }
        if (rest && enough > 0 && enough == people.all() && scene.open() == null) {
            // Said again: 就他一个没满 另外三个都满6个月了, where three are counted already.
            scene.say(Phrase.TALK_SUPPOSED_SAME);
            return true;
        }
        boolean some = less == 0 && !rest && enough > 0 && enough < people.all();
        if (some
                && scene.open() == null
                && parts.parts().size() == 1
                && text.strip().endsWith(parts.parts().getFirst().said())
                && !ONLY.matcher(text).find()) {
            // 有一个失业的社保交了5个月, where 3 are enough.
            scene.say(Phrase.TALK_SUPPOSED_SAME);
            return true;
        }
        if (some && people.counts().size() > 1 && people.measured().contains(scene.open())) {
            // 满3个月的有四位, of people of several kinds.
            return count(text, people, people.all() - enough, "");
        }
        PartsOfPeople.Part told = parts.first(PartsOfPeople.Sort.LEFT);
        int left = told != null && less > 0 ? told.number() : rest && enough > 0 ? enough : people.all() - less;
        if (less == 0 && !(rest && enough > 0) || unsure && told == null) {
            return false;
        }
        if (less > 0 && enough > people.all() && people.counts().size() > 1) {
            // More meet it than were counted: how many of each kind is asked for.
            keep(text, people, Map.of());
            List<Fact> counted = List.copyOf(people.counts().keySet());
            scene.keep(scene.person().without(counted.stream().map(Fact::id).toList()));
            question(counted.getFirst(), List.of());
            return true;
        }
        boolean whole = people.all() > 0 && less + enough == people.all();
        if (!people.untold().isEmpty() && !whole) {
            // Where nobody meets it, it is so of all.
            return (enough > 0 || parts.parts().size() == 1) && untold(text, enough, whose, people);
        }
        if (left < 1 || left > people.all()) {
            return false;
        }
        boolean fits = less == 0 || enough == 0 || less + enough == people.all();
        if (!fits && told == null) {
            return people.counts().size() == 1 && ask(text, left, people);
        }
        return count(text, people, people.all() - left, whose);
    }

    /** So many fewer count, of the kind that is meant. */
    private boolean count(String text, HiredPeople people, int less, String whose) {
        if (less == 0) {
            return false;
        }
        Fact fact = people.counts().size() == 1
                ? people.counts().keySet().iterator().next()
                : kindOf(whose, people);
        if (fact != null && people.of(fact) >= less) {
            keep(text, people, Map.of(fact, people.of(fact) - less));
            scene.go();
            return true;
        }
        keep(text, people, Map.of());
        List<Reply.Choice> choices = people.counts().entrySet().stream()
                .filter(one -> one.getValue() >= less)
                .map(one -> scene.desk.slots().name(one.getKey()))
                .map(name -> new Reply.Choice(name, name))
                .toList();
        scene.keep(scene.person().asking(null));
        scene.said.ask(scene.phrase(Phrase.TALK_WHICH_KIND, "几", String.valueOf(less)), choices);
        return true;
    }

    /** The answer to which kind those are that do not count. */
    private boolean kind(String text, HiredPeople people) {
        for (int less = 1; less < people.all(); less++) {
            if (!scene.c().last().contains(scene.phrase(Phrase.TALK_WHICH_KIND, "几", String.valueOf(less)))) {
                continue;
            }
            Fact named = people.counts().keySet().stream()
                    .filter(fact -> scene.desk.slots().name(fact).equals(text))
                    .findFirst()
                    .orElse(kindOf(text, people));
            if (named != null && people.of(named) >= less) {
                keep(text, people, Map.of(named, people.of(named) - less));
                scene.go();
                return true;
            }
        }
        return false;
    }

    /** The kind some words are of: 农村的, 大学生; null where they name none, or several. */
    private @Nullable Fact kindOf(String said, HiredPeople people) {
        List<Fact> named = people.counts().keySet().stream()
                .filter(fact -> names(fact, said))
                .toList();
        return named.size() == 1 ? named.getFirst() : null;
    }

    /** A number of people is not told yet: those who meet it are, or are asked for. */
    private boolean untold(String text, int enough, String whose, HiredPeople people) {
        if (people.untold().size() != 1) {
            return false;
        }
        Fact fact = people.untold().getFirst();
        if (people.counts().isEmpty() && enough > 0) {
            keep(text, people, Map.of(fact, enough));
            scene.go();
            return true;
        }
        keep(text, people, Map.of());
        Fact kind = kindOf(whose, people);
        if (kind == null && !people.counts().isEmpty() && !names(fact, whose)) {
            // Those who do not count may be of the kind that was told.
            scene.keep(scene.person()
                    .without(people.counts().keySet().stream().map(Fact::id).toList()));
        }
        // The kinds it is the sum of were told of all: they would speak against the answer.
        scene.keep(scene.person()
                .without(scene.desk.library().rules().dictionary().parts(fact).stream()
                        .map(Fact::id)
                        .toList()));
        question(fact, enough > people.all() && people.all() > 0 ? List.of(enough - people.all(), enough) : List.of());
        return true;
    }

    private boolean names(Fact fact, String said) {
        return List.of(said, BEHIND_KIND.split(said, 2)[0]).stream()
                .anyMatch(part -> scene.hear("招了1个" + part, null).facts().stream()
                        .anyMatch(one -> one.fact().equals(fact)));
    }

    /** Asks how many meet it all. */
    private boolean ask(String text, int likely, HiredPeople people) {
        Fact fact = people.counts().keySet().iterator().next();
        keep(text, people, Map.of());
        scene.keep(scene.person().without(List.of(fact.id())));
        question(fact, List.of(likely, people.all()));
        return true;
    }

    private void question(Fact fact, List<Integer> numbers) {
        scene.keep(scene.person().asking(fact.id()));
        List<Reply.Choice> choices = numbers.stream()
                .distinct()
                .map(number -> new Reply.Choice(number + "个", number + "个"))
                .toList();
        scene.said.ask(
                scene.phrase(Phrase.TALK_HOW_MANY_MEET, "事实", scene.desk.slots().name(fact)), choices);
        scene.said.asking(new Reply.Asking(fact.id(), scene.desk.slots().why(fact), 1));
    }

    /** Keeps the numbers, and of what is measured that those who count meet it, where it is asked for or was told too short. */
    private void keep(String text, HiredPeople people, Map<Fact, Integer> numbers) {
        Map<String, Told> told = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        int turn = scene.c().turn();
        numbers.forEach((fact, number) -> {
            Known known = new Known.Between(SpokenNumber.point(BigDecimal.valueOf(number)));
            told.put(fact.id(), new Told(known, text, turn));
            words.add(scene.desk.slots().told(fact, known));
        });
        for (Fact fact : people.measured()) {
            BigDecimal limit = fact.kind() == Kind.DURATION ? meeting.limit(fact) : null;
            Told before = scene.person().facts().get(fact.id());
            boolean shorter = before != null
                    && before.known() instanceof Known.Between(Span span)
                    && (span.low() == null || limit != null && span.low().compareTo(limit) < 0);
            if (limit != null && (fact.equals(scene.open()) || shorter)) {
                Known known = new Known.Between(new Span(limit, null));
                told.put(fact.id(), new Told(known, text, turn));
                words.add(scene.desk.slots().told(fact, known));
            }
        }
        boolean corrected = told.keySet().stream().anyMatch(scene.person().facts()::containsKey);
        if (!words.isEmpty()) {
            scene.keep(scene.person().with(told));
            scene.say(corrected ? Phrase.TALK_CORRECTED : Phrase.TALK_NOTED, "事实", String.join("、", words));
        }
    }
}
