package cn.policydesk.web;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.AskReply;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/ask}: one free-text question. */
@RestController
class AskController {

    private final CurrentLibrary current;
    private final Assistant assistant;
    private final Clock clock;
    private final QuestionNotes notes;

    AskController(CurrentLibrary current, Assistant assistant, Clock clock, QuestionNotes notes) {
        this.current = current;
        this.assistant = assistant;
        this.clock = clock;
        this.notes = notes;
    }

    /**
     * A question.
     *
     * @param question as typed
     * @param region the region that alone may answer; absent for all
     * @param asOf the day of application, yyyy-MM-dd; absent for today
     */
    record AskRequest(
            @Nullable String question,
            @Nullable String region,
            @Nullable String asOf) {}

    @PostMapping(
            path = "/api/ask",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    AskReply ask(@RequestBody AskRequest request, HttpServletRequest http) {
        String question = request.question();
        if (question == null) {
            throw new BadInput("缺少 question。请写成 {\"question\":\"厂里招了应届生有补助吗\",\"region\":\"dongyang\"}。");
        }
        Library library = current.get();
        AskReply reply = assistant.ask(
                question, Inputs.region(request.region(), library), Inputs.asOf(request.asOf(), clock), library);
        notes.asked(question, reply, QuestionNotes.channel(http));
        return reply;
    }
}
