package cn.policydesk.telling;

import cn.policydesk.benefit.Outcome;
import cn.policydesk.benefit.Quote;
import java.time.LocalDate;
import java.util.List;

/** Words one benefit in the table of a sweep: the amount, or what is missing for it, or why not. */
public final class SweepLine {

    private static final int MISSING = 3;

    /** So many days before its end a benefit's last day is told. */
    private static final int SOON = 120;

    private final Talk talk;
    private final LocalDate asOf;

    /** @param asOf the day of application */
    public SweepLine(Talk talk, LocalDate asOf) {
        this.talk = talk;
        this.asOf = asOf;
    }

    /** What stands under one heading. */
    public enum Part {
        /** Money that can be claimed. */
        CAN,
        /** Met, but not to be claimed on the day. */
        WAIT,
        /** Met, but no money in the hand: a ceiling, a share, a time limit. */
        OTHER,
        /** Not decided yet. */
        MAY,
        /** Not met, or without figures. */
        CANNOT
    }

    /** Under which heading a benefit stands. */
    public static Part part(Quote quote) {
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

    /** One line of a part, without its dot. */
    public String of(Part part, QuoteReply.Quoted quote) {
        return switch (part) {
            case CAN, OTHER -> quote.name() + "：" + quote.amountText() + other(quote) + until(quote);
            case WAIT -> quote.name() + "：" + quote.amountText() + other(quote) + standing(quote);
            case MAY -> may(quote);
            case CANNOT ->
                quote.name() + "："
                        + (quote.failed().isEmpty() ? "" : reason(quote.failed().getFirst()));
        };
    }

    /** What it comes to under another reading of unclear words; empty where that is the same, or not known. */
    private String other(QuoteReply.Quoted quote) {
        return quote.doubts().stream()
                .filter(doubt -> !doubt.amount().isEmpty())
                .findFirst()
                .map(doubt -> talk.say(Phrase.SWEEP_OTHER_READING, "金额", doubt.amount()))
                .orElse("");
    }

    /** Until when, where that is soon. */
    private String until(QuoteReply.Quoted quote) {
        LocalDate to = quote.validity().to();
        return to == null || to.isAfter(asOf.plusDays(SOON))
                ? ""
                : talk.say(Phrase.SWEEP_UNTIL, "至", DayWords.shown(to));
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
}
