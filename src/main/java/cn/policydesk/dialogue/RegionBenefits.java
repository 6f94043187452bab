package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Fact;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.Cues;
import cn.policydesk.hearing.IntentWords;
import cn.policydesk.search.ClauseIndex;
import cn.policydesk.search.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The benefits of a region with what they are found by. Immutable and safe for use by several threads.
 *
 * @param names how like a message their names are, in the order of the entries
 * @param words the same for the words they rest on
 */
record RegionBenefits(List<Entry> entries, Likeness names, Likeness words) {

    /** The shortest end of a name that names it. */
    private static final int ENDING = 4;
    /** So long a name is said for nothing else, even without what it has in brackets. */
    private static final int WHOLE = 8;
    /** What a number told speaks for those that use it, and what a yes, no or choice does. */
    private static final double NUMBER = 7;

    private static final double FACT = 3;

    /**
     * What a benefit is found by.
     *
     * @param name as people say it: without what stands in brackets
     * @param facts all it may need
     * @param loan whether it is money to be paid back, or less to be paid, rather than money to be had
     * @param interest whether it is about the interest of a loan
     * @param school whether its name says that it is of a school's
     * @param graduates whether it is for people themselves and its name says that they studied
     * @param closed whether it is for a firm that was given up
     * @param living whether it is for people who live by what they earn themselves, who hire nobody
     */
    record Entry(
            Benefit benefit,
            String name,
            Set<Fact> facts,
            boolean loan,
            boolean interest,
            boolean school,
            boolean graduates,
            boolean closed,
            boolean living) {
        /** 律所两个见习的: of its name a message says only for whom it is, which stands in brackets. */
        boolean calledByWhom(String message) {
            int from = benefit.name().indexOf('（');
            return from > 0
                    && shares(benefit.name().substring(from), message)
                    && !shares(benefit.name().substring(0, from), message);
        }

        private static boolean shares(String name, String message) {
            return IntStream.rangeClosed(0, name.length() - 2)
                    .anyMatch(at -> message.contains(name.substring(at, at + 2)));
        }

        static Entry of(Benefit benefit, Cues cues) {
            String name = IntentWords.plain(benefit.name().replaceAll("（[^）]*）", ""));
            return new Entry(
                    benefit,
                    name,
                    Set.copyOf(benefit.facts()),
                    cues.said(Cue.LOAN, name),
                    cues.said(Cue.INTEREST, name),
                    cues.said(Cue.SCHOOL_ONLY, name),
                    cues.said(Cue.GRADUATES, name) && benefit.audiences().equals(Set.of(Benefit.Audience.CITIZEN)),
                    cues.said(Cue.CLOSED, name),
                    cues.said(Cue.LIVING, name));
        }

        /** Whether it has figures. */
        boolean payable() {
            return !benefit.versions().isEmpty();
        }
    }

    static RegionBenefits of(ClauseIndex index, List<Benefit> benefits, Cues cues) {
        return new RegionBenefits(
                benefits.stream().map(benefit -> Entry.of(benefit, cues)).toList(),
                index.likeness(benefits.stream().map(Benefit::name).toList()),
                index.likeness(benefits.stream()
                        .map(benefit -> benefit.basis().words())
                        .toList()));
    }

    /** How many use a fact: what few use tells much. */
    long uses(Fact fact) {
        return entries.stream().filter(entry -> entry.facts().contains(fact)).count();
    }

    /** What facts told say for one of them. */
    double facts(Entry entry, Set<String> told) {
        return entry.facts().stream()
                .filter(fact -> told.contains(fact.id()))
                .mapToDouble(fact -> (fact.kind().ordered() ? NUMBER : FACT) / uses(fact))
                .sum();
    }

    /**
     * The benefit whose name stands in the message, the longest where one holds another; null where none or two do. With what its name has
     * in brackets it is that one and no other.
     */
    @Nullable
    Benefit named(String plain) {
        Benefit whole = entries.stream()
                .map(Entry::benefit)
                .filter(benefit -> benefit.name().indexOf('（') > 0)
                .filter(benefit -> plain.contains(IntentWords.plain(benefit.name())))
                .findFirst()
                .orElse(null);
        if (whole != null) {
            return whole;
        }
        List<Entry> named = entries.stream()
                .filter(entry -> plain.contains(entry.name()))
                .sorted(Comparator.comparingInt((Entry entry) -> entry.name().length())
                        .reversed())
                .toList();
        boolean one = !named.isEmpty()
                && named.stream()
                        .skip(1)
                        .allMatch(other -> !other.name().equals(named.getFirst().name())
                                && named.getFirst().name().contains(other.name()));
        return one ? named.getFirst().benefit() : null;
    }

    /** A message with the names said in full blanked out. */
    String withoutNames(String message) {
        String left = message;
        for (Entry entry : entries) {
            String name = entry.benefit().name();
            left = left.replace(name, "，".repeat(name.length()));
        }
        // 就业困难人员灵活就业社保补贴, without the brackets behind it; what is told of a loan stays.
        for (Entry entry : entries) {
            String name = entry.benefit().name().replaceAll("（[^）]*）", "");
            if (!entry.loan() && name.length() >= WHOLE) {
                left = left.replace(name, "，".repeat(name.length()));
            }
        }
        return left;
    }

    /** The benefit a message names in full, or by the end of its name where no other name holds it: 租金补贴; else null. */
    @Nullable
    Benefit called(String plain) {
        Benefit named = named(plain);
        if (named != null) {
            return named;
        }
        int longest = 0;
        List<Entry> best = new ArrayList<>();
        for (Entry entry : entries) {
            String name = entry.name();
            for (int from = 1; name.length() - from >= Math.max(ENDING, longest); from++) {
                if (plain.contains(name.substring(from))) {
                    if (name.length() - from > longest) {
                        longest = name.length() - from;
                        best.clear();
                    }
                    best.add(entry);
                    break;
                }
            }
        }
        if (best.size() != 1) {
            return null;
        }
        Entry found = best.getFirst();
        String end = found.name().substring(found.name().length() - longest);
        boolean only = entries.stream()
                .allMatch(entry -> entry.benefit().id().equals(found.benefit().id())
                        || !entry.name().contains(end));
        return only ? found.benefit() : null;
    }
}
