package cn.policydesk.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A simulator's page with its styles and scripts, its own and those that all simulators share. They are not among the static files, so
 * that they are off with it. Safe for use by several threads.
 */
final class PageFiles {

    private static final String SHARED = "simulator";
    private static final Pattern PART = Pattern.compile("[a-z]+\\.(css|js)");

    private final String folder;

    /** @param folder of the simulator's own files, among the resources */
    PageFiles(String folder) {
        this.folder = folder;
    }

    /**
     * A file.
     *
     * @param type its {@code Content-Type}
     * @param bytes its content, which nobody changes
     */
    @SuppressWarnings("ArrayRecordComponent") // Written once, never compared.
    record Kept(String type, byte[] bytes) {}

    /** The page itself. */
    Optional<Kept> page() throws IOException {
        return find("page.html", "text/html");
    }

    /** A part of it; empty where there is none of this name. */
    Optional<Kept> part(String name) throws IOException {
        Matcher part = PART.matcher(name);
        return part.matches()
                ? find(name, part.group(1).equals("css") ? "text/css" : "text/javascript")
                : Optional.empty();
    }

    private Optional<Kept> find(String name, String type) throws IOException {
        for (String from : new String[] {folder, SHARED}) {
            try (InputStream in = PageFiles.class.getResourceAsStream("/" + from + "/" + name)) {
                if (in != null) {
                    return Optional.of(new Kept(type + ";charset=UTF-8", in.readAllBytes()));
                }
            }
        }
        return Optional.empty();
    }
}
