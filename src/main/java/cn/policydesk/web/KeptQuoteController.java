package cn.policydesk.web;

import cn.policydesk.benefit.Rulebook;
import cn.policydesk.journal.Again;
import cn.policydesk.journal.Journal;
import cn.policydesk.journal.KeptQuote;
import cn.policydesk.journal.Lookup;
import cn.policydesk.journal.QuoteNumber;
import cn.policydesk.journal.Result;
import cn.policydesk.journal.Told;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.RunningServer;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET /api/quotes/{number}}: a quote given earlier, as it was then and as it would be now. */
@RestController
@Tag(name = "算待遇")
class KeptQuoteController {

    private final CurrentLibrary current;
    private final Journal journal;
    private final RunningServer server;
    private final Clock clock;

    KeptQuoteController(
            CurrentLibrary current, Journal journal, @Value("${policydesk.home}") String home, Clock clock) {
        this.current = current;
        this.journal = journal;
        this.server = new RunningServer(Path.of(home, "var"));
        this.clock = clock;
    }

    /**
     * A quote given earlier.
     *
     * @param text as it was told then; may be empty
     * @param then the result of then
     * @param underOldRules the result by the rules of then, worked out now; null where the notes say why
     * @param underToday the result by the rules of now, for the day asked about then; null where the notes say why
     * @param facts what was known, as a request writes it; for the conversation it was given in and for staff, else null
     * @param parameters outside figures that were given, a percentage as a share of one; as for the facts
     * @param notes what else is to be known, in Chinese
     */
    record View(
            String number,
            String region,
            String benefit,
            String name,
            LocalDate asOf,
            OffsetDateTime givenAt,
            String ruleSet,
            String text,
            Result then,
            @Nullable Result underOldRules,
            @Nullable Result underToday,
            Same same,

            @Nullable Map<String, Object> facts,
            @Nullable Map<String, String> parameters,
            List<String> notes) {}

    /** Whether the result is that of then; null where it could not be worked out. */
    record Same(@Nullable Boolean oldRules, @Nullable Boolean today) {}

    @Operation(
            summary = "查以前给过的结果",
            description =
                    "当时的结果、按当时的规则重算的结果、按现在的规则重算的结果，以及是否相同。事实只给当时的会话（cookie conversation 或请求头 X-Conversation）和工作人员看。")
    @GetMapping("/api/quotes/{number}")
    ResponseEntity<View> quote(
            @PathVariable String number,
            @CookieValue(name = "conversation", defaultValue = "") String cookie,
            @RequestHeader(name = "X-Conversation", defaultValue = "") String header,
            @RequestHeader(name = RunningServer.TOKEN_HEADER, defaultValue = "") String token,
            HttpServletRequest request) {
        KeptQuote kept = kept(number);
        boolean staff = !token.isEmpty() && Sender.address(request) == null && server.knows(token);
        boolean own = journal.belongs(kept, header) || journal.belongs(kept, cookie);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(kept, staff || own));
    }

    private KeptQuote kept(String typed) {
        QuoteNumber number = QuoteNumber.parse(typed)
                .orElseThrow(() -> new NotFound("编号不对：编号是12位数字和字母，例如 7K3M-QX0D-R4TB。请对照着再输一次。"));
        return switch (journal.quote(number)) {
            case Lookup.Found(KeptQuote kept) -> kept;
            case Lookup.Unknown() -> throw new NotFound("没有这个编号的结果，或者已经过了保存期限。请核对编号，或者重新算一次。");
            case Lookup.Forgotten() -> throw new BadInput(HttpStatus.GONE, "这个编号的结果已按本人要求清除。");
            case Lookup.Unavailable() ->
                throw new BadInput(HttpStatus.SERVICE_UNAVAILABLE, "现在查不了以前的结果，请稍后再试。重新算一次不受影响。");
        };
    }

    private View view(KeptQuote kept, boolean withFacts) {
        List<String> notes = new ArrayList<>();
        Rulebook now = current.get().rules();
        Rulebook then = kept.ruleSet().equals(now.hash())
                ? now
                : journal.rulebookOf(kept.ruleSet()).orElse(null);
        Again old = null;
        if (then == null) {
            notes.add("当时的规则，现在的程序读不出原来的样子，没有按当时的规则重算；当时的结果照原样列出。");
        } else {
            old = kept.under(then);
            note(old, "当时的规则", notes);
        }
        Again today = kept.under(now);
        note(today, "现在的规则", notes);
        Told told = withFacts ? kept.told() : null;
        return new View(
                kept.number().toString(),
                kept.region(),
                kept.benefit(),
                kept.name(),
                kept.asOf(),
                kept.givenAt()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .atZone(clock.getZone())
                        .toOffsetDateTime(),
                kept.ruleSet(),
                kept.said(),
                kept.result(),
                result(old),
                result(today),
                new Same(same(old), same(today)),
                told == null ? null : told.facts(),
                told == null ? null : told.parameters(),
                notes.stream().distinct().toList());
    }

    private static @Nullable Result result(@Nullable Again again) {
        return again instanceof Again.Worked worked ? worked.result() : null;
    }

    private static @Nullable Boolean same(@Nullable Again again) {
        return again instanceof Again.Worked worked ? worked.same() : null;
    }

    /** Says what is not told by the result; the facts themselves are not named. */
    private static void note(Again again, String rules, List<String> notes) {
        switch (again) {
            case Again.Worked worked -> {
                if (!worked.ignored().isEmpty()) {
                    notes.add("当时说的情况里，有" + worked.ignored().size() + "项是" + rules + "不用的，重算时没有算进去。");
                }
            }
            case Again.Vanished() -> notes.add(rules + "里没有这项待遇了。");
            case Again.Contradictory() -> notes.add("按" + rules + "，当时说的情况互相对不上，没有重算。");
            case Again.FactsLost() -> notes.add("当时说的情况已经读不出来，没有重算；当时的结果照原样列出。");
        }
    }
}
