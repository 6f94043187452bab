package cn.policydesk.search;

import cn.policydesk.notice.Faults;
import cn.policydesk.notice.StaffNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A file of {@code index/} that is about one notice and bears its name, {@code <kind>/<notice>.yaml}.
 *
 * @param path where it is, or would be
 * @param name how staff call it
 * @param notice id of the notice
 */
record NoticeFile(Path path, String name, String notice) {

    private static final String ENDING = ".yaml";

    /** The file of a notice, whether it exists or not. */
    static NoticeFile of(Path folder, String kind, String notice) {
        String file = kind + "/" + notice + ENDING;
        return new NoticeFile(folder.resolve(file), "index/" + file, notice);
    }

    /** All of a kind, by name; empty where there is no folder of it. */
    static List<NoticeFile> all(Path folder, String kind) {
        try (Stream<Path> files = Files.list(folder.resolve(kind))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .sorted()
                    .map(file -> of(folder, kind, file.substring(0, file.length() - ENDING.length())))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /**
     * What it holds, or null where it cannot be read; what is wrong goes to {@code faults}.
     *
     * @param list the key of what it lists
     */
    @Nullable
    StaffNode read(String list, Faults faults) {
        StaffNode root = StaffNode.read(path, name, faults);
        if (root != null) {
            root.allow("文件", list);
            if (!root.required("文件").equals(notice)) {
                root.fault("“文件”应当是 " + notice, "请与文件名写成一致");
            }
        }
        return root;
    }
}
