package cn.policydesk.notice;

import static cn.policydesk.notice.TrialNotice.TEXT;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A label that is printed twice is never taken for the next paragraph of its clause. */
class DoubledTextTest {

    private static final String ADVICE = "请核对原文；若是重复副本，请在文件头“重复”里声明行号";

    @TempDir
    Path folder;

    @Test
    void doubledLabelIsAFault() {
        TrialNotice.Reading reading = TrialNotice.ofClauses("（一）甲。一。", "（二）乙。二。", "（二）丙。三。", "（三）丁。四。")
                .read(folder);

        assertThat(reading.faultTexts()).containsExactly(TEXT + " 第5行：条号（二）出现了两次。" + ADVICE);
    }

    @Test
    void doubledPointIsAFault() {
        assertThat(TrialNotice.ofClauses("一、甲。这里有话。", "一、甲。这里有话。").read(folder).faultTexts())
                .containsExactly(TEXT + " 第4行：条号一、出现了两次。" + ADVICE);
    }

    @Test
    void labelThatACoverLetterAndItsPaperShareIsAFault() {
        assertThat(TrialNotice.of("某市通知\n提出如下，请执行。\n（一）甲。一。\n某市政府\n2024年1月1日\n某办法\n为就业，制定。\n（一）丙。三。\n")
                        .read(folder)
                        .faultTexts())
                .containsExactly(TEXT + " 第8行：条号（一）出现了两次。" + ADVICE);
    }

    @Test
    void trailingCopyThatTheHeaderLeavesOutIsAFault() {
        assertThat(TrialNotice.ofClauses(
                                "（一）甲。一。", "（二）乙。二。", "某市政府", "2024年1月1日", "某市就业通知", "为促进就业，现提出如下意见。", "（一）甲。一。")
                        .read(folder)
                        .faultTexts())
                .containsExactly(TEXT + " 第9行：条号（一）出现了两次。" + ADVICE);
    }

    @Test
    void copyBehindTheDongyangNoticeWouldBeAFaultIfItWereNotDeclared() throws IOException {
        Path files = Path.of(System.getProperty("policydesk.home", "."), "knowledge", "notices", "dongyang");
        String header = Files.readString(files.resolve("dongyang-draft.yaml"));
        String undeclared = header.replaceAll("(?m)^重复:\\n  - .*\\n", "");
        Files.writeString(folder.resolve("dongyang-draft.yaml"), undeclared);
        Faults faults = new Faults();
        NoticeReader.read(files.resolve("dongyang-draft.txt"), folder.resolve("dongyang-draft.yaml"), "试", faults);

        assertThat(undeclared).isNotEqualTo(header);
        assertThat(faults.all())
                .anySatisfy(fault -> assertThat(fault.text()).startsWith("试/dongyang-draft.txt 第103行：条号（一）出现了两次"));
    }
}
