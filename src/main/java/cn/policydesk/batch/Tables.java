package cn.policydesk.batch;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Reads a file as the kind of table it is, by what stands in it; its name must agree. */
final class Tables {

    private static final Set<String> TEXT = Set.of("csv", "tsv", "txt");
    private static final Map<String, String> OTHERS = Map.of(
            "xls", "旧的 Excel 文件（.xls）",
            "xlsb", "二进制的 Excel 文件（.xlsb）",
            "xlsm", "带宏的 Excel 文件（.xlsm）",
            "et", "WPS 表格文件（.et）",
            "ods", "ODS 表格文件",
            "numbers", "Numbers 文件",
            "docx", "Word 文件",
            "doc", "Word 文件",
            "pdf", "PDF 文件");

    private Tables() {}

    /**
     * Reads a file.
     *
     * @throws ListRefused where it is no list that can be read
     */
    static Table read(byte[] bytes, String fileName) throws ListRefused {
        if (bytes.length == 0) {
            throw new ListRefused("文件是空的。请先填好名单再交。");
        }
        if (bytes.length > Table.MOST_BYTES) {
            throw new ListRefused("文件太大，最多 5 MB。请分成几个文件，一个一个交。");
        }
        String extension = extension(fileName);
        String other = OTHERS.get(extension);
        if (other != null) {
            throw new ListRefused("这是" + other + "，读不了。请在表格软件里另存为 .xlsx 或 CSV 再交。");
        }
        if (starts(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new ListRefused("这是旧的 Excel 文件（.xls），或者加了密码，改名字没有用。请打开后去掉密码，另存为 .xlsx 再交。");
        }
        if (starts(bytes, '%', 'P', 'D', 'F')) {
            throw new ListRefused("这是 PDF 文件，读不了。请用表格软件做成 .xlsx 或 CSV。");
        }
        if (starts(bytes, 'P', 'K')) {
            XlsxGuard.check(bytes);
            if (TEXT.contains(extension)) {
                throw new ListRefused("文件名以 ." + extension + " 结尾，内容却是 Excel 工作簿。请把名字改回 .xlsx 再交。");
            }
            return XlsxReader.read(bytes);
        }
        if (extension.equals("xlsx")) {
            throw new ListRefused("文件名以 .xlsx 结尾，内容却不是 Excel 工作簿。请在 Excel 或 WPS 里打开，另存为 .xlsx 再交。");
        }
        if (!extension.isEmpty() && !TEXT.contains(extension)) {
            throw new ListRefused("不收 ." + extension + " 文件。名单请用 .xlsx 或 .csv。");
        }
        return CsvReader.read(bytes);
    }

    private static boolean starts(byte[] bytes, int... with) {
        if (bytes.length < with.length) {
            return false;
        }
        for (int i = 0; i < with.length; i++) {
            if ((bytes[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static String extension(String fileName) {
        String name = fileName.substring(Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1);
        int dot = name.lastIndexOf('.');
        String extension = dot < 0 ? "" : name.substring(dot + 1).strip().toLowerCase(Locale.ROOT);
        return extension.length() > 10 ? "" : extension;
    }
}
