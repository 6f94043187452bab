package cn.policydesk.search;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A folder of word files that holds nothing but what a test writes into it, read as the product reads its own. */
final class WordFolder {

    private final Path folder;

    WordFolder(Path folder) {
        this.folder = folder;
        with("synonyms.txt")
                .with("dictionary.txt")
                .with("stopwords.txt")
                .with("typos.txt")
                .with("places.txt");
        with("outside.yaml", "[]").with("aspects.yaml", "[]");
    }

    /** Writes a file of the given lines. */
    WordFolder with(String name, String... lines) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, lines.length == 0 ? "# 说明\n" : String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    WordFolder without(String name) {
        try {
            Files.delete(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Path path() {
        return folder;
    }

    /** The words of a folder without faults. */
    Words words() {
        Faults faults = new Faults();
        Words words = WordFiles.read(folder, faults);
        if (!faults.none()) {
            throw new IllegalStateException(faults.all().toString());
        }
        return words;
    }

    List<Fault> faults() {
        Faults faults = new Faults();
        WordFiles.read(folder, faults);
        return faults.all();
    }
}
