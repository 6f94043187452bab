package cn.policydesk.batch;

import static org.assertj.core.api.Assertions.assertThat;

import cn.policydesk.StaffFolders;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Lists for tests, answered from the rules staff wrote. */
final class Lists {

    static final LocalDate DAY = LocalDate.parse("2026-03-01");
    static final Defaults DONGYANG = new Defaults("dongyang", Audience.CITIZEN, DAY);
    static final Defaults JIANGYIN = new Defaults("jiangyin", Audience.CITIZEN, DAY);
    static final Defaults ANYWHERE = new Defaults(null, Audience.CITIZEN, DAY);

    private static Library library;

    private Lists() {}

    static synchronized Library library() {
        if (library == null) {
            try {
                Path home = StaffFolders.copyWithoutAsked(Files.createTempDirectory("lists"));
                CurrentLibrary current = new CurrentLibrary(home, home.resolve("var"), List.of(), line -> {});
                assertThat(current.start()).isEmpty();
                library = current.get();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (CurrentLibrary.NothingToServe e) {
                throw new IllegalStateException(e.faults().toString(), e);
            }
        }
        return library;
    }

    static PeopleList read(byte[] bytes, String name, Defaults defaults) throws ListRefused {
        return PeopleList.read(bytes, name, defaults, library());
    }

    static PeopleList read(String csv, Defaults defaults) throws ListRefused {
        return read(csv.getBytes(StandardCharsets.UTF_8), "名单.csv", defaults);
    }

    static byte[] answer(PeopleList list) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        list.answer(out, Progress.NONE);
        return out.toByteArray();
    }

    static List<Map<String, String>> answered(String csv, Defaults defaults) throws Exception {
        return rows(answer(read(csv, defaults)), ',');
    }

    /** The rows of a CSV, each by the names of its columns. */
    static List<Map<String, String>> rows(byte[] csv, char separator) throws IOException {
        List<CSVRecord> records = records(csv, separator);
        return records.stream()
                .skip(1)
                .map(row -> {
                    Map<String, String> cells = new LinkedHashMap<>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.put(records.getFirst().get(i), row.get(i));
                    }
                    return cells;
                })
                .toList();
    }

    static List<CSVRecord> records(byte[] csv, char separator) throws IOException {
        String text = new String(csv, StandardCharsets.UTF_8);
        assertThat(text).as("mark of UTF-8").startsWith("\uFEFF");
        CSVFormat format = CSVFormat.DEFAULT.builder().setDelimiter(separator).get();
        return format.parse(new StringReader(text.substring(1))).getRecords();
    }
}
