package cn.policydesk.journal;

import cn.policydesk.benefit.RuleFiles;
import cn.policydesk.benefit.RuleFolder;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.NoticeFolder;
import cn.policydesk.notice.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Reads a kept set of rules with the product of today. */
final class OldRules {

    private OldRules() {}

    /** Thrown where the product of today does not read the rules as they were; the message is for the operator. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * The rules of some files.
     *
     * @param hash the name of the set; rules that do not bear it are not those of then
     * @param work a folder to write the files into, below which everything is deleted again
     */
    static Rulebook read(RuleFiles files, String hash, Path work) throws IOException, Unreadable {
        Files.createDirectories(work);
        Path folder = Files.createTempDirectory(work, "rules-");
        try {
            files.writeTo(folder);
            Faults faults = new Faults();
            NoticeFolder held = NoticeFolder.read(folder, faults);
            List<String> regions = held.regions().stream().map(Region::id).toList();
            Rulebook book = RuleFolder.readAgain(folder, regions, held.notices(), faults);
            if (!faults.none()) {
                Fault first = faults.all().getFirst();
                throw new Unreadable(faults.all().size() + "处，第一处：" + first.text());
            }
            if (!book.hash().equals(hash)) {
                throw new Unreadable("内容与编号对不上");
            }
            return book;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> paths = Files.walk(tree)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
