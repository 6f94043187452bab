package cn.policydesk.dingtalk.simulator;

import java.nio.charset.StandardCharsets;

/** What the text of a list file is worth counting of. Pure. */
final class Table {

    private Table() {}

    /** A CSV in UTF-8 as text. */
    static String text(byte[] csv) {
        return new String(csv, StandardCharsets.UTF_8);
    }

    /** How many rows it has under the first; line breaks inside quotes are none. */
    static int rows(String csv) {
        int rows = 0;
        boolean quoted = false;
        boolean some = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            quoted ^= c == '"';
            if (c == '\n' && !quoted) {
                rows += some ? 1 : 0;
                some = false;
            } else if (c != '\r') {
                some = true;
            }
        }
        return rows + (some ? 1 : 0) - 1;
    }
}
