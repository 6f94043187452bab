package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of an answer, as they were typed: those that no fact was read from, and those of which none may be taken alone. 失业半年以上的3个
 * 农村的6个 to a question for all of them is neither 3 nor 6.
 */
public final class SeveralNumbers {

    private static final Pattern CHOSEN = Pattern.compile(
            "一共|总共|合计|合起来|加起来|总数|共计|拢共|其中|不对|错|应该|剩|去掉|减|不算|连我|连自己|除了|只有|实际|改|是对的|每个|每人|每户|每家|一个人(?!在)|人均|(?:那|就|所以)[是算按就]*(?:[0-9]+|[一二两三四五六七八九十]+)(?:户|个|家|人|名|位)[人]?(?:吧|了|呗|嘛|啊|$)");
    /** 4户 不过有一户才… : one of them, which adds nothing. */
    private static final Pattern ONE_OF_THEM =
            Pattern.compile("不过|但是?|可是|只是|(?<!还|又)有[一二两三四五六七八九十0-9]+(?:户|个|家|人|名|位)");
    /** 一共十个 三个做半天 剩下的全天: the whole was told, and some of it is meant. */
    private static final Pattern REST = Pattern.compile("剩下的?都|剩下的?全|其余|余下");

    /** 一个人1420 is no sum of all. */
    private static final Pattern EACH =
            Pattern.compile("(?:每个人|每人|每个|每位|每名|一个人|一人|人均|一个)(?:每月|一个?月|要|是|交|缴|出|给|得)*\\s*$");

    private static final Pattern DENIED = Pattern.compile("(?:不是|并不是|并非)(?:说|什么|那个)?\\s*$");

    /** Before a number: per what time it is. */
    static final Pattern RATE = Pattern.compile("(?:[每一]个?月|月租|[每一]年|年租)$");

    private static final int FEWEST = 2;

    private final FactHearing hearing;
    private final LocalDate today;

    /** @param today the day the message was sent */
    public SeveralNumbers(FactHearing hearing, LocalDate today) {
        this.hearing = hearing;
        this.today = today;
    }

    /** The numbers of a message that no fact heard in it was read from. */
    public List<String> loose(String text, Heard heard) {
        String each = ForEach.plain(text);
        return hearing.figures(text, today).stream()
                .filter(one -> one.figure().exact())
                // 一人80 counts nobody.
                .filter(one -> one.place().of(each).equals(one.place().of(text)))
                .filter(one ->
                        !EACH.matcher(text.substring(0, one.place().start())).find())
                .filter(one -> heard.facts().stream().noneMatch(fact -> fact.from(one.place(), text.length())))
                .map(one -> rate(text, one.place().start()) + one.place().of(text))
                .toList();
    }

    /** What says per what time a number is, right before it: 一个月 of 一个月1500; may be empty. */
    private static String rate(String text, int at) {
        Matcher rate = RATE.matcher(text.substring(0, at));
        return rate.find() ? rate.group() : "";
    }

    /** The numbers of which one alone was taken for the fact that is asked for, and their sum; empty where one is meant. */
    public List<String> unclear(String text, Fact open, Heard heard) {
        BigDecimal taken = heard.facts().stream()
                .filter(one -> one.fact().equals(open))
                .map(HeardFact::known)
                .map(SeveralNumbers::exact)
                .findFirst()
                .orElse(BigDecimal.ZERO);
        boolean chosen = CHOSEN.matcher(text).find() && !REST.matcher(text).find();
        if (taken.signum() == 0 || chosen) {
            return List.of();
        }
        List<String> written = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        boolean one = false;
        boolean different = false;
        for (FactHearing.Placed placed : hearing.figures(text, today)) {
            Figure figure = placed.figure();
            Span number = figure.number();
            if (number == null || number.low() == null || !figure.exact() || !hearing.counts(open, figure)) {
                continue;
            }
            if (ofOtherDay(placed.place(), open, heard, text) || denied(text, placed.place())) {
                continue;
            }
            if (written.isEmpty() && alone(text, placed.place())) {
                // 8个 6个交了社保: the first is the answer.
                return List.of();
            }
            written.add(placed.place().of(text));
            different |= number.low().compareTo(taken) != 0;
            one |= number.low().compareTo(taken) == 0;
            sum = sum.add(number.low());
        }
        if (!one || !different || written.size() < FEWEST) {
            return List.of();
        }
        List<String> all = new ArrayList<>(written);
        all.add(sum.toPlainString() + (open.kind() == Kind.MONEY ? "元" : open.unitText()));
        return all;
    }

    /** Those a question may offer: the sum, which is the last, is none where some are part of the others. */
    public static List<String> offered(String text, List<String> unclear) {
        return ONE_OF_THEM.matcher(text).find() ? unclear.subList(0, unclear.size() - 1) : unclear;
    }

    /** 年初8个 年底7个: whether a number was heard of the other end of the year. */
    private boolean ofOtherDay(HeardFact.Place place, Fact open, Heard heard, String text) {
        return heard.facts().stream()
                .filter(one -> !one.fact().equals(open) && hearing.yearEnd(one.fact()) && hearing.yearEnd(open))
                .anyMatch(one -> one.from(place, text.length()));
    }

    /** 是两万六，不是一万五: the other one is told to be none. */
    private static boolean denied(String text, HeardFact.Place place) {
        return DENIED.matcher(text.substring(0, place.start())).find();
    }

    /** Whether a number is a part of the message by itself. */
    private static boolean alone(String text, HeardFact.Place place) {
        boolean begins = text.substring(0, place.start()).isBlank();
        return begins && (place.end() >= text.length() || " ，,。.；;、".indexOf(text.charAt(place.end())) >= 0);
    }

    private static BigDecimal exact(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() && span.low() != null
                ? span.low()
                : BigDecimal.ZERO;
    }
}
