package cn.policydesk.web;

import cn.policydesk.batch.Answered;
import cn.policydesk.batch.Defaults;
import cn.policydesk.batch.Format;
import cn.policydesk.batch.Jobs;
import cn.policydesk.batch.Kept;
import cn.policydesk.batch.ListRefused;
import cn.policydesk.batch.PeopleList;
import cn.policydesk.benefit.Benefit.Audience;
import cn.policydesk.benefit.Mistake;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** {@code /api/batch}: lists of people, worked off in the background. Whoever has a list's id may fetch and delete it. */
@RestController
@RequestMapping("/api/batch")
class BatchController {

    private final CurrentLibrary current;
    private final Jobs jobs;
    private final Clock clock;

    BatchController(CurrentLibrary current, Jobs jobs, Clock clock) {
        this.current = current;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** A list that was taken. */
    record Taken(String id, int rows) {}

    /** How far a list is. */
    record StateView(String state, int done, int total, int problems, String detail) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<Taken> start(
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(name = "for", required = false) @Nullable String whom) {
        if (file == null) {
            throw new BadInput("缺少 file。请用 multipart/form-data 提交，名单文件放在 file 里。");
        }
        Library library = current.get();
        Defaults defaults = new Defaults(Inputs.region(region, library), audience(whom), Inputs.asOf(asOf, clock));
        try {
            String id = jobs.start(() -> PeopleList.read(bytes(file), name(file), defaults, library));
            int rows = jobs.state(id).map(Jobs.State::total).orElse(0);
            return ResponseEntity.accepted()
                    .cacheControl(CacheControl.noStore())
                    .body(new Taken(id, rows));
        } catch (ListRefused e) {
            throw new BadInput(e.problem());
        } catch (Jobs.TooMany e) {
            throw new BadInput(HttpStatus.TOO_MANY_REQUESTS, "现在交名单的人太多，排不下了。请过几分钟再交一次。");
        }
    }

    @GetMapping("/{id}")
    ResponseEntity<StateView> state(@PathVariable String id) {
        Jobs.State state = jobs.state(id).orElseThrow(BatchController::unknown);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new StateView(
                        state.phase().code(), state.done(), state.total(), state.problems(), state.detail()));
    }

    @GetMapping("/{id}/result")
    void result(@PathVariable String id, HttpServletResponse response) throws IOException {
        Jobs.State state = jobs.state(id).orElseThrow(BatchController::unknown);
        Kept kept = jobs.answer(id)
                .orElseThrow(() -> new BadInput(
                        HttpStatus.CONFLICT, state.phase() == Jobs.Phase.RUNNING ? "还没有算完，请稍等一下再取。" : state.detail()));
        Answered answered = kept.answered();
        head(response, answered.format(), answered.fileName());
        kept.writeTo(response.getOutputStream());
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id) {
        if (!jobs.forget(id)) {
            throw unknown();
        }
        return ResponseEntity.noContent().build();
    }

    @GetMapping("/template")
    void template(
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(name = "for", required = false) @Nullable String whom,
            @RequestParam(required = false) @Nullable String format,
            HttpServletResponse response)
            throws IOException {
        Library library = current.get();
        String within = Inputs.region(region, library);
        if (within == null) {
            throw new BadInput("缺少 region。请说明要哪个地区的模板，例如 region=dongyang。");
        }
        Audience audience = audience(whom);
        Format of = "csv".equals(format) ? Format.CSV : Format.XLSX;
        String place = library.region(within).map(each -> each.shortName()).orElse(within);
        head(response, of, "名单模板-" + place + "-" + audience.word() + "." + of.extension());
        PeopleList.template(response.getOutputStream(), of, library, within, audience, LocalDate.now(clock));
    }

    private static void head(HttpServletResponse response, Format format, String fileName) {
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(fileName, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    /** For whom; 个人 where it is not said. */
    private static Audience audience(@Nullable String given) {
        List<Mistake> mistakes = new ArrayList<>();
        Audience audience = Inputs.audience(given, mistakes);
        if (!mistakes.isEmpty()) {
            throw new BadInput(mistakes.getFirst().problem()
                    + "。可以写 citizen（个人）、employer（单位）、institution（机构）、platform（平台），不写就是个人。");
        }
        return audience == null ? Audience.CITIZEN : audience;
    }

    private static byte[] bytes(MultipartFile file) {
        try {
            return file.getBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(MultipartFile file) {
        String name = file.getOriginalFilename();
        return name == null ? "" : name;
    }

    private static BadInput unknown() {
        return new BadInput(HttpStatus.NOT_FOUND, "没有这份名单，或者已经删除了（算完以后最多留 1 小时）。请重新交一次。");
    }
}
