package cn.policydesk.benefit;

import cn.policydesk.notice.Fault;
import cn.policydesk.notice.Faults;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.NoticeReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** Staff's files made up for a test: one region, one notice, written to a folder and read back as theirs are. */
final class TrialHome {

    static final String FACTS = "knowledge/facts.yaml";
    static final String PARAMETERS = "knowledge/parameters/trial.yaml";
    static final String BENEFITS = "knowledge/benefits/trial/";
    static final String NOTICE = "knowledge/notices/trial/trial-2024.txt";

    private static final String FRONT = "某市就业通知\n为促进就业，现提出如下意见。\n";
    private static final String HEADER = """
            编号: trial-2024
            地区: trial
            标题: 某市就业通知
            文号: 无
            发文机关: 某市人民政府
            成文日期: 未载明
            施行: {日期: 2024-01-01, 原文: "现提出如下意见"}
            截止: 未写
            状态: {值: 现行, 原文: "现提出如下意见"}
            """;

    private final Path folder;
    private String header = HEADER;
    private String clauses = "（一）符合条件的，给予补贴。\n";

    /** What came of a reading. */
    record Reading(Rulebook book, List<Fault> faults) {

        /** The faults as told. */
        List<String> told() {
            return faults.stream().map(Fault::text).toList();
        }

        Calculator calculator() {
            return new Calculator(book);
        }

        Benefit benefit(String id) {
            return book.benefit(id).orElseThrow(() -> new AssertionError(told()));
        }
    }

    private TrialHome(Path folder) {
        this.folder = folder;
    }

    static TrialHome in(Path folder) {
        return new TrialHome(folder);
    }

    /** The clauses of the notice, one a line. */
    TrialHome clauses(String... lines) {
        clauses = String.join("\n", lines) + "\n";
        return this;
    }

    /** Replaces words of the notice's header. */
    TrialHome header(String words, String instead) {
        if (!header.contains(words)) {
            throw new IllegalArgumentException(words);
        }
        header = header.replace(words, instead);
        return this;
    }

    /** The facts, without the line 事实 above them. */
    TrialHome facts(String yaml) {
        return file(FACTS, "事实:\n" + yaml.indent(2));
    }

    /** The parameters, without the line 参数 above them. */
    TrialHome parameters(String yaml) {
        return file(PARAMETERS, "参数:\n" + yaml.indent(2));
    }

    /** A rule file, as it stands. */
    TrialHome rule(String name, String yaml) {
        return file(BENEFITS + name + ".yaml", yaml);
    }

    TrialHome file(String name, String text) {
        try {
            Path path = folder.resolve(name);
            Files.createDirectories(path.getParent());
            Files.writeString(path, text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The notice alone. */
    Notice notice(Faults faults) {
        String text = FRONT + clauses;
        file("knowledge/notices/trial/trial-2024.yaml", header + "校验: " + sum(text) + "\n");
        file(NOTICE, text);
        Path at = folder.resolve("knowledge/notices/trial");
        Notice notice = NoticeReader.read(
                at.resolve("trial-2024.txt"), at.resolve("trial-2024.yaml"), "knowledge/notices/trial", faults);
        if (notice == null) {
            throw new AssertionError(faults.all());
        }
        return notice;
    }

    Reading read() {
        Faults faults = new Faults();
        Notice notice = notice(faults);
        Rulebook book = RuleFolder.read(folder, List.of("trial"), List.of(notice), faults);
        return new Reading(book, faults.all());
    }

    private static String sum(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
