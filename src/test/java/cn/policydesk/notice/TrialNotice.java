package cn.policydesk.notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A notice made up for a test: its two files are written to a folder and read back as staff's files are. */
final class TrialNotice {

    /** Two lines before the first clause, so that the first clause is line 3. */
    static final String FRONT = "某市就业通知\n为促进就业，现提出如下意见。\n";

    static final String YAML = "trial/trial-2024.yaml";
    static final String TEXT = "trial/trial-2024.txt";

    /** Nine lines: what a test adds starts at line 10. */
    private static final String HEADER = """
            编号: trial-2024
            地区: trial
            标题: 某市就业通知
            文号: 无
            发文机关: 某市人民政府
            成文日期: 未载明
            施行: {日期: 未定}
            截止: 未写
            状态: {值: 现行}
            """;

    private final byte[] text;
    private String header = HEADER;

    /** What came of a reading; the notice is null only where the test says so. */
    record Reading(@Nullable Notice notice, List<Fault> faults) {

        /** The faults as told, without their columns. */
        List<String> faultTexts() {
            return faults.stream()
                    .map(fault -> new Fault(fault.file(), fault.line(), fault.message(), fault.advice()))
                    .map(Fault::text)
                    .toList();
        }

        /** The addresses of all paragraphs in order. */
        List<String> places() {
            return notice.paragraphs().stream()
                    .map(paragraph -> paragraph.ref().place())
                    .toList();
        }

        Paragraph paragraph(String label, int number) {
            return notice.paragraph(label, number).orElseThrow(() -> new AssertionError("only " + places()));
        }

        /** The texts of all parts of a kind in order. */
        List<String> texts(PartKind kind) {
            return notice.parts().stream()
                    .filter(part -> part.kind() == kind)
                    .map(Part::text)
                    .toList();
        }
    }

    private TrialNotice(byte[] text) {
        this.text = text;
    }

    static TrialNotice of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    static TrialNotice of(byte[] text) {
        return new TrialNotice(text);
    }

    /** A notice of clauses alone, behind the usual two lines. */
    static TrialNotice ofClauses(String... lines) {
        return of(FRONT + String.join("\n", lines) + "\n");
    }

    /** Replaces words of the header. */
    TrialNotice with(String words, String instead) {
        if (!header.contains(words)) {
            throw new IllegalArgumentException(words);
        }
        header = header.replace(words, instead);
        return this;
    }

    /** Adds a line, or several, to the header. */
    TrialNotice plus(String lines) {
        header += lines + "\n";
        return this;
    }

    Reading read(Path folder) {
        String sum = header.contains("校验:") ? "" : "校验: " + sum() + "\n";
        try {
            Files.writeString(folder.resolve("trial-2024.yaml"), header + sum);
            Files.write(folder.resolve("trial-2024.txt"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return readFiles(folder);
    }

    /** Reads what lies in the folder already. */
    static Reading readFiles(Path folder) {
        Faults faults = new Faults();
        Notice notice =
                NoticeReader.read(folder.resolve("trial-2024.txt"), folder.resolve("trial-2024.yaml"), "trial", faults);
        return new Reading(notice, faults.all());
    }

    String sum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
