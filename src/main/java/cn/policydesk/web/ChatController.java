package cn.policydesk.web;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.ClauseAnswer;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.dialogue.QuoteReply;
import cn.policydesk.dialogue.Reply;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** {@code POST /api/chat}: one message of a conversation. */
@RestController
class ChatController {

    private static final int ID_BYTES = 18;
    private static final int LONGEST_ID = 64;

    private final CurrentLibrary current;
    private final Assistant assistant;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ChatController(CurrentLibrary current, Assistant assistant, Clock clock) {
        this.current = current;
        this.assistant = assistant;
        this.clock = clock;
    }

    /**
     * A message.
     *
     * @param conversation the conversation's id; absent to begin one
     * @param messageId the sender's id of the message; a repeat gets the same reply
     * @param text as typed
     * @param region the region the page stands for; absent where that is not known
     * @param asOf the day of application, yyyy-MM-dd; absent for today
     */
    record ChatRequest(
            @Nullable String conversation,
            @Nullable String messageId,
            @Nullable String text,
            @Nullable String region,
            @Nullable String asOf) {}

    /** What is said, with the conversation's id. */
    record ChatReply(
            String conversation,
            List<Reply.Message> messages,
            Reply.@Nullable Asking asking,
            List<QuoteReply.Quoted> quotes,
            List<ClauseAnswer> answers,
            QuoteReply.@Nullable Combined combination,
            List<QuoteReply.Given> given,
            @Nullable String quoteNumber) {}

    @PostMapping(
            path = "/api/chat",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ChatReply chat(@RequestBody ChatRequest request) {
        String text = request.text();
        if (text == null) {
            throw new BadInput("缺少 text。请写成 {\"text\":\"我开了个店招了3个人能领多少\",\"region\":\"dongyang\"}。");
        }
        Library library = current.get();
        String region = Inputs.region(request.region(), library);
        LocalDate asOf = request.asOf() == null ? null : Inputs.asOf(request.asOf(), clock);
        String id = id(request.conversation());
        String messageId = request.messageId();
        if (messageId != null && messageId.length() > LONGEST_ID) {
            throw new BadInput("messageId 太长，最多" + LONGEST_ID + "个字。");
        }
        Reply reply = assistant.chat(new Incoming("web", id, messageId, text, region, asOf, clock.instant()), library);
        return new ChatReply(
                id,
                reply.messages(),
                reply.asking(),
                reply.quotes(),
                reply.answers(),
                reply.combination(),
                reply.given(),
                reply.quoteNumber());
    }

    private String id(@Nullable String given) {
        if (given == null || given.isBlank()) {
            byte[] bytes = new byte[ID_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        }
        if (given.length() > LONGEST_ID || !assistant.knows("web", given)) {
            throw new NotFound("这个会话不存在，或者超过24小时已经删除。请重新开始。");
        }
        return given;
    }
}
