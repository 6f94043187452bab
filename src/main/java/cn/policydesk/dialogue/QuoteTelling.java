package cn.policydesk.dialogue;

import cn.policydesk.telling.DoubtTelling;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells one result: the amount first and where it stands, then the working, what it excludes, what is unclear, who decides. */
final class QuoteTelling {

    private static final int DEPARTMENTS = 3;
    private static final Pattern YES = Pattern.compile("(?:有没有|是不是)([^：，]+)：是，");
    private static final Pattern HAS_NOT = Pattern.compile("有没有([^：，]+)：否，");
    private static final Pattern IS_NOT = Pattern.compile("是不是([^：，]+)：否，");
    private static final Pattern PER_MONTH = Pattern.compile("/月$");
    private static final Pattern LIMIT = Pattern.compile("^最多(?=\\s*[0-9])");
    private static final Pattern MONEY = Pattern.compile("\\d+\\.\\d\\d(?:至\\d+\\.\\d\\d)?");
    private static final Pattern TEN_THOUSANDS = Pattern.compile("(?<!\\d)(\\d+)0000元(?!/)");
    private static final Pattern ONLY = Pattern.compile("^(?:最高|最低|最多|最长|至多)\\s*");

    private final Dialogue.Desk desk;

    QuoteTelling(Dialogue.Desk desk) {
        this.desk = desk;
    }

    /**
     * @param number the quote's number, or null where it has none
     * @param figures what to say of outside figures; may be empty
     * @param grounds what the result stands on; may be empty
     */
    void tell(Said said, QuoteReply.Quoted quote, @Nullable String number, String figures, String grounds) {
        Talk talk = desk.talk();
        List<String> lines = new ArrayList<>();
        lines.add(quote.text());
        if (!grounds.isEmpty()) {
            lines.add(grounds);
        }
        String working = working(quote);
        if (!working.isEmpty()) {
            lines.add(working);
        }
        if (!figures.isEmpty()) {
            lines.add(figures);
        }
        boolean refused = quote.outcome().equals("ineligible");
        if (!refused) {
            stacking(quote, lines);
        }
        if (!refused) {
            new DoubtTelling(talk).of(quote).forEach(lines::add);
        }
        if (!quote.departments().isEmpty()) {
            lines.add(talk.say(Phrase.DEPARTMENTS, "部门", departments(quote.departments())));
        }
        quote.notes().stream().filter(note -> !checked(note, quote)).forEach(lines::add);
        lines.add(talk.say(Phrase.SUBJECT_TO_REVIEW));
        if (number != null) {
            lines.add(talk.say(Phrase.TALK_NUMBER, "编号", number));
        } else if (desk.ledger().days() > 0) {
            // Quotes are kept here, this one could not be.
            lines.add(talk.say(Phrase.TALK_NO_NUMBER));
        }
        String more = talk.say(Phrase.TALK_MORE);
        said.tell(
                String.join("\n", lines),
                List.of(new Reply.Choice(more, more), new Reply.Choice("有用", "有用"), new Reply.Choice("没用", "没用")));
    }

    /** How an amount comes about, line by line; empty where it is no more than the amount. */
    String working(QuoteReply.Quoted quote) {
        Talk talk = desk.talk();
        List<String> steps = new ArrayList<>();
        for (int i = 0; i < quote.working().size(); i++) {
            QuoteReply.WorkStep step = quote.working().get(i);
            String result = result(step.result());
            // A limit that made the sum smaller is a step of its own; alone it is no more than the amount.
            boolean limits = !steps.isEmpty()
                    && LIMIT.matcher(step.step()).find()
                    && money(quote.working().get(i - 1))
                    && money(step);
            if (limits || !says(step.step(), result)) {
                String words = plainly(desk.slots().humane(step.step()));
                steps.add(talk.say(
                        Phrase.TALK_STEP,
                        "步骤",
                        limits ? limit(words, quote) : words,
                        "结果",
                        result,
                        "条",
                        step.clause(),
                        "款",
                        String.valueOf(step.paragraph())));
            }
        }
        return steps.isEmpty() ? "" : talk.say(Phrase.TALK_WORKING, "步骤", String.join("\n", steps));
    }

    private static boolean money(QuoteReply.WorkStep step) {
        return MONEY.matcher(step.result()).matches();
    }

    /** 最多100000元 of a yearly amount: 每年最多10万元. */
    private static String limit(String step, QuoteReply.Quoted quote) {
        QuoteReply.Sum amount = quote.amount();
        String per = amount == null
                ? ""
                : switch (amount.per()) {
                    case "year" -> "每年";
                    case "month" -> "每月";
                    default -> "";
                };
        return per + TEN_THOUSANDS.matcher(step).replaceAll("$1万元");
    }

    /** Whether a step is no more than its result: 24月, 最高 24月, 1275元/月. */
    private static boolean says(String step, String result) {
        String bare = ONLY.matcher(step).replaceFirst("");
        return bare.equals(result) || PER_MONTH.matcher(bare).replaceFirst("").equals(result);
    }

    /** 有没有在东阳创业：是，1500元 reads like a form; people say 在东阳创业，1500元. */
    static String plainly(String step) {
        String told = YES.matcher(step).replaceAll("$1，");
        told = HAS_NOT.matcher(told).replaceAll("没有$1，");
        return IS_NOT.matcher(told).replaceAll("不是$1，").replace("：是，", "，");
    }

    /** The first one asks, the others are only counted where they are many; the page lists them all. */
    private static String departments(List<String> all) {
        return all.size() <= DEPARTMENTS ? String.join("、", all) : all.getFirst() + "等" + all.size() + "个部门";
    }

    /** Whether what a note quotes has been gone through as a condition. */
    private static boolean checked(String note, QuoteReply.Quoted quote) {
        return quote.checks().stream()
                .map(QuoteReply.Checked::quote)
                .anyMatch(words -> !words.isEmpty() && note.contains(words));
    }

    /** 6000.00 is a sum of money: 6000元. */
    private static String result(String result) {
        String round = result.replaceAll("(?<=\\d)\\.00(?!\\d)", "");
        return MONEY.matcher(result).matches() ? round + "元" : round;
    }

    private void stacking(QuoteReply.Quoted quote, List<String> lines) {
        for (QuoteReply.Together together : quote.stacking()) {
            String clause = together.clause();
            if (clause == null || together.with().isEmpty() || together.rule().equals("可以同享")) {
                continue;
            }
            List<String> names = together.with().stream()
                    .map(id -> desk.library()
                            .rules()
                            .benefit(id)
                            .map(benefit -> benefit.name())
                            .orElse(id))
                    .toList();
            lines.add(desk.talk()
                    .say(
                            Phrase.TALK_STACK,
                            "待遇",
                            String.join("、", names),
                            "条",
                            clause,
                            "款",
                            String.valueOf(together.paragraph()),
                            "说明",
                            together.hint().isEmpty() ? "" : "；" + together.hint()));
        }
    }
}
