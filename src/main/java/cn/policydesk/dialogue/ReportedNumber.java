package cn.policydesk.dialogue;

import cn.policydesk.benefit.Fact;
import cn.policydesk.benefit.Known;
import java.util.List;
import java.util.Map;

/**
 * 会计说去年交的是32500 36000是前年的数, 现在一年才5400 8000是前年的价 behind a result: a number of one's own told anew without a word of
 * correction. It is of the one fact the result stands on that such a number can be of, and nobody's claim about the notice. One per message.
 */
final class ReportedNumber {

    /** How the names of facts begin that are looked at for the year before. */
    private static final String LAST_YEAR = "上年";

    private final Scene scene;

    ReportedNumber(Scene scene) {
        this.scene = scene;
    }

    /** Changes the number and goes on, or asks which of two it is; false where none is told so, or none of the facts can be it. */
    boolean take(String text) {
        Amending amending = new Amending(scene);
        CorrectedNumber said = scene.open() == null && amending.finished() ? CorrectedNumber.reported(text) : null;
        if (said == null || Kin.in(text) != null && !CorrectedNumber.told(text)) {
            return false;
        }
        Fitting fitting = new Fitting(scene);
        List<Fact> used = amending.used();
        List<Map.Entry<Fact, Known>> fits = fitting.fits(said.right(), said.bare(), used);
        String wrong = said.wrong();
        boolean last = wrong == null && CorrectedNumber.ofLastYear(text);
        fits.removeIf(one -> fitting.toldAs(one.getKey(), said.right())
                || (wrong == null ? !fitting.near(one) : !fitting.toldAs(one.getKey(), wrong))
                || last && !scene.desk.slots().name(one.getKey()).startsWith(LAST_YEAR));
        if (fits.size() > 1) {
            NamedBy names = new NamedBy(scene.desk.slots());
            int most = fits.stream()
                    .mapToInt(one -> names.share(one.getKey(), said.name(), text))
                    .max()
                    .orElse(0);
            fits.removeIf(one -> names.share(one.getKey(), said.name(), text) < most);
        }
        return new NumberAnew(scene).settled(fits, said.right(), used, text);
    }
}
