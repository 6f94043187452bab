package cn.policydesk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A copy of the real staff folders, for tests that damage them. */
public final class StaffFolders {

    private StaffFolders() {}

    /** Copies {@code knowledge/}, {@code index/} and {@code bot/} into a folder and returns it. */
    public static Path copyTo(Path home) throws IOException {
        for (String folder : List.of("knowledge", "index", "bot")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                for (Path file : files.toList()) {
                    Path to = home.resolve(file.toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(to);
                    } else {
                        Files.copy(file, to);
                    }
                }
            }
        }
        return home;
    }

    /** The same without how people ask and what a notice is silent on: opens several times faster. */
    public static Path copyWithoutAsked(Path home) throws IOException {
        copyTo(home);
        for (String folder : List.of("index/asked", "index/absent")) {
            try (Stream<Path> files = Files.list(home.resolve(folder))) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return home;
    }

    /** Deletes a folder with all it holds, where there is one. */
    public static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> paths = Files.walk(tree)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Replaces words that must stand in a file. */
    public static void replace(Path home, String file, String words, String by) throws IOException {
        String text = Files.readString(home.resolve(file));
        assertThat(text).as(file).contains(words);
        Files.writeString(home.resolve(file), text.replace(words, by));
    }

    /** Adds a line at the end of a file and returns its number. */
    public static int append(Path home, String file, String line) throws IOException {
        String text = Files.readString(home.resolve(file));
        String before = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
        Files.writeString(home.resolve(file), before + line + "\n");
        return (int) before.lines().count() + 1;
    }
}
