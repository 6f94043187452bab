package cn.policydesk.dialogue;

import cn.policydesk.benefit.Per;
import cn.policydesk.hearing.Cue;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.telling.Phrase;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 我前面已经领了两年了 那还剩几年 behind a result that is paid for so long at most: what is left once the time it was had is taken off. The time told is no fact
 * of anybody's. One per message.
 */
final class StillLeft {

    private static final Pattern HAD = Pattern.compile("(?:领|拿|享受|补|发|给|贴|吃)(?:了|过|到手?|满|着)?(?:有|都|差不多|大概|快|已经|整整)*$");
    private static final BigDecimal YEAR = BigDecimal.valueOf(12);

    private final Scene scene;
    private final ResultInView view;

    StillLeft(Scene scene, ResultInView view) {
        this.scene = scene;
        this.view = view;
    }

    /** Answers; false where it asks for nothing that is left, or the result has no length of which something could be. */
    boolean take(String text) {
        BigDecimal most = view.periods();
        Per per = view.per();
        if (most == null
                || per != Per.MONTH && per != Per.YEAR
                || !scene.desk.words().cues().said(Cue.PAY_LEFT, text + "？")) {
            return false;
        }
        BigDecimal had = had(text);
        if (had == null || had.signum() <= 0) {
            return false;
        }
        BigDecimal all = per == Per.YEAR ? most.multiply(YEAR) : most;
        scene.keep(scene.c().asked(text));
        scene.say(
                Phrase.TALK_STILL_LEFT,
                "待遇",
                view.benefit().name(),
                "一共",
                time(all),
                "领过",
                time(had),
                "还剩",
                time(all.subtract(had).max(BigDecimal.ZERO)),
                "条",
                view.benefit().ref().label(),
                "款",
                String.valueOf(view.benefit().ref().paragraph()),
                "时效",
                scene.standing(view.benefit()));
        return true;
    }

    /** For how many months somebody says it was had; null where no message says it, or only roughly. */
    private @Nullable BigDecimal had(String text) {
        for (FactHearing.Placed placed : scene.desk.hearing().figures(text, scene.asOf())) {
            if (placed.figure() instanceof Figure.Time time
                    && time.months().exact()
                    && HAD.matcher(text.substring(0, placed.place().start())).find()) {
                return time.months().low();
            }
        }
        return null;
    }

    private static String time(BigDecimal months) {
        BigDecimal[] years = months.divideAndRemainder(YEAR);
        return years[1].signum() == 0 && years[0].signum() > 0
                ? years[0].toBigInteger() + "年"
                : months.stripTrailingZeros().toPlainString() + "个月";
    }
}
