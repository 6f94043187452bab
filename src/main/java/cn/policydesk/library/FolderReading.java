package cn.policydesk.library;

import cn.policydesk.benefit.RuleFolder;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.PartKind;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.search.AskedLine;
import cn.policydesk.search.Unit;
import cn.policydesk.search.WordFiles;
import cn.policydesk.search.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
        List<Region> regions = regions(folder, faults);
        List<Notice> notices = new ArrayList<>();
        Set<String> expected = new HashSet<>();
        for (Region region : regions) {
            for (String id : region.notices()) {
                expected.add(region.id() + "/" + id);
                Notice notice = notice(folder, region, id, faults);
                if (notice != null) {
                    notices.add(notice);
                }
            }
        }
        strangers(folder.resolve("knowledge/notices"), expected, faults);
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

    private static List<Region> regions(Path folder, Faults faults) {
        StaffNode root = StaffNode.read(folder.resolve("knowledge/regions.yaml"), "knowledge/regions.yaml", faults);
        List<Region> regions = root == null ? List.of() : Region.readAll(root);
        Set<String> seen = new HashSet<>();
        for (Region region : regions) {
            if (!seen.add(region.id()) && root != null) {
                root.fault("地区“" + region.id() + "”写了两次", "请删去一处");
            }
        }
        return regions;
    }

    private static @Nullable Notice notice(Path folder, Region region, String id, Faults faults) {
        String name = "knowledge/notices/" + region.id();
        Path at = folder.resolve(name);
        Notice notice = NoticeReader.read(at.resolve(id + ".txt"), at.resolve(id + ".yaml"), name, faults);
        if (notice != null && !notice.header().region().equals(region.id())) {
            faults.add(
                    name + "/" + id + ".yaml",
                    0,
                    "“地区”写的是" + notice.header().region() + "，文件却放在" + region.id(),
                    "请改成一致");
        }
        return notice;
    }

    /** Every notice file on disk must be listed in regions.yaml: none is skipped in silence. */
    private static void strangers(Path notices, Set<String> expected, Faults faults) {
        try (Stream<Path> files = Files.walk(notices, 2)) {
            files.filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> {
                        String path = notices.relativize(file).toString().replace('\\', '/');
                        String id = path.substring(0, path.lastIndexOf('.'));
                        if (!expected.contains(id)) {
                            faults.add(
                                    "knowledge/notices/" + path,
                                    0,
                                    "这份通知没有列进 knowledge/regions.yaml",
                                    "请在相应地区的“通知”里写上 "
                                            + file.getFileName().toString().replaceFirst("\\.[a-z]+$", ""));
                        }
                    });
        } catch (IOException e) {
            faults.add("knowledge/notices", 0, "文件夹读不出来", "请检查文件夹是否存在");
        }
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
