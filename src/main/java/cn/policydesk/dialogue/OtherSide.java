package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.benefit.Span;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import cn.policydesk.hearing.SpokenNumber;
import cn.policydesk.hearing.TwoSides;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of a sum of two sides, told after the whole: 不对 职工只交了7万 behind 单位交了14万 职工也14万 leaves the employer's part as it was, 漏了职工的7万 is
 * added. The part is never taken for the whole; where it is not clear what it does, the sum is asked for again.
 */
final class OtherSide {

    private static final Pattern ADDED = Pattern.compile(
            "还有|还交|另外|另交|加上|漏|没算|没加|忘|少算|少报|不包括|不含|不包含|(?:这|那|这个|那个|上面|前面|刚才).{0,4}是(?:单位|企业|公司|厂|职工|个人)");

    private final Scene scene;

    OtherSide(Scene scene) {
        this.scene = scene;
    }

    /**
     * What is heard of a message, the sum made whole.
     *
     * @param length of what the facts heard stand in
     */
    Heard of(String text, int length, Heard heard) {
        FactHearing hearing = scene.desk.hearing();
        Fact open = scene.open();
        for (Fact sum : hearing.ofBothSides()) {
            Told told = scene.person().facts().get(sum.id());
            BigDecimal before = told == null ? null : exact(told.known());
            if (told == null || before == null || open != null && !open.equals(sum)) {
                continue;
            }
            TwoSides now = hearing.sides(text, scene.asOf());
            BigDecimal part = now.onlyPart();
            if (part == null) {
                continue;
            }
            Known whole = whole(text, now, part, hearing.sides(told.words(), scene.asOf()), before);
            List<HeardFact> facts = new ArrayList<>(heard.facts());
            facts.removeIf(one -> one.fact().equals(sum));
            facts.add(new HeardFact(sum, whole, 0, length));
            return new Heard(facts, heard.refused(), heard.unlike());
        }
        return heard;
    }

    private static Known whole(String text, TwoSides now, BigDecimal part, TwoSides then, BigDecimal before) {
        BigDecimal employer = then.employer();
        BigDecimal staff = then.staff();
        BigDecimal rest = now.staff() != null
                ? employer != null ? employer : staff == null ? null : before.subtract(staff)
                : staff != null ? staff : employer == null ? null : before.subtract(employer);
        BigDecimal other = rest == null && !then.told() && ADDED.matcher(text).find() ? before : rest;
        return other == null || other.signum() <= 0
                ? Known.UNKNOWN
                : new Known.Between(SpokenNumber.point(other.add(part)));
    }

    private static @Nullable BigDecimal exact(Known known) {
        return known instanceof Known.Between(Span span) && span.exact() ? span.low() : null;
    }
}
