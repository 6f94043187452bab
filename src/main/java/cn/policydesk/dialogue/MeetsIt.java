package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Kind;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whether people of whom 社保才交了4个月, 没签够一年 or 登记才4个月 is said meet what the benefit in view asks. One per message. */
final class MeetsIt {

    private static final Pattern FEW = Pattern.compile("才|只|刚|就");
    private static final Pattern DENIED = Pattern.compile("(?:不|没|没有|未|还?差)(?:交|缴|签|干)?(?:够|满|到|足)?(?:了|有)?$");
    private static final Pattern CONTRACT = Pattern.compile("合同|签");
    private static final Pattern INSURED = Pattern.compile("社保|保险|五险|[交缴]");
    private static final Pattern UNEMPLOYED = Pattern.compile("登记|失业(?!险|保险)");
    private static final Pattern HALF_YEAR = Pattern.compile("登记失业(?:满)?半年");
    private static final Pattern OTHER_TIME = Pattern.compile("毕业|离校|试用|见习|退休|岁");
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);
    private static final BigDecimal HALF = BigDecimal.valueOf(6);

    private final Scene scene;

    MeetsIt(Scene scene) {
        this.scene = scene;
    }

    /** Whether people of whom something is said meet what is asked; null where it does not say. */
    @Nullable
    Boolean of(String said, Collection<Fact> counts, List<Fact> measured) {
        for (FactHearing.Placed one : scene.desk.hearing().figures(said, scene.asOf())) {
            if (one.figure() instanceof Figure.Time time) {
                BigDecimal limit = limit(said, counts, measured);
                BigDecimal low = time.months().low();
                BigDecimal high = time.months().high();
                if (limit == null || low == null && high == null) {
                    return null;
                }
                boolean denied =
                        DENIED.matcher(said.substring(0, one.place().start())).find();
                return denied || low == null
                        ? high == null || high.compareTo(limit) <= 0 ? Boolean.FALSE : null
                        : Boolean.valueOf(low.compareTo(limit) >= 0);
            }
        }
        if (scene.desk.words().cues().said(Cue.FALLS_SHORT, said)) {
            return false;
        }
        return scene.desk.words().cues().said(Cue.MEETS, said)
                        && !FEW.matcher(said).find()
                ? Boolean.TRUE
                : null;
    }

    /** The months that are enough of what is spoken of; null where that is not known. */
    private @Nullable BigDecimal limit(String said, Collection<Fact> counts, List<Fact> measured) {
        if (OTHER_TIME.matcher(said).find()) {
            return null;
        }
        if (CONTRACT.matcher(said).find()) {
            return YEAR;
        }
        if (UNEMPLOYED.matcher(said).find() && !INSURED.matcher(said).find()) {
            boolean asked = counts.stream()
                    .anyMatch(fact -> HALF_YEAR
                                    .matcher(scene.desk.slots().question(fact))
                                    .find()
                            || HALF_YEAR.matcher(scene.desk.slots().name(fact)).find());
            return asked ? HALF : null;
        }
        return measured.stream()
                .filter(fact -> fact.kind() == Kind.DURATION)
                .map(this::limit)
                .filter(limit -> limit != null)
                .findFirst()
                .orElse(null);
    }

    /** The months that are enough of a fact, whether it was told or not. */
    @Nullable
    BigDecimal limit(Fact fact) {
        return scene.pursuit(scene.person().without(List.of(fact.id()))).threshold(fact);
    }
}
