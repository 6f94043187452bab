package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import java.util.List;
import java.util.Locale;

/** Counts how a search does on golden questions. */
final class GoldenScore {

    int inScope;
    int first;
    int paragraph;
    int third;
    double reciprocal;
    int falselyRefused;
    int unsure;
    int outside;
    int refused;

    /** Takes one question with the ranked places it got, and whether it was refused. */
    void add(GoldenQuestion question, List<ClauseRef> got, boolean notFound, boolean asUnsure) {
        if (!question.inScope()) {
            outside++;
            refused += notFound ? 1 : 0;
            return;
        }
        inScope++;
        falselyRefused += notFound ? 1 : 0;
        unsure += asUnsure ? 1 : 0;
        int rank = 0;
        for (int i = 0; i < got.size() && rank == 0; i++) {
            String label = got.get(i).label();
            rank = question.accept().stream().anyMatch(place -> place.label().equals(label)) ? i + 1 : 0;
        }
        first += rank == 1 ? 1 : 0;
        third += rank >= 1 && rank <= 3 ? 1 : 0;
        reciprocal += rank == 0 ? 0 : 1.0 / rank;
        paragraph += !got.isEmpty() && question.accept().stream().anyMatch(place -> place.is(got.getFirst())) ? 1 : 0;
    }

    double hit1() {
        return share(first, inScope);
    }

    double hit3() {
        return share(third, inScope);
    }

    double hitParagraph() {
        return share(paragraph, inScope);
    }

    double refusedOutside() {
        return share(refused, outside);
    }

    double falseRefusals() {
        return share(falselyRefused, inScope);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : part / (double) whole;
    }

    static String head() {
        return "                      题数  hit@1  款准   hit@3  MRR    误拒   拿不准 | 范围外  拒答";
    }

    String row(String name) {
        // Chinese characters take two columns.
        String padded = name
                + " "
                        .repeat(Math.max(
                                0,
                                22
                                        - name.length()
                                        - (int) name.chars()
                                                .filter(c -> c > 255)
                                                .count()));
        return String.format(
                Locale.ROOT,
                "%s%4d  %.3f  %.3f  %.3f  %.3f  %.3f  %.3f  | %4d    %.3f",
                padded,
                inScope,
                hit1(),
                hitParagraph(),
                hit3(),
                inScope == 0 ? 0 : reciprocal / inScope,
                falseRefusals(),
                share(unsure, inScope),
                outside,
                refusedOutside());
    }
}
