package cn.policydesk.web;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.notice.Notice;
import cn.policydesk.notice.StaffNode;
import cn.policydesk.notice.Validity;
import cn.policydesk.telling.AskReply;
import cn.policydesk.telling.ClauseAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The pages rendered here: notices, one notice, benefits, the quote form, lists of people, an answer for browsers without
 * scripts. The chat page is a static file.
 */
@Controller
class Pages {

    private final CurrentLibrary current;
    private final Assistant assistant;
    private final HomeController home;
    private final BenefitController benefits;
    private final Clock clock;
    private final QuestionNotes notes;

    Pages(
            CurrentLibrary current,
            Assistant assistant,
            HomeController home,
            BenefitController benefits,
            Clock clock,
            QuestionNotes notes) {
        this.current = current;
        this.assistant = assistant;
        this.home = home;
        this.benefits = benefits;
        this.clock = clock;
        this.notes = notes;
    }

    record RegionNotices(String name, List<NoticeLine> notices) {}

    record NoticeLine(
            String id,
            String title,
            @Nullable String documentNumber,
            String issuer,
            String standing,
            String status,
            int clauseCount) {}

    record AskPage(String question, @Nullable String region, String reply, List<AnswerLine> answers) {}

    record AnswerLine(
            String citation,
            String url,
            String gist,
            String excerptText,
            String validityNote,
            List<String> departments) {}

    @GetMapping("/notices")
    ModelAndView notices() {
        Library library = current.get();
        LocalDate today = LocalDate.now(clock);
        List<RegionNotices> regions = library.regions().stream()
                .map(region -> new RegionNotices(
                        region.name(),
                        region.notices().stream()
                                .flatMap(id -> library.notice(id).stream())
                                .map(notice -> line(library, notice, today))
                                .toList()))
                .toList();
        return new ModelAndView("notices").addObject("regions", regions);
    }

    private NoticeLine line(Library library, Notice notice, LocalDate today) {
        return new NoticeLine(
                notice.id(),
                notice.header().title(),
                notice.header().number(),
                notice.header().issuer(),
                assistant.standing(library, notice, today),
                Validity.of(notice.header(), today).status().code(),
                notice.clauses().size());
    }

    @GetMapping("/notices/{id}")
    ModelAndView notice(@PathVariable String id, @RequestParam(required = false) @Nullable String asOf) {
        Library library = current.get();
        Notice notice = library.notice(id).orElse(null);
        if (notice == null) {
            List<String> known = library.notices().stream().map(Notice::id).toList();
            return Problems.page(
                    HttpStatus.NOT_FOUND,
                    "没有这份通知",
                    "没有编号为“" + (id.length() > 40 ? id.substring(0, 40) : id) + "”的通知。是不是 "
                            + StaffNode.nearest(id, known) + "？全部通知见“通知原文”。");
        }
        NoticePage page = NoticePage.of(notice, library, assistant, Inputs.asOf(asOf, clock));
        return new ModelAndView("notice").addObject("page", page);
    }

    /** The form that asks one fact after another; what is said stays in the browser. */
    @GetMapping("/quote")
    ModelAndView quote() {
        return new ModelAndView("quote").addObject("regions", home.regions(current.get()));
    }

    /** The benefits of one clause. */
    record ClauseBenefits(String clause, String heading, String url, List<BenefitController.BenefitView> benefits) {}

    @GetMapping("/benefits")
    ModelAndView benefits(@RequestParam(required = false) @Nullable String region) {
        Library library = current.get();
        String within = Inputs.region(region, library);
        ModelAndView page = new ModelAndView("benefits").addObject("regions", home.regions(library));
        page.addObject("region", within);
        List<ClauseBenefits> clauses = new ArrayList<>();
        if (within != null) {
            Map<String, List<BenefitController.BenefitView>> byClause = new LinkedHashMap<>();
            for (BenefitController.BenefitView each : benefits.list(library, within, null, LocalDate.now(clock))) {
                byClause.computeIfAbsent(each.notice() + each.clause(), key -> new ArrayList<>())
                        .add(each);
            }
            byClause.values().forEach(some -> {
                BenefitController.BenefitView first = some.getFirst();
                clauses.add(new ClauseBenefits(first.clause(), first.heading(), first.url(), some));
            });
        }
        return page.addObject("clauses", clauses);
    }

    @GetMapping("/batch")
    ModelAndView batch() {
        return new ModelAndView("batch").addObject("regions", home.regions(current.get()));
    }

    @GetMapping("/ask")
    ModelAndView ask(
            @RequestParam(name = "q", required = false, defaultValue = "") String question,
            @RequestParam(required = false) @Nullable String region) {
        Library library = current.get();
        String within = Inputs.region(region, library);
        ModelAndView page = new ModelAndView("ask").addObject("regions", home.regions(library));
        if (question.isBlank()) {
            return page.addObject("ask", new AskPage("", within, "", List.of()));
        }
        AskReply reply = assistant.ask(question, within, LocalDate.now(clock), library);
        notes.asked(question, reply, QuestionNotes.WEB);
        List<AnswerLine> answers = new ArrayList<>();
        reply.answers().forEach(answer -> answers.add(answerLine(answer)));
        return page.addObject("ask", new AskPage(question, within, reply.reply(), answers));
    }

    private static AnswerLine answerLine(ClauseAnswer answer) {
        String number = answer.documentNumber() == null ? "" : answer.documentNumber();
        return new AnswerLine(
                "《" + answer.title() + "》" + number + answer.clause() + "第" + answer.paragraph() + "款",
                answer.url(),
                answer.gist(),
                answer.excerpt().stream().map(ClauseAnswer.Piece::text).collect(Collectors.joining()),
                answer.validity().note(),
                answer.departments());
    }
}
