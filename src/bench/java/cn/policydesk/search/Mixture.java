package cn.policydesk.search;

import cn.policydesk.notice.ClauseRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Makes up clauses: two to six sentences of the real notices, drawn by a fixed seed, about 200 characters. Every common word
 * stands in a large share of them and all of them lie in the five real places, so queries cost more than in as many real ones.
 */
final class Mixture {

    private static final int CLAUSES_A_NOTICE = 30;

    private final List<String> sentences = new ArrayList<>();
    private final List<String> headings = new ArrayList<>();
    private final List<String> lines = new ArrayList<>();
    private final List<String> regions = new ArrayList<>();
    private final Random random = new Random(20_261_122);

    Mixture(Corpus corpus) {
        for (Unit unit : corpus.units()) {
            for (String sentence : unit.text().split("(?<=[。；！？])")) {
                if (sentence.length() > 4) {
                    sentences.add(sentence);
                }
            }
            if (!unit.heading().isEmpty()) {
                headings.add(unit.heading());
            }
            lines.addAll(unit.asked());
        }
        corpus.regions().forEach(region -> regions.add(region.id()));
    }

    /**
     * The next clause.
     *
     * @param number its running number
     * @param asked how many lines are asked for it
     */
    Unit next(int number, int asked) {
        StringBuilder text = new StringBuilder();
        int most = 2 + random.nextInt(5);
        for (int i = 0; i < most && (i < 2 || text.length() < 200); i++) {
            text.append(sentences.get(random.nextInt(sentences.size())));
        }
        List<String> own = new ArrayList<>();
        for (int i = 0; i < asked; i++) {
            own.add(lines.get(random.nextInt(lines.size())));
        }
        int notice = number / CLAUSES_A_NOTICE;
        ClauseRef ref = new ClauseRef("mixed-" + notice, "（" + (1 + number % CLAUSES_A_NOTICE) + "）", 1);
        String region = regions.get(notice % regions.size());
        return new Unit(ref, region, headings.get(random.nextInt(headings.size())), text.toString(), own);
    }
}
