package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.hearing.InOrder;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a conversation is after. Ids and names only: a release of new rules does not break it. */
sealed interface Goal {

    /** Nothing but answers. */
    record Nothing() implements Goal {}

    /** What one benefit comes to. */
    record One(String benefit) implements Goal {}

    /**
     * Everything that can be got, not begun yet.
     *
     * @param audience for whom, or null while that is not known
     */
    record All(Benefit.@Nullable Audience audience) implements Goal {}

    /** How far the looking at everything is. */
    enum Stage {
        /** Facts are asked for, to settle what is near. */
        ASKING,
        /** What it is about is asked for. */
        TOPIC,
        /** The table was shown. */
        TOLD
    }

    /**
     * Everything that can be got, under way.
     *
     * @param region the region's id it was begun for; another one starts it afresh
     * @param citizens whether for people rather than firms and institutions
     * @param topics the names of the topics chosen; empty while what was told decides
     * @param hints the names of the topics that the first words spoke of
     * @param all whether everything is looked at, near or not
     * @param stage how far it is
     * @param asked the facts asked for since the last table
     * @param before the facts asked for before that
     * @param spoken of these the ones that were told by themselves before, less exactly
     * @param told what tables and announcements said already, benefit and result
     * @param done topics that were looked through
     */
    record Going(
            String region,
            boolean citizens,
            Set<String> topics,
            Set<String> hints,
            boolean all,
            Stage stage,
            Set<String> asked,
            Set<String> before,
            Set<String> spoken,
            Set<String> told,
            Set<String> done)
            implements Goal {

        public Going {
            topics = InOrder.copy(topics);
            hints = InOrder.copy(hints);
            asked = InOrder.copy(asked);
            before = InOrder.copy(before);
            spoken = InOrder.copy(spoken);
            told = InOrder.copy(told);
            done = InOrder.copy(done);
        }

        /** Just begun. */
        static Going begun(String region, boolean citizens, Set<String> hints) {
            return new Going(
                    region,
                    citizens,
                    Set.of(),
                    hints,
                    false,
                    Stage.ASKING,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Set.of());
        }

        Going at(Stage next) {
            return new Going(region, citizens, topics, hints, all, next, asked, before, spoken, told, done);
        }

        /**
         * Asks for a fact: put again it is the same question.
         *
         * @param known whether something of it was told by itself already
         */
        Going asking(String fact, boolean known) {
            return new Going(
                    region,
                    citizens,
                    topics,
                    hints,
                    all,
                    Stage.ASKING,
                    and(asked, Set.of(fact)),
                    before,
                    known && !askedFor(fact) ? and(spoken, Set.of(fact)) : spoken,
                    told,
                    done);
        }

        /** Told something; keys of benefit and result. */
        Going told(Set<String> more) {
            return new Going(region, citizens, topics, hints, all, stage, asked, before, spoken, and(told, more), done);
        }

        /** Without some of what was told. */
        Going without(Set<String> keys) {
            Set<String> left = new LinkedHashSet<>(told);
            left.removeAll(keys);
            return new Going(region, citizens, topics, hints, all, stage, asked, before, spoken, left, done);
        }

        /** To tell everything again, for what is known has changed. */
        Going afresh() {
            return new Going(region, citizens, topics, hints, all, stage, asked, before, spoken, Set.of(), done);
        }

        /** Turns to topics; what was looked through before stays so, and counting begins anew. */
        Going about(Set<String> next, Set<String> finished) {
            return new Going(
                    region,
                    citizens,
                    next,
                    hints,
                    false,
                    Stage.ASKING,
                    Set.of(),
                    and(before, asked),
                    spoken,
                    told,
                    finished);
        }

        /** Turns to everything. */
        Going everything(Set<String> finished) {
            return new Going(
                    region,
                    citizens,
                    Set.of(),
                    hints,
                    true,
                    Stage.ASKING,
                    Set.of(),
                    and(before, asked),
                    spoken,
                    told,
                    finished);
        }

        /** Whether a fact was told in answer to a question rather than by itself. */
        boolean askedFor(String fact) {
            return (asked.contains(fact) || before.contains(fact)) && !spoken.contains(fact);
        }

        /** The benefits that were told as met, or as ones that may be. */
        List<String> shown() {
            return told.stream()
                    .filter(key -> key.indexOf(' ') > 0 && !key.endsWith(" ineligible"))
                    .map(key -> key.substring(0, key.indexOf(' ')))
                    .distinct()
                    .toList();
        }

        private static Set<String> and(Set<String> some, Set<String> more) {
            Set<String> both = new LinkedHashSet<>(some);
            both.addAll(more);
            return both;
        }
    }

    Goal NOTHING = new Nothing();
}
