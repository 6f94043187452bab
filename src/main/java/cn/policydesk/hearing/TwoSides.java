package cn.policydesk.hearing;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.benefit.Span;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A sum of which the employer pays one part and the staff another: 单位6万 职工4万 is 10万 where both are asked together, 6万 where the
 * employer's part is; 一共10万 goes before both.
 */
public final class TwoSides {

    private static final Pattern EMPLOYER = Pattern.compile("单位|企业|公司|厂里|厂子|我们厂|老板");
    private static final Pattern STAFF = Pattern.compile("职工|个人|员工|工人|他们自己|自己那|自己交");
    private static final Pattern TOGETHER = Pattern.compile("一共|总共|合计|总计|加起来|合起来|加一起|一起是|拢共|统共|通共");
    /** 六万三是连职工个人的: what stands behind a sum of both. */
    private static final Pattern WITH_STAFF =
            Pattern.compile("^[元块]?(?:钱|这个数)?(?:里面)?(?:是|都)?(?:连|包括|包含|含|算上|加上)[^\\d]{0,3}(?:职工|个人|员工|工人)");

    private static final Pattern GRANTED = Pattern.compile("能|补|领|拿|返|退|给");

    private final List<BigDecimal> employer = new ArrayList<>();
    private final List<BigDecimal> staff = new ArrayList<>();
    private final List<BigDecimal> together = new ArrayList<>();
    private boolean withStaff;

    /** @param figures all figures of the text, those taken back too */
    TwoSides(String text, List<Figure> figures) {
        int from = 0;
        for (Figure figure : figures) {
            Span number = SumPeriods.isSum(figure) ? figure.number() : null;
            if (number != null && number.exact() && number.low() != null && figure.start() >= from) {
                String before = text.substring(from, figure.start());
                String behind = text.substring(figure.end());
                boolean both = WITH_STAFF.matcher(behind).find();
                withStaff |= both;
                List<BigDecimal> side =
                        both ? together : side(before.substring(before.lastIndexOf(Utterance.STOP) + 1));
                if (side != null) {
                    side.add(number.low());
                }
            }
            from = Math.max(from, figure.end());
        }
    }

    /** Whose sum it is by the last word that says so. */
    private @Nullable List<BigDecimal> side(String before) {
        int ours = last(EMPLOYER, before);
        int theirs = last(STAFF, before);
        int all = last(TOGETHER, before);
        int most = Math.max(ours, Math.max(theirs, all));
        if (most < 0 || GRANTED.matcher(before.substring(most)).find()) {
            return null;
        }
        return most == all ? together : most == ours ? employer : staff;
    }

    private static int last(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        int last = -1;
        while (matcher.find()) {
            last = matcher.start();
        }
        return last;
    }

    /** Whether a sum is said to hold the staff's part. */
    boolean withStaff() {
        return withStaff;
    }

    /** Whether a sum is said to be of one side, or of both together. */
    public boolean told() {
        return !staff.isEmpty() || !employer.isEmpty() || !together.isEmpty();
    }

    /** Whether the staff's part or a total is told. */
    boolean sure() {
        return !staff.isEmpty() || !together.isEmpty();
    }

    /** What both paid; null where it is not told wholly. */
    @Nullable
    BigDecimal both() {
        if (!together.isEmpty()) {
            return together.getLast();
        }
        return employer.size() == 1 && staff.size() == 1 ? employer.getFirst().add(staff.getFirst()) : null;
    }

    /** What the employer paid; null where it is not told, or several sums are. */
    @Nullable
    public BigDecimal employer() {
        if (employer.size() == 1) {
            return employer.getFirst();
        }
        return employer.isEmpty() && together.size() == 1 && staff.size() == 1
                ? together.getFirst().subtract(staff.getFirst())
                : null;
    }

    /** What the staff paid; null where it is not told, or several sums are. */
    @Nullable
    public BigDecimal staff() {
        return staff.size() == 1 ? staff.getFirst() : null;
    }

    /** The sum of one side where nothing is told of the other, nor of both together; else null. */
    @Nullable
    public BigDecimal onlyPart() {
        boolean one = together.isEmpty() && staff.size() + employer.size() == 1;
        return !one ? null : staff.isEmpty() ? employer.getFirst() : staff.getFirst();
    }

    /** Whether a fact can be such a sum. */
    static boolean fits(Fact fact) {
        return fact.kind() == Kind.MONEY;
    }
}
