package cn.policydesk.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The regions and notices of a folder.
 *
 * @param regions the places held, in the order staff wrote them
 * @param notices the notices, region by region
 */
public record NoticeFolder(List<Region> regions, List<Notice> notices) {

    public NoticeFolder {
        regions = List.copyOf(regions);
        notices = List.copyOf(notices);
    }

    /**
     * Reads and checks them.
     *
     * @param folder holds {@code knowledge/}
     * @param faults receives all that is wrong; with any, the notices must not be published
     */
    public static NoticeFolder read(Path folder, Faults faults) {
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
        return new NoticeFolder(regions, notices);
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
}
