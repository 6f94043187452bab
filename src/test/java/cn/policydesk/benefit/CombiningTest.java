package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Validity;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The best that somebody may lawfully take together. */
class CombiningTest {

    private static final Basis WORDS = new Basis(new ClauseRef("trial-2024", "（二）", 1), "就高不重复");

    @ParameterizedTest
    @EnumSource(
            value = Stacking.Rule.class,
            names = {"HIGHEST", "EXCLUSIVE", "ONE_OF", "REPLACES"})
    void onlyTheBestOfAGroupIsTaken(Stacking.Rule rule) {
        Combination combination = Combining.of(
                List.of(offer("甲", 1000, in("组", rule)), offer("乙", 3000, in("组", rule)), offer("丙", 500)));

        assertThat(names(combination.take())).containsExactly("乙", "丙");
        assertThat(names(combination.leave())).containsExactly("甲");
        assertThat(combination.because()).containsExactly("乙与甲：" + rule.word() + "（（二）第1款：“就高不重复”）");
        assertThat(combination.bases()).containsExactly(WORDS);
        assertThat(combination.silent()).isEmpty();
    }

    @Test
    void ruleWithoutWordsIsToldWithoutThem() {
        Stacking rule = new Stacking("组", Stacking.Rule.ONE_OF, null, "", null);
        Combination combination = Combining.of(List.of(offer("甲", 1000, rule), offer("乙", 3000, rule)));

        assertThat(combination.because()).containsExactly("乙与甲：择一");
        assertThat(combination.bases()).isEmpty();
    }

    @Test
    void differentGroupsDoNotExcludeEachOther() {
        Combination combination = Combining.of(List.of(
                offer("甲", 1000, in("一组", Stacking.Rule.HIGHEST)), offer("乙", 3000, in("二组", Stacking.Rule.HIGHEST))));

        assertThat(names(combination.take())).containsExactly("甲", "乙");
    }

    @Test
    void togetherAndSilentAreBothTaken() {
        Combination combination = Combining.of(List.of(
                offer("甲", 1000, in("组", Stacking.Rule.TOGETHER)),
                offer("乙", 3000, in("组", Stacking.Rule.TOGETHER)),
                offer("丙", 500, silent("不说", "宜先问")),
                offer("丁", 400, silent("不说", ""))));

        assertThat(names(combination.take())).containsExactly("甲", "乙", "丙", "丁");
        assertThat(combination.silent()).containsExactly("丙与丁能否同时领，文件未写明（宜先问）");
        assertThat(combination.because()).isEmpty();
    }

    @Test
    void ruleOnOneSideAloneDoesNotExclude() {
        Combination combination = Combining.of(
                List.of(offer("甲", 1000, in("组", Stacking.Rule.HIGHEST)), offer("乙", 3000, silent("组", ""))));

        assertThat(names(combination.take())).containsExactly("甲", "乙");
        assertThat(combination.silent()).isEmpty();
    }

    @Test
    void twoSmallOnesMayBeatABigOneThatExcludesBoth() {
        Quote big = offer("大", 1500, in("一组", Stacking.Rule.EXCLUSIVE), in("二组", Stacking.Rule.EXCLUSIVE));
        Quote one = offer("小一", 800, in("一组", Stacking.Rule.EXCLUSIVE));
        Quote two = offer("小二", 800, in("二组", Stacking.Rule.EXCLUSIVE));

        for (List<Quote> order : List.of(List.of(big, one, two), List.of(one, big, two), List.of(two, one, big))) {
            Combination combination = Combining.of(order);

            assertThat(names(combination.take())).containsExactlyInAnyOrder("小一", "小二");
            assertThat(names(combination.leave())).containsExactly("大");
            assertThat(combination.because()).hasSize(2);
        }
    }

    @Test
    void firstOfEqualOnesIsTaken() {
        Combination combination = Combining.of(List.of(
                offer("甲", 1000, in("组", Stacking.Rule.ONE_OF)), offer("乙", 1000, in("组", Stacking.Rule.ONE_OF))));

        assertThat(names(combination.take())).containsExactly("甲");
        assertThat(names(combination.leave())).containsExactly("乙");
    }

    @Test
    void capOfAGroupHoldsItsSumDown() {
        // together no more than 1000: the group is not worth leaving 1200 for
        Combination combination = Combining.of(List.of(
                offer("甲", 800, capped("限", 1000), in("组", Stacking.Rule.EXCLUSIVE)),
                offer("乙", 800, capped("限", 1000), in("组", Stacking.Rule.TOGETHER)),
                offer("丙", 300, in("组", Stacking.Rule.EXCLUSIVE))));

        assertThat(names(combination.take())).containsExactly("乙", "丙");
        assertThat(names(combination.leave())).containsExactly("甲");
    }

    @Test
    void capOfOneGroupDoesNotUseUpTheRoomOfAnother() {
        // 甲 pays 10 at most, so that 90 of the first cap are left for 乙: better than 丙 with its 60
        Combination combination = Combining.of(List.of(
                offer("甲", 100, capped("一", 100), capped("二", 10)),
                offer("乙", 100, capped("一", 100), in("组", Stacking.Rule.EXCLUSIVE)),
                offer("丙", 60, in("组", Stacking.Rule.EXCLUSIVE))));

        assertThat(names(combination.take())).containsExactly("甲", "乙");
    }

    @Test
    void onlyWhatIsMetExactPaidAndPayableIsOffered() {
        Combination combination = Combining.of(List.of(
                offer("补贴", 100),
                quote("贷款", new Outcome.Eligible(payment(Purpose.LOAN, Per.ONCE, "元", 900, 900)), true),
                quote("比例", new Outcome.Eligible(payment(Purpose.SUBSIDY, Per.ONCE, "%", 900, 900)), true),
                quote("最高", new Outcome.UpTo(payment(Purpose.SUBSIDY, Per.ONCE, "元", 900, 900)), true),
                quote("过期", new Outcome.Eligible(payment(Purpose.SUBSIDY, Per.ONCE, "元", 900, 900)), false),
                quote(
                        "待定",
                        new Outcome.NeedsFacts(
                                List.of(), List.of(), payment(Purpose.SUBSIDY, Per.ONCE, "元", 9, 9), List.of()),
                        true),
                quote("不符合", new Outcome.Ineligible(List.of()), true)));

        assertThat(names(combination.take())).containsExactly("补贴");
        assertThat(combination.leave()).isEmpty();
    }

    @Test
    void worthIsTheTotalOrAYearOfMonths() {
        Stacking rule = in("组", Stacking.Rule.HIGHEST);
        Quote once = offer("一次", 11_999, rule);
        Quote monthly =
                quote("每月", new Outcome.Eligible(payment(Purpose.SUBSIDY, Per.MONTH, "元", 1000, null)), true, rule);
        Quote yearly =
                quote("每年", new Outcome.Eligible(payment(Purpose.SUBSIDY, Per.YEAR, "元", 12_001, null)), true, rule);

        assertThat(names(Combining.of(List.of(once, monthly)).take())).containsExactly("每月");
        assertThat(names(Combining.of(List.of(monthly, yearly)).take())).containsExactly("每年");
    }

    @Test
    void nothingOfNothing() {
        Combination combination = Combining.of(List.of());

        assertThat(combination.take()).isEmpty();
        assertThat(combination.leave()).isEmpty();
    }

    @Test
    void searchFindsWhatTryingAllFinds() {
        Random random = new Random(3);
        for (int round = 0; round < 600; round++) {
            List<Quote> offers = new ArrayList<>();
            int count = 1 + random.nextInt(7);
            for (int i = 0; i < count; i++) {
                List<Stacking> rules = new ArrayList<>();
                for (int g = 0; g < random.nextInt(3); g++) {
                    Stacking.Rule rule = Stacking.Rule.values()[random.nextInt(Stacking.Rule.values().length)];
                    String group = "组" + random.nextInt(3);
                    rules.add(rule == Stacking.Rule.CAPPED ? capped(group, 900) : in(group, rule));
                }
                offers.add(offer("项" + i, 100 * (1 + random.nextInt(9)), rules.toArray(Stacking[]::new)));
            }
            Set<Benefit> take = Set.copyOf(Combining.of(offers).take());
            BigDecimal best = BigDecimal.ZERO;
            for (int mask = 0; mask < 1 << count; mask++) {
                List<Quote> some = new ArrayList<>();
                for (int i = 0; i < count; i++) {
                    if ((mask & 1 << i) != 0) {
                        some.add(offers.get(i));
                    }
                }
                best = lawful(some) ? best.max(worth(some)) : best;
            }
            List<Quote> taken = offers.stream()
                    .filter(quote -> take.contains(quote.benefit()))
                    .toList();
            assertThat(lawful(taken)).isTrue();
            assertThat(worth(taken)).as(offers.toString()).isEqualByComparingTo(best);
        }
    }

    private static boolean lawful(List<Quote> quotes) {
        for (Quote one : quotes) {
            for (Quote other : quotes) {
                for (Stacking a : one.benefit().stacking()) {
                    for (Stacking b : other.benefit().stacking()) {
                        if (one != other
                                && a.rule().excludes()
                                && b.rule().excludes()
                                && a.group().equals(b.group())) {
                            return false;
                        }
                    }
                }
            }
        }
        return true;
    }

    /** Each takes of the room of its groups what is left for it, in order. */
    private static BigDecimal worth(List<Quote> quotes) {
        Map<String, BigDecimal> room = new LinkedHashMap<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Quote quote : quotes) {
            BigDecimal value = ((Outcome.Eligible) quote.outcome()).payment().total();
            List<Stacking> caps = quote.benefit().stacking().stream()
                    .filter(rule -> rule.cap() != null)
                    .toList();
            for (Stacking cap : caps) {
                value = value.min(room.getOrDefault(cap.group(), cap.cap()));
            }
            for (String group : caps.stream().map(Stacking::group).distinct().toList()) {
                room.put(
                        group, room.getOrDefault(group, BigDecimal.valueOf(900)).subtract(value));
            }
            sum = sum.add(value);
        }
        return sum;
    }

    private static List<String> names(List<Benefit> benefits) {
        return benefits.stream().map(Benefit::name).toList();
    }

    private static Stacking in(String group, Stacking.Rule rule) {
        return new Stacking(group, rule, null, "", WORDS);
    }

    private static Stacking silent(String group, String hint) {
        return new Stacking(group, Stacking.Rule.SILENT, null, hint, null);
    }

    private static Stacking capped(String group, int cap) {
        return new Stacking(group, Stacking.Rule.CAPPED, BigDecimal.valueOf(cap), "", WORDS);
    }

    private static Quote offer(String name, int yuan, Stacking... stacking) {
        return quote(name, new Outcome.Eligible(payment(Purpose.SUBSIDY, Per.ONCE, "元", yuan, yuan)), true, stacking);
    }

    private static Payment payment(Purpose purpose, Per per, String unit, int value, @Nullable Integer total) {
        BigDecimal amount = BigDecimal.valueOf(value);
        return new Payment(
                per,
                purpose,
                unit,
                amount,
                amount,
                null,
                total == null ? null : BigDecimal.valueOf(total),
                true,
                List.of());
    }

    private static Quote quote(String name, Outcome outcome, boolean payable, Stacking... stacking) {
        Benefit benefit = new Benefit(
                name,
                name,
                "trial",
                Set.of(Benefit.Audience.CITIZEN),
                Benefit.Kind.COMPUTABLE,
                WORDS,
                List.of(),
                List.of(stacking),
                List.of());
        Validity.Status status = payable ? Validity.Status.IN_FORCE : Validity.Status.EXPIRED;
        Validity validity = new Validity(status, null, null, false, "", null, List.of());
        return new Quote(benefit, outcome, List.of(), List.of(), validity, LocalDate.of(2026, 3, 1), List.of());
    }
}
