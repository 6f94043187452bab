package cn.policydesk.web;

import cn.policydesk.dialogue.Assistant;
import cn.policydesk.dialogue.Incoming;
import cn.policydesk.library.CurrentLibrary;
import cn.policydesk.library.Library;
import cn.policydesk.telling.ClauseAnswer;
import cn.policydesk.telling.QuoteReply;
import cn.policydesk.telling.Reply;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
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
            @Schema(description = "会话编号；第一句不写，以后写回复里给的") @Nullable
            String conversation,

            @Schema(description = "这句话的编号，自己编；同一编号重发，得到同一个回复", example = "m-1") @Nullable
            String messageId,

            @Schema(description = "说的话", example = "我开了个店招了3个人能领多少") @Nullable
            String text,

            @Schema(description = "会话开始时的地区，可以不写", example = "dongyang") @Nullable
            String region,

            @Schema(description = "申请日，不写就是今天", example = "2026-03-01") @Nullable
            String asOf) {}

    /**
     * What is said.
     *
     * @param conversation the conversation's id
     * @param region the region it is about now, or null
     * @param ended whether nothing is kept under the id any more: the user wanted it deleted, or it could not begin
     */
    record ChatReply(
            String conversation,
            List<Reply.Message> messages,
            Reply.@Nullable Asking asking,
            List<QuoteReply.Quoted> quotes,
            List<ClauseAnswer> answers,
            QuoteReply.@Nullable Combined combination,
            List<QuoteReply.Given> given,
            @Nullable String quoteNumber,
            @Nullable String region,
            boolean ended) {}

    @Operation(
            summary = "对话：说一句，得到回复",
            description = "有记忆：说过的情况会记住，缺什么就问什么，问完给出结果、算法和条款。"
                    + "messages 是要显示的话，tells 为 answers 或 quotes 的那一句，内容在 answers 或 quotes 里也有；choices 是可以点的回答，点了就把 text 发回来。"
                    + "asking 是正在问的事，left 是最多还要问几个。ended 为 true 表示会话已经不在了，下一句不要再写 conversation。"
                    + "没有这个会话是 404，发得太快会得到请稍等的回复。")
    @PostMapping(
            path = "/api/chat",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ChatReply chat(@RequestBody ChatRequest request, HttpServletRequest http) {
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
        Reply reply = assistant.chat(
                new Incoming("web", id, messageId, text, region, asOf, clock.instant(), Sender.address(http)), library);
        return new ChatReply(
                id,
                reply.messages(),
                reply.asking(),
                reply.quotes(),
                reply.answers(),
                reply.combination(),
                reply.given(),
                reply.quoteNumber(),
                assistant.regionOf("web", id),
                !assistant.knows("web", id));
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
