package cn.policydesk.notice;

/**
 * One fault in a file written by staff, told so that they can mend it.
 *
 * @param file the file as staff know it, relative to the home folder, with forward slashes
 * @param line 1-based line, or 0 where the fault concerns the whole file
 * @param column 1-based character of the line, or 0 where it is not known
 * @param message what is wrong, in Chinese, without a full stop
 * @param advice what to do, in Chinese, without a full stop; empty where the message says it all
 * @param excerpt the line of the file as it stands; empty where it is not known
 */
public record Fault(String file, int line, int column, String message, String advice, String excerpt) {

    /** A fault of a line, or of the whole file. */
    public Fault(String file, int line, String message, String advice) {
        this(file, line, 0, message, advice, "");
    }

    /** The fault on one line, as {@code 文件 第3行第5列：说明。怎么改}. */
    public String text() {
        String place = line > 0 ? file + " 第" + line + "行" + (column > 0 ? "第" + column + "列" : "") : file;
        return advice.isEmpty() ? place + "：" + message : place + "：" + message + "。" + advice;
    }

    /** The fault for a terminal: where the line of the file is known, it follows, with a caret under the column. */
    public String shown() {
        return excerpt.isBlank() ? text() : text() + "\n" + Caret.under(excerpt, column);
    }
}
