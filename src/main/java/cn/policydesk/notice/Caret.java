package cn.policydesk.notice;

/**
 * A line of a file with a caret under one of its characters. A terminal gives Chinese characters two columns, which is why the
 * caret is led there by ideographic spaces, and is two columns wide under one of them.
 */
final class Caret {

    private static final String INDENT = "    ";
    /** Characters of a long line that are shown. */
    private static final int WINDOW = 60;

    private Caret() {}

    /**
     * Shows a line.
     *
     * @param line without its line break; of a long one only the neighbourhood of the column is shown
     * @param column 1-based, in code points; 0 where there is nothing to point at
     */
    static String under(String line, int column) {
        int[] points = line.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c)
                .toArray();
        int at = Math.min(Math.max(column - 1, 0), points.length);
        int from = points.length <= WINDOW ? 0 : Math.max(0, Math.min(at - WINDOW / 2, points.length - WINDOW));
        int to = Math.min(points.length, from + WINDOW);
        StringBuilder shown = new StringBuilder(INDENT).append(from > 0 ? "…" : "");
        StringBuilder below = new StringBuilder(INDENT).append(from > 0 ? " " : "");
        for (int i = from; i < to; i++) {
            shown.appendCodePoint(points[i]);
            if (i < at) {
                below.append(wide(points[i]) ? '\u3000' : ' ');
            }
        }
        shown.append(to < points.length ? "…" : "");
        if (column > 0) {
            below.append(at < to && wide(points[at]) ? "^^" : "^");
            shown.append('\n').append(below);
        }
        return shown.toString();
    }

    /** Width W or F of Unicode Standard Annex 11, in blocks. */
    private static boolean wide(int c) {
        return c >= 0x1100 && c <= 0x115F
                || c >= 0x2E80 && c <= 0xA4CF && c != 0x303F
                || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF
                || c >= 0xFE30 && c <= 0xFE6F
                || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6
                || c >= 0x1F300 && c <= 0x1F9FF
                || c >= 0x20000 && c <= 0x3FFFD;
    }
}
