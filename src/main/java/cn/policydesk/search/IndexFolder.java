package cn.policydesk.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/** The index's folder on disk: opens what is there, or writes it anew. */
final class IndexFolder {

    /** Raised when the way an index is written changes, so that older ones are written anew. */
    private static final String FORMAT = "2";

    private static final String VERSION = "policydesk.version";

    private final Path folder;
    private final String version;

    IndexFolder(Path folder, String version) {
        this.folder = folder;
        this.version = FORMAT + ":" + version;
    }

    ClauseIndex.Opened open(IndexContent content) {
        try {
            Files.createDirectories(folder);
            Directory directory = FSDirectory.open(folder);
            String fault = fault(directory);
            if (fault != null) {
                write(directory, content);
            }
            return new ClauseIndex.Opened(new ClauseIndex(directory, DirectoryReader.open(directory), content), fault);
        } catch (IOException e) {
            throw new UncheckedIOException("the index folder cannot be written: " + folder, e);
        }
    }

    /** Why the index on disk cannot serve, in Chinese, or null where it can. */
    private @Nullable String fault(Directory directory) {
        try {
            if (!DirectoryReader.indexExists(directory)) {
                return "索引不存在，已新建";
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                if (!version.equals(reader.getIndexCommit().getUserData().get(VERSION))) {
                    return "内容有更新，索引已重建";
                }
                for (LeafReaderContext leaf : reader.leaves()) {
                    ((org.apache.lucene.index.CodecReader) leaf.reader()).checkIntegrity();
                }
                return null;
            }
        } catch (CorruptIndexException | IndexFormatTooNewException | IndexFormatTooOldException e) {
            return "索引文件损坏，已重建";
        } catch (IOException | RuntimeException e) {
            // A truncated or missing file shows in many ways; all of them end the same: the index is written anew.
            return "索引文件读不出来，已重建";
        }
    }

    private void write(Directory directory, IndexContent content) throws IOException {
        for (String file : directory.listAll()) {
            directory.deleteFile(file);
        }
        try (IndexBuilder builder = new IndexBuilder(directory, content.analysis())) {
            for (Unit unit : content.units()) {
                builder.add(unit);
            }
            for (OutsideTopic topic : content.topics()) {
                builder.add(
                        topic,
                        topic.notice() == null ? null : content.regionOf().getOrDefault(topic.notice(), ""));
            }
            builder.commit(Map.of(VERSION, version));
        }
    }
}
