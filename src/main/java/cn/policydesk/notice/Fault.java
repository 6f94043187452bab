package cn.policydesk.notice;

/**
 * One fault in a file written by staff, told so that they can mend it.
 *
 * @param file the file as staff know it, relative to the home folder, with forward slashes
 * @param line 1-based line, or 0 where the fault concerns the whole file
 * @param message what is wrong, in Chinese, without a full stop
 * @param advice what to do, in Chinese, without a full stop; empty where the message says it all
 */
public record Fault(String file, int line, String message, String advice) {

    /** The fault on one line, as {@code 文件:行: 说明（怎么改）}. */
    public String text() {
        String place = line > 0 ? file + " 第" + line + "行" : file;
        return advice.isEmpty() ? place + "：" + message : place + "：" + message + "。" + advice;
    }
}
