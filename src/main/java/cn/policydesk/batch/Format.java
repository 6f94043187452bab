package cn.policydesk.batch;

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

    /** How a file's name ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** The media type a browser is told. */
    public String mediaType() {
        return mediaType;
    }
}
