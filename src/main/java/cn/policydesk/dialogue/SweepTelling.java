package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import java.util.ArrayList;
import java.util.HashMap;
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
    private static final int MISSING = 3;
    private static final int OFFERS = 2;
    private static final int EXAMPLES = 2;

    private final Dialogue.Desk desk;
    private final Talk talk;
    private final Goal.Going going;

    SweepTelling(Dialogue.Desk desk, Goal.Going going) {
        this.desk = desk;
        this.talk = desk.talk();
        this.going = going;
    }

    /** What stands under one heading. */
    private enum Part {
        CAN,
        WAIT,
        OTHER,
        MAY,
        CANNOT
    }

    /** Tells the table; what it told, as keys of benefit and result. */
    Set<String> tell(Said said, SweepView view, QuoteReply reply) {
        Map<String, QuoteReply.Quoted> worded = new HashMap<>();
        reply.quotes().forEach(quote -> worded.put(quote.benefit(), quote));
        List<Quote> fresh = fresh(view);
        List<Quote> shown = shown(fresh.isEmpty() ? view.chosen() : fresh, view);
        List<String> lines = new ArrayList<>();
        boolean draft = !shown.isEmpty()
                && shown.stream()
                        .allMatch(quote -> quote.validity().status() == cn.policydesk.notice.Validity.Status.DRAFT);
        if (draft) {
            lines.add(talk.say(Phrase.SWEEP_DRAFT));
        }
        if (shown.stream().noneMatch(SweepView::met)) {
            nothing(view, shown, lines);
        }
        part(Part.CAN, shown, worded, lines, Phrase.TALK_CAN);
        part(Part.OTHER, shown, worded, lines, Phrase.TALK_CAN_OTHER);
        part(Part.WAIT, shown, worded, lines, draft ? Phrase.SWEEP_MET : Phrase.TALK_CAN_OLD);
        part(
                Part.MAY,
                shown,
                worded,
                lines,
                shown.stream().anyMatch(SweepView::met) ? Phrase.TALK_MAY : Phrase.SWEEP_OPEN);
        part(Part.CANNOT, shown, worded, lines, Phrase.TALK_CANNOT);
        together(reply, lines);
        rest(view, shown, lines);
        said.tell(String.join("\n", lines), choices(view, shown));
        Set<String> told = new LinkedHashSet<>();
        shown.forEach(quote -> told.add(key(quote)));
        return told;
    }

    /** Whether benefits that are looked at now were not told yet. */
    boolean more(SweepView view) {
        return fresh(view).stream().anyMatch(quote -> part(quote) != Part.CANNOT);
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
        int met = take(quotes, List.of(Part.CAN, Part.WAIT, Part.OTHER), MET, shown);
        take(quotes, List.of(Part.MAY), Math.min(MAY, ITEMS - met), shown);
        List<Quote> expected = quotes.stream()
                .filter(quote -> view.near(quote) || !going.topics().isEmpty())
                .toList();
        take(expected, List.of(Part.CANNOT), Math.min(CANNOT, ITEMS - shown.size()), shown);
        return shown;
    }

    private static int take(List<Quote> quotes, List<Part> parts, int most, List<Quote> shown) {
        List<Quote> taken = quotes.stream()
                .filter(quote -> parts.contains(part(quote)))
                .limit(Math.max(0, most))
                .toList();
        shown.addAll(taken);
        return taken.size();
    }

    private static Part part(Quote quote) {
        return switch (quote.outcome()) {
            case Outcome.Eligible(var payment) -> met(quote, payment.purpose().paid());
            case Outcome.UpTo(var payment) -> met(quote, payment.purpose().paid());
            case Outcome.NeedsFacts needs -> Part.MAY;
            case Outcome.NeedsParameter needs -> Part.MAY;
            case Outcome.Ineligible ineligible -> Part.CANNOT;
            case Outcome.NotComputable not -> Part.CANNOT;
        };
    }

    private static Part met(Quote quote, boolean paid) {
        return !quote.validity().payable() ? Part.WAIT : paid ? Part.CAN : Part.OTHER;
    }

    private static String key(Quote quote) {
        return quote.benefit().id() + " " + quote.outcome().code();
    }

    // ---- the lines

    private void nothing(SweepView view, List<Quote> shown, List<String> lines) {
        if (shown.stream().anyMatch(quote -> part(quote) == Part.MAY)) {
            return;
        }
        lines.add(talk.say(view.waiting().isEmpty() ? Phrase.TALK_NOTHING : Phrase.SWEEP_NOTHING_HERE));
    }

    private void part(
            Part part, List<Quote> shown, Map<String, QuoteReply.Quoted> worded, List<String> lines, Phrase phrase) {
        List<String> items = new ArrayList<>();
        for (Quote quote : shown) {
            QuoteReply.Quoted words = worded.get(quote.benefit().id());
            if (part(quote) == part && words != null) {
                items.add("· " + item(part, words));
            }
        }
        if (!items.isEmpty()) {
            lines.add(talk.say(phrase, "待遇", String.join("\n", items), "几", String.valueOf(items.size())));
        }
    }

    private String item(Part part, QuoteReply.Quoted quote) {
        return switch (part) {
            case CAN, OTHER -> quote.name() + "：" + quote.amountText();
            case WAIT -> quote.name() + "：" + quote.amountText() + standing(quote);
            case MAY -> may(quote);
            case CANNOT ->
                quote.name() + "："
                        + (quote.failed().isEmpty() ? "" : reason(quote.failed().getFirst()));
        };
    }

    private String standing(QuoteReply.Quoted quote) {
        return switch (quote.validity().status()) {
            case "draft" -> "";
            case "expired", "superseded" -> talk.say(Phrase.SWEEP_PAST);
            default -> "（" + quote.validity().note() + "）";
        };
    }

    /** The amount as far as it says something: from a fen up is no lower bound worth telling. */
    private static String amount(QuoteReply.Quoted quote) {
        return quote.amountText().contains("不少于0.01元") ? "" : quote.amountText().replace("0.01元至", "最高");
    }

    private String may(QuoteReply.Quoted quote) {
        if (quote.outcome().equals("needs-parameter")) {
            List<String> names = quote.missingParameters().stream()
                    .map(QuoteReply.MissingParameter::name)
                    .toList();
            return talk.say(
                    Phrase.SWEEP_BY_FORMULA,
                    "待遇",
                    quote.name(),
                    "算法",
                    quote.formula().replaceAll("(\\d)月", "$1个月"),
                    "参数",
                    String.join("、", names));
        }
        String missing = String.join(
                        "、", quote.lacking().stream().limit(MISSING).toList())
                + (quote.lacking().size() > MISSING ? "等" + quote.lacking().size() + "件" : "");
        return amount(quote).isEmpty()
                ? talk.say(Phrase.SWEEP_MAY, "待遇", quote.name(), "差", missing)
                : talk.say(Phrase.SWEEP_MAY_AMOUNT, "待遇", quote.name(), "金额", amount(quote), "差", missing);
    }

    private static String reason(QuoteReply.NotMet failed) {
        return failed.gap().isEmpty() ? "要" + failed.condition() : failed.condition() + "（" + failed.gap() + "）";
    }

    private void together(QuoteReply reply, List<String> lines) {
        QuoteReply.Combined combined = reply.combination();
        if (combined == null || combined.take().isEmpty() || combined.leave().isEmpty()) {
            return;
        }
        lines.add(talk.say(Phrase.TALK_COMBINATION, "待遇", names(combined.take()))
                + talk.say(Phrase.TALK_GIVEN_UP, "待遇", names(combined.leave()), "原因", combined.because()));
    }

    private String names(List<String> ids) {
        return String.join(
                "、",
                ids.stream()
                        .map(id -> desk.library()
                                .rules()
                                .benefit(id)
                                .map(Benefit::name)
                                .orElse(id))
                        .toList());
    }

    /** What is not in the table, in numbers and examples. */
    private void rest(SweepView view, List<Quote> shown, List<String> lines) {
        StringBuilder rest = new StringBuilder();
        int left = left(view, shown);
        if (left > 0) {
            rest.append(talk.say(Phrase.SWEEP_LEFT, "几", String.valueOf(left)));
        }
        List<Quote> lapsed = view.lapsed();
        if (!lapsed.isEmpty()) {
            rest.append(talk.say(Phrase.SWEEP_LAPSED_TOO, "几", String.valueOf(lapsed.size()), "待遇", examples(lapsed)));
        }
        List<Quote> figureless = view.figureless();
        if (!figureless.isEmpty()) {
            rest.append(talk.say(Phrase.TALK_FIGURELESS, "待遇", several(figureless)));
        }
        lines.add(rest + talk.say(Phrase.SUBJECT_TO_REVIEW));
    }

    private static int left(SweepView view, List<Quote> shown) {
        long unseen = view.chosen().stream()
                .filter(quote -> part(quote) != Part.CANNOT && !shown.contains(quote))
                .count();
        return (int) unseen + view.waiting().size();
    }

    /** Some by name, and how many where there are more. */
    private static String several(List<Quote> quotes) {
        return examples(quotes) + (quotes.size() > EXAMPLES ? "等" + quotes.size() + "项" : "");
    }

    private static String examples(List<Quote> quotes) {
        return String.join(
                "、",
                quotes.stream()
                        .limit(EXAMPLES)
                        .map(quote -> quote.benefit().name())
                        .toList());
    }

    /** To go on with: one benefit that only lacks facts, or the rest. */
    private List<Reply.Choice> choices(SweepView view, List<Quote> shown) {
        List<Reply.Choice> choices = new ArrayList<>();
        shown.stream()
                .filter(quote -> quote.outcome() instanceof Outcome.NeedsFacts needs
                        && !needs.missing().isEmpty())
                .limit(OFFERS)
                .forEach(quote -> choices.add(new Reply.Choice(
                        "算" + quote.benefit().name(), "算" + quote.benefit().name())));
        if (left(view, shown) > 0) {
            String more = talk.say(Phrase.SWEEP_MORE);
            choices.add(new Reply.Choice(more, more));
        }
        return choices;
    }
}
