package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.Listening;
import cn.policydesk.hearing.OneByOne;
import cn.policydesk.hearing.SeveralNumbers;
import cn.policydesk.hearing.WrittenNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers somebody told that were taken for no fact: 满了 上年一共交了68000 to a question of yes or no. Where a fact is asked for later that
 * such a number can be of, it is at hand as an answer; it is never taken for one by itself.
 */
final class SaidEarlier {

    /** So many numbers wait at most, and are at hand at one question. */
    private static final int MOST = 4;

    private static final int OFFERED = 3;
    /** A number alone is money from here on, and no count of people. */
    private static final BigDecimal MONEY = BigDecimal.valueOf(500);

    private static final Pattern YEARLY = Pattern.compile("(?:一整?年|全年|整年|每年|(去年|上年度?)|一年到头)[^，,。；;0-9]{0,10}$");

    private static final Pattern SUM = Pattern.compile("[0-9.,零一二两三四五六七八九十百千万]{2,}(?:元|块钱?)?");

    private static final Pattern RATED = Pattern.compile("^(?:[每一]个?月|月租|[每一]年|年租)");

    /** Behind a number: it is an age, a year, a sum, or tells which one is meant. */
    private static final Pattern OF_ELSE = Pattern.compile("^(?:的|那个|这个|周?岁|年|届|后|元|块|万|千)");

    /** 一个朋友, 二十五块一个人: nobody that counts, and what each gets. */
    private static final Pattern OF_NOBODY =
            Pattern.compile("^(?:朋友|同行|同学|同事|亲戚|邻居|老乡|熟人|客户|问题|事|意思|钱?一个人?(?!月|季|年)|钱?每人|/人)");
    /** 走了一个: who has left. */
    private static final Pattern GONE = Pattern.compile("(?:走了|辞了|离职了?|退了|少了|跑了)$");

    /** 家里就我跟儿子两个人: nobody hired. */
    private static final Pattern HOUSE = Pattern.compile("家里|屋里|屋头|一家|[我俺][跟和与同]");

    private static final Pattern PARTS = Pattern.compile("其中|里头|里面|当中|之中");
    private static final Pattern REST = Pattern.compile("剩下|其余|其他|其它|余下|剩的");
    private static final Pattern NUMBERED =
            Pattern.compile("([0-9]{1,3}|[一二两三四五六七八九十]{1,3})(户|家|个|人|名)(?!月|多月|半月|小时|星期|礼拜)");

    private SaidEarlier() {}

    /** 十一户，其中两户…一户…，剩下的…: how many are left; null where no such thing is said. */
    private static @Nullable String rest(String text) {
        Matcher parts = PARTS.matcher(text);
        Matcher rest = REST.matcher(text);
        if (!parts.find() || !rest.find(parts.end())) {
            return null;
        }
        Matcher all = NUMBERED.matcher(text.substring(0, parts.start()));
        Matcher some = NUMBERED.matcher(text).region(parts.end(), rest.start());
        int left = -1;
        String unit = "";
        while (all.find()) {
            left = WrittenNumber.of(all.group(1));
            unit = all.group(2);
        }
        while (some.find()) {
            left -= some.group(2).equals(unit) ? WrittenNumber.of(some.group(1)) : 0;
        }
        return left > 0 ? left + unit : null;
    }

    /** The person with the numbers of a message that are no part of a fact that was heard in it. */
    static Person keep(Person person, String text, Heard heard, LocalDate today, FactHearing hearing) {
        boolean part = hearing.ofBothSides().stream().anyMatch(one -> one.id().equals(person.asked()))
                && hearing.sides(text, today).onlyPart() != null;
        if (part) {
            // 单位交的14万 is no answer to what both paid.
            return person;
        }
        List<String> loose = new ArrayList<>(person.trail().loose());
        for (String one : new SeveralNumbers(hearing, today).loose(text, heard)) {
            loose.remove(one);
            int at = text.indexOf(one);
            // 24的那个 is which one, and no number of people.
            boolean which = bare(one)
                    && at >= 0
                    && OF_ELSE.matcher(text.substring(at + one.length())).find();
            boolean nobody = at >= 0
                    && (OF_NOBODY.matcher(text.substring(at + one.length())).find()
                            || GONE.matcher(text.substring(0, at)).find());
            Matcher yearly = at > 0 && SUM.matcher(one).matches() ? YEARLY.matcher(text.substring(0, at)) : null;
            if (yearly != null && yearly.find()) {
                // 去年一共交了18万6 is at hand as what it is, and for no month.
                one = (yearly.group(1) == null ? "一年" : "去年一年") + one;
                loose.remove(one);
            }
            if (!which && !nobody && (OneByOne.in(text) == null || !one.matches("[一1][个位名]"))) {
                loose.add(one);
            }
        }
        OneByOne each = OneByOne.in(text);
        if (each != null && !HOUSE.matcher(text).find()) {
            // How many of them fit may be asked for.
            loose.remove(each.people() + "人");
            loose.add(each.people() + "人");
        }
        String rest = rest(text);
        if (rest != null) {
            // The parts are none of those who are left.
            loose.removeIf(one -> one.equals(rest)
                    || PARTS.split(text, 2)[1].contains(one)
                            && NUMBERED.matcher(one).matches());
            loose.add(rest);
        }
        List<String> last = loose.subList(Math.max(0, loose.size() - MOST), loose.size());
        return last.equals(person.trail().loose()) ? person : person.loose(last);
    }

    /** The numbers that may be of a fact that is asked for, as they were typed, the last said first. */
    static List<String> of(Person person, Fact fact, FactHearing hearing, LocalDate today) {
        if (!fact.kind().ordered() || fact.kind() == Kind.DATE || fact.kind() == Kind.DURATION) {
            return List.of();
        }
        Set<String> found = new LinkedHashSet<>();
        for (String one : person.trail().loose().reversed()) {
            if (fits(one, fact, hearing, today) && !(fact.kind() == Kind.COUNT && named(one, person))) {
                found.add(one);
            }
        }
        return found.stream().limit(OFFERED).toList();
    }

    /** The person without the numbers that were at hand when a fact was asked for: they have been used or passed by. */
    static Person passed(Person person, Fact fact, FactHearing hearing, LocalDate today) {
        List<String> rest = person.trail().loose().stream()
                .filter(one -> !fact.kind().ordered() || !fits(one, fact, hearing, today))
                .toList();
        return rest.equals(person.trail().loose()) ? person : person.loose(rest);
    }

    /** 24 behind 24岁, 2020 behind 2020年: the same number, and no count of people. */
    private static boolean named(String written, Person person) {
        return bare(written)
                && person.trail().loose().stream()
                        .anyMatch(one -> one.startsWith(written)
                                && OF_ELSE.matcher(one.substring(written.length()))
                                        .find());
    }

    private static boolean bare(String written) {
        return written.chars().allMatch(Character::isDigit);
    }

    private static boolean fits(String written, Fact fact, FactHearing hearing, LocalDate today) {
        if (RATED.matcher(written).find() && fact.unitText().indexOf('/') < 0) {
            // 一个月1500 is no sum of all.
            return false;
        }
        boolean bare = bare(written);
        for (HeardFact one : hearing.read(written, today, new Listening(fact, null, Set.of(fact.id())))
                .facts()) {
            if (one.fact().equals(fact) && one.known() instanceof Known.Between(Span span) && span.exact()) {
                BigDecimal value = span.low();
                boolean money = value != null && value.compareTo(MONEY) >= 0;
                return !bare || money == (fact.kind() == Kind.MONEY);
            }
        }
        return false;
    }
}
