package cn.policydesk.benefit;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * The arithmetic of six start-up and social insurance benefits of the Dongyang notice as a programmer would write it down in
 * Java, to measure the calculator against. It gives an amount and nothing else: no clause, no working, no reasons.
 */
final class ByHand {

    static final String[] BENEFITS = {
        "dongyang-startup-onetime",
        "dongyang-startup-ss-subsidy",
        "dongyang-startup-job-creation",
        "dongyang-startup-rent",
        "dongyang-startup-eldercare-agri",
        "dongyang-flexible-grad-ss-subsidy"
    };
    private static final BigDecimal NOTHING = BigDecimal.ZERO;
    private static final BigDecimal BASE = new BigDecimal("2000");
    private static final BigDecimal EACH = new BigDecimal("1000");
    private static final BigDecimal JOBS_CAP = new BigDecimal("20000");
    private static final BigDecimal RENT_CAP = new BigDecimal("10000");
    private static final BigDecimal HALF = new BigDecimal("0.50");

    private ByHand() {}

    /** What the calculator's facts say, as plain fields. */
    record Person(
            boolean group,
            boolean graduate,
            boolean inCity,
            boolean first,
            int months,
            boolean insured,
            boolean elsewhere,
            LocalDate registered,
            int insuredMonths,
            boolean otherSubsidy,
            int jobs,
            int jobsMonths,
            BigDecimal rent,
            boolean caring,
            boolean running,
            boolean graduatedLately,
            boolean flexible,
            boolean flexibleRegistered,
            boolean paysAlone,
            boolean health) {}

    static BigDecimal[] quote(Person person, LocalDate asOf) {
        boolean allowed = !person.elsewhere() && !person.registered().plusYears(5).isBefore(asOf);
        return new BigDecimal[] {
            person.group() && person.inCity() && person.first() && person.months() >= 6 && person.insured() && allowed
                    ? RENT_CAP
                    : NOTHING,
            person.group() && person.months() >= 12 && person.insuredMonths() >= 12 && !person.otherSubsidy() && allowed
                    ? new BigDecimal("5000")
                    : NOTHING,
            jobs(person, allowed),
            person.group() && person.rent().signum() > 0 && person.months() >= 12 && allowed
                    ? HALF.multiply(person.rent()).min(RENT_CAP).setScale(2, RoundingMode.HALF_UP)
                    : NOTHING,
            person.graduate() && person.first() && person.caring() && person.running() && allowed
                    ? new BigDecimal("50000")
                    : NOTHING,
            person.graduatedLately() && person.flexible() && person.flexibleRegistered() && person.paysAlone()
                    ? new BigDecimal(person.health() ? "600" : "450")
                    : NOTHING
        };
    }

    private static BigDecimal jobs(Person person, boolean allowed) {
        if (!person.group() || !person.first() || person.jobs() < 3 || person.jobsMonths() < 12 || !allowed) {
            return NOTHING;
        }
        return BASE.add(EACH.multiply(BigDecimal.valueOf(person.jobs() - 3L)))
                .min(JOBS_CAP)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
