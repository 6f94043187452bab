package cn.policydesk.dialogue;

import cn.policydesk.benefit.Benefit;
import cn.policydesk.benefit.Calculator.ContradictoryFacts;
import cn.policydesk.benefit.Payment;
import cn.policydesk.benefit.Per;
import cn.policydesk.benefit.Quote;
import cn.policydesk.hearing.WrittenNumber;
import cn.policydesk.telling.AmountWords;
import cn.policydesk.telling.NotNow;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 2个村评上 of what the notice gives for each, 2万元/个: the sum for as many as are told of. One per message. */
final class PerEach {

    /** What is given for each, as the notice writes it. */
    private static final Pattern EACH = Pattern.compile("[0-9.]+万?元/[个家户项]");
    /** So many, and what they are. */
    private static final Pattern COUNTED =
            Pattern.compile("(?<![第\\d])(\\d{1,3}|[一二两三四五六七八九十]{1,3})[个家户项](\\p{IsHan})");

    private static final Pattern GOES = Pattern.compile(
            "(?:有|其中|里头|里面)([0-9]{1,3}|[一二两三四五六七八九十]{1,3})?[个家户项]\\p{IsHan}.{0,8}?(?:还没|没[批评通过]|不算|去掉|刨|不合格|取消|落选)");

    private final Scene scene;

    PerEach(Scene scene) {
        this.scene = scene;
    }

    /** Says the sum beside a result that was told just now, where the message has the number. */
    void tell() {
        new MonthsApart(scene).tell();
        if (scene.said.results()) {
            var _ = say(scene.incoming.text());
        }
    }

    /** Takes a message behind such a result that tells another number, or asks for all with one told before; false where it does neither. */
    boolean take(String text) {
        return scene.open() == null
                && scene.person().goal() instanceof Goal.One(String id)
                && scene.person().trail().worked().contains(id)
                && (say(text) || Totals.all(text) && say(scene.c().question()));
    }

    private boolean say(String text) {
        List<Benefit> looked = scene.pursuit().looked();
        if (!(scene.person().goal() instanceof Goal.One)
                || looked.size() != 1
                || !EACH.matcher(looked.getFirst().basis().words()).find()) {
            return false;
        }
        int number = left(text, number(text, looked.getFirst()), looked.getFirst());
        try {
            Quote quote = new Supposing(scene).quote(looked.getFirst(), scene.person());
            Payment payment = quote.outcome().sum();
            BigDecimal each = payment == null ? null : payment.high();
            if (number < 1
                    || payment == null
                    || each == null
                    || payment.per() != Per.ONCE
                    || !payment.exact()
                    || !AmountWords.money(payment)) {
                return false;
            }
            scene.say(
                    Phrase.TALK_TOTAL_TIME,
                    "待遇",
                    quote.benefit().name(),
                    "算式",
                    payment.figure(each) + "/个 × " + number + "个 = "
                            + payment.figure(each.multiply(BigDecimal.valueOf(number))),
                    "上限",
                    "",
                    "时效",
                    NotNow.of(scene.desk.talk(), List.of(quote)));
            return true;
        } catch (ContradictoryFacts e) {
            return false;
        }
    }

    /** 有一个村还没批下来 不算它, of three: what is left of those told before; as many as said where none goes away. */
    private int left(String text, int number, Benefit benefit) {
        Matcher goes = GOES.matcher(text);
        if (!goes.find()) {
            return number;
        }
        int gone = goes.group(1) == null ? 1 : WrittenNumber.of(goes.group(1));
        if (number != 0 && number != gone) {
            return number;
        }
        int before = number(scene.c().question(), benefit);
        return before > gone ? before - gone : 0;
    }

    /** The number told of what the benefit is named for, 两个村一个社区 as three; 0 where there is none. */
    private static int number(String text, Benefit benefit) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Matcher counted = COUNTED.matcher(text);
        while (counted.find()) {
            if (benefit.name().contains(counted.group(2))) {
                numbers.put(counted.group(2), WrittenNumber.of(counted.group(1)));
            }
        }
        return numbers.values().stream().mapToInt(Integer::intValue).sum();
    }
}
