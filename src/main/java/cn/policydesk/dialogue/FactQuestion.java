package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.FactValues;
import cn.policydesk.benefit.Facts;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Span;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.Phrase;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import cn.policydesk.telling.Talk;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the question for a fact, with answers at hand. */
final class FactQuestion {

    private static final int YEAR = 12;
    private static final Pattern MONTHS = Pattern.compile("达到(\\d{1,4})个月");

    private static final int SHOW_LEFT = 15;

    private final Talk talk;
    private final Dialogue.Desk desk;
    private final Person person;
    private final LocalDate today;

    /** @param today the day that is worked by */
    FactQuestion(Dialogue.Desk desk, Person person, LocalDate today) {
        this.desk = desk;
        this.talk = desk.talk();
        this.person = person;
        this.today = today;
    }

    /** 达到12个月 is 达到1年 to people, and 达到37个月 超过3年. */
    private static String inYears(String limit) {
        Matcher months = MONTHS.matcher(limit);
        if (!months.matches()) {
            return limit;
        }
        int count = Integer.parseInt(months.group(1));
        return count % YEAR == 0
                ? "达到" + count / YEAR + "年"
                : count % YEAR == 1 && count > YEAR ? "超过" + count / YEAR + "年" : limit;
    }

    /** The middle of what was told roughly of a sum that is asked for again: 大概一万六 is not enough. */
    private Optional<String> rough(String asked, boolean reach) {
        Fact fact = desk.library().rules().dictionary().find(asked).orElse(null);
        Told told = person.facts().get(asked);
        if (fact == null
                || reach
                || fact.kind() != Kind.MONEY
                || told == null
                || !(told.known() instanceof Known.Between(Span span))
                || span.exact()
                || span.low() == null
                || span.high() == null) {
            return Optional.empty();
        }
        BigDecimal middle = span.low().add(span.high()).divide(BigDecimal.TWO);
        // 六千多 has no middle that anybody said.
        return Optional.of(middle.stripTrailingZeros().scale() <= 0 ? FactValues.shown(fact, middle) : "");
    }

    /** What comes of a sum told roughly, from to; empty where that is not known. */
    private String roughly() {
        Benefit benefit = person.goal() instanceof Goal.One(String id)
                ? desk.library().rules().benefit(id).orElse(null)
                : null;
        if (benefit == null) {
            return "";
        }
        Map<String, Known> known = new LinkedHashMap<>();
        person.facts().forEach((fact, one) -> known.put(fact, one.known()));
        try {
            Payment payment = desk.library()
                    .calculator()
                    .quote(benefit, new Facts(known), person.figures(), today)
                    .outcome()
                    .sum();
            return payment == null || payment.low() == null || payment.high() == null
                    ? ""
                    : talk.say(Phrase.TALK_ROUGHLY_SUM, "金额", AmountWords.amount(payment));
        } catch (ContradictoryFacts e) {
            return "";
        }
    }

    /** @param more choices beside the answers */
    void ask(Said said, QuoteReply.Asked asked, List<Reply.Choice> more) {
        StringBuilder text = new StringBuilder();
        List<Reply.Choice> choices = new ArrayList<>();
        QuoteReply.Threshold limit = asked.kind().equals("date") ? null : asked.threshold();
        if (limit != null) {
            text.append(talk.say(Phrase.TALK_THRESHOLD, "问", said.put(asked.question()), "界限", inYears(limit.text())));
            choices.add(new Reply.Choice("有", "有"));
            choices.add(new Reply.Choice("没有", "没有"));
            choices.add(new Reply.Choice("不清楚", "不知道"));
        } else {
            text.append(said.put(asked.question()));
            asked.buttons().forEach(button -> choices.add(new Reply.Choice(button.text(), button.text())));
        }
        if (asked.sensitive()) {
            if (!text.toString().matches(".*[？。]")) {
                text.append('。');
            }
            text.append(talk.say(Phrase.TALK_SENSITIVE));
            choices.add(new Reply.Choice("不想说", "不想说"));
        }
        if (asked.left() > 1 && asked.left() <= SHOW_LEFT) {
            text.append(talk.say(Phrase.TALK_LEFT, "几", String.valueOf(asked.left())));
        }
        List<String> earlier = desk.library()
                .rules()
                .dictionary()
                .find(asked.fact())
                .filter(fact -> limit == null)
                .map(fact -> SaidEarlier.of(person, fact, desk.hearing(), today))
                .orElse(List.of());
        rough(asked.fact(), limit != null).ifPresent(number -> {
            if (number.isEmpty()) {
                text.insert(0, talk.say(Phrase.TALK_ROUGHLY_ONLY) + roughly());
            } else {
                text.insert(0, talk.say(Phrase.TALK_ROUGHLY, "数", number) + roughly());
                choices.addFirst(new Reply.Choice(number, number));
            }
        });
        if (!earlier.isEmpty()) {
            text.append(talk.say(Phrase.TALK_SAID_EARLIER, "数", String.join("、", earlier)));
            earlier.forEach(number -> choices.addFirst(new Reply.Choice(number, number)));
        }
        choices.addAll(more);
        said.ask(text.toString(), choices);
        said.asking(new Reply.Asking(asked.fact(), asked.why(), asked.left()));
    }
}
