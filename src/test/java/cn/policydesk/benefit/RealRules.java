package cn.policydesk.benefit;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.StaffNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rules staff wrote, read once. */
final class RealRules {

    private static final Path HOME = Path.of("").toAbsolutePath();
    private static Rulebook book;
    private static Dictionary dictionary;

    private RealRules() {}

    static synchronized Rulebook book() {
        if (book == null) {
            Faults faults = new Faults();
            book = read(HOME, faults);
            assertThat(faults.all()).extracting(Fault::text).isEmpty();
        }
        return book;
    }

    /** The facts alone, which are read much faster. */
    static synchronized Dictionary dictionary() {
        if (dictionary == null) {
            dictionary = FactFile.read(HOME, Map.of(), new ArrayList<>(), new Faults());
        }
        return dictionary;
    }

    /** The outside figures of a region alone. */
    static List<Parameter> parameters(String region) {
        return List.copyOf(ParameterFile.read(HOME, region, new Faults()).values());
    }

    /** The rules of a home folder; what is wrong goes to faults. */
    static Rulebook read(Path home, Faults faults) {
        StaffNode root = StaffNode.read(home.resolve("knowledge/regions.yaml"), "regions.yaml", faults);
        List<Region> regions = root == null ? List.of() : Region.readAll(root);
        List<Notice> notices = new ArrayList<>();
        for (Region region : regions) {
            String at = "knowledge/notices/" + region.id();
            for (String id : region.notices()) {
                Path folder = home.resolve(at);
                Notice notice =
                        NoticeReader.read(folder.resolve(id + ".txt"), folder.resolve(id + ".yaml"), at, faults);
                if (notice != null) {
                    notices.add(notice);
                }
            }
        }
        return RuleFolder.read(home, regions.stream().map(Region::id).toList(), notices, faults);
    }

    /** The benefits with a figure. */
    static List<Benefit> priced() {
        return book().benefits().stream()
                .filter(benefit -> !benefit.versions().isEmpty())
                .toList();
    }
}
