package cn.policydesk.library;

import cn.policydesk.benefit.Calculator;
import cn.policydesk.benefit.Rulebook;
import cn.policydesk.notice.ClauseRef;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Paragraph;
import cn.policydesk.notice.Region;
import cn.policydesk.search.ClauseIndex;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One snapshot of all knowledge: regions, notices, the index over them, the rules and the folder it was read from.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Library {

    private final String version;
    private final Path folder;
    private final List<Region> regions;
    private final Map<String, Notice> notices = new LinkedHashMap<>();
    private final ClauseIndex index;
    private final Calculator calculator;

    Library(
            String version,
            Path folder,
            List<Region> regions,
            Collection<Notice> notices,
            ClauseIndex index,
            Rulebook rules) {
        this.version = version;
        this.folder = folder;
        this.regions = List.copyOf(regions);
        notices.forEach(notice -> this.notices.put(notice.id(), notice));
        this.index = index;
        this.calculator = new Calculator(rules);
    }

    /** Names the content: the SHA-256 over all files it was read from, in hex. */
    public String version() {
        return version;
    }

    /** The folder it was read from, a copy that nobody edits; {@code bot/} lies in it too. */
    public Path folder() {
        return folder;
    }

    /** The places held, in the order staff wrote them. */
    public List<Region> regions() {
        return regions;
    }

    /** The region of an id. */
    public Optional<Region> region(String id) {
        return regions.stream().filter(region -> region.id().equals(id)).findFirst();
    }

    /** All notices, region by region. */
    public List<Notice> notices() {
        return List.copyOf(notices.values());
    }

    /** The notice of an id. */
    public Optional<Notice> notice(String id) {
        return Optional.ofNullable(notices.get(id));
    }

    /** The paragraph at an address. */
    public Optional<Paragraph> paragraph(ClauseRef ref) {
        return notice(ref.notice()).flatMap(notice -> notice.paragraph(ref));
    }

    /** The calculator over its rules. */
    public Calculator calculator() {
        return calculator;
    }

    /** The rules of its benefits. */
    public Rulebook rules() {
        return calculator.book();
    }

    /** The index over its paragraphs. */
    public ClauseIndex index() {
        return index;
    }
}
