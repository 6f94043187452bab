package cn.policydesk.batch;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV: UTF-8 with or without mark, or GB18030; parted by comma, tab or semicolon. */
final class CsvReader {

    /** Cells as short as this repeat so often that one of each is kept. */
    private static final int SHORT = 16;

    private final Map<String, Cell> seen = new HashMap<>();

    private CsvReader() {}

    static Table read(byte[] bytes) throws ListRefused {
        String text = decode(bytes);
        if (text.isBlank()) {
            throw new ListRefused("文件里没有内容。请先填好名单再交。");
        }
        String start = text.stripLeading()
                .substring(0, Math.min(10, text.stripLeading().length()));
        if (start.toLowerCase(Locale.ROOT).matches("<(!|\\?xml|html|table|meta).*")) {
            throw new ListRefused("这是网页格式的文件，改名字没有用。请在 Excel 或 WPS 里打开，另存为 .xlsx 再交。");
        }
        char separator = separator(text);
        return new CsvReader().table(text, separator);
    }

    private static String decode(byte[] bytes) throws ListRefused {
        String text;
        try {
            text = strict(bytes, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            try {
                text = strict(bytes, Charset.forName("GB18030"));
            } catch (CharacterCodingException again) {
                throw new ListRefused("认不出文件的编码，或者这不是表格。CSV 请另存为“CSV UTF-8”再交，也可以直接交 .xlsx。");
            }
        }
        if (text.indexOf('\0') >= 0) {
            throw new ListRefused("这不是 CSV 文件（里面有不是文字的内容）。请在表格软件里另存为“CSV UTF-8”或 .xlsx 再交。");
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static String strict(byte[] bytes, Charset charset) throws CharacterCodingException {
        return charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
    }

    /** What parts the cells of the first line that has any, quoted words left out of the count. */
    private static char separator(String text) {
        int[] counts = new int[3];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                if (begun) {
                    break;
                }
            } else if (!quoted) {
                int which = ",\t;".indexOf(c);
                if (which >= 0) {
                    counts[which]++;
                }
            }
            begun |= !Character.isWhitespace(c);
        }
        return counts[1] > counts[0] && counts[1] >= counts[2] ? '\t' : counts[2] > counts[0] ? ';' : ',';
    }

    private Table table(String text, char separator) throws ListRefused {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(true)
                .get();
        List<List<Cell>> rows = new ArrayList<>();
        long line = 0;
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(text))
                .setFormat(format)
                .get()) {
            var records = parser.iterator();
            while (true) {
                line = parser.getCurrentLineNumber() + 1;
                if (!records.hasNext()) {
                    break;
                }
                List<Cell> row = row(records.next());
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > Table.MOST_ROWS + 1) {
                    throw new ListRefused(tooManyRows());
                }
            }
        } catch (UncheckedIOException e) {
            throw new ListRefused(quotes(line, e.getCause()));
        } catch (IOException e) {
            throw new ListRefused(quotes(line, e));
        }
        if (rows.isEmpty()) {
            throw new ListRefused("文件里没有内容。请先填好名单再交。");
        }
        return new Table(Format.CSV, separator, rows.getFirst(), rows.subList(1, rows.size()), List.of());
    }

    static String tooManyRows() {
        return "名单太长，一次最多 20000 行。请分成几个文件，一个一个交。";
    }

    static String tooManyColumns() {
        return "列太多，一次最多 300 列。请删去不用的列再交。";
    }

    private static String quotes(long line, @Nullable IOException e) {
        boolean open = e instanceof CSVException wrong
                && String.valueOf(wrong.getMessage()).contains("EOF");
        return open
                ? "第 " + line + " 行起有一个英文双引号没有配对，后面的行分不开。请补上或删去这个引号。"
                : "第 " + line + " 行的英文双引号用得不对。引号要把整格包住，格里的引号要写两个。";
    }

    /** The cells up to the last that holds something. */
    private List<Cell> row(CSVRecord record) throws ListRefused {
        int last = record.size();
        while (last > 0 && record.get(last - 1).isBlank()) {
            last--;
        }
        if (last > Table.MOST_COLUMNS) {
            throw new ListRefused(tooManyColumns());
        }
        List<Cell> row = new ArrayList<>(last);
        for (int i = 0; i < last; i++) {
            row.add(cell(record.get(i)));
        }
        return row;
    }

    private Cell cell(String text) {
        if (text.isEmpty()) {
            return Cell.Text.EMPTY;
        }
        return text.length() > SHORT ? new Cell.Text(text) : seen.computeIfAbsent(text, Cell.Text::new);
    }
}
