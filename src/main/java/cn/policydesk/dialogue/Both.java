package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.Intent;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.telling.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 稳岗返还和见习补贴都想问, 我考了电工证又开了店 都能领啥: what one message asks for beside the first thing is promised, kept with what is told of it,
 * and taken up behind the first result. Not safe for use by several threads; one per message.
 */
final class Both {

    /** What a part is asked with, to find what it means. */
    private static final String ASKED = " 能领多少";

    private static final int MOST_MEANT = 5;

    private final Scene scene;
    private final Wishes wishes;
    private final Clauses clauses;
    private final FoundAlone alone;

    Both(Scene scene, Wishes wishes, Clauses clauses) {
        this.scene = scene;
        this.wishes = wishes;
        this.clauses = clauses;
        this.alone = new FoundAlone(scene, clauses);
    }

    /** Takes up the first of several things asked for and promises the others; false where the message asks for one. */
    boolean take(String text) {
        String region = scene.c().region();
        if (region == null || scene.open() != null || ShopAsked.opens(text) && ShopAsked.whatever(text)) {
            return false;
        }
        boolean several = TwoParts.asks(text);
        List<Person.Later> asked = several ? apart(named(text, region)) : List.of();
        if (several && asked.size() < 2) {
            asked = apart(told(text, region));
        }
        if (asked.size() < 2) {
            asked = matters(text, region);
        }
        if (asked.size() < 2) {
            new AlsoAsked(scene).keep(text, part -> calledSo(part, region));
            return false;
        }
        // What has lapsed waits behind what runs.
        asked.sort(Comparator.comparing(this::over));
        List<Person.Later> rest = asked.subList(1, asked.size());
        String names = rest.stream().map(Person.Later::name).collect(Collectors.joining("、"));
        scene.say(Phrase.TALK_TWO, "先", asked.getFirst().name(), "后", names);
        Set<String> mine = facts(asked.getFirst().words());
        boolean apart =
                rest.stream().allMatch(one -> facts(one.words()).stream().noneMatch(mine::contains));
        if (apart && !facts(TwoParts.beside(text, asked)).isEmpty()) {
            var _ = new Remembering(scene).take(text);
        } else {
            parts(asked.getFirst(), rest, mine);
        }
        List<Person.Later> all = new ArrayList<>(scene.person().trail().later());
        all.addAll(rest);
        scene.keep(scene.person().later(all));
        pursue(asked.getFirst(), true);
        return true;
    }

    /** Hears each part for itself, not the story as one; what two of them tell of one fact, when the other's turn comes. */
    private void parts(Person.Later first, List<Person.Later> rest, Set<String> mine) {
        var _ = new Remembering(scene).take(first.words());
        for (Person.Later one : rest) {
            if (facts(one.words()).stream().noneMatch(mine::contains)) {
                var _ = new Remembering(scene).take(one.words());
            }
        }
    }

    /** 那另一个呢, 那应届生的呢: takes up what was promised; false where nothing was, or something else is said. */
    boolean next(String text) {
        List<Person.Later> later = scene.person().trail().later();
        Person.Later all = TwoParts.next(text, later);
        String first = text.strip().split("[\\s,，]", 2)[0];
        Person.Later next = all == null ? TwoParts.next(first, later) : all;
        if (next == null) {
            return false;
        }
        Person.Later narrowed = new AlsoAsked(scene).narrowed(next);
        List<Person.Later> left = new ArrayList<>(scene.person().trail().later());
        left.remove(next);
        Person.Later now = current();
        if (now != null) {
            // What is not settled yet waits in its turn.
            left.add(now);
        }
        scene.keep(scene.person().asking(null).later(left));
        scene.say(Phrase.TALK_NEXT, "什么", narrowed.name());
        scene.read(next.words());
        var _ = new Remembering(scene, true).take(next.words());
        if (all == null) {
            // 那53岁的那个呢 三项也是1100
            var _ = new Remembering(scene).take(text.strip().substring(first.length()));
        }
        pursue(narrowed, false);
        return true;
    }

    /** What is asked about still, as something that comes afterwards; null where there is none. */
    private Person.@Nullable Later current() {
        if (scene.person().asked() == null) {
            return null;
        }
        return switch (scene.person().goal()) {
            case Goal.One(String id) ->
                scene.desk
                        .library()
                        .rules()
                        .benefit(id)
                        .map(benefit -> new Person.Later(benefit.name(), benefit.name(), List.of(id)))
                        .orElse(null);
            case Goal.Going going
            when !scene.c().question().isEmpty() ->
                new Person.Later("“" + scene.c().question() + "”", scene.c().question(), List.of());
            default -> null;
        };
    }

    /** @param telling whether it is to be said which benefit it was taken for */
    private void pursue(Person.Later wish, boolean telling) {
        scene.read(wish.words() + ASKED);
        scene.keep(scene.c().asked(wish.words()));
        List<Benefit> meant = wish.benefits().stream()
                .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                .filter(benefit -> benefit.region().equals(scene.c().region()))
                .toList();
        if (meant.size() == 1 && telling) {
            wishes.naming.found(meant.getFirst(), wish.words());
        } else if (meant.size() == 1) {
            wishes.naming.one(meant.getFirst());
        } else if (!meant.isEmpty()) {
            wishes.naming.which(meant);
        } else if (facts(wish.words()).isEmpty() || alone.answered(wish.words())) {
            scene.keep(scene.person().wants(Goal.NOTHING));
            clauses.tell(alone.answered(wish.words()) ? wish.words() : wish.words() + ASKED);
        } else {
            wishes.all(wish.words() + ASKED);
        }
    }

    // ---- what is asked for

    /** 稳岗返还和见习补贴: by names, or what stands in them. */
    private List<Person.Later> named(String text, String region) {
        List<Person.Later> named = new ArrayList<>();
        for (String part : TwoParts.names(text)) {
            List<Benefit> meant = calledSo(part, region);
            if (meant.isEmpty() && TwoParts.grant(part)) {
                meant = found(part, region);
            }
            if (!meant.isEmpty() && meant.size() <= MOST_MEANT) {
                named.add(later(part, meant));
            }
        }
        return named;
    }

    /** 招了3个困难村的 还有2个应届生: by what is told. */
    private List<Person.Later> told(String text, String region) {
        List<Person.Later> told = new ArrayList<>();
        for (String part : TwoParts.told(text)) {
            List<Benefit> meant = found(part, region);
            if (meant.isEmpty() && !clauses.known(part + ASKED)) {
                return List.of();
            }
            told.add(later(part, meant));
        }
        // Clauses alone are no two things to work out, unless each tells of something done.
        boolean clausesOnly = told.stream().allMatch(one -> one.benefits().isEmpty());
        return clausesOnly && !told.stream().allMatch(one -> TwoParts.tells(one.words())) ? List.of() : told;
    }

    /** 房租给补不 还想贷8万利息咋算, of which nothing is found together: each question by itself, one that is found first. */
    private List<Person.Later> matters(String text, String region) {
        List<String> parts = scene.wants(Intent.ALL) ? List.of() : Matters.of(text);
        if (parts.size() < 2) {
            return List.of();
        }
        if (!alone.unfound(text)
                || !scene.finder()
                        .find(text, region, facts(text), scene.audience())
                        .isEmpty()) {
            return eachFound(parts, region);
        }
        List<Person.Later> found = new ArrayList<>();
        List<Person.Later> none = new ArrayList<>();
        for (String part : parts) {
            List<Benefit> meant = alone.unfound(part) ? List.of() : found(part, region);
            boolean any = !meant.isEmpty() || alone.answered(part);
            (any ? found : none).add(quoted(part, meant.size() > MOST_MEANT ? List.of() : meant));
        }
        List<Person.Later> asked = new ArrayList<>(apart(found));
        if (!asked.isEmpty()) {
            asked.addAll(none);
        }
        return asked;
    }

    /** 房租给不给补？贷款8万利息谁出？: where each is found by itself to mean what the others do not. */
    private List<Person.Later> eachFound(List<String> parts, String region) {
        List<Person.Later> asked = new ArrayList<>();
        for (String part : parts) {
            List<Benefit> meant = scene.finder().find(part, region, facts(part), scene.audience()).stream()
                    .filter(benefit -> !benefit.versions().isEmpty())
                    .toList();
            if (meant.isEmpty() || meant.size() > MOST_MEANT) {
                return List.of();
            }
            asked.add(quoted(part, meant));
        }
        Set<String> topics = new LinkedHashSet<>();
        boolean apart = asked.stream()
                .allMatch(one -> one.benefits().stream().noneMatch(topics::contains) && topics.addAll(one.benefits()));
        return apart ? asked : List.of();
    }

    /** Those in whose names the words stand. */
    private List<Benefit> calledSo(String words, String region) {
        String plain = IntentWords.plain(words);
        return scene.desk.library().rules().benefits(region).stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .filter(benefit -> IntentWords.plain(benefit.name()).contains(plain))
                .toList();
    }

    private List<Benefit> found(String part, String region) {
        scene.read(part);
        Benefit.Audience audience = scene.audience();
        scene.read(scene.incoming.text());
        Set<String> facts = facts(part);
        List<Benefit> told = scene.finder().find(part + ASKED, region, facts, audience);
        List<Benefit> found =
                told.isEmpty() ? scene.finder().find(TwoParts.plain(part) + ASKED, region, facts, audience) : told;
        if (!found.isEmpty() && found.stream().allMatch(scene::over)) {
            // What still runs for the same people is worth more than what has lapsed.
            List<Benefit> running = scene.finder().beside(part + ASKED, region, audience).stream()
                    .filter(benefit -> !benefit.versions().isEmpty() && !scene.over(benefit))
                    .toList();
            found = running.isEmpty() ? found : running;
        }
        List<Benefit> beside = found.isEmpty() ? scene.finder().beside(part + ASKED, region, audience) : List.of();
        return (found.isEmpty() ? beside.stream().limit(1).toList() : found)
                .stream().filter(benefit -> !benefit.versions().isEmpty()).toList();
    }

    private boolean over(Person.Later one) {
        return !one.benefits().isEmpty()
                && one.benefits().stream()
                        .flatMap(id -> scene.desk.library().rules().benefit(id).stream())
                        .allMatch(scene::over);
    }

    private Set<String> facts(String part) {
        return scene.hear(part, null).facts().stream()
                .map(one -> one.fact().id())
                .collect(Collectors.toSet());
    }

    /** In the asker's own words, for the benefit is only likely. */
    private static Person.Later quoted(String part, List<Benefit> meant) {
        return new Person.Later(
                "“" + part + "”", part, meant.stream().map(Benefit::id).toList());
    }

    private static Person.Later later(String part, List<Benefit> meant) {
        return new Person.Later(
                meant.size() == 1 ? meant.getFirst().name() : "“" + part + "”",
                part,
                meant.stream().map(Benefit::id).toList());
    }

    /** Those that mean other benefits than the ones before; none where the second means what the first does. */
    private static List<Person.Later> apart(List<Person.Later> asked) {
        List<Person.Later> apart = new ArrayList<>();
        Set<String> seen = new LinkedHashSet<>();
        for (Person.Later one : asked) {
            if (one.benefits().stream().noneMatch(seen::contains)) {
                apart.add(one);
            }
            seen.addAll(one.benefits());
        }
        return apart;
    }
}
