package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import cn.policydesk.hearing.FactHearing;
import cn.policydesk.hearing.Figure;
import cn.policydesk.hearing.Heard;
import cn.policydesk.hearing.HeardFact;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody began within six months of a training, where both days are told: 去年11月读完的SYB, and later 今年3月在东阳办了执照. A day
 * that leaves it open tells nothing.
 */
final class AfterTraining {

    private static final String FACT = "东阳培训后半年创业";
    private static final String PLACE = "东阳";
    private static final int MONTHS = 6;

    private static final Pattern ENDED = Pattern.compile("结束|结业|读完|学完|上完|毕业|培训|SYB|IYB|EYB|syb");
    private static final Pattern BEGUN =
            Pattern.compile("(?:办|拿|领|批)[了到的下好]*(?:证|执照|照)?|办的?照|执照|开了|开的|开店|开业|开张|开起|登记|注册|创业");
    private static final Pattern NOT = Pattern.compile("没|不|还未|打算|准备|要是|如果|想");
    private static final Pattern BREATHS = Pattern.compile("[，,。；;！!？?\\s]");

    private final Scene scene;

    AfterTraining(Scene scene) {
        this.scene = scene;
    }

    /** What was heard, with that; as it was where one of the days is not told. The days go before a bare yes. */
    Heard of(String text, Heard heard) {
        Fact fact = scene.desk.library().rules().dictionary().find(FACT).orElse(null);
        if (fact == null
                || !scene.pursuit().wanted().contains(FACT)
                || NOT.matcher(text).find()) {
            return heard;
        }
        Figure.Day begun = day(text, BEGUN);
        Figure.Day own = day(text, ENDED);
        Figure.Day ended = own != null ? own : day(scene.c().question(), ENDED);
        if (begun == null || ended == null || begun.equals(ended) || !here(text, heard)) {
            return heard;
        }
        Known known = within(ended, begun);
        if (known == null) {
            return heard;
        }
        List<HeardFact> all = new ArrayList<>(heard.facts());
        all.removeIf(one -> one.fact().equals(fact));
        all.add(new HeardFact(fact, known, 0, text.length()));
        return new Heard(all, heard.refused(), heard.unlike());
    }

    private boolean here(String text, Heard heard) {
        return text.contains(PLACE)
                || heard.facts().stream()
                        .anyMatch(one ->
                                one.fact().id().equals("东阳创业") && one.known().equals(Known.YES))
                || scene.person().facts().values().stream()
                        .anyMatch(told -> told.words().contains(PLACE));
    }

    private static @Nullable Known within(Figure.Day ended, Figure.Day begun) {
        LocalDate earliest = ended.from().plusMonths(MONTHS);
        LocalDate latest = ended.to().plusMonths(MONTHS);
        if (begun.from().isBefore(ended.from())) {
            return null;
        }
        return !begun.to().isAfter(earliest) ? Known.YES : begun.from().isAfter(latest) ? Known.NO : null;
    }

    /** The day in the breath that tells of something; null where none or several do. */
    private Figure.@Nullable Day day(String text, Pattern event) {
        Figure.Day found = null;
        for (FactHearing.Placed one : scene.desk.hearing().figures(text, scene.asOf())) {
            if (one.figure() instanceof Figure.Day day && !day.just()) {
                String breath = breath(text, one.place().start(), one.place().end());
                if (event.matcher(breath).find()) {
                    if (found != null) {
                        return null;
                    }
                    found = day;
                }
            }
        }
        return found;
    }

    private static String breath(String text, int start, int end) {
        int from = start;
        while (from > 0 && !BREATHS.matcher(text.substring(from - 1, from)).matches()) {
            from--;
        }
        int to = end;
        while (to < text.length()
                && !BREATHS.matcher(text.substring(to, to + 1)).matches()) {
            to++;
        }
        return text.substring(from, start) + ' ' + text.substring(end, to);
    }
}
