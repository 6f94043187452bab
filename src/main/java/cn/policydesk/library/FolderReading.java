package cn.policydesk.library;

import cn.policydesk.benefit.RuleFolder;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeFolder;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.PartKind;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.search.AskedLine;
import cn.policydesk.search.Unit;
import cn.policydesk.search.WordFiles;
import cn.policydesk.search.Words;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Everything read from a folder that holds {@code knowledge/} and {@code index/}, with what is wrong in it.
 *
 * @param regions the places held
 * @param notices the notices
 * @param words the word files
 * @param units what the index is made of
 * @param rules the rules of the benefits
 * @param faults what is wrong; with any, the reading must not be published
 */
record FolderReading(
        List<Region> regions, List<Notice> notices, Words words, List<Unit> units, Rulebook rules, List<Fault> faults) {

    static FolderReading of(Path folder, List<FolderCheck> checks) {
        Faults faults = new Faults();
        NoticeFolder held = NoticeFolder.read(folder, faults);
        List<Region> regions = held.regions();
        List<Notice> notices = held.notices();
        Set<String> ids = new LinkedHashSet<>();
        regions.forEach(region -> ids.addAll(region.notices()));
        Words words = WordFiles.read(folder.resolve("index"), ids, faults);
        List<Unit> units = new ArrayList<>();
        notices.forEach(notice -> units.addAll(units(notice, folder, faults)));
        Rulebook rules =
                RuleFolder.read(folder, regions.stream().map(Region::id).toList(), notices, faults);
        checks.forEach(check -> check.check(folder, rules, faults));
        return new FolderReading(regions, notices, words, units, rules, faults.all());
    }

    private static List<Unit> units(Notice notice, Path folder, Faults faults) {
        List<AskedLine> asked = WordFiles.asked(folder.resolve("index"), notice.id(), faults);
        Map<String, List<String>> byPlace = new HashMap<>();
        for (AskedLine line : asked) {
            if (notice.paragraph(line.ref()).filter(Paragraph::searchable).isEmpty()) {
                List<String> places = notice.paragraphs().stream()
                        .filter(Paragraph::searchable)
                        .map(p -> p.ref().place())
                        .toList();
                faults.add(
                        "index/asked/" + notice.id() + ".yaml",
                        0,
                        "问法指向的" + line.ref().place() + "不存在或不进检索",
                        "是不是 " + StaffNode.nearest(line.ref().place(), places));
            }
            byPlace.computeIfAbsent(line.ref().place(), place -> new ArrayList<>())
                    .add(line.text());
        }
        List<Unit> units = new ArrayList<>();
        for (Paragraph paragraph : notice.paragraphs()) {
            if (paragraph.searchable()) {
                // A preamble speaks of everything: only lines written for it lead there.
                units.add(new Unit(
                        paragraph.ref(),
                        notice.header().region(),
                        paragraph.heading(),
                        paragraph.kind() == PartKind.PREAMBLE ? "" : notice.searchText(paragraph),
                        byPlace.getOrDefault(paragraph.ref().place(), List.of())));
            }
        }
        return units;
    }
}
