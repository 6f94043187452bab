package cn.policydesk.dingtalk.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one part of a form with files ({@code multipart/form-data}). Pure. */
final class Multipart {

    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\";]{1,70})\"?");
    private static final Pattern FILE = Pattern.compile("filename=\"([^\"]*)\"");

    private Multipart() {}

    /** The part of a name; empty where there is none that is a file. */
    static Optional<Vault.Kept> part(Call call, String name) {
        Matcher boundary = BOUNDARY.matcher(call.type());
        if (!boundary.find()) {
            return Optional.empty();
        }
        // One character a byte, so that places in the text are places among the bytes.
        String body = new String(call.body(), StandardCharsets.ISO_8859_1);
        String line = "--" + boundary.group(1);
        for (int at = body.indexOf(line); at >= 0; ) {
            int head = at + line.length();
            int next = body.indexOf("\r\n" + line, head);
            int start = body.indexOf("\r\n\r\n", head);
            if (next < 0 || start < 0 || start > next) {
                return Optional.empty();
            }
            String fields = body.substring(head, start);
            Matcher file = FILE.matcher(fields);
            if (fields.contains("name=\"" + name + "\"") && file.find()) {
                return Optional.of(new Vault.Kept(file.group(1), Arrays.copyOfRange(call.body(), start + 4, next)));
            }
            at = next + 2;
        }
        return Optional.empty();
    }
}
