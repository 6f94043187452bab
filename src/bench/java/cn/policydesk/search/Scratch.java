package cn.policydesk.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders for the time of a run. */
final class Scratch {

    private Scratch() {}

    static void delete(Path folder) throws IOException {
        for (Path each : all(folder).sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(each);
        }
    }

    /** What the files of a folder take on disk, in bytes. */
    static long size(Path folder) throws IOException {
        long size = 0;
        for (Path each : all(folder).filter(Files::isRegularFile).toList()) {
            size += Files.size(each);
        }
        return size;
    }

    private static Stream<Path> all(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return List.copyOf(files.toList()).stream();
        }
    }
}
