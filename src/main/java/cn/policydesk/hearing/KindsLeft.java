package cn.policydesk.hearing;

import cn.policydesk.hearing.HearingWords.Bag;
import java.util.List;
import java.util.Set;

/**
 * People of a kind that a fact may count, told of beside those that were heard: in 招了3个失业的 两个农村的, where not every 失业的 counts,
 * that there are two says too little.
 */
final class KindsLeft {

    private static final int NEAR = 5;

    private final String text;
    private final List<Figure> figures;
    private final List<Sayings.Match> hints;
    private final Set<Figure> used;
    private final Stipulated stipulated;
    private final HearingWords words;

    /** @param used the figures that were heard as something */
    KindsLeft(
            String text,
            List<Figure> figures,
            List<Sayings.Match> hints,
            Set<Figure> used,
            Stipulated stipulated,
            HearingWords words) {
        this.text = text;
        this.figures = figures;
        this.hints = hints;
        this.used = used;
        this.stipulated = stipulated;
        this.words = words;
    }

    /** Whether there are such, of a fact that adds several kinds up. */
    boolean after(FigureFitting.Fit fit) {
        return words.has(Bag.ADDED, fit.fact().id())
                && hints.stream()
                        .filter(hint -> hint.saying().fact().equals(fit.fact()))
                        .anyMatch(hint -> figures.stream().anyMatch(figure -> isLeft(fit, figure, hint)));
    }

    private boolean isLeft(FigureFitting.Fit fit, Figure figure, Sayings.Match hint) {
        boolean people =
                figure instanceof Figure.Count count && words.measures("人").contains(count.measure());
        if (!people || figure.equals(fit.figure()) || used.contains(figure) || !behind(figure, hint)) {
            return false;
        }
        Stipulated.Verdict verdict = stipulated.around(fit.fact(), figure, false);
        return verdict == Stipulated.Verdict.LACKING || verdict == Stipulated.Verdict.SAID;
    }

    private boolean behind(Figure figure, Sayings.Match hint) {
        return hint.start() >= figure.end()
                && hint.start() - figure.end() <= NEAR
                && text.substring(figure.end(), hint.start()).chars().noneMatch(c -> Surroundings.parts((char) c));
    }
}
