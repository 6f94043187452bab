package cn.policydesk.web;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.Region;
import cn.policydesk.notice.Validity;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/home} and {@code GET /api/notices}: what the first screen needs, what is held. */
@RestController
class HomeController {

    private final CurrentLibrary current;
    private final Assistant assistant;
    private final Clock clock;

    HomeController(CurrentLibrary current, Assistant assistant, Clock clock) {
        this.current = current;
        this.assistant = assistant;
        this.clock = clock;
    }

    record Home(List<RegionView> regions, List<Example> examples, String greeting) {}

    /** A region with its newest notice and where that stands today. */
    record RegionView(
            String id, String name, String shortName, String notice, String title, String standing, String status) {}

    record Example(String region, String text) {}

    record NoticeView(
            String id,
            String region,
            String regionName,
            String title,
            @Nullable String documentNumber,
            String issuer,
            String status,
            String standing,
            int clauses,
            String url) {}

    @GetMapping("/api/home")
    Home home() {
        Library library = current.get();
        List<Example> examples = new ArrayList<>();
        for (Region region : library.regions()) {
            assistant.examples(library, region.id()).forEach(text -> examples.add(new Example(region.id(), text)));
        }
        return new Home(regions(library), examples, assistant.greeting(library));
    }

    @GetMapping("/api/notices")
    List<NoticeView> notices() {
        Library library = current.get();
        LocalDate today = LocalDate.now(clock);
        return library.notices().stream()
                .map(notice -> view(library, notice, today))
                .toList();
    }

    private NoticeView view(Library library, Notice notice, LocalDate today) {
        String region = notice.header().region();
        return new NoticeView(
                notice.id(),
                region,
                library.region(region).map(Region::shortName).orElse(region),
                notice.header().title(),
                notice.header().number(),
                notice.header().issuer(),
                Validity.of(notice.header(), today).status().code(),
                assistant.standing(library, notice, today),
                notice.clauses().size(),
                "/notices/" + notice.id());
    }

    /** The regions with where their newest notice stands. */
    List<RegionView> regions(Library library) {
        LocalDate today = LocalDate.now(clock);
        List<RegionView> views = new ArrayList<>();
        for (Region region : library.regions()) {
            for (String id : region.notices().stream().limit(1).toList()) {
                library.notice(id)
                        .ifPresent(notice -> views.add(new RegionView(
                                region.id(),
                                region.name(),
                                region.shortName(),
                                id,
                                notice.header().title(),
                                assistant.standing(library, notice, today),
                                Validity.of(notice.header(), today).status().code())));
            }
        }
        return views;
    }
}
