package cn.policydesk.telling;

import cn.policydesk.hearing.Slots;
import cn.policydesk.notice.ClauseRef;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gets, as the HTTP contract has it and people see it.
 *
 * @param asOf the day of application
 * @param region the region's id
 * @param ruleSet names the rules it was worked out by
 * @param given what is known, in words
 * @param quotes one for each benefit
 * @param combination what to claim together, or null where one benefit was asked for
 * @param missing the facts that can still change something, in the order to ask
 * @param asking the first of them, or null where nothing is open
 */
public record QuoteReply(
        LocalDate asOf,
        String region,
        String ruleSet,
        List<Given> given,
        List<Quoted> quotes,
        @Nullable Combined combination,
        List<String> missing,
        @Nullable Asked asking) {

    public QuoteReply {
        given = List.copyOf(given);
        quotes = List.copyOf(quotes);
        missing = List.copyOf(missing);
    }

    /**
     * What is known of a fact, in words.
     *
     * @param fact its id
     * @param label what people call it
     * @param text what is known: 至少3人
     */
    public record Given(String fact, String label, String text) {}

    /**
     * One benefit.
     *
     * @param benefit its id
     * @param outcome the word of the HTTP contract
     * @param purpose what the figure is: 补贴, 贷款额度 …; empty where there is none
     * @param payment whether the figure is money paid to the applicant
     * @param text the result in one sentence or two
     * @param amountText the amount in words: 每年6000元，最多3年，合计最多18000元; empty where there is none
     * @param amount null where there is none
     * @param atMost null where nothing is said
     * @param years the amounts of successive years where they differ
     * @param departments those responsible, in printed order
     * @param notes what the notice adds for every applicant, and what it does not say
     * @param declined facts that would settle it and that the person does not want to say
     * @param lacking what missing and declined facts are called, in the same order
     * @param formula how the amount follows from the missing figures, in words; empty where none is missing
     */
    public record Quoted(
            String benefit,
            String name,
            String notice,
            String clause,
            int paragraph,
            String url,
            String kind,
            String outcome,
            String purpose,
            boolean payment,
            String text,
            String amountText,
            @Nullable Sum amount,
            @Nullable Most atMost,
            List<String> years,
            List<WorkStep> working,
            List<Checked> checks,
            List<NotMet> failed,
            List<String> missing,
            @Nullable Asked asking,
            List<String> declined,
            List<String> lacking,
            List<MissingParameter> missingParameters,
            String formula,
            ClauseAnswer.Standing validity,
            List<Together> stacking,
            List<Unclear> doubts,
            List<String> departments,
            List<String> notes) {

        /**
         * The same as one line of a table: without the conditions gone through, whom to ask and the paperwork, and, where nothing
         * is met, without the sentence. Whoever wants those asks for the one benefit.
         */
        Quoted row() {
            boolean met = outcome.equals("eligible") || outcome.equals("up-to");
            return new Quoted(
                    benefit,
                    name,
                    notice,
                    clause,
                    paragraph,
                    url,
                    kind,
                    outcome,
                    purpose,
                    payment,
                    met ? text : "",
                    amountText,
                    amount,
                    atMost,
                    years,
                    met ? working : List.of(),
                    List.of(),
                    failed,
                    missing,
                    null,
                    declined,
                    lacking,
                    missingParameters,
                    formula,
                    validity,
                    met ? stacking : List.of(),
                    doubts.stream().filter(doubt -> !doubt.amount().isEmpty()).toList(),
                    List.of(),
                    List.of());
        }

        /** The paragraphs it rests on: that of the benefit and those of its working. */
        public List<ClauseRef> cited() {
            Set<ClauseRef> cited = new LinkedHashSet<>();
            cited.add(new ClauseRef(notice, clause, paragraph));
            working.forEach(step -> cited.add(new ClauseRef(notice, step.clause(), step.paragraph())));
            return List.copyOf(cited);
        }
    }

    /** An amount; null where nothing bounds it. */
    public record Sum(@Nullable String low, @Nullable String high, String unit, String per) {}

    /** For how many periods at most, and what they come to together; null where that is not known. */
    public record Most(
            @Nullable BigDecimal periods, @Nullable String total) {}

    /** One line of the working, with the words that say so. */
    public record WorkStep(String step, String result, String clause, int paragraph, String quote, String url) {}

    /** A condition; {@code state} is met, failed or open. */
    public record Checked(String wording, String state, String clause, int paragraph, String quote, String url) {}

    /** A condition that is not met, and how far off it is. */
    public record NotMet(
            String condition,
            String gap,
            String clause,
            int paragraph,
            String quote,
            String url,
            List<String> facts,
            String doubt) {}

    /** An outside figure that is missing. */
    public record MissingParameter(String name, String unit, String note, String source) {}

    /**
     * How it goes together with others.
     *
     * @param rule the word of the rule files
     * @param with the ids of the others
     * @param clause null where the notice is silent
     */
    public record Together(
            String group,
            String rule,
            List<String> with,
            @Nullable String clause,
            @Nullable Integer paragraph,
            String quote,
            String hint,
            @Nullable String cap) {}

    /** Unclear words: how they were taken, how else they could be, and what it would come to then; may be empty. */
    public record Unclear(String point, String taken, String other, String amount) {}

    /** What to claim together. */
    public record Combined(List<String> take, List<String> leave, String because, List<String> silent) {}

    /**
     * The fact to ask for next.
     *
     * @param left how many facts are open, this one included
     * @param form how a value is written
     * @param threshold where it is enough to know whether a number is reached; else null
     */
    public record Asked(
            String fact,
            String label,
            String question,
            String why,
            String kind,
            String unit,
            List<String> choices,
            List<Slots.Button> buttons,
            String form,
            boolean sensitive,
            String note,
            int left,
            @Nullable Threshold threshold) {}

    /**
     * A number that decides.
     *
     * @param value it, as a value of the fact
     * @param text in words: 达到3人
     * @param yes what to give for the fact where it is reached
     * @param no what to give where it is not
     */
    public record Threshold(String value, String text, Map<String, String> yes, Map<String, String> no) {}
}
