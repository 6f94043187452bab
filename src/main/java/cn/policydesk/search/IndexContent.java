package cn.policydesk.search;

import cn.policydesk.notice.Region;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Everything an index is made of, read once.
 *
 * @param units the paragraphs
 * @param words the word files
 * @param regions the places held
 * @param analysis how texts are read
 * @param subject what the paragraphs speak of
 * @param vectors the asked lines, in the order of the units
 */
record IndexContent(
        List<Unit> units,
        Words words,
        List<Region> regions,
        TextAnalysis analysis,
        Subject subject,
        AskedVectors vectors) {

    /** The topics no notice decides or some are silent on; in the index they are numbered on after the units. */
    List<OutsideTopic> topics() {
        return words.outside();
    }

    /** The region of each notice. */
    Map<String, String> regionOf() {
        Map<String, String> regionOf = new HashMap<>();
        regions.forEach(region -> region.notices().forEach(notice -> regionOf.put(notice, region.id())));
        return regionOf;
    }

    static IndexContent of(List<Unit> units, Words words, List<Region> regions) {
        TextAnalysis analysis = new TextAnalysis(words);
        Subject.Builder subject = new Subject.Builder();
        List<Analysis> lines = new ArrayList<>();
        for (Unit unit : units) {
            List<Analysis> asked = unit.asked().stream().map(analysis::question).toList();
            lines.addAll(asked);
            subject.add(unit.region(), analysis.paragraph(unit.heading() + " " + unit.text()), asked);
        }
        for (OutsideTopic topic : words.outside()) {
            topic.asked().forEach(line -> lines.add(analysis.question(line)));
        }
        return new IndexContent(
                List.copyOf(units),
                words,
                List.copyOf(regions),
                analysis,
                subject.done(),
                new AskedVectors(lines, Weights.DEFAULT));
    }
}
