package cn.policydesk.notice;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The five notices of the knowledge folder, each read once for all tests. */
final class FiveNotices {

    static final String DONGYANG = "dongyang-draft";
    static final String JIANGYIN = "jiangyin-2019-18";
    static final String WUSHAN = "wushan-2023-57";
    static final String HEPING = "heping-2020";
    static final String ANSHAN = "anshan-2020-3";

    private static final Path FOLDER = Path.of(System.getProperty("policydesk.home", "."), "knowledge", "notices");
    private static final Map<String, TrialNotice.Reading> READINGS = new ConcurrentHashMap<>();

    private FiveNotices() {}

    static List<String> ids() {
        return List.of(DONGYANG, JIANGYIN, WUSHAN, HEPING, ANSHAN);
    }

    static Notice of(String id) {
        return reading(id).notice();
    }

    static TrialNotice.Reading reading(String id) {
        return READINGS.computeIfAbsent(id, FiveNotices::read);
    }

    static Paragraph paragraph(String id, String label, int number) {
        return of(id).paragraph(label, number).orElseThrow(() -> new AssertionError(id + " has no " + label + number));
    }

    static Clause clause(String id, String label) {
        return of(id).clauses().stream()
                .filter(clause -> clause.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " has no " + label));
    }

    private static TrialNotice.Reading read(String id) {
        String region = id.substring(0, id.indexOf('-'));
        Path folder = FOLDER.resolve(region);
        Faults faults = new Faults();
        Notice notice = NoticeReader.read(
                folder.resolve(id + ".txt"), folder.resolve(id + ".yaml"), "knowledge/notices/" + region, faults);
        return new TrialNotice.Reading(notice, faults.all());
    }
}
