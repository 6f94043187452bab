package cn.policydesk.search;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.PartKind;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The real notices and word files, read as the product reads them. */
record Corpus(List<Region> regions, List<Notice> notices, Words words, List<Unit> units) {

    /** Everything, or everything but what was written for one notice: its asked lines and the words marked for it. */
    static Corpus read(@Nullable String without) {
        Faults faults = new Faults();
        StaffNode root = StaffNode.read(Path.of("knowledge/regions.yaml"), "knowledge/regions.yaml", faults);
        List<Region> regions = Region.readAll(root);
        List<Notice> notices = new ArrayList<>();
        List<Unit> units = new ArrayList<>();
        for (Region region : regions) {
            for (String id : region.notices()) {
                Path folder = Path.of("knowledge/notices", region.id());
                Notice notice = NoticeReader.read(
                        folder.resolve(id + ".txt"), folder.resolve(id + ".yaml"), folder.toString(), faults);
                notices.add(notice);
                List<AskedLine> asked = id.equals(without) ? List.of() : WordFiles.asked(Path.of("index"), id, faults);
                for (Paragraph paragraph : notice.paragraphs()) {
                    if (paragraph.searchable()) {
                        units.add(new Unit(
                                paragraph.ref(),
                                region.id(),
                                paragraph.heading(),
                                paragraph.kind() == PartKind.PREAMBLE ? "" : notice.searchText(paragraph),
                                asked.stream()
                                        .filter(a -> a.ref().equals(paragraph.ref()))
                                        .map(AskedLine::text)
                                        .toList()));
                    }
                }
            }
        }
        Words words = WordFiles.read(Path.of("index"), faults).without(without);
        if (!faults.none()) {
            throw new IllegalStateException(faults.all().getFirst().text());
        }
        return new Corpus(regions, notices, words, units);
    }

    ClauseIndex index() {
        try {
            return ClauseIndex.open(Files.createTempDirectory("policydesk-index"), "test", units, words, regions)
                    .index();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
