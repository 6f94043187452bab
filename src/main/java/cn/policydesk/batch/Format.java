package cn.policydesk.batch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file a list may be. */
public enum Format {
    CSV("csv", "text/csv;charset=UTF-8"),
    XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String extension;
    private final String mediaType;

    Format(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    /** The kind of a file by how its name ends, small or large letters; empty where it is none of these. */
    public static Optional<Format> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> name.endsWith("." + format.extension))
                .findFirst();
    }

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type a browser is told. */
    public String mediaType() {
        return mediaType;
    }
}
