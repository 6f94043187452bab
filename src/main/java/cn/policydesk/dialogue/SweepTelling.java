package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.Adding;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.SweepLine;
import cn.policydesk.telling.Talk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Tells what somebody may get in a table short enough for a phone: what is met, what may be and what is missing for it, what is
 * not and why, what to claim together; the rest in numbers. What was told already is left to the earlier table.
 */
final class SweepTelling {

    private static final int ITEMS = 7;
    private static final int MET = 5;
    private static final int MAY = 4;
    private static final int CANNOT = 3;
    private static final int OFFERS = 2;
    private static final int EXAMPLES = 2;
    /** Keys of what is said once. */
    private static final String DRAFT = "草案";

    private static final String LAPSED = "过期";

    private final Dialogue.Desk desk;
    private final Talk talk;
    private final SweepLine line;
    private final Goal.Going going;

    /** @param asOf the day of application */
    SweepTelling(Dialogue.Desk desk, Goal.Going going, LocalDate asOf) {
        this.desk = desk;
        this.talk = desk.talk();
        this.line = new SweepLine(talk, asOf);
        this.going = going;
    }

    /**
     * Tells the table; what it told, as keys of benefit and result.
     *
     * @param settled whether what earlier tables told as met is said again, in a line
     */
    Set<String> tell(Said said, SweepView view, QuoteReply reply, boolean settled) {
        Map<String, QuoteReply.Quoted> worded = new LinkedHashMap<>();
        reply.quotes().forEach(quote -> worded.put(quote.benefit(), quote));
        List<Quote> fresh = fresh(view);
        List<Quote> shown = shown(more(view) ? fresh : view.chosen(), view);
        List<String> lines = new ArrayList<>();
        String before = settled ? SweepBeside.before(view, shown, worded, MET) : "";
        if (!before.isEmpty()) {
            lines.add(talk.say(Phrase.TALK_DECIDED, "待遇", before));
        }
        boolean draft = !shown.isEmpty() && shown.stream().allMatch(SweepTelling::isDraft);
        Set<String> told = new LinkedHashSet<>();
        if (draft && !going.told().contains(DRAFT) && told.add(DRAFT)) {
            lines.add(talk.say(Phrase.SWEEP_DRAFT));
        }
        if (before.isEmpty() && shown.stream().noneMatch(Quote::met)) {
            nothing(view, shown, lines);
        }
        part(SweepLine.Part.CAN, shown, worded, lines, Phrase.TALK_CAN);
        part(SweepLine.Part.OTHER, shown, worded, lines, Phrase.TALK_CAN_OTHER);
        part(SweepLine.Part.WAIT, shown, worded, lines, draft ? Phrase.SWEEP_MET : Phrase.TALK_CAN_OLD);
        part(
                SweepLine.Part.MAY,
                shown,
                worded,
                lines,
                shown.stream().anyMatch(Quote::met) ? Phrase.TALK_MAY : Phrase.SWEEP_OPEN);
        part(SweepLine.Part.CANNOT, shown, worded, lines, Phrase.TALK_CANNOT);
        new SweepBeside(desk).standing(shown, worded, lines);
        new SweepBeside(desk).together(reply, lines);
        new Adding(talk).notYet(shown).forEach(lines::add);
        rest(view, shown, told, lines);
        said.tell(String.join("\n", lines), choices(view, shown));
        shown.forEach(quote -> told.add(key(quote)));
        return told;
    }

    /** Whether benefits that are looked at now were not told yet. */
    boolean more(SweepView view) {
        return fresh(view).stream().anyMatch(quote -> SweepLine.part(quote) != SweepLine.Part.CANNOT);
    }

    /** Tells what has lapsed, by name. */
    void lapsed(Said said, SweepView view) {
        List<String> lines = view.lapsed().stream()
                .limit(ITEMS)
                .map(quote -> "· " + quote.benefit().name() + "："
                        + desk.quotes()
                                .standing(quote.benefit(), view.survey().asOf())
                                .note())
                .toList();
        if (lines.isEmpty()) {
            said.say(talk.say(Phrase.SWEEP_NONE_LAPSED));
            return;
        }
        int more = view.lapsed().size() - lines.size();
        said.say(
                talk.say(Phrase.SWEEP_LAPSED, "几", String.valueOf(view.lapsed().size()), "待遇", String.join("\n", lines))
                        + (more > 0 ? "\n……" : ""));
    }

    // ---- which benefits

    private List<Quote> fresh(SweepView view) {
        return view.chosen().stream()
                .filter(quote -> !going.told().contains(key(quote)))
                .toList();
    }

    /** What fits on a phone, of each part the nearest. */
    private List<Quote> shown(List<Quote> quotes, SweepView view) {
        List<Quote> shown = new ArrayList<>();
        int met = take(quotes, List.of(SweepLine.Part.CAN, SweepLine.Part.WAIT, SweepLine.Part.OTHER), MET, shown);
        take(quotes, List.of(SweepLine.Part.MAY), Math.min(MAY, ITEMS - met), shown);
        List<Quote> expected = quotes.stream()
                .filter(quote -> view.near(quote) || !going.topics().isEmpty())
                .toList();
        take(expected, List.of(SweepLine.Part.CANNOT), Math.min(CANNOT, ITEMS - shown.size()), shown);
        return shown;
    }

    private static int take(List<Quote> quotes, List<SweepLine.Part> parts, int most, List<Quote> shown) {
        List<Quote> taken = quotes.stream()
                .filter(quote -> parts.contains(SweepLine.part(quote)))
                .limit(Math.max(0, most))
                .toList();
        shown.addAll(taken);
        return taken.size();
    }

    private static String key(Quote quote) {
        return quote.benefit().id() + " " + quote.outcome().code();
    }

    // ---- the lines

    private void nothing(SweepView view, List<Quote> shown, List<String> lines) {
        if (shown.stream().anyMatch(quote -> SweepLine.part(quote) == SweepLine.Part.MAY)) {
            return;
        }
        List<Quote> over = view.lapsedHere();
        List<Benefit> others = others(view);
        if (shown.isEmpty() && !over.isEmpty()) {
            lines.add(talk.say(
                    Phrase.SWEEP_ALL_LAPSED,
                    "待遇",
                    SweepBeside.examples(over),
                    "时效",
                    desk.quotes()
                            .standing(over.getFirst().benefit(), view.survey().asOf())
                            .note()));
        } else if (!others.isEmpty()) {
            lines.add(talk.say(
                    Phrase.SWEEP_FOR_OTHERS,
                    "谁",
                    going.citizens() ? "单位" : "个人",
                    "待遇",
                    String.join(
                            "、",
                            others.stream().limit(EXAMPLES).map(Benefit::name).toList())));
        } else if (!view.spokenFor().isEmpty()) {
            lines.add(talk.say(
                    Phrase.SWEEP_NOT_LOOKED,
                    "待遇",
                    String.join(
                            "、",
                            view.spokenFor().stream()
                                    .limit(OFFERS)
                                    .map(quote -> quote.benefit().name())
                                    .toList())));
        } else {
            lines.add(talk.say(view.waiting().isEmpty() ? Phrase.TALK_NOTHING : Phrase.SWEEP_NOTHING_HERE));
        }
    }

    /** What the topics chosen hold for those who are not asking: 见习补贴 goes to the firm. */
    private List<Benefit> others(SweepView view) {
        Set<String> topics = new LinkedHashSet<>();
        going.topics()
                .forEach(name ->
                        desk.topics().meant(name, !going.citizens()).forEach(topic -> topics.add(topic.name())));
        return !view.chosen().isEmpty()
                ? List.of()
                : desk.library().rules().benefits(going.region()).stream()
                        .filter(benefit -> !benefit.versions().isEmpty())
                        .filter(benefit -> desk.topics().names(benefit, !going.citizens()).stream()
                                .anyMatch(topics::contains))
                        .filter(benefit -> !Topics.serves(benefit, going.citizens()))
                        .toList();
    }

    /** To work out by the old standard what the topics chosen held, or what they hold for others. */
    private List<Benefit> instead(SweepView view, List<Quote> shown) {
        boolean none = shown.stream().allMatch(quote -> SweepLine.part(quote) == SweepLine.Part.CANNOT);
        if (none
                && others(view).isEmpty()
                && !view.spokenFor().isEmpty()
                && (view.lapsedHere().isEmpty() || !shown.isEmpty())) {
            return view.spokenFor().stream().map(Quote::benefit).toList();
        }
        if (!shown.isEmpty()) {
            return List.of();
        }
        List<Quote> over = view.lapsedHere();
        return over.isEmpty() ? others(view) : over.stream().map(Quote::benefit).toList();
    }

    private void part(
            SweepLine.Part part,
            List<Quote> shown,
            Map<String, QuoteReply.Quoted> worded,
            List<String> lines,
            Phrase phrase) {
        List<String> items = new ArrayList<>();
        for (Quote quote : shown) {
            QuoteReply.Quoted words = worded.get(quote.benefit().id());
            if (SweepLine.part(quote) == part && words != null) {
                items.add("· " + line.of(part, words));
            }
        }
        if (!items.isEmpty()) {
            lines.add(talk.say(phrase, "待遇", String.join("\n", items), "几", String.valueOf(items.size())));
        }
    }

    /** What is not in the table, in numbers and examples. */
    private void rest(SweepView view, List<Quote> shown, Set<String> told, List<String> lines) {
        StringBuilder rest = new StringBuilder();
        int left = left(view, shown);
        if (left > 0) {
            rest.append(talk.say(Phrase.SWEEP_LEFT, "几", String.valueOf(left)));
        }
        List<Quote> lapsed = view.lapsed();
        if (!lapsed.isEmpty() && !going.told().contains(LAPSED) && told.add(LAPSED)) {
            rest.append(talk.say(
                    Phrase.SWEEP_LAPSED_TOO, "几", String.valueOf(lapsed.size()), "待遇", SweepBeside.examples(lapsed)));
        }
        List<Quote> figureless = view.figureless().stream()
                .filter(quote -> !going.told().contains(key(quote)))
                .toList();
        if (!figureless.isEmpty()) {
            figureless.forEach(quote -> told.add(key(quote)));
            rest.append(talk.say(Phrase.TALK_FIGURELESS, "待遇", SweepBeside.several(figureless)));
        }
        lines.add(rest + talk.say(Phrase.SUBJECT_TO_REVIEW));
    }

    private int left(SweepView view, List<Quote> shown) {
        long unseen = fresh(view).stream()
                .filter(quote -> SweepLine.part(quote) != SweepLine.Part.CANNOT && !shown.contains(quote))
                .count();
        return (int) unseen + view.waiting().size();
    }

    /** To go on with: one benefit that only lacks facts, or the rest. */
    private List<Reply.Choice> choices(SweepView view, List<Quote> shown) {
        List<Reply.Choice> choices = new ArrayList<>();
        shown.stream()
                .filter(quote -> quote.outcome() instanceof Outcome.NeedsFacts needs
                        && !needs.missing().isEmpty())
                .limit(OFFERS)
                .map(Quote::benefit)
                .forEach(benefit -> choices.add(toWorkOut(benefit)));
        instead(view, shown).stream().limit(OFFERS).forEach(benefit -> choices.add(toWorkOut(benefit)));
        if (left(view, shown) > 0) {
            String more = talk.say(Phrase.SWEEP_MORE);
            choices.add(new Reply.Choice(more, more));
        }
        return choices;
    }

    private static Reply.Choice toWorkOut(Benefit benefit) {
        return new Reply.Choice("算" + benefit.name(), "算" + benefit.name());
    }

    private static boolean isDraft(Quote quote) {
        return quote.validity().status() == Validity.Status.DRAFT;
    }
}
