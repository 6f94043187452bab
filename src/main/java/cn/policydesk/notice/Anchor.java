package cn.policydesk.notice;

/** The address of a paragraph on its notice's page. */
final class Anchor {

    private Anchor() {}

    /**
     * {@code c6-3} for （六）第3款, {@code cover-1} for the point 一、, {@code p0} for the first preamble paragraph, {@code end-1}
     * for closing parts, {@code a1-31} for row 31 of annex 1.
     */
    static String of(ClauseRef ref) {
        String label = ref.label();
        int paragraph = ref.paragraph();
        if (label.startsWith("（")) {
            return "c" + Numeral.of(label.substring(1, label.length() - 1)) + "-" + paragraph;
        }
        if (label.endsWith("、")) {
            String point = "cover-" + Numeral.of(label.substring(0, label.length() - 1));
            return paragraph == 1 ? point : point + "-" + paragraph;
        }
        if (label.equals("前言")) {
            return paragraph == 1 ? "p0" : "p0-" + paragraph;
        }
        if (label.startsWith("附件")) {
            return "a" + label.substring(2) + "-" + paragraph;
        }
        return "end-" + paragraph;
    }
}
